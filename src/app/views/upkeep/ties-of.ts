import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import type { Tie } from "../../../core/model/tie.ts";
import { everyStep, type Stepwise } from "../../state/slices.ts";
import { sortedInSteps } from "../../state/sorted-in-steps.ts";

/** The ties of one contact: stated ones before inferred, those with most messages first, then by id. Cost: O(ties). */
export function* tiesOfInSteps(ties: Records["ties"], contact: ContactId): Stepwise<readonly Tie[]> {
  const found: Tie[] = [];
  yield* everyStep(ties.values(), (tie) => {
    if (tie.a === contact || tie.b === contact) found.push(tie);
  });
  const messages = ({ messages: sent }: Tie) => (sent === undefined ? 0 : sent.sent + sent.received);
  const compare = (a: Tie, b: Tie) =>
    Number(a.inferred === true) - Number(b.inferred === true) || messages(b) - messages(a) || compareIds(a.id, b.id);
  const order = yield* sortedInSteps(found.length, (one, other) => {
    const a = found[one];
    const b = found[other];
    return a === undefined || b === undefined ? 0 : compare(a, b);
  });
  return Array.from(order, (at) => found[at]).filter((tie) => tie !== undefined);
}
