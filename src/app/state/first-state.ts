import { noRecords } from "../../core/model/records.ts";
import type { Answers, AppState } from "./app-state.ts";
import { today } from "./clock.ts";

const none = { state: "none" } as const;

export const noAnswers: Answers = {
  reach: none,
  bridging: none,
  meet: none,
  target: none,
  person: none,
  map: none,
};

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
    target: "",
    includeSimilar: false,
    litPath: [],
    search: "",
    depth: null,
    hiddenGroups: new Set(),
    answers: noAnswers,
    importing: { step: "idle" },
    notice: null,
  };
}
