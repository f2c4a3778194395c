import type { TieGraph } from "../network/network.ts";

/** Chance to walk on; else the walk starts again from ego. */
const walkOn = 0.85;

/** What all walks together may still change. */
const enough = 1e-6;

const mostRounds = 200;

/**
 * Where a walk that keeps starting again from ego is found: at every step, with chance .85, it goes on along one of the ties of
 * whoever it has come to, each as likely as the others.
 *
 * @param ties who knows whom; every tie counts the same
 * @param ego number of the contact from whom to walk; without ties, the walk stays
 * @returns one share a contact, 0 to 1, to within 1e-5 in all
 *
 * Cost: O((contacts + ties) * rounds), some 85 rounds. Source: Page et al. 1999; Haveliwala 2002.
 */
export function personalPageRank({ size, offsets, neighbours }: TieGraph, ego: number): Float64Array {
  let share = new Float64Array(size);
  share[ego] = 1;
  if ((offsets[ego + 1] ?? 0) === (offsets[ego] ?? 0)) return share;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = new Float64Array(size);
    next[ego] = 1 - walkOn;
    for (let v = 0; v < size; v += 1) {
      const here = share[v] ?? 0;
      if (here === 0) continue;
      const begin = offsets[v] ?? 0;
      const end = offsets[v + 1] ?? 0;
      const each = (walkOn * here) / (end - begin);
      for (let at = begin; at < end; at += 1) {
        const w = neighbours[at] ?? 0;
        next[w] = (next[w] ?? 0) + each;
      }
    }
    let changed = 0;
    for (let v = 0; v < size; v += 1) changed += Math.abs((next[v] ?? 0) - (share[v] ?? 0));
    share = next;
    if (changed < enough) break;
  }
  return share;
}
