import type { TieGraph } from "../network/network.ts";

/** What is looked for, checked, with its marks by contact: every search for the same paths shares it. */
export interface PathProblem {
  readonly ties: TieGraph;
  /** Along `ties.neighbours`, 0 to 1; 0 closes that direction. */
  readonly odds: Float64Array;
  readonly from: number;
  /** Longest path in ties, 1 to 200. */
  readonly maxHops: number;
  /** Contacts that end a path, each once; neither `from` nor a barred contact. */
  readonly targets: readonly number[];
  readonly isTarget: Uint8Array;
  /** 1 for contacts that no path may step on: `from`, to which none returns, and those to be left out. */
  readonly barred: Uint8Array;
}

export interface PathOptions {
  /** Numbers of the contacts to be reached; any one of them ends a path. */
  readonly targets: readonly number[];
  /** Longest path, in ties, 1 to 200; people forward about 37% of the time, so three (two intermediaries) is the default. */
  readonly maxHops?: number;
  /** Numbers of contacts that no path may touch, its end included: as if the network did not hold them. */
  readonly notVia?: readonly number[];
}

/**
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`, 0 to 1
 * @param from number of the contact the paths start at
 * @returns the problem, with `from`, repeated targets and those in `notVia` left out of the targets
 * @throws RangeError when `maxHops` is not a whole number from 1 to 200, the odds do not run along the ties, or there is no such contact
 *
 * Cost: O(contacts) bytes cleared, O(targets).
 */
export function pathProblem(ties: TieGraph, odds: Float64Array, from: number, options: PathOptions): PathProblem {
  const { targets, maxHops = 3, notVia = [] } = options;
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > 200) {
    throw new RangeError(`maxHops must be a whole number from 1 to 200, not ${maxHops}`);
  }
  if (odds.length !== ties.neighbours.length) throw new RangeError("the odds must run along the ties' neighbours");
  if (!Number.isInteger(from) || from < 0 || from >= ties.size) throw new RangeError(`no contact has the number ${from}`);
  const barred = new Uint8Array(ties.size);
  barred[from] = 1;
  for (const contact of notVia) barred[contact] = 1;
  const isTarget = new Uint8Array(ties.size);
  const usable: number[] = [];
  for (const target of targets) {
    if ((barred[target] ?? 1) === 1 || isTarget[target] === 1) continue;
    isTarget[target] = 1;
    usable.push(target);
  }
  return { ties, odds, from, maxHops, targets: usable, isTarget, barred };
}
