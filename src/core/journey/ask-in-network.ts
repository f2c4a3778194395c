import type { Ask } from "../model/ask.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import type { RecordsUnderEdit } from "../upkeep/edit.ts";
import { tellTie } from "../upkeep/typed-tie.ts";
import { noteIntroduction } from "./note-introduction.ts";

/**
 * What comes of an ask enters the network: an introduction by the broker of the target to ego, or a tie of kind `met` where ego
 * wrote to the target directly. Nothing where one of them turned out to be ego.
 *
 * Cost: O(introductions of the broker), the first time O(introductions).
 */
export function enterNetwork(draft: RecordsUnderEdit, ask: Ask, stage: "introduced" | "met", on: PartialDate): void {
  const { broker, target, mayUseName = "unasked" } = ask;
  const ego = draft.needEgo();
  if (broker === ego || target === ego) return;
  if (broker === target) {
    tellTie(draft, ego, target, { kind: "met", when: on, declared: null, on });
    return;
  }
  const status = stage === "met" ? "met" : "made";
  noteIntroduction(draft, { introducer: broker, parties: [target, ego], status, on, mayUseName, context: null });
}

/**
 * Takes out of the network what a step put there on a day, as far as nothing else says it: no file, no entry of another day, no
 * other ask, no conversation that was held.
 *
 * @param ask as it stands without the step
 * Cost: O(introductions + conversations).
 */
export function leaveNetwork(draft: RecordsUnderEdit, ask: Ask, on: PartialDate): void {
  const { ego } = draft;
  if (ego === null || isSaidElsewhere(draft, ask)) return;
  const isOwn = (source: Source) => source.kind === "hand" && source.on === on;
  const tie = metTie(draft, ask, ego);
  if (tie?.sources.every(isOwn) && tie.declared === null) draft.ties.remove(tie.id);
  const introduction = introductionOf(draft, ask, ego);
  if (introduction === undefined) return;
  const { sources } = introduction;
  if (ask.outcome.stage === "introduced") {
    const isByHand = sources.every(({ kind }) => kind === "hand");
    const own = sources.findLastIndex(isOwn);
    const rest = sources.length > 1 ? sources.filter((_, at) => at !== own) : sources;
    if (isByHand && introduction.status === "met") draft.introductions.put({ ...introduction, status: "made", sources: rest });
  } else if (sources.every(isOwn) && introduction.context === null) {
    draft.introductions.remove(introduction.id);
  }
}

/**
 * A step that entered the network took place on another day: what was noted by hand on the day before is noted on the new one.
 *
 * Cost: O(introductions).
 */
export function dayChangedInNetwork(draft: RecordsUnderEdit, ask: Ask, before: PartialDate, on: PartialDate): void {
  const { ego } = draft;
  if (ego === null) return;
  const isOwn = (source: Source) => source.kind === "hand" && source.on === before;
  const moved = <Thing extends Tie | Introduction>(thing: Thing): Thing => {
    const at = thing.sources.findLastIndex(isOwn);
    const sources = thing.sources.map((source, place) => (place === at ? ({ kind: "hand", on } as const) : source));
    return { ...thing, when: thing.when === before ? on : thing.when, sources };
  };
  const tie = metTie(draft, ask, ego);
  if (tie?.sources.some(isOwn)) draft.ties.put(moved(tie));
  const introduction = introductionOf(draft, ask, ego);
  if (introduction?.sources.some(isOwn)) draft.introductions.put(moved(introduction));
}

function isSaidElsewhere(draft: RecordsUnderEdit, { id, broker, target }: Ask): boolean {
  const isAlike = (ask: Ask) => ask.id !== id && ask.broker === broker && ask.target === target;
  const cameAbout = ({ outcome: { stage } }: Ask) => stage === "introduced" || stage === "met";
  if (draft.asks.naming(broker).some((ask) => isAlike(ask) && cameAbout(ask))) return true;
  return draft.conversations
    .naming(target)
    .some((talk) => talk.with === target && talk.stage === "held" && (broker === target || talk.introducer === broker));
}

function introductionOf(draft: RecordsUnderEdit, { broker, target }: Ask, ego: ContactId): Introduction | undefined {
  if (broker === target) return undefined;
  const parties = [target, ego].sort(compareIds).join("\n");
  return draft.introductions.naming(broker).find((one) => one.introducer === broker && one.parties.join("\n") === parties);
}

function metTie(draft: RecordsUnderEdit, { broker, target }: Ask, ego: ContactId): Tie | undefined {
  if (broker !== target) return undefined;
  const [a, b] = compareIds(ego, target) < 0 ? [ego, target] : [target, ego];
  return draft.ties.naming(target).find((tie) => tie.a === a && tie.b === b && tie.kind === "met");
}
