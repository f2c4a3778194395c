import type { Ask } from "../../../core/model/ask.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";

/** Your latest ask of this broker about this target; an open one comes before any that has ended. */
export function latestAsk(asks: Records["asks"], broker: ContactId, target: ContactId): Ask | null {
  return asksWith(asks, (ask) => ask.broker === broker && ask.target === target)[0] ?? null;
}

/** Asks that this contact was a party to, open ones first, then the newest. */
export function asksOf(asks: Records["asks"], contact: ContactId): readonly Ask[] {
  return asksWith(asks, (ask) => ask.broker === contact || ask.target === contact);
}

function asksWith(asks: Records["asks"], fits: (ask: Ask) => boolean): readonly Ask[] {
  const open = (ask: Ask) => (["asked", "agreed"].includes(ask.outcome.stage) ? 0 : ask.outcome.stage === "idea" ? 1 : 2);
  return [...asks.values()]
    .filter(fits)
    .sort((a, b) => open(a) - open(b) || compareIds(b.askedOn ?? "", a.askedOn ?? "") || compareIds(a.id, b.id));
}
