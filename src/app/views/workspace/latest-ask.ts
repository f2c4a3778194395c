import { asksWith } from "../../../core/journey/ask-stages.ts";
import type { Ask } from "../../../core/model/ask.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";

/** Your latest ask of this broker about this target; an open one comes first, then an idea, then any that has ended. */
export function latestAsk(asks: Records["asks"], broker: ContactId, target: ContactId): Ask | null {
  return asksWith({ asks }, broker).find((ask) => ask.broker === broker && ask.target === target) ?? null;
}

/** Asks that this contact was a party to, open ones first, then ideas, then the newest. */
export function asksOf(asks: Records["asks"], contact: ContactId): readonly Ask[] {
  return asksWith({ asks }, contact);
}
