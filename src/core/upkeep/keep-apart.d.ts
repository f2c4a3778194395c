import { type ContactId, type DecisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { type Edit, type Refused } from "./edit.ts";
export type Pair = readonly [ContactId, ContactId];
/**
 * Pairs that are different people, however alike; they are not asked about again.
 *
 * @param apart.at milliseconds since 1970-01-01 UTC
 * @returns the edit, without changes for what was decided before
 * Cost: O(pairs).
 */
export declare function keepApart(
  records: Records,
  {
    pairs,
    at,
  }: {
    readonly pairs: readonly Pair[];
    readonly at: number;
  },
): Edit | Refused<"same-contact" | "unknown-contact">;
/** Pairs that were decided to be different people, as `pairKey` names them. Cost: O(decisions). */
export declare function pairsApart({ decisions }: Pick<Records, "decisions">): ReadonlySet<string>;
/** Equal for the two in either order. */
export declare function pairKey(one: ContactId, other: ContactId): string;
/**
 * Joins pairs, one after the other, as one edit: of each, the second into the first, or into whom that was joined into meanwhile.
 *
 * @param joined.at milliseconds since 1970-01-01 UTC; the decisions are a millisecond apart, which keeps their order
 * @param joined.always reasons (as a suggestion gives them) for which pairs are joined without asking from now on
 * @returns the edit, and the pairs that were passed over: those that conflict, were decided to be different people, or became
 * such through the pairs before them
 * Cost: O(records + pairs * decisions), and that of each join.
 */
export declare function joinPairs(
  records: Records,
  joined: {
    readonly pairs: readonly Pair[];
    readonly at: number;
    readonly always?: readonly string[];
  },
): Edit & {
  readonly skipped: readonly Pair[];
};
/**
 * Takes a decision back for later; what it has done stays done. Forgetting a join makes it final, along with the joins into who
 * left by it.
 *
 * Cost: O(decisions).
 */
export declare function forgetDecision(
  records: Records,
  {
    decision: id,
  }: {
    readonly decision: DecisionId;
  },
): Edit | Refused<"unknown-decision">;
