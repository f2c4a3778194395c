import type { Ask } from "../model/ask.ts";
import type { DecisionOnContact } from "../model/decision.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Introduction, IntroductionStatus } from "../model/introduction.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import type { Messages, Tie } from "../model/tie.ts";
import { contactsOf, peopleOf } from "./edit.ts";

/** How one kind of thing moves from one contact to another. */
export interface Moving<Thing extends { readonly id: string }> {
  /** The thing with `to` in the place of `from`; null where it would speak of one person alone. */
  readonly moved: (thing: Thing, from: ContactId, to: ContactId) => Thing | null;
  readonly people: (thing: Thing) => readonly ContactId[];
  /** Equal for things that say the same; null for one that stands by itself. */
  readonly key: (thing: Thing) => string | null;
  /** Both as one, under the id of the first. */
  readonly together: (thing: Thing, other: Thing) => Thing;
  readonly sources: (thing: Thing) => readonly Source[];
  readonly withSources: (thing: Thing, sources: readonly Source[]) => Thing;
  readonly withId: (thing: Thing, id: Thing["id"]) => Thing;
}

export const movingTies: Moving<Tie> = {
  moved(tie, from, to) {
    const a = tie.a === from ? to : tie.a;
    const b = tie.b === from ? to : tie.b;
    if (a === b) return null;
    if (compareIds(a, b) < 0) return { ...tie, a, b };
    const turned = { ...tie, a: b, b: a };
    return tie.messages === undefined ? turned : { ...turned, messages: seenFromOtherEnd(tie.messages) };
  },
  people: ({ a, b }) => [a, b],
  key: ({ a, b, kind }) => `${a}\n${b}\n${kind}`,
  together(tie, other) {
    const { messages: _, inferred, ...stated } = tie;
    const both = messagesOfBoth(tie, other);
    return {
      ...stated,
      when: both === null ? earlier(tie.when, other.when) : later(tie.when, other.when),
      declared: tie.declared === null || (other.declared ?? 0) > tie.declared ? other.declared : tie.declared,
      sources: eachOnce(tie.sources, other.sources),
      ...(both === null ? {} : { messages: both }),
      ...(inferred === true && other.inferred === true ? { inferred } : {}),
    };
  },
  sources: ({ sources }) => sources,
  withSources: (tie, sources) => ({ ...tie, sources }),
  withId: (tie, id) => ({ ...tie, id }),
};

/** As the evidence of messages is counted: see `Messages`. */
const halfLifeDays = 180;

const howFar: readonly IntroductionStatus[] = [
  "hint",
  "dismissed",
  "idea",
  "asked",
  "agreed",
  "noReply",
  "declined",
  "made",
  "met",
];

export const movingIntroductions: Moving<Introduction> = {
  moved(introduction, from, to) {
    const introducer = introduction.introducer === from ? to : introduction.introducer;
    const everybody = new Set(introduction.parties.map((party) => (party === from ? to : party)));
    const parties = [...everybody].filter((party) => party !== introducer).sort(compareIds);
    return parties.length === 0 ? null : { ...introduction, introducer, parties };
  },
  people: peopleOf,
  key: ({ introducer, parties }) => (introducer === null ? null : [introducer, ...parties].join("\n")),
  together: (one, other) => ({
    ...one,
    when: earlier(one.when, other.when),
    status: howFar.indexOf(other.status) > howFar.indexOf(one.status) ? other.status : one.status,
    // A no counts over every yes, whoever of the two it was said of.
    mayUseName: one.mayUseName === "unasked" || other.mayUseName === "no" ? other.mayUseName : one.mayUseName,
    context: one.context ?? other.context,
    sources: eachOnce(one.sources, other.sources),
  }),
  sources: ({ sources }) => sources,
  withSources: (introduction, sources) => ({ ...introduction, sources }),
  withId: (introduction, id) => ({ ...introduction, id }),
};

export const movingAsks: Moving<Ask> = {
  moved(ask, from, to) {
    const broker = ask.broker === from ? to : ask.broker;
    const target = ask.target === from ? to : ask.target;
    return { ...ask, broker, target };
  },
  people: ({ broker, target }) => [broker, target],
  // One open ask at a time; what was answered is history. What says more than that stays by itself.
  key: ({ id: _, broker, target, askedOn, outcome, ...more }) => {
    if (Object.values(more).some((said) => said !== undefined)) return null;
    const ended = outcome.stage === "asked" ? "" : `\n${askedOn}\n${outcome.stage}\n${outcome.on}`;
    return `${broker}\n${target}${ended}`;
  },
  together: (one, other) =>
    (other.askedOn ?? "") > (one.askedOn ?? "") ? { ...one, askedOn: other.askedOn, outcome: other.outcome } : one,
  sources: () => [],
  withSources: (ask) => ask,
  withId: (ask, id) => ({ ...ask, id }),
};

export const movingDecisions: Moving<DecisionOnContact> = {
  moved(decision, from, to) {
    if (decision.kind !== "apart") return { ...decision, contact: decision.contact === from ? to : decision.contact };
    const a = decision.a === from ? to : decision.a;
    const b = decision.b === from ? to : decision.b;
    if (a === b) return null;
    return compareIds(a, b) < 0 ? { ...decision, a, b } : { ...decision, a: b, b: a };
  },
  people: contactsOf,
  key(decision) {
    switch (decision.kind) {
      case "apart":
        return `apart\n${decision.a}\n${decision.b}`;
      case "alias":
        return `alias\n${decision.contact}\n${decision.text}`;
      case "confirmed":
        return `confirmed\n${decision.contact}`;
    }
  },
  together: (one, other) => (other.at > one.at ? { ...one, at: other.at } : one),
  sources: () => [],
  withSources: (decision) => decision,
  withId: (decision, id) => ({ ...decision, id }),
};

/** @returns sources of both, each once, in order. */
function eachOnce(some: readonly Source[], others: readonly Source[]): readonly Source[] {
  const known = new Set(some.map(sourceKey));
  return [...some, ...others.filter((source) => !known.has(sourceKey(source)))];
}

/** Equal for one and the same row, or for entries by hand of one day. */
export function sourceKey(source: Source): string {
  return source.kind === "hand" ? `hand\n${source.on}` : `file\n${source.import}\n${source.line}\n${source.file}`;
}

/** The first time counts, and the more precise of two accounts of it. */
function earlier(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return one ?? other;
  if (one.startsWith(other)) return one;
  if (other.startsWith(one)) return other;
  return epochDay(other) < epochDay(one) ? other : one;
}

function later(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return one ?? other;
  return epochDay(other) > epochDay(one) ? other : one;
}

function seenFromOtherEnd(messages: Messages): Messages {
  return { ...messages, sent: messages.received, received: messages.sent };
}

/** Messages with two accounts of one person are messages with that person: one event on the day of the last. */
function messagesOfBoth(one: Tie, other: Tie): Messages | null {
  if (one.messages === undefined || other.messages === undefined) return one.messages ?? other.messages ?? null;
  const gap = one.when === null || other.when === null ? 0 : epochDay(one.when) - epochDay(other.when);
  const evidenceOfOne = one.messages.evidence * 2 ** (Math.min(gap, 0) / halfLifeDays);
  const evidenceOfOther = other.messages.evidence * 2 ** (Math.min(-gap, 0) / halfLifeDays);
  return {
    sent: one.messages.sent + other.messages.sent,
    received: one.messages.received + other.messages.received,
    first: epochDay(other.messages.first) < epochDay(one.messages.first) ? other.messages.first : one.messages.first,
    evidence: evidenceOfOne + evidenceOfOther,
  };
}
