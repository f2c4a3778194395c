import type { ContactId } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import { countingOrder, rowOffsets } from "./counting-sort.ts";
import type { ReferralGraph } from "./network.ts";

/**
 * @param introductions ordered by id; those that did not take place are left out
 * @param size how many contacts there are
 * @param ego no arc leads to ego: "Dana introduced me to Lee" is an arc from Dana to Lee
 * @param numberOf a contact's number; throws for a contact that is not in the network
 * @returns the history; an introduction without a known introducer is listed, but has no arc.
 * Cost: O(arcs + size).
 */
export function referralGraph(
  introductions: readonly Introduction[],
  size: number,
  ego: number | null,
  numberOf: (id: ContactId) => number,
): ReferralGraph {
  const made = introductions.filter(tookPlace);
  const sources: number[] = [];
  const targets: number[] = [];
  const positions: number[] = [];
  made.forEach((introduction, position) => {
    for (const { source, target } of arcsOf(introduction, ego, numberOf)) {
      sources.push(source);
      targets.push(target);
      positions.push(position);
    }
  });
  const source = Uint32Array.from(sources);
  const target = Uint32Array.from(targets);
  const introduction = Uint32Array.from(positions);
  const outOrder = countingOrder(source, size, countingOrder(target, size));
  const inOrder = countingOrder(target, size, countingOrder(source, size));
  return {
    size,
    introductions: made,
    outOffsets: rowOffsets(source, size),
    outTargets: outOrder.map((arc) => target[arc] ?? 0),
    outIntroduction: outOrder.map((arc) => introduction[arc] ?? 0),
    inOffsets: rowOffsets(target, size),
    inSources: inOrder.map((arc) => source[arc] ?? 0),
    inIntroduction: inOrder.map((arc) => introduction[arc] ?? 0),
  };
}

/**
 * @param introduction that took place
 * @param ego no arc leads to ego
 * @param numberOf a contact's number; throws for a contact that is not in the network
 * @returns the arcs of one introduction, from introducer to each party; none without a known introducer.
 * Cost: O(parties).
 */
export function arcsOf(
  { introducer, parties }: Introduction,
  ego: number | null,
  numberOf: (id: ContactId) => number,
): readonly { readonly source: number; readonly target: number }[] {
  const targets = parties.map(numberOf);
  if (introducer === null) return [];
  const source = numberOf(introducer);
  return targets.filter((target) => target !== ego && target !== source).map((target) => ({ source, target }));
}
