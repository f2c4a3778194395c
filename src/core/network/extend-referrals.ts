import type { ContactId, IntroductionId } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import { listAfter } from "./list-after.ts";
import type { NetChange } from "./net-changes.ts";
import type { Network, ReferralGraph } from "./network.ts";
import { arcsOf } from "./referral-graph.ts";
import { gone, placeOf, type Renumbering } from "./renumbering.ts";
import { type Arrival, rowSplices, spliceColumn, spliceOffsets } from "./row-splices.ts";

/**
 * @param network before
 * @param changes of introductions, by id
 * @param egoAfter number of ego afterwards
 * @param numberOf a contact's number afterwards; throws for a contact that is not there
 * @param moved how the numbers moved
 * @returns the history afterwards; the same object where nothing in it changes.
 * @throws UnknownContactError when an introduction that came names a contact that is not there
 * Cost: O(contacts + arcs) where anything changes.
 */
export function extendReferrals(
  network: Network,
  changes: ReadonlyMap<string, NetChange<Introduction>>,
  egoAfter: number | null,
  numberOf: (id: ContactId) => number,
  moved: Renumbering,
): ReferralGraph {
  const { referrals } = network;
  const made = [...changes.values()].map(({ before, after }) => ({
    before: before !== null && tookPlace(before) ? before : null,
    after: after !== null && tookPlace(after) ? after : null,
  }));
  const { list: introductions, places: positions } = listAfter(
    referrals.introductions,
    made.filter(({ before, after }) => before !== null || after !== null),
  );
  if (moved.numbers === null && introductions === referrals.introductions) return referrals;

  const out: Side = { offsets: referrals.outOffsets, ends: referrals.outTargets, introduction: referrals.outIntroduction };
  const into: Side = { offsets: referrals.inOffsets, ends: referrals.inSources, introduction: referrals.inIntroduction };
  const edits = { out: new SideEdits(out, moved, positions), in: new SideEdits(into, moved, positions) };
  // What leaves is told first: what comes is then put between entries that stay.
  for (const { before } of made) {
    if (before === null) continue;
    const position = placeById(referrals.introductions, before.id);
    for (const { source, target } of arcsOf(before, network.ego, (id) => network.indexOf.get(id) ?? gone)) {
      edits.out.leave(source, target, position);
      edits.in.leave(target, source, position);
    }
  }
  for (const { after } of made) {
    if (after === null) continue;
    const position = placeById(introductions, after.id);
    for (const { source, target } of arcsOf(after, egoAfter, numberOf)) {
      edits.out.come(source, target, position);
      edits.in.come(target, source, position);
    }
  }
  const outAfter = edits.out.done();
  const inAfter = edits.in.done();
  return {
    size: moved.size,
    introductions,
    outOffsets: outAfter.offsets,
    outTargets: outAfter.ends,
    outIntroduction: outAfter.introduction,
    inOffsets: inAfter.offsets,
    inSources: inAfter.ends,
    inIntroduction: inAfter.introduction,
  };
}

/** The arcs as rows of one of their ends, ordered by (other end, introduction). */
interface Side {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly introduction: Uint32Array;
}

class SideEdits {
  readonly #side: Side;
  readonly #moved: Renumbering;
  /** New position by old position, or null where they stay. */
  readonly #positions: Uint32Array | null;
  readonly #ranks: Int32Array | null;
  readonly #arrivals: Arrival[] = [];
  readonly #leaving = new Set<number>();

  constructor(side: Side, moved: Renumbering, positions: Uint32Array | null) {
    this.#side = side;
    this.#moved = moved;
    this.#positions = positions;
    this.#ranks = moved.numbers === null ? null : ranksOf(moved.numbers);
  }

  leave(row: number, end: number, position: number): void {
    const { offsets, ends, introduction } = this.#side;
    const stop = offsets[row + 1] ?? 0;
    for (let slot = offsets[row] ?? 0; slot < stop; slot += 1) {
      if (ends[slot] !== end || introduction[slot] !== position || this.#leaving.has(slot)) continue;
      this.#leaving.add(slot);
      return;
    }
  }

  come(row: number, key: number, second: number): void {
    const { offsets } = this.#side;
    const old = this.#ranks === null ? row : firstAtLeast(this.#ranks, row);
    const isOld = this.#moved.numbers === null || this.#moved.numbers[old] === row;
    const stop = isOld ? (offsets[old + 1] ?? 0) : (offsets[old] ?? 0);
    let slot = offsets[old] ?? 0;
    while (slot < stop && this.#isBefore(slot, key, second)) slot += 1;
    this.#arrivals.push({ slot, row, key, second });
  }

  done(): Side {
    const { offsets, ends, introduction } = this.#side;
    const splices = rowSplices(this.#arrivals, [...this.#leaving]);
    const arcs = ends.length + splices.arrivals.length - splices.leaving.length;
    const { numbers } = this.#moved;
    return {
      offsets: spliceOffsets(offsets, splices, this.#moved),
      ends: spliceColumn(ends, new Uint32Array(arcs), splices, ({ key }) => key, numbers),
      introduction: spliceColumn(introduction, new Uint32Array(arcs), splices, ({ second }) => second, this.#positions),
    };
  }

  /** Entries that leave are passed whichever way: what comes stands between the same ones that stay. */
  #isBefore(slot: number, key: number, second: number): boolean {
    if (this.#leaving.has(slot)) return true;
    const end = this.#side.ends[slot] ?? 0;
    const position = this.#side.introduction[slot] ?? 0;
    const newEnd = this.#moved.numbers === null ? end : (this.#moved.numbers[end] ?? gone);
    const newPosition = this.#positions === null ? position : (this.#positions[position] ?? gone);
    return newEnd < key || (newEnd === key && newPosition < second);
  }
}

/** New numbers by old number, ascending: who is gone has that of the last one before who stayed. */
function ranksOf(numbers: Uint32Array): Int32Array {
  const ranks = new Int32Array(numbers.length);
  let last = -1;
  for (let old = 0; old < numbers.length; old += 1) {
    const number = numbers[old] ?? gone;
    if (number !== gone) last = number;
    ranks[old] = last;
  }
  return ranks;
}

function firstAtLeast(ranks: Int32Array, least: number): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeById(list: readonly Introduction[], id: IntroductionId): number {
  return placeOf(id, 0, list.length, (place) => list[place]?.id);
}
