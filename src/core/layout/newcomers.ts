import type { ContactId } from "../model/ids.ts";
import { epochDay } from "../model/partial-date.ts";
import type { Network } from "../network/network.ts";
import { DotGrid } from "./dot-grid.ts";
import { dotWidth } from "./ring-places.ts";

/**
 * Everybody who stood somewhere stays exactly there. Newcomers stand in the nearest free place beside the first who introduced them,
 * else beside whoever they know best, wave after wave, so that a chain of newcomers hangs together; those who know nobody but ego
 * stand below all others.
 *
 * @param before positions by contact; those of people not in the network are passed over.
 * @param x of everybody, filled in
 * @param y of everybody, filled in
 * Cost: O(contacts + ties + introductions + places tried); newcomers beside the same contact share their search.
 */
export function placeNewcomers(
  network: Network,
  before: ReadonlyMap<ContactId, { readonly x: number; readonly y: number }>,
  x: Float32Array,
  y: Float32Array,
): void {
  const { size, ids, ego, ties } = network;
  const grid = new DotGrid();
  const placed = new Uint8Array(size);
  const queue: number[] = [];
  const put = (v: number, atX: number, atY: number): void => {
    x[v] = atX;
    y[v] = atY;
    grid.add(x[v] ?? 0, y[v] ?? 0);
    placed[v] = 1;
    if (v !== ego) queue.push(v);
  };
  let lowest = 0;
  ids.forEach((id, v) => {
    const position = before.get(id);
    if (position === undefined) return;
    put(v, position.x, position.y);
    lowest = Math.min(lowest, position.y);
  });
  if (ego !== null && placed[ego] === 0) {
    const place = grid.freeNear(0, 0, 0);
    put(ego, place.x, place.y);
  }

  const circleAround = new Map<number, number>();
  const putBeside = (v: number, anchor: number, atX: number, atY: number): void => {
    const place = grid.freeNear(atX, atY, circleAround.get(anchor) ?? 1);
    circleAround.set(anchor, place.circle);
    put(v, place.x, place.y);
  };
  let next = 0;
  const wave = (): void => {
    for (; next < queue.length; next += 1) {
      const v = queue[next] ?? 0;
      const end = ties.offsets[v + 1] ?? 0;
      for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
        const w = ties.neighbours[at] ?? 0;
        if (placed[w] === 1) continue;
        const anchor = introducerOf(network, w, placed) ?? bestKnownTo(network, w, placed) ?? v;
        putBeside(w, anchor, x[anchor] ?? 0, y[anchor] ?? 0);
      }
    }
  };
  wave();
  for (let v = 0; v < size; v += 1) {
    if (placed[v] === 1) continue;
    putBeside(v, -1, 0, lowest - 4 * dotWidth);
    wave();
  }
}

/** The first of those placed, other than ego, who introduced a contact; the undated last, equal ones by id. */
function introducerOf({ ego, referrals }: Network, v: number, placed: Uint8Array): number | null {
  let best: number | null = null;
  let bestDay = Number.POSITIVE_INFINITY;
  const end = referrals.inOffsets[v + 1] ?? 0;
  for (let arc = referrals.inOffsets[v] ?? 0; arc < end; arc += 1) {
    const introducer = referrals.inSources[arc] ?? 0;
    if (introducer === ego || placed[introducer] === 0) continue;
    const when = referrals.introductions[referrals.inIntroduction[arc] ?? 0]?.when ?? null;
    const day = when === null ? Number.POSITIVE_INFINITY : epochDay(when);
    if (best !== null && day >= bestDay) continue;
    best = introducer;
    bestDay = day;
  }
  return best;
}

/** The contact among those placed, other than ego, with the strongest tie; equal ones by id. */
function bestKnownTo({ ego, ties }: Network, v: number, placed: Uint8Array): number | null {
  let best: number | null = null;
  let bestStrength = -1;
  const end = ties.offsets[v + 1] ?? 0;
  for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
    const w = ties.neighbours[at] ?? 0;
    if (w === ego || placed[w] === 0) continue;
    const strength = ties.logStrength[at] ?? 0;
    if (strength <= bestStrength) continue;
    best = w;
    bestStrength = strength;
  }
  return best;
}
