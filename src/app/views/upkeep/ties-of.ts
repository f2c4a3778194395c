import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import type { Tie } from "../../../core/model/tie.ts";

/** The ties of one contact: stated ones before inferred, those with most messages first, then by id. Cost: O(ties). */
export function tiesOf(ties: Records["ties"], contact: ContactId): readonly Tie[] {
  const found: Tie[] = [];
  for (const tie of ties.values()) if (tie.a === contact || tie.b === contact) found.push(tie);
  const messages = ({ messages: sent }: Tie) => (sent === undefined ? 0 : sent.sent + sent.received);
  return found.sort(
    (a, b) => Number(a.inferred === true) - Number(b.inferred === true) || messages(b) - messages(a) || compareIds(a.id, b.id),
  );
}
