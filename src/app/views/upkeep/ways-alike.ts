import { reasonsKey } from "../../../core/linkage/compare-people.ts";
import type { ReviewPair } from "./review-pairs.ts";

/** Other open pairs that the same things speak for. */
export function alikeInTheSameWay(pairs: readonly ReviewPair[], than: ReviewPair): readonly ReviewPair[] {
  const way = reasonsKey(than.pair.evidence);
  if (way === "") return [];
  return pairs.filter((other) => other.key !== than.key && other.state === "open" && reasonsKey(other.pair.evidence) === way);
}
