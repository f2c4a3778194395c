import type { TieGraph } from "../network/network.ts";

/**
 * How far a contact's ties lead back to one another: sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the
 * share of i's ties (or of their weight) that goes to j. Low: many separate people; high: one circle. It can exceed 1.
 *
 * @param ties undirected
 * @param weights weight above 0 of each stored tie end, equal at both ends, running along with `ties.neighbours`; every tie
 *   counts the same when left out
 * @returns by contact, above 0; null for a contact without ties.
 * Cost: O(sum of squared degrees). Source: Burt 1992.
 */
export function constraint(ties: TieGraph, weights?: Float64Array): (number | null)[] {
  const { size, offsets, neighbours } = ties;
  const total = rowTotals(ties, weights);
  const isNeighbour = new Uint8Array(size);
  const invested = new Float64Array(size);
  const result: (number | null)[] = [];
  for (let i = 0; i < size; i += 1) {
    const start = offsets[i] ?? 0;
    const end = offsets[i + 1] ?? 0;
    const ownTotal = total[i] ?? 0;
    if (start === end) {
      result.push(null);
      continue;
    }
    for (let a = start; a < end; a += 1) {
      const j = neighbours[a] ?? 0;
      isNeighbour[j] = 1;
      invested[j] = (weights === undefined ? 1 : (weights[a] ?? 0)) / ownTotal;
    }
    for (let a = start; a < end; a += 1) {
      const q = neighbours[a] ?? 0;
      const throughQ = (weights === undefined ? 1 : (weights[a] ?? 0)) / ownTotal / (total[q] ?? 1);
      const rowEnd = offsets[q + 1] ?? 0;
      for (let b = offsets[q] ?? 0; b < rowEnd; b += 1) {
        const j = neighbours[b] ?? 0;
        if (isNeighbour[j] === 0) continue;
        invested[j] = (invested[j] ?? 0) + throughQ * (weights === undefined ? 1 : (weights[b] ?? 0));
      }
    }
    let sum = 0;
    for (let a = start; a < end; a += 1) {
      const j = neighbours[a] ?? 0;
      sum += (invested[j] ?? 0) ** 2;
      isNeighbour[j] = 0;
    }
    result.push(sum);
  }
  return result;
}

/**
 * How many separate people a contact's ties lead to: sum over contacts j of (1 - sum over q of p_iq m_jq), where p_iq is the share
 * of i's ties that goes to q and m_jq the weight of j's tie to q as a share of j's heaviest. Without weights that is n - 2t/n for
 * n contacts with t ties among them.
 *
 * @param ties undirected
 * @param weights as for `constraint`
 * @returns by contact, at least 1 and at most the number of its ties; null for a contact without ties.
 * Cost: O(sum of squared degrees). Source: Burt 1992; Borgatti 1997 for the short form.
 */
export function effectiveSize(ties: TieGraph, weights?: Float64Array): (number | null)[] {
  const { size, offsets, neighbours } = ties;
  const total = rowTotals(ties, weights);
  const heaviest = rowMaxima(ties, weights);
  const share = new Float64Array(size);
  const result: (number | null)[] = [];
  for (let i = 0; i < size; i += 1) {
    const start = offsets[i] ?? 0;
    const end = offsets[i + 1] ?? 0;
    if (start === end) {
      result.push(null);
      continue;
    }
    for (let a = start; a < end; a += 1) {
      share[neighbours[a] ?? 0] = weights === undefined ? 1 : (weights[a] ?? 0);
    }
    let redundant = 0;
    for (let a = start; a < end; a += 1) {
      const j = neighbours[a] ?? 0;
      let shared = 0;
      const rowEnd = offsets[j + 1] ?? 0;
      for (let b = offsets[j] ?? 0; b < rowEnd; b += 1) {
        shared += (share[neighbours[b] ?? 0] ?? 0) * (weights === undefined ? 1 : (weights[b] ?? 0));
      }
      redundant += shared / (heaviest[j] ?? 1);
    }
    for (let a = start; a < end; a += 1) share[neighbours[a] ?? 0] = 0;
    result.push(end - start - redundant / (total[i] ?? 1));
  }
  return result;
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
