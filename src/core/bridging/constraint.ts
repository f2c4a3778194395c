import type { TieGraph } from "../network/network.ts";
import { triangles } from "./triangles.ts";

/**
 * How far a contact's ties lead back to one another: sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the
 * share of i's ties (or of their weight) that goes to j. Low: many separate people; high: one circle. It can exceed 1.
 *
 * @param ties undirected
 * @param weights weight above 0 of each stored tie end, equal at both ends, running along with `ties.neighbours`; every tie
 *   counts the same when left out
 * @returns by contact, above 0; null for a contact without ties.
 * Cost: O(contacts + ties^1.5) at worst: what i invests in j through others is the same from both ends, and a sum over the
 * contacts they share. Source: Burt 1992.
 */
export function constraint(ties: TieGraph, weights?: Float64Array): (number | null)[] {
  const total = rowTotals(ties, weights);
  const { slots, from, to, forEach } = triangles(ties);
  const direct = weightOfTies(slots, weights);
  const invested = direct.slice();
  forEach((a, b, c, ab, ac, bc) => {
    const wab = direct[ab] ?? 0;
    const wac = direct[ac] ?? 0;
    const wbc = direct[bc] ?? 0;
    invested[ab] = (invested[ab] ?? 0) + (wac * wbc) / (total[c] ?? 1);
    invested[ac] = (invested[ac] ?? 0) + (wab * wbc) / (total[b] ?? 1);
    invested[bc] = (invested[bc] ?? 0) + (wab * wac) / (total[a] ?? 1);
  });
  const squares = new Float64Array(ties.size);
  for (let tie = 0; tie < invested.length; tie += 1) {
    const square = (invested[tie] ?? 0) ** 2;
    const a = from[tie] ?? 0;
    const b = to[tie] ?? 0;
    squares[a] = (squares[a] ?? 0) + square;
    squares[b] = (squares[b] ?? 0) + square;
  }
  return byContactWithTies(ties, (v) => (squares[v] ?? 0) / (total[v] ?? 1) ** 2);
}

/**
 * How many separate people a contact's ties lead to: sum over contacts j of (1 - sum over q of p_iq m_jq), where p_iq is the share
 * of i's ties that goes to q and m_jq the weight of j's tie to q as a share of j's heaviest. Without weights that is n - 2t/n for
 * n contacts with t ties among them.
 *
 * @param ties undirected
 * @param weights as for `constraint`
 * @returns by contact, at least 1 and at most the number of its ties; null for a contact without ties.
 * Cost: O(contacts + ties^1.5) at worst. Source: Burt 1992; Borgatti 1997 for the short form.
 */
export function effectiveSize(ties: TieGraph, weights?: Float64Array): (number | null)[] {
  const total = rowTotals(ties, weights);
  const heaviest = rowMaxima(ties, weights);
  const { slots, forEach } = triangles(ties);
  const direct = weightOfTies(slots, weights);
  const redundant = new Float64Array(ties.size);
  forEach((a, b, c, ab, ac, bc) => {
    const wab = direct[ab] ?? 0;
    const wac = direct[ac] ?? 0;
    const wbc = direct[bc] ?? 0;
    const perA = 1 / (heaviest[a] ?? 1);
    const perB = 1 / (heaviest[b] ?? 1);
    const perC = 1 / (heaviest[c] ?? 1);
    redundant[a] = (redundant[a] ?? 0) + wbc * (wac * perB + wab * perC);
    redundant[b] = (redundant[b] ?? 0) + wac * (wbc * perA + wab * perC);
    redundant[c] = (redundant[c] ?? 0) + wab * (wbc * perA + wac * perB);
  });
  const { offsets } = ties;
  return byContactWithTies(ties, (v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0) - (redundant[v] ?? 0) / (total[v] ?? 1));
}

function weightOfTies(slots: Uint32Array, weights: Float64Array | undefined): Float64Array {
  if (weights === undefined) return new Float64Array(slots.length).fill(1);
  return Float64Array.from(slots, (slot) => weights[slot] ?? 0);
}

function byContactWithTies({ size, offsets }: TieGraph, measure: (v: number) => number): (number | null)[] {
  return Array.from({ length: size }, (_, v) => (offsets[v] === offsets[v + 1] ? null : measure(v)));
}

function rowTotals({ size, offsets }: TieGraph, weights: Float64Array | undefined): Float64Array {
  const totals = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    if (weights === undefined) {
      totals[v] = end - start;
      continue;
    }
    let sum = 0;
    for (let i = start; i < end; i += 1) sum += weights[i] ?? 0;
    totals[v] = sum;
  }
  return totals;
}

function rowMaxima({ size, offsets }: TieGraph, weights: Float64Array | undefined): Float64Array {
  const maxima = new Float64Array(size).fill(1);
  if (weights === undefined) return maxima;
  for (let v = 0; v < size; v += 1) {
    let maximum = 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i += 1) maximum = Math.max(maximum, weights[i] ?? 0);
    maxima[v] = maximum;
  }
  return maxima;
}
