import { OddsSoFar } from "./odds-so-far.ts";
import { type BoundsOptions, type PathBounds, pathBounds } from "./path-bounds.ts";
import type { PathProblem } from "./path-problem.ts";
import { oddsFrom, searchPaths, type WarmPath } from "./path-search.ts";

/** Up to so many ties all bounds together are cheap, and exact. */
const shortHops = 3;

/**
 * Probabilities that a search for longer paths stops at, one after the other, while it has not found enough. Most networks hold
 * many paths above the first; looking for no less keeps the search near the targets.
 */
const floors = [0.2, 0.1, 0.05, 0.015, 0.004, 0];

/** With one tie more than that, looking at everything costs little more than looking at the probable. */
const floorsOfFour = [0.1, 0];

/** What no tie leads to with less than this can be told apart from a contact that ego knows as well, whatever the tie. */
const weakestKnown = 0.149;

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
  readonly #oddsSoFar: OddsSoFar;
  #byEgo: ReadonlyMap<number, number> | null = null;
  #marks: Uint8Array | null = null;

  constructor(problem: PathProblem) {
    this.problem = problem;
    this.#oddsSoFar = new OddsSoFar(problem);
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
    const { detours = "kept", withoutDirect = [] } = wanted;
    const isShort = maxHops <= shortHops;
    // Bounds for longer paths serve shorter ones too.
    const boundsHops = isShort ? Math.min(shortHops, this.problem.maxHops) : maxHops;
    const oddsSoFar = isShort ? null : this.#oddsSoFar;
    const onlyAsked = isShort || detours === "kept" ? null : this.#onlyAsked();
    // No more can be found than there are brokers who lead on: without this, few brokers would have it look for ever less.
    const enough = wanted.perBroker === 1 && !isShort ? Math.min(wanted.top, this.#brokersLeadingOn(onlyAsked)) : wanted.top;
    let found: readonly WarmPath[] = [];
    for (const level of floorsFor(maxHops)) {
      const floor = Math.max(level, atLeast);
      if (floor > 0) oddsSoFar?.lookTo(Math.sqrt(floor));
      const shared = { floor, without, onlyAsked };
      const bounds = this.#boundsAt({ maxHops: boundsHops, oddsSoFar, ...shared });
      found = searchPaths(this.problem, bounds, {
        top: wanted.top,
        maxHops,
        perBroker: wanted.perBroker ?? Number.POSITIVE_INFINITY,
        broker: wanted.broker ?? null,
        byEgo: detours === "kept" ? null : this.#oddsByEgo(),
        withoutDirect,
        ...shared,
      });
      if (found.length >= enough || level <= atLeast) break;
    }
    return found;
  }

  #brokersLeadingOn(onlyAsked: Uint8Array | null): number {
    const { ties, odds, from, isTarget, barred } = this.problem;
    const { offsets, neighbours } = ties;
    let count = 0;
    for (let at = offsets[from] ?? 0; at < (offsets[from + 1] ?? 0); at += 1) {
      const broker = neighbours[at] ?? 0;
      if (odds[at] === 0 || barred[broker] === 1) continue;
      const next = neighbours.subarray(offsets[broker] ?? 0, offsets[broker + 1] ?? 0);
      if (isTarget[broker] === 1 || next.some((contact) => barred[contact] !== 1 && onlyAsked?.[contact] !== 1)) count += 1;
    }
    return count;
  }

  #boundsAt(options: BoundsOptions): PathBounds {
    const key = `${options.maxHops} ${options.floor} ${options.onlyAsked === null}`;
    const isShared = options.without.length === 0;
    const known = isShared ? this.#bounds.get(key) : undefined;
    if (known !== undefined) return known;
    const bounds = pathBounds(this.problem, options);
    // Each holds some bytes a contact, and hardly two searches leave out the same.
    if (isShared) this.#bounds.set(key, bounds);
    return bounds;
  }

  #onlyAsked(): Uint8Array {
    if (this.#marks === null) {
      this.#oddsSoFar.lookTo(weakestKnown);
      this.#marks = this.#oddsSoFar.onlyAsked();
    }
    return this.#marks;
  }

  #oddsByEgo(): ReadonlyMap<number, number> {
    this.#byEgo ??= oddsFrom(this.problem);
    return this.#byEgo;
  }
}

function floorsFor(maxHops: number): readonly number[] {
  if (maxHops <= shortHops) return [0];
  return maxHops === shortHops + 1 ? floorsOfFour : floors;
}
