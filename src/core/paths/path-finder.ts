import { type PathBounds, pathBounds } from "./path-bounds.ts";
import type { PathProblem } from "./path-problem.ts";
import { oddsFrom, searchPaths, type WarmPath } from "./path-search.ts";

/** Up to so many ties all bounds together are cheap, and exact. */
const shortHops = 3;

/**
 * Probabilities that a search for longer paths stops at, one after the other, while it has not found enough. Most networks hold
 * many paths above the first; looking for no less keeps the search near the targets.
 */
const floors = [0.05, 0.003, 0.0001, 0];

export interface Wanted {
  readonly top: number;
  /** Longest path in ties, at most that of the problem, which it is where nothing is said. */
  readonly maxHops?: number;
  readonly perBroker?: number;
  readonly broker?: number | null;
  /** Whether a path may ask one person for somebody whom ego reaches as well; `kept` where nothing is said. */
  readonly detours?: "kept" | "left-out";
  readonly without?: readonly number[];
  readonly withoutDirect?: readonly number[];
  /** Less probable paths are of no use, 0 to 1; 0 where nothing is said. */
  readonly atLeast?: number;
}

/** Searches for the same paths in several ways, keeping what they share. Options as in `searchPaths`. */
export class PathFinder {
  readonly problem: PathProblem;
  readonly #bounds = new Map<string, PathBounds>();
  #byEgo: ReadonlyMap<number, number> | null = null;

  constructor(problem: PathProblem) {
    this.problem = problem;
  }

  /**
   * @param wanted.top how many paths at most
   * @returns as `searchPaths` orders them; each of them and all better ones where there are so many
   *
   * Cost: that of `pathBounds` and `searchPaths` for each floor looked at; the bounds of a floor are kept for the next search.
   */
  find(wanted: Wanted): readonly WarmPath[] {
    const { maxHops = this.problem.maxHops, atLeast = 0, without = [] } = wanted;
    if (this.problem.targets.length === 0 || wanted.top < 1) return [];
    const byEgo = wanted.detours === "left-out" ? this.#oddsByEgo() : null;
    let found: readonly WarmPath[] = [];
    for (const level of maxHops <= shortHops ? [0] : floors) {
      const floor = Math.max(level, atLeast);
      found = searchPaths(this.problem, this.#boundsAt(maxHops, floor, without), {
        top: wanted.top,
        maxHops,
        perBroker: wanted.perBroker ?? Number.POSITIVE_INFINITY,
        broker: wanted.broker ?? null,
        byEgo,
        without,
        withoutDirect: wanted.withoutDirect ?? [],
        floor,
      });
      if (found.length >= wanted.top || level <= atLeast) break;
    }
    return found;
  }

  #boundsAt(maxHops: number, floor: number, without: readonly number[]): PathBounds {
    const key = `${maxHops} ${floor}`;
    const known = without.length === 0 ? this.#bounds.get(key) : undefined;
    if (known !== undefined) return known;
    const bounds = pathBounds(this.problem, { from: this.problem.from, maxHops, floor, without });
    // Each holds some bytes a contact, and hardly two searches leave out the same.
    if (without.length === 0) this.#bounds.set(key, bounds);
    return bounds;
  }

  #oddsByEgo(): ReadonlyMap<number, number> {
    this.#byEgo ??= oddsFrom(this.problem);
    return this.#byEgo;
  }
}
