import type { MapAnswer } from "../../../core/answers/question.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { atOnce, everyStep, type Stepwise } from "../../state/slices.ts";
import { sortedInSteps } from "../../state/sorted-in-steps.ts";
import { tieCountsInSteps } from "./tie-counts.ts";

interface Nearest {
  readonly most: number;
  /** 1 for each contact that is among them. */
  readonly among: Uint8Array;
  readonly map: MapAnswer;
}

const held = new WeakMap<MapAnswer, Nearest>();

/**
 * The part of a map around its middle: ring after ring, and of the last ring that does not fit whole those with most ties.
 *
 * @param map as laid out
 * @param most how many contacts a map can hold
 * @param wanted contacts to be on it in any case, each with the way from the middle to it
 * @returns the same map where everybody fits; otherwise places, rings and counts as they are, contacts numbered anew in the
 *   order they had, and the lines between those who are left.
 * Cost: O(contacts log contacts + lines) once for every answer; again where somebody wanted is not among the nearest.
 */
export function egoView(map: MapAnswer, most: number, wanted: readonly ContactId[]): MapAnswer {
  return atOnce(egoViewInSteps(map, most, wanted));
}

/** As `egoView`, to be laid aside now and then. */
export function* egoViewInSteps(map: MapAnswer, most: number, wanted: readonly ContactId[]): Stepwise<MapAnswer> {
  if (map.ids.length <= most) return map;
  const before = held.get(map);
  const nearest = before?.most === most ? before : yield* nearestOf(map, most);
  held.set(map, nearest);
  if (wanted.length === 0) return nearest.map;
  const places = new Map(wanted.map((id) => [id, -1]));
  yield* everyStep(map.ids, (id, place) => {
    if (places.has(id)) places.set(id, place);
  });
  const missing = [...places.values()].filter((place) => place !== -1 && nearest.among[place] !== 1);
  if (missing.length === 0) return nearest.map;
  const among = nearest.among.slice();
  for (const place of missing) {
    for (let at = place; at !== -1; at = map.parent[at] ?? -1) among[at] = 1;
  }
  return yield* partOf(map, among);
}

function* nearestOf(map: MapAnswer, most: number): Stepwise<Nearest> {
  const ties = yield* tieCountsInSteps(map);
  const away = (place: number) => {
    const ring = map.ring[place] ?? -1;
    return ring === -1 ? Number.POSITIVE_INFINITY : ring;
  };
  // Whoever leads to somebody stands a ring further in, so the ways stay whole.
  const places = yield* sortedInSteps(map.ids.length, (a, b) =>
    away(a) === away(b) ? (ties[b] ?? 0) - (ties[a] ?? 0) : away(a) - away(b),
  );
  const among = new Uint8Array(map.ids.length);
  for (const place of places.subarray(0, most)) among[place] = 1;
  return { most, among, map: yield* partOf(map, among) };
}

const linesAStep = 8_192;

function* partOf(map: MapAnswer, among: Uint8Array): Stepwise<MapAnswer> {
  const numberOf = new Int32Array(map.ids.length).fill(-1);
  const places: number[] = [];
  for (let place = 0; place < among.length; place += 1) {
    if (among[place] !== 1) continue;
    numberOf[place] = places.length;
    places.push(place);
  }
  const lines: number[] = [];
  for (let line = 0; line < map.lineKind.length; line += 1) {
    if (line % linesAStep === 0) yield;
    if (among[map.lineFrom[line] ?? 0] === 1 && among[map.lineTo[line] ?? 0] === 1) lines.push(line);
  }
  const rings = places.map((place) => map.ring[place] ?? -1);
  const parentOf = (place: number) => {
    const parent = map.parent[place] ?? -1;
    return parent === -1 ? -1 : (numberOf[parent] ?? -1);
  };
  // The shelf, if any, is the last of the rings.
  const ringCount = rings.includes(-1) ? map.ringContacts.length : rings.reduce((most, ring) => Math.max(most, ring), -1) + 1;
  return {
    ids: map.ids.filter((_, place) => among[place] === 1),
    x: Float32Array.from(places, (place) => map.x[place] ?? 0),
    y: Float32Array.from(places, (place) => map.y[place] ?? 0),
    ring: Int16Array.from(rings),
    parent: Int32Array.from(places, parentOf),
    ringRadius: map.ringRadius.slice(0, ringCount),
    ringContacts: map.ringContacts.slice(0, ringCount),
    lineFrom: Uint32Array.from(lines, (line) => numberOf[map.lineFrom[line] ?? 0] ?? 0),
    lineTo: Uint32Array.from(lines, (line) => numberOf[map.lineTo[line] ?? 0] ?? 0),
    lineKind: Uint8Array.from(lines, (line) => map.lineKind[line] ?? 0),
  };
}
