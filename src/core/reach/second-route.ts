import type { TieGraph } from "../network/network.ts";

export interface SecondRoute {
  readonly contact: number;
  /** How many of the lost ego would reach again. */
  readonly regains: number;
}

/** Tie ends that are looked at before lost people are sampled: a tenth of a second or so. */
const affordableEnds = 20_000_000;
/** Of sampled counts, so many of the best are counted in full. */
const recounted = 16;

/**
 * Whom ego should come to know so as to reach again, within so many ties, most of those lost with a contact.
 *
 * Knowing x brings back whoever is within `maxHops - 1` ties of x by ways round the lost contact. Searched from the other end: a
 * search from each of the lost counts itself for everybody it meets.
 *
 * @param ties undirected
 * @param gone the contact thought away
 * @param lost those whom ego no longer reaches within `maxHops` ties
 * @param hopOf by contact, ties from ego while the contact is there, -1 beyond `maxHops`. Candidates are those at 2 to `maxHops`:
 *   ego does not know them and can get to them
 * @param maxHops at least 2
 * @returns the candidate who brings back most; equal ones by fewer ties, then by number. Null where that is nobody. `regains` is
 *   exact, and the candidate the best of all unless the searches would look at more than 20 million tie ends. Then every k-th of
 *   the lost is searched from, and the 16 candidates with the largest sampled counts are counted in full: somebody better can be
 *   missed only if the sample puts 16 others first.
 * Cost: O(contacts + sum over the lost of the ties within `maxHops - 1`), the sum at most about 20 million.
 */
export function secondRoute(
  ties: TieGraph,
  gone: number,
  lost: readonly number[],
  hopOf: Int16Array,
  maxHops: number,
): SecondRoute | null {
  const { size } = ties;
  const meet = searchRound(ties, gone, maxHops - 1);
  const step = Math.max(1, Math.ceil(endsNear(ties, lost) / affordableEnds));
  const counts = new Uint32Array(size);
  for (let i = 0; i < lost.length; i += step) {
    meet(lost[i] ?? 0, (v) => {
      counts[v] = (counts[v] ?? 0) + 1;
    });
  }
  const candidates: number[] = [];
  for (let v = 0; v < size; v += 1) {
    if (v !== gone && (hopOf[v] ?? -1) >= 2 && (counts[v] ?? 0) > 0) candidates.push(v);
  }
  if (step === 1) return bestOf(candidates, counts, hopOf);

  const isLost = new Uint8Array(size);
  for (const v of lost) isLost[v] = 1;
  candidates.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (hopOf[a] ?? 0) - (hopOf[b] ?? 0) || a - b);
  const first = candidates.slice(0, recounted);
  for (const x of first) {
    let regains = 0;
    meet(x, (v) => {
      regains += isLost[v] ?? 0;
    });
    counts[x] = regains;
  }
  return bestOf(first, counts, hopOf);
}

function bestOf(candidates: readonly number[], counts: Uint32Array, hopOf: Int16Array): SecondRoute | null {
  let best: SecondRoute | null = null;
  for (const contact of candidates) {
    const regains = counts[contact] ?? 0;
    const ahead =
      best === null ||
      regains > best.regains ||
      (regains === best.regains &&
        ((hopOf[contact] ?? 0) < (hopOf[best.contact] ?? 0) ||
          (hopOf[contact] === hopOf[best.contact] && contact < best.contact)));
    if (ahead) best = { contact, regains };
  }
  return best;
}

/** Everybody within so many ties of a contact, itself included, by ways round `gone`. */
function searchRound(
  { size, offsets, neighbours }: TieGraph,
  gone: number,
  maxHops: number,
): (from: number, visit: (v: number) => void) => void {
  const queue = new Uint32Array(size);
  /** The last search that met a contact, from 1: nothing is cleared between searches. */
  const metBy = new Uint32Array(size);
  let searches = 0;
  return (from, visit) => {
    searches += 1;
    metBy[gone] = searches;
    metBy[from] = searches;
    queue[0] = from;
    visit(from);
    let start = 0;
    let end = 1;
    for (let hop = 1; hop <= maxHops && start < end; hop += 1) {
      let filled = end;
      for (let i = start; i < end; i += 1) {
        const v = queue[i] ?? 0;
        const rowEnd = offsets[v + 1] ?? 0;
        for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
          const w = neighbours[j] ?? 0;
          if (metBy[w] === searches) continue;
          metBy[w] = searches;
          queue[filled] = w;
          filled += 1;
          visit(w);
        }
      }
      start = end;
      end = filled;
    }
  };
}

/** How many tie ends searches of two ties look at. */
function endsNear({ offsets, neighbours }: TieGraph, starts: readonly number[]): number {
  let ends = 0;
  for (const v of starts) {
    const rowEnd = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
      const w = neighbours[j] ?? 0;
      ends += 1 + (offsets[w + 1] ?? 0) - (offsets[w] ?? 0);
    }
  }
  return ends;
}
