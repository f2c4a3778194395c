import type { Ask } from "../model/ask.ts";
import { type AskId, type ContactId, compareIds } from "../model/ids.ts";
import { tookPlace } from "../model/introduction.ts";
import { epochDay } from "../model/partial-date.ts";
import type { Purpose } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";

/**
 * The ask that a conversation with somebody comes from.
 *
 * @returns among asks about the person that are introduced, agreed or asked and led to no other conversation that stands: the one
 * furthest on, then of the same purpose, then the latest, then by id; null where there is none. Cost: O(asks + conversations).
 */
export function askBehind(
  { asks, conversations }: Pick<Records, "asks" | "conversations">,
  contact: ContactId,
  purpose: Purpose,
): Ask | null {
  const taken = new Set<AskId | null>();
  for (const one of conversations.values()) if (one.stage !== "cancelled") taken.add(one.ask);
  const far = (ask: Ask) => ["introduced", "agreed", "asked"].indexOf(ask.outcome.stage);
  const [first] = [...asks.values()]
    .filter((ask) => ask.target === contact && far(ask) !== -1 && !taken.has(ask.id))
    .sort(
      (a, b) =>
        far(a) - far(b) ||
        Number(b.purpose === purpose) - Number(a.purpose === purpose) ||
        compareIds(b.askedOn ?? "", a.askedOn ?? "") ||
        compareIds(a.id, b.id),
    );
  return first ?? null;
}

/**
 * Who brought a conversation about.
 *
 * @param ask the ask that led to it: its broker, unless it went to the person directly
 * @returns else the introducer of the earliest introduction of the person that took place, those to ego first, undated ones last,
 * then by id; null where nobody is recorded. An introduction to somebody other than ego does not count. Cost: O(introductions).
 */
export function introducerOf(
  { asks, introductions, settings }: Pick<Records, "asks" | "introductions" | "settings">,
  { with: contact, ask }: { readonly with: ContactId; readonly ask: AskId | null },
): ContactId | null {
  const { ego } = settings;
  const broker = ask === null ? undefined : asks.get(ask)?.broker;
  if (broker !== undefined && broker !== contact) return broker;
  let first: { readonly introducer: ContactId; readonly rank: readonly [boolean, number, string] } | null = null;
  for (const introduction of introductions.values()) {
    const { introducer, parties, when } = introduction;
    if (introducer === null || introducer === ego || !parties.includes(contact) || !tookPlace(introduction)) continue;
    const toEgo = ego !== null && parties.includes(ego);
    if (!toEgo && parties.length > 1) continue;
    const rank = [!toEgo, when === null ? Number.POSITIVE_INFINITY : epochDay(when), introduction.id] as const;
    if (first === null || comesBefore(rank, first.rank)) first = { introducer, rank };
  }
  return first?.introducer ?? null;
}

function comesBefore(a: readonly [boolean, number, string], b: readonly [boolean, number, string]): boolean {
  if (a[0] !== b[0]) return !a[0];
  return a[1] === b[1] ? compareIds(a[2], b[2]) < 0 : a[1] < b[1];
}
