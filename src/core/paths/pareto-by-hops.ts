import type { PathFinder } from "./path-finder.ts";
import type { PathProblem } from "./path-problem.ts";
import type { WarmPath } from "./path-search.ts";

/** Every length up to this is looked at with bounds that serve all of them. */
const shortHops = 3;

/**
 * The best path of each length that is worth its length: a longer one stands only where it is more probable than every shorter.
 *
 * @param finder of paths from ego
 * @returns paths with ever more ties and ever higher probability; `[]` when there is none
 *
 * Cost: a search for one path for each number of ties up to three; above, one for each path that stands and one more, each for
 * paths that are more probable than the last; O(contacts + ties) where the nearest target is more than three ties away.
 */
export function paretoByHops(finder: PathFinder): readonly WarmPath[] {
  const { maxHops } = finder.problem;
  const kept: WarmPath[] = [];
  const keep = ([path]: readonly WarmPath[]): boolean => {
    const last = kept.at(-1);
    if (path === undefined || (last !== undefined && path.contacts.length <= last.contacts.length)) return false;
    kept.push(path);
    return true;
  };
  for (let hops = 1; hops <= Math.min(shortHops, maxHops); hops += 1) keep(finder.find({ top: 1, maxHops: hops }));
  if (maxHops <= shortHops) return kept;
  if (kept.length === 0) {
    const nearest = hopsToNearest(finder.problem);
    if (nearest === null) return [];
    keep(finder.find({ top: 1, maxHops: nearest }));
  }
  // The best of all, then the best shorter than that, and so on down to the last that was kept.
  const longer: WarmPath[] = [];
  const last = kept.at(-1);
  if (last === undefined) return [];
  for (let hops = maxHops; hops >= last.contacts.length; ) {
    const [path] = finder.find({ top: 1, maxHops: hops, atLeast: last.probability * (1 - 1e-9) });
    if (path === undefined || path.contacts.length <= last.contacts.length) break;
    longer.push(path);
    hops = path.contacts.length - 2;
  }
  return [...kept, ...longer.reverse()];
}

/** The fewest ties from the start to a target, or null where there is no way of at most `maxHops`. */
function hopsToNearest({ ties, odds, from, maxHops, isTarget, barred }: PathProblem): number | null {
  const { offsets, neighbours } = ties;
  const seen = Uint8Array.from(barred);
  let reached = [from];
  for (let hops = 1; hops <= maxHops && reached.length > 0; hops += 1) {
    const next: number[] = [];
    for (const contact of reached) {
      const stop = offsets[contact + 1] ?? 0;
      for (let at = offsets[contact] ?? 0; at < stop; at += 1) {
        const other = neighbours[at] ?? 0;
        if (seen[other] === 1 || (odds[at] ?? 0) === 0) continue;
        if (isTarget[other] === 1) return hops;
        seen[other] = 1;
        next.push(other);
      }
    }
    reached = next;
  }
  return null;
}
