import type { MapAnswer } from "../../core/answers/question.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { LegendGroup, MapContact } from "./map-view-props.ts";

/** The area of a ring that holds its contacts, as radii in map units. */
export interface Band {
  readonly ring: number;
  readonly inner: number;
  readonly outer: number;
  readonly contacts: number;
}

/** What drawing, keyboard and listbox read; made once for every map answer. Contacts go by their number. */
export interface MapScene {
  readonly map: MapAnswer;
  readonly contacts: readonly MapContact[];
  readonly indexOf: ReadonlyMap<ContactId, number>;
  /** The contact in the middle, or -1 in an empty map. */
  readonly centre: number;
  readonly centreIsEgo: boolean;
  readonly colour: readonly string[];
  /** Contacts reached through each one, clockwise. */
  readonly children: readonly (readonly number[])[];
  /** The contacts of each ring, clockwise from the top; the shelf last. */
  readonly rings: readonly (readonly number[])[];
  /** Place of each contact in reading order: ring after ring, clockwise. */
  readonly reading: readonly number[];
  readonly placeInReading: Int32Array;
  readonly bands: readonly Band[];
  /** Radius that holds everything. */
  readonly extent: number;
  /** Lines of each contact, whatever their kind: `lineOffsets[v] .. lineOffsets[v + 1]` of `lineEnds`. */
  readonly lineOffsets: Uint32Array;
  readonly lineEnds: Uint32Array;
}

/** Clockwise from the top, 0 to 2 pi. */
export function angleOf(map: MapAnswer, v: number): number {
  const angle = Math.atan2(map.x[v] ?? 0, map.y[v] ?? 0);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

export function makeScene(
  map: MapAnswer,
  contacts: readonly MapContact[],
  legend: readonly LegendGroup[],
  fallbackColour: string,
): MapScene {
  const size = map.ids.length;
  const ringCount = map.ringContacts.length;
  const rings: number[][] = Array.from({ length: ringCount }, () => []);
  const angles = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    angles[v] = angleOf(map, v);
    rings[ringIndex(map, v)]?.push(v);
  }
  const clockwise = (a: number, b: number): number => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b;
  for (const ring of rings) ring.sort(clockwise);

  const children: number[][] = Array.from({ length: size }, () => []);
  for (let v = 0; v < size; v += 1) {
    const parent = map.parent[v] ?? -1;
    if (parent !== -1) children[parent]?.push(v);
  }
  for (const row of children) if (row.length > 1) row.sort(clockwise);

  const reading = rings.flat();
  const placeInReading = new Int32Array(size).fill(-1);
  reading.forEach((v, place) => {
    placeInReading[v] = place;
  });

  const bands = (isRound(map) ? rings : []).map((ring, index): Band => {
    let outer = map.ringRadius[index] ?? 0;
    for (const v of ring) outer = Math.max(outer, Math.hypot(map.x[v] ?? 0, map.y[v] ?? 0));
    const shelf = ring[0] !== undefined && map.ring[ring[0]] === -1;
    return { ring: shelf ? -1 : index, inner: map.ringRadius[index] ?? 0, outer, contacts: map.ringContacts[index] ?? 0 };
  });
  const colourOf = new Map(legend.map((entry) => [entry.group, entry.colour]));
  const centre = map.ring.indexOf(0);
  return {
    map,
    contacts,
    indexOf: new Map(map.ids.map((id, v) => [id, v])),
    centre,
    centreIsEgo: contacts[centre]?.kind === "ego",
    colour: contacts.map((contact) => colourOf.get(contact.group) ?? fallbackColour),
    children,
    rings,
    reading,
    placeInReading,
    bands,
    extent: Math.max(60, isRound(map) ? Math.max(...bands.map((band) => band.outer)) : furthest(map)),
    ...linesByContact(map),
  };
}

/** Position of a contact's ring in `ringContacts`: the shelf is the last one. */
export function ringIndex(map: MapAnswer, v: number): number {
  const ring = map.ring[v] ?? -1;
  return ring === -1 ? map.ringContacts.length - 1 : ring;
}

/** Whether distance from the middle means introductions away; in circles it does not. */
export function isRound(map: MapAnswer): boolean {
  return map.ringRadius.length > 0;
}

function furthest(map: MapAnswer): number {
  let most = 0;
  for (let v = 0; v < map.ids.length; v += 1) most = Math.max(most, Math.hypot(map.x[v] ?? 0, map.y[v] ?? 0));
  return most;
}

/** @returns contact numbers from the middle to `v`, both included; `[v]` alone on the shelf. */
export function wayTo(map: MapAnswer, v: number): number[] {
  const way: number[] = [];
  for (let at = v; at !== -1; at = map.parent[at] ?? -1) way.push(at);
  return way.reverse();
}

function linesByContact(map: MapAnswer): Pick<MapScene, "lineOffsets" | "lineEnds"> {
  const size = map.ids.length;
  const lineOffsets = new Uint32Array(size + 1);
  const count = map.lineKind.length;
  for (let i = 0; i < count; i += 1) {
    const from = (map.lineFrom[i] ?? 0) + 1;
    const to = (map.lineTo[i] ?? 0) + 1;
    lineOffsets[from] = (lineOffsets[from] ?? 0) + 1;
    lineOffsets[to] = (lineOffsets[to] ?? 0) + 1;
  }
  for (let v = 0; v < size; v += 1) lineOffsets[v + 1] = (lineOffsets[v + 1] ?? 0) + (lineOffsets[v] ?? 0);
  const next = lineOffsets.slice();
  const lineEnds = new Uint32Array(2 * count);
  const put = (v: number, line: number): void => {
    lineEnds[next[v] ?? 0] = line;
    next[v] = (next[v] ?? 0) + 1;
  };
  for (let i = 0; i < count; i += 1) {
    put(map.lineFrom[i] ?? 0, i);
    put(map.lineTo[i] ?? 0, i);
  }
  return { lineOffsets, lineEnds };
}
