import type { TieGraph } from "../network/network.ts";
import { pathBounds } from "./path-bounds.ts";
import { searchPaths, type WarmPath } from "./path-search.ts";

export interface PathOptions {
  /** Numbers of the contacts to be reached; any one of them ends a path. */
  readonly targets: readonly number[];
  /** Longest path, in ties; people forward about 37% of the time, so three (two intermediaries) is the default. */
  readonly maxHops?: number;
  /** Numbers of contacts that no path may touch. */
  readonly notVia?: readonly number[];
}

/**
 * The most probable ways from ego to any of the targets.
 *
 * A path ends at the first target it meets: whoever reaches one person at the company need not pass through a colleague to
 * have reached it.
 *
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`, 0 to 1; ego's row holds the odds that an ask is granted
 * @param ego number of the contact to start from
 * @param options.top how many paths at most
 * @returns at most `top` paths without repeated contacts, most probable first; equal ones by fewer ties, then by the contacts'
 * numbers (which is id order); `[]` when there is no path
 * @throws RangeError when `maxHops`, `ego` or the odds do not fit the ties
 *
 * Cost: O(maxHops * ties nearby) once for the bounds, then about `top * maxHops` expansions. Source: enumeration is the oracle;
 * ranked loopless paths after Yen 1971, by best-first search with exact bounds instead of deviations.
 */
export function warmPaths(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  options: PathOptions & { readonly top: number },
): readonly WarmPath[] {
  const { targets, maxHops = 3, notVia = [], top } = options;
  const bounds = pathBounds(ties, odds, ego, { targets, maxHops, notVia });
  return searchPaths(bounds, {
    top,
    perBroker: Number.POSITIVE_INFINITY,
    broker: null,
    detours: "kept",
  });
}

/**
 * Whom to ask first: the best path through each contact of ego's, so that no two of them ask the same person.
 *
 * A target whom ego knows is the broker of the path [ego, target]. Detours are left out: nobody asks Leila to ask Priya whom they
 * know as well themselves - unless the way by Leila is the likelier one.
 *
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`, 0 to 1
 * @param ego number of the contact to start from
 * @param options.top how many brokers at most
 * @param options.alternatives how many further paths at most through each broker found
 * @returns `asks`, ordered as `warmPaths` orders, one a broker; `alternatives`, a broker at a time in the order of `asks`
 * @throws RangeError when `maxHops`, `ego` or the odds do not fit the ties
 *
 * Cost: as `warmPaths`, once for all brokers and once more for each.
 */
export function asksByBroker(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  options: PathOptions & {
    readonly top: number;
    readonly alternatives: number;
  },
): {
  readonly asks: readonly WarmPath[];
  readonly alternatives: readonly WarmPath[];
} {
  const { targets, maxHops = 3, notVia = [], top } = options;
  const bounds = pathBounds(ties, odds, ego, { targets, maxHops, notVia });
  const asks = searchPaths(bounds, { top, perBroker: 1, broker: null, detours: "left-out" });
  const alternatives = asks.flatMap((ask) => {
    const broker = ask.contacts[1];
    if (broker === undefined || options.alternatives < 1) return [];
    const most = options.alternatives + 1;
    return searchPaths(bounds, { top: most, perBroker: most, broker, detours: "left-out" }).slice(1);
  });
  return { asks, alternatives };
}

/**
 * The best path of each length that is worth its length: a longer one stands only where it is more probable than every shorter.
 *
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`, 0 to 1
 * @param ego number of the contact to start from
 * @returns paths with ever more ties and ever higher probability; `[]` when there is none
 * @throws RangeError when `maxHops`, `ego` or the odds do not fit the ties
 *
 * Cost: `maxHops` searches for one path.
 */
export function paretoByHops(ties: TieGraph, odds: Float64Array, ego: number, options: PathOptions): readonly WarmPath[] {
  const { maxHops = 3 } = options;
  const kept: WarmPath[] = [];
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const [path] = warmPaths(ties, odds, ego, {
      ...options,
      maxHops: hops,
      top: 1,
    });
    const last = kept.at(-1);
    if (path !== undefined && (last === undefined || path.contacts.length > last.contacts.length)) kept.push(path);
  }
  return kept;
}
