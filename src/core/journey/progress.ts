import type { Ask, AskStage } from "../model/ask.ts";
import type { ContactId, ConversationId } from "../model/ids.ts";
import { tookPlace } from "../model/introduction.ts";
import { dateOfEpochDay, datePrecision, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { byDay } from "./comparison-evidence.ts";

/** So many asks have to have ended before shares of them say more than the bands of odds do. */
export const outcomesForOdds = 30;

/** What happened in a week, Monday to Sunday. */
export interface ProgressWeek {
  readonly monday: PartialDate;
  /** Asks made. */
  readonly asked: number;
  /** Asks that led to an introduction or a meeting, were declined, or were given up without a reply, in that week. */
  readonly granted: number;
  readonly declined: number;
  readonly noReply: number;
  /** Introductions of ego by somebody else. */
  readonly introductions: number;
  /** Conversations held, and names gained in them. */
  readonly conversations: number;
  readonly named: number;
  readonly thanksSent: number;
  readonly leads: number;
}

/** Everything recorded, whatever its date. */
export interface ProgressTotals {
  /** Ideas are no asks yet. `granted`, `declined`, `noReply`, `agreed` and `waiting` add up to them. */
  readonly asked: number;
  /** Led to an introduction, or to a meeting where the person was written to directly. */
  readonly granted: number;
  readonly declined: number;
  readonly noReply: number;
  /** Said yes, and the introduction is to come. */
  readonly agreed: number;
  readonly waiting: number;
  readonly ideas: number;
  readonly introductions: number;
  readonly conversations: number;
  readonly named: number;
  /** Thank-yous: sent by the day they were due, sent later, and not sent yet, of which `overdue` are due before the day. */
  readonly thanks: { readonly inTime: number; readonly late: number; readonly open: number; readonly overdue: number };
  readonly leads: number;
}

export interface MeetingGain {
  readonly conversation: ConversationId;
  readonly with: ContactId;
  readonly on: PartialDate | null;
  readonly named: number;
}

export interface Progress {
  /** Oldest first; the last one holds the day. */
  readonly weeks: readonly ProgressWeek[];
  readonly totals: ProgressTotals;
  /** Conversations held, by day, undated ones last. */
  readonly meetings: readonly MeetingGain[];
  /** Asks, introductions, conversations and leads of which the day is not known: they are in the totals and in no week. */
  readonly withoutDay: number;
  /** Asks that have ended, and how many it takes until shares of them mean something. */
  readonly outcomes: { readonly ended: number; readonly enough: number };
}

export interface ProgressOptions {
  /** A day; the weeks end with the one that holds it. */
  readonly asOf: PartialDate;
  /** How many weeks, at least 1; 26 unless given. */
  readonly weeks?: number;
}

const epochMonday = 4;

/**
 * How the search went: what was asked and came of it, week by week and in all.
 *
 * @param options the day that counts as today, and how many weeks to look back
 * @returns `weeks` weeks without a gap. Only what is known to the day is in a week; what lies before the first week or after the
 * last is in the totals only
 * @throws RangeError where `weeks` is not a whole number of at least 1
 * Cost: O(asks + conversations log conversations + tasks + leads + introductions).
 */
export function progressOf(records: Records, { asOf, weeks: count = 26 }: ProgressOptions): Progress {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`weeks must be a whole number from 1, not ${count}`);
  const first = mondayOf(epochDay(asOf)) - 7 * (count - 1);
  const weeks = Array.from({ length: count }, (_, i) => emptyWeek(dateOfEpochDay(first + 7 * i)));
  let withoutDay = 0;
  const note = (on: PartialDate | null, key: WeekCount, by = 1): void => {
    if (on === null || datePrecision(on) !== "day") return;
    const week = weeks[Math.floor((epochDay(on) - first) / 7)];
    if (week !== undefined) week[key] += by;
  };
  const noteDay = (on: PartialDate | null): void => {
    if (on === null || datePrecision(on) !== "day") withoutDay += 1;
  };

  const byStage = countedStages(records.asks.values());
  for (const ask of records.asks.values()) {
    if (ask.outcome.stage === "idea") continue;
    noteDay(ask.askedOn);
    note(ask.askedOn, "asked");
    const ended = endOf(ask);
    if (ended !== null) note(ended.on, ended.as);
  }

  const { ego } = records.settings;
  let introductions = 0;
  for (const introduction of records.introductions.values()) {
    const { introducer, parties, when } = introduction;
    if (ego === null || introducer === null || introducer === ego) continue;
    if (!tookPlace(introduction) || !parties.includes(ego)) continue;
    introductions += 1;
    noteDay(when);
    note(when, "introductions");
  }

  const held = [...records.conversations.values()].filter(({ stage }) => stage === "held").sort(byDay);
  for (const { on, named } of held) {
    noteDay(on);
    note(on, "conversations");
    note(on, "named", named.length);
  }

  const thanks = { inTime: 0, late: 0, open: 0, overdue: 0 };
  for (const { kind, state, closedOn, dueOn } of records.tasks.values()) {
    if (kind !== "thank" || state === "dropped") continue;
    if (state === "open") {
      thanks.open += 1;
      if (epochDay(dueOn) < epochDay(asOf)) thanks.overdue += 1;
      continue;
    }
    note(closedOn, "thanksSent");
    if (closedOn !== null && epochDay(closedOn) > epochDay(dueOn)) thanks.late += 1;
    else thanks.inTime += 1;
  }

  for (const { heardOn } of records.leads.values()) {
    noteDay(heardOn);
    note(heardOn, "leads");
  }

  const granted = byStage.introduced + byStage.met;
  const { declined, noReply, agreed, asked: waiting, idea: ideas } = byStage;
  return {
    weeks,
    totals: {
      asked: granted + declined + noReply + agreed + waiting,
      granted,
      declined,
      noReply,
      agreed,
      waiting,
      ideas,
      introductions,
      conversations: held.length,
      named: held.reduce((sum, { named }) => sum + named.length, 0),
      thanks,
      leads: records.leads.size,
    },
    meetings: held.map(({ id, with: person, on, named }) => ({ conversation: id, with: person, on, named: named.length })),
    withoutDay,
    outcomes: { ended: granted + declined + noReply, enough: outcomesForOdds },
  };
}

type WeekCount = Exclude<keyof ProgressWeek, "monday">;
type OpenWeek = { readonly monday: PartialDate } & Record<WeekCount, number>;

function emptyWeek(monday: PartialDate): OpenWeek {
  return {
    monday,
    asked: 0,
    granted: 0,
    declined: 0,
    noReply: 0,
    introductions: 0,
    conversations: 0,
    named: 0,
    thanksSent: 0,
    leads: 0,
  };
}

/** @returns the epoch day of the Monday on or before a day. */
function mondayOf(day: number): number {
  return day - ((((day - epochMonday) % 7) + 7) % 7);
}

function countedStages(asks: Iterable<Ask>): Record<AskStage, number> {
  const counts = { idea: 0, asked: 0, agreed: 0, introduced: 0, met: 0, declined: 0, noReply: 0 };
  for (const { outcome } of asks) counts[outcome.stage] += 1;
  return counts;
}

/** How an ask ended and on which day: of one that was granted, the day of the introduction, not of the meeting after it. */
function endOf({
  outcome,
  steps = [],
}: Ask): { readonly as: "granted" | "declined" | "noReply"; readonly on: PartialDate } | null {
  switch (outcome.stage) {
    case "declined":
    case "noReply":
      return { as: outcome.stage, on: outcome.on };
    case "introduced":
    case "met": {
      const first = steps.find(({ stage }) => stage === "introduced" || stage === "met");
      return { as: "granted", on: first?.on ?? outcome.on };
    }
    default:
      return null;
  }
}
