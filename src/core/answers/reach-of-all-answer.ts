import { closeness } from "../reach/closeness.ts";
import { reachOfAll } from "../reach/reach-of-all.ts";
import type { ReachOfAllAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/**
 * How far everybody reaches, and how near they are to everybody.
 *
 * @param question.maxHops ties to follow, at least 1
 * @param question.top how many contacts at most; all unless given
 * @returns whoever reaches most first, then the nearest, then by id
 * @throws RangeError when `maxHops` is not a whole number of at least 1
 *
 * Cost: that of searches from everybody, which share their steps. Sources: Freeman 1979; Wasserman and Faust 1994.
 */
export function reachOfAllAnswer(
  measures: NetworkMeasures,
  question: Extract<Question, { ask: "reach-of-all" }>,
): ReachOfAllAnswer {
  const { maxHops, top = Number.POSITIVE_INFINITY } = question;
  if (!Number.isInteger(maxHops) || maxHops < 1) throw new RangeError(`maxHops must be a whole number from 1, not ${maxHops}`);
  const { ties, contacts, size } = measures.network;
  const kernel = measures.kernels.lanes;
  const { reached } = reachOfAll(ties, { maxHops, kernel });
  const near = closeness(ties, { kernel });
  const order = Array.from({ length: size }, (_, v) => v);
  order.sort((a, b) => (reached[b] ?? 0) - (reached[a] ?? 0) || (near?.[b] ?? 0) - (near?.[a] ?? 0) || a - b);
  return {
    contacts: (top < size ? order.slice(0, top) : order).map((v) => ({
      id: measures.idOf(v),
      name: contacts[v]?.name ?? "",
      reached: reached[v] ?? 0,
      closeness: near?.[v] ?? null,
    })),
    contactCount: size,
  };
}
