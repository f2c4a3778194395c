import type { TieGraph } from "../network/network.ts";
import { PathFinder } from "./path-finder.ts";
import { type PathOptions, pathProblem } from "./path-problem.ts";
import type { WarmPath } from "./path-search.ts";

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
 * Cost: the ties around the targets, or around ego, once for the bounds (at most `maxHops` times all ties), then about
 * `top * maxHops` expansions. Source: enumeration is the oracle; ranked loopless paths after Yen 1971, by best-first search with
 * exact bounds instead of deviations.
 */
export function warmPaths(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  options: PathOptions & { readonly top: number },
): readonly WarmPath[] {
  return new PathFinder(pathProblem(ties, odds, ego, options)).find({ top: options.top });
}

/**
 * Whom to ask first: the best path through each contact of ego's, so that no two of them ask the same person.
 *
 * A target whom ego knows is the broker of the path [ego, target]. Detours are left out: nobody asks Leila to ask Priya whom they
 * know as well themselves - unless the way by Leila is the likelier one.
 *
 * @param finder of paths from ego
 * @param options.top how many brokers at most
 * @param options.alternatives how many further paths at most through each broker found
 * @returns `asks`, ordered as `warmPaths` orders, one a broker; `alternatives`, a broker at a time in the order of `asks`
 *
 * Cost: as `warmPaths`, once for all brokers and once more for each, with the same bounds.
 */
export function asksByBroker(
  finder: PathFinder,
  options: { readonly top: number; readonly alternatives: number },
): {
  readonly asks: readonly WarmPath[];
  readonly alternatives: readonly WarmPath[];
} {
  const asks = finder.find({ top: options.top, perBroker: 1, detours: "left-out" });
  const alternatives = asks.flatMap((ask) => {
    const broker = ask.contacts[1];
    // A broker who is a target ends every path.
    if (broker === undefined || ask.contacts.length === 2 || options.alternatives < 1) return [];
    return finder.find({ top: options.alternatives + 1, broker, detours: "left-out" }).slice(1);
  });
  return { asks, alternatives };
}
