/** Sources searched from at once: eight numbers of 64 bits fill a cache line. */
export const lanes = 8;

/** Adds to `result` what the eight contacts from `first` on give as sources, or returns false where ways are too many for a number. */
export type AddFrom = (first: number, result: Float64Array) => boolean;

/**
 * The search of `blockBetweenness` from eight sources at once. Every contact has a row of eight places, one a source, so that what is
 * read for one source is there for the other seven. Sums are taken without asking which source has been where: a place is 0
 * unless the contact is at the edge of that source's search, and sums that arrive too late are dropped.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected, all in one part
 * @param standsFor how many contacts each stands for
 * @returns the function that adds; `first + 8` may not pass the size of the block.
 * Cost of a call: O(sum over steps of the ties of the contacts at that many steps from some source): least where sources lie together.
 */
export function batchedPassing(offsets: Uint32Array, neighbours: Uint32Array, standsFor: Float64Array): AddFrom {
  const size = standsFor.length;
  const steps = new Int32Array(size * lanes);
  const ways = new Float64Array(size * lanes);
  const passing = new Float64Array(size * lanes);
  /** At the edge of the search, the ways to a contact (going out) or the share of each way (coming back); else 0. */
  const edge = new Float64Array(size * lanes);
  const arriving = new Float64Array(size * lanes);
  const touched = new Uint32Array(size);
  const isTouched = new Uint8Array(size);
  /** How many sources have yet to reach a contact. */
  const missing = new Uint8Array(size);
  /** The contacts that some source reaches in 0, 1, 2, ... steps, level after level. */
  const levels = new Uint32Array(size * lanes);

  return (first, result) => {
    const levelStarts = goOut(first);
    if (levelStarts === null) return false;
    comeBack(levelStarts);
    for (let v = 0; v < size; v += 1) {
      let sum = 0;
      for (let lane = 0; lane < lanes; lane += 1) sum += (standsFor[first + lane] ?? 0) * (passing[v * lanes + lane] ?? 0);
      result[v] = (result[v] ?? 0) + sum / 2;
    }
    return true;
  };

  function goOut(first: number): number[] | null {
    steps.fill(-1);
    missing.fill(lanes);
    for (let lane = 0; lane < lanes; lane += 1) {
      const place = (first + lane) * lanes + lane;
      steps[place] = 0;
      ways[place] = 1;
      edge[place] = 1;
      missing[first + lane] = lanes - 1;
      levels[lane] = first + lane;
    }
    const levelStarts = [0, lanes];
    let start = 0;
    let end = lanes;
    for (let step = 1; start < end; step += 1) {
      const touchedCount = tiesOf(start, end) * 2 > neighbours.length ? pull() : push(start, end);
      clearEdge(start, end);
      start = end;
      end = settle(end, touchedCount, step);
      if (end < 0) {
        edge.fill(0);
        return null;
      }
      if (end > start) levelStarts.push(end);
    }
    return levelStarts;
  }

  /** Sends on from the edge of the search. */
  function push(start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i += 1) {
      const v = levels[i] ?? 0;
      const from = v * lanes;
      const e0 = edge[from] ?? 0;
      const e1 = edge[from + 1] ?? 0;
      const e2 = edge[from + 2] ?? 0;
      const e3 = edge[from + 3] ?? 0;
      const e4 = edge[from + 4] ?? 0;
      const e5 = edge[from + 5] ?? 0;
      const e6 = edge[from + 6] ?? 0;
      const e7 = edge[from + 7] ?? 0;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        if (missing[w] === 0) continue;
        const to = w * lanes;
        if (isTouched[w] === 0) {
          isTouched[w] = 1;
          touched[count] = w;
          count += 1;
          arriving.fill(0, to, to + lanes);
        }
        arriving[to] = (arriving[to] ?? 0) + e0;
        arriving[to + 1] = (arriving[to + 1] ?? 0) + e1;
        arriving[to + 2] = (arriving[to + 2] ?? 0) + e2;
        arriving[to + 3] = (arriving[to + 3] ?? 0) + e3;
        arriving[to + 4] = (arriving[to + 4] ?? 0) + e4;
        arriving[to + 5] = (arriving[to + 5] ?? 0) + e5;
        arriving[to + 6] = (arriving[to + 6] ?? 0) + e6;
        arriving[to + 7] = (arriving[to + 7] ?? 0) + e7;
      }
    }
    return count;
  }

  /** Looks from everyone whom some source has yet to reach. */
  function pull(): number {
    let count = 0;
    for (let v = 0; v < size; v += 1) {
      if (missing[v] === 0) continue;
      isTouched[v] = 1;
      touched[count] = v;
      count += 1;
      sumOfNeighbours(v);
    }
    return count;
  }

  /** Puts the sum of the neighbours' edge places into the contact's arriving places. */
  function sumOfNeighbours(v: number): void {
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    let a6 = 0;
    let a7 = 0;
    const rowEnd = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
      const from = (neighbours[j] ?? 0) * lanes;
      a0 += edge[from] ?? 0;
      a1 += edge[from + 1] ?? 0;
      a2 += edge[from + 2] ?? 0;
      a3 += edge[from + 3] ?? 0;
      a4 += edge[from + 4] ?? 0;
      a5 += edge[from + 5] ?? 0;
      a6 += edge[from + 6] ?? 0;
      a7 += edge[from + 7] ?? 0;
    }
    const to = v * lanes;
    arriving[to] = a0;
    arriving[to + 1] = a1;
    arriving[to + 2] = a2;
    arriving[to + 3] = a3;
    arriving[to + 4] = a4;
    arriving[to + 5] = a5;
    arriving[to + 6] = a6;
    arriving[to + 7] = a7;
  }

  /** @returns where the new level ends, or -1 where a sum has run over. */
  function settle(levelStart: number, touchedCount: number, step: number): number {
    let end = levelStart;
    let most = 0;
    for (let i = 0; i < touchedCount; i += 1) {
      const w = touched[i] ?? 0;
      const row = w * lanes;
      isTouched[w] = 0;
      let found = 0;
      for (let place = row; place < row + lanes; place += 1) {
        const count = arriving[place] ?? 0;
        if (count === 0 || steps[place] !== -1) continue;
        steps[place] = step;
        ways[place] = count;
        edge[place] = count;
        found += 1;
        if (count > most) most = count;
      }
      if (found === 0) continue;
      missing[w] = (missing[w] ?? 0) - found;
      levels[end] = w;
      end += 1;
    }
    return most === Number.POSITIVE_INFINITY ? -1 : end;
  }

  function comeBack(levelStarts: readonly number[]): void {
    passing.fill(0);
    for (let step = levelStarts.length - 2; step > 1; step -= 1) {
      const start = levelStarts[step] ?? 0;
      const end = levelStarts[step + 1] ?? 0;
      for (let i = start; i < end; i += 1) {
        const w = levels[i] ?? 0;
        const own = standsFor[w] ?? 0;
        for (let place = w * lanes; place < w * lanes + lanes; place += 1) {
          if (steps[place] === step) edge[place] = (own + (passing[place] ?? 0)) / (ways[place] ?? 1);
        }
      }
      for (let i = levelStarts[step - 1] ?? 0; i < start; i += 1) {
        const v = levels[i] ?? 0;
        sumOfNeighbours(v);
        for (let place = v * lanes; place < v * lanes + lanes; place += 1) {
          if (steps[place] === step - 1) passing[place] = (ways[place] ?? 0) * (arriving[place] ?? 0);
        }
      }
      clearEdge(start, end);
    }
  }

  function clearEdge(start: number, end: number): void {
    for (let i = start; i < end; i += 1) {
      const row = (levels[i] ?? 0) * lanes;
      for (let place = row; place < row + lanes; place += 1) edge[place] = 0;
    }
  }

  function tiesOf(start: number, end: number): number {
    let ends = 0;
    for (let i = start; i < end; i += 1) {
      const v = levels[i] ?? 0;
      ends += (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
    }
    return ends;
  }
}
