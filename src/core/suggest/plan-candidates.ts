import type { Network } from "../network/network.ts";
import { type Rest, restOf } from "./rest.ts";
import type { SuggestOptions } from "./suggestions.ts";
import { viewFrom } from "./view-from.ts";
import type { PlanCandidate } from "./weekly-plan.ts";
import { worthOf } from "./worth.ts";

export interface PlanChoice {
  /** Every ask of a contact who neither rests nor has an open ask, for anybody whom that contact knows and ego does not. */
  readonly candidates: readonly PlanCandidate[];
  /** Contacts who could be asked and rest, the one rested soonest first, then by number. */
  readonly resting: readonly { readonly contact: number; readonly rest: Rest }[];
}

/**
 * What a plan for the week can be made of.
 *
 * @param network whose ego asks; nobody is asked where nobody is ego
 * @param odds running along `network.ties.neighbours`, 0 to 1
 * @param options as for `suggestions`
 * @returns the asks by broker, then by person, both by number; and who is left in peace.
 * Cost: O(ties of ego's contacts).
 */
export function planCandidates(
  network: Network,
  odds: Float64Array,
  options: Pick<SuggestOptions, "goalOf" | "goalStated" | "companyOf" | "meetingWorth">,
): PlanChoice {
  const { ego, ties, asks, asOfDay } = network;
  if (ego === null) return { candidates: [], resting: [] };
  const { offsets, neighbours } = ties;
  const known = new Uint8Array(network.size);
  known[ego] = 1;
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) known[neighbours[at] ?? 0] = 1;
  const view = viewFrom(ties, ego, options.companyOf);
  const candidates: PlanCandidate[] = [];
  const resting: { contact: number; rest: Rest }[] = [];
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
    const ask = neighbours[at] ?? 0;
    const rest = restOf(asks, ask, asOfDay);
    const opens = candidates.length;
    for (let next = offsets[ask] ?? 0; next < (offsets[ask + 1] ?? 0); next += 1) {
      const meet = neighbours[next] ?? 0;
      if (known[meet] === 1) continue;
      candidates.push({
        ask,
        meet,
        likely: (odds[at] ?? 0) * (odds[next] ?? 0),
        value: options.meetingWorth?.(meet) ?? worthOf(options.goalOf(meet)?.kind ?? null, options.goalStated),
        newCompany: view.opensCompany(meet) ? (options.companyOf[meet] ?? -1) : -1,
      });
    }
    if (candidates.length === opens) continue;
    if (rest !== null) resting.push({ contact: ask, rest });
    if (rest !== null || (asks.open[ask] ?? 0) > 0) candidates.length = opens;
  }
  resting.sort((a, b) => a.rest.untilDay - b.rest.untilDay || a.contact - b.contact);
  return { candidates, resting };
}
