import type { Purpose } from "../model/purpose.ts";

interface Worth {
  readonly company: number;
  readonly role: number;
  readonly unrelated: number;
  readonly noGoal: number;
}

/** Worth of meeting somebody at a target company, in a wanted role, fitting no stated goal, and where none is stated. */
const worth: Worth = { company: 1, role: 0.8, unrelated: 0.3, noGoal: 0.5 };

/** Openings are heard of at the company; the work is learnt about from those who do it, wherever they are. */
const worthFor: Readonly<Record<Purpose, Worth>> = {
  lead: worth,
  informational: { ...worth, company: worth.role, role: worth.company },
};

/** What is left of the worth of somebody who is not in the right place for the purpose: less likely to serve it, not useless. */
const elsewhere = 0.6;

/** @returns what counts of somebody's worth, by whether they are in the right place for the purpose. Cost: O(1). */
export function shareForFit(fits: boolean): number {
  return fits ? 1 : elsewhere;
}

/**
 * @param match what of the goal somebody matches, null for nothing
 * @param goalStated whether there is a goal at all
 * @returns what meeting them is worth, 0 to 1. Cost: O(1).
 */
export function worthOf(match: "company" | "role" | null, goalStated: boolean): number {
  return worthIn(worth, match, goalStated);
}

/**
 * As `worthOf`, where the meeting has a purpose.
 *
 * @param fits whether somebody is in the right place for the purpose
 * @returns what meeting them is worth, 0 to 1. Cost: O(1).
 */
export function worthForPurpose(
  purpose: Purpose,
  match: "company" | "role" | null,
  { goalStated, fits }: { readonly goalStated: boolean; readonly fits: boolean },
): number {
  return worthIn(worthFor[purpose], match, goalStated) * shareForFit(fits);
}

function worthIn(table: Worth, match: "company" | "role" | null, goalStated: boolean): number {
  if (match !== null) return table[match];
  return goalStated ? table.unrelated : table.noGoal;
}
