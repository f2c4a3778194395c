import { compareFully } from "./compare-people.ts";
import type { MatchContext } from "./match-context.ts";
import type { AlikePair } from "./match-people.ts";
import type { MatchPerson } from "./match-person.ts";

interface GroupOptions {
  /** Whether the two were said to be different people. */
  readonly areApart?: (a: number, b: number) => boolean;
  /** Whether a suggested pair is to be taken for one person all the same. */
  readonly joinsToo?: (pair: AlikePair) => boolean;
}

/** Two members of a group may know nothing of each other, but not this much against it. */
const mostAgainst = -4;

/**
 * People put together who are one person, so that nowhere in a group two stand who cannot be: a chain of likenesses does not go
 * past a conflict.
 *
 * @param pairs surest first
 * @returns for each person the number of the first one of their group
 * Cost: O(pairs * size of the groups).
 */
export function conflictFreeGroups(
  people: readonly MatchPerson[],
  context: MatchContext,
  pairs: readonly AlikePair[],
  options: GroupOptions = {},
): Int32Array {
  const groupOf = Int32Array.from(people, (_, index) => index);
  const members = new Map<number, number[]>();
  const membersOf = (group: number) => members.get(group) ?? [group];
  for (const pair of pairs) {
    if (pair.comparison.band !== "join" && options.joinsToo?.(pair) !== true) continue;
    const x = groupOf[pair.a] ?? pair.a;
    const y = groupOf[pair.b] ?? pair.b;
    if (x === y) continue;
    const [kept, left] = x < y ? [x, y] : [y, x];
    if (!mayMeet(membersOf(kept), membersOf(left), people, context, options)) continue;
    const together = [...membersOf(kept), ...membersOf(left)];
    members.set(kept, together);
    members.delete(left);
    for (const person of together) groupOf[person] = kept;
  }
  return groupOf;
}

function mayMeet(
  these: readonly number[],
  those: readonly number[],
  people: readonly MatchPerson[],
  context: MatchContext,
  options: GroupOptions,
): boolean {
  for (const a of these) {
    for (const b of those) {
      if (options.areApart?.(a, b) === true) return false;
      const [one, other] = [people[a], people[b]];
      if (one === undefined || other === undefined) return false;
      const { isConflict, band, bits } = compareFully(one, other, context);
      if (isConflict || (band === "apart" && bits - context.prior < mostAgainst)) return false;
    }
  }
  return true;
}
