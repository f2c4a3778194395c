import { noRecords } from "../../core/model/records.ts";
import type { Answers, AppState, PathLimitsShown } from "./app-state.ts";
import { today } from "./clock.ts";
import { noJourney } from "./journey-state.ts";
import { noUpkeep } from "./upkeep-state.ts";

const none = { state: "none" } as const;

export const noAnswers: Answers = {
  reach: none,
  bridging: none,
  meet: none,
  target: none,
  person: none,
  without: none,
  meeting: none,
  map: none,
  lineage: none,
  plan: none,
  reachOverTime: none,
  goal: none,
};

export const noPathLimits: PathLimitsShown = { maxHops: 3, withoutWeakTies: false, notVia: [] };

export function firstState(): AppState {
  return {
    phase: "opening",
    unusable: null,
    finding: { code: "new" },
    records: noRecords,
    counter: 0,
    history: [],
    today: today(),
    view: { tab: "target", stage: "map", selected: null },
    pane: "answers",
    target: "",
    targetOf: "company-or-person",
    includeSimilar: false,
    pathLimits: noPathLimits,
    purpose: null,
    layout: "rings",
    refining: { state: "idle" },
    litPath: [],
    spotlight: null,
    search: "",
    depth: null,
    hiddenGroups: new Set(),
    answers: noAnswers,
    importing: { step: "idle" },
    notice: null,
    ...noUpkeep,
    ...noJourney,
  };
}
