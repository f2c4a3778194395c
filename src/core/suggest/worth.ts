/** Worth of meeting somebody at a target company, in a wanted role, fitting no stated goal, and where none is stated. */
const worth = { company: 1, role: 0.8, unrelated: 0.3, noGoal: 0.5 };

/**
 * @param match what of the goal somebody matches, null for nothing
 * @param goalStated whether there is a goal at all
 * @returns what meeting them is worth, 0 to 1. Cost: O(1).
 */
export function worthOf(match: "company" | "role" | null, goalStated: boolean): number {
  if (match !== null) return worth[match];
  return goalStated ? worth.unrelated : worth.noGoal;
}
