import type { Ask } from "../model/ask.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { type AskEnding, askEndings, type RecordedIntroductions, silenceDays, vagueDays } from "./ask-endings.ts";
import { type AskHistory, undated } from "./network.ts";

/**
 * How each contact answered, from asks and from introductions that ended or did not come about.
 *
 * Every ask that was made counts: granted where it ended in an introduction (or, further on, in a meeting); resolved where it
 * ended either way, which 21 days of silence do too. A promise (`agreed`) stays open until it is kept or not.
 * To these come the endings that `askEndings` finds among the introductions:
 *
 * - One that may be the outcome of an ask on record (same broker, a target in common, not before the ask) counts with that ask and
 *   not once more; of several such asks, with the latest. An ask still open is thereby answered.
 * - Any other refusal or silence counts as a no.
 * - Any other granted one counts as a yes only where the introductions also show a no of the same broker, and only from the day
 *   of the first such no on; undated ones where a no is undated. Lists of introductions mostly hold those that came about, asked
 *   for or not: without the failed ones beside them they would put everybody at the highest odds.
 *
 * Open asks and the day of the last one are those of the asks alone: an introduction is not a to-do.
 *
 * @param asks any order
 * @param size how many contacts there are
 * @param asOfDay epoch day; an ask made later counts as open
 * @param numberOf a contact's number; throws for a contact that is not in the network
 * @param dayOf epoch day of a date
 * @param recorded introductions and who is ego; without any, the asks alone count
 * @returns counts by contact, as broker. The order of the records leaves no trace.
 * Cost: O(asks + introductions + size), and the asks of a broker for each of the broker's endings.
 */
export function askHistory(
  asks: ReadonlyMap<unknown, Ask>,
  size: number,
  asOfDay: number,
  numberOf: (id: ContactId) => number,
  dayOf: (date: PartialDate) => number,
  recorded: RecordedIntroductions = { introductions: [], ego: null },
): AskHistory {
  const endings = askEndings(recorded, asOfDay, dayOf);
  const { answers, others } = matched(asks, endings, dayOf);
  const granted = new Uint32Array(size);
  const resolved = new Uint32Array(size);
  const open = new Uint32Array(size);
  const lastAskDay = new Int32Array(size).fill(undated);
  for (const ask of asks.values()) {
    if (!isMade(ask)) continue;
    const v = numberOf(ask.broker);
    const askedDay = dayOf(ask.askedOn);
    lastAskDay[v] = Math.max(lastAskDay[v] ?? undated, askedDay);
    const { stage } = ask.outcome;
    const answer = stage === "asked" || stage === "agreed" || stage === "idea" ? answers.get(ask) : stage;
    // Who has agreed is not silent, however long it takes.
    const isOpen = answer === undefined && (stage === "agreed" || asOfDay - askedDay < silenceDays);
    const count = isOpen ? open : resolved;
    count[v] = (count[v] ?? 0) + 1;
    if (answer === "introduced" || answer === "met" || answer === "granted") granted[v] = (granted[v] ?? 0) + 1;
  }
  const refusals = firstRefusals(endings);
  for (const { broker, kind, day } of others) {
    const since = refusals.get(broker);
    if (since === undefined || (kind === "granted" && !isCovered(day, since))) continue;
    const v = numberOf(broker);
    resolved[v] = (resolved[v] ?? 0) + 1;
    if (kind === "granted") granted[v] = (granted[v] ?? 0) + 1;
  }
  return { granted, resolved, open, lastAskDay };
}

type MadeAsk = Ask & { readonly askedOn: PartialDate };

/** An idea is no ask yet. */
function isMade(ask: Ask): ask is MadeAsk {
  return ask.askedOn !== null;
}

interface Matched {
  /** What the introductions say of asks that are still open. */
  readonly answers: ReadonlyMap<Ask, "granted" | "refused">;
  /** Endings that no ask on record can have led to. */
  readonly others: readonly AskEnding[];
}

function matched(asks: ReadonlyMap<unknown, Ask>, endings: readonly AskEnding[], dayOf: (date: PartialDate) => number): Matched {
  if (asks.size === 0 || endings.length === 0) return { answers: new Map(), others: endings };
  const asksOf = new Map<ContactId, MadeAsk[]>();
  for (const ask of asks.values()) {
    if (!isMade(ask)) continue;
    const row = asksOf.get(ask.broker);
    if (row === undefined) asksOf.set(ask.broker, [ask]);
    else row.push(ask);
  }
  const answers = new Map<Ask, "granted" | "refused">();
  const others: AskEnding[] = [];
  for (const ending of endings) {
    const [ask] = (asksOf.get(ending.broker) ?? [])
      .filter(({ target, askedOn }) => ending.targets.includes(target) && dayOf(askedOn) - vagueDays(askedOn) <= ending.lastDay)
      .sort((one, other) => dayOf(other.askedOn) - dayOf(one.askedOn) || compareIds(one.id, other.id));
    if (ask === undefined) others.push(ending);
    else if (ending.kind !== "silent" && answers.get(ask) !== "granted") answers.set(ask, ending.kind);
  }
  return { answers, others };
}

interface RefusedSince {
  /** Epoch day of the first refusal or silence with a date; infinite where none has one. */
  readonly day: number;
  /** Whether one of them has no date. */
  readonly undated: boolean;
}

function firstRefusals(endings: readonly AskEnding[]): ReadonlyMap<ContactId, RefusedSince> {
  const first = new Map<ContactId, RefusedSince>();
  for (const { broker, kind, day } of endings) {
    if (kind === "granted") continue;
    const known = first.get(broker) ?? { day: Number.POSITIVE_INFINITY, undated: false };
    first.set(broker, {
      day: day === undated ? known.day : Math.min(known.day, day),
      undated: known.undated || day === undated,
    });
  }
  return first;
}

function isCovered(day: number, since: RefusedSince): boolean {
  return day === undated ? since.undated : day >= since.day;
}
