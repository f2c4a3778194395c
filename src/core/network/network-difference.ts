import type { Network, TieGraph } from "./network.ts";
import { gone, type Renumbering, renumbering } from "./renumbering.ts";

/** What a measure of a network may depend on; contacts are meant by number throughout. */
export type NetworkPart =
  /** Which contact has which number. */
  | "ids"
  /** All that is recorded of each contact. */
  | "facts"
  /** The company of each contact, as written, and which spellings are one. */
  | "companies"
  /** Who knows whom, however well. */
  | "ties"
  /** How strong each tie is. Names nobody: say "ties" too. */
  | "strengths"
  /** Last contact, count of events, and whether a tie was recorded or follows from an introduction. Say "ties" too. */
  | "tie-records"
  /** The introductions that took place, and between whom. */
  | "introductions"
  | "asks"
  | "ego"
  | "day";

/** Which ties came and went between two networks. */
export interface TieChanges {
  /** Ends of ties that came or went, as numbered afterwards, ascending; those who are gone left out. */
  readonly ends: Uint32Array;
  /** The ends and everyone who knows one of them, before or afterwards: whose neighbours, or neighbours' ties, changed. */
  readonly around: Uint32Array;
}

/** Two networks compared, each comparison when first asked for. */
export interface NetworkDifference {
  readonly before: Network;
  readonly after: Network;
  /** Whether a part is the same in both. Cost: O(1) for parts that both share, else O(part), once. */
  same(part: NetworkPart): boolean;
  /** How contacts were renumbered. Cost: O(contacts), once. */
  moved(): Renumbering;
  /** Cost: O(contacts + tie ends), once. */
  tieChanges(): TieChanges;
}

/**
 * @param before any network
 * @param after another, say of the same records after a change or as of another day
 * @returns how they differ.
 * Cost: O(1); each answer as told there.
 */
export function networkDifference(before: Network, after: Network): NetworkDifference {
  const known = new Map<NetworkPart, boolean>();
  let moved: Renumbering | null = null;
  let changes: TieChanges | null = null;
  const difference: NetworkDifference = {
    before,
    after,
    same(part) {
      const is = known.get(part) ?? comparisons[part](before, after);
      known.set(part, is);
      return is;
    },
    moved() {
      moved ??= renumbering(before.ids, after.ids);
      return moved;
    },
    tieChanges() {
      changes ??= changedTies(before.ties, after.ties, difference.moved());
      return changes;
    },
  };
  return difference;
}

const comparisons: { readonly [Part in NetworkPart]: (before: Network, after: Network) => boolean } = {
  ids: ({ ids: a }, { ids: b }) => equal(a, b),
  facts: ({ contacts: a }, { contacts: b }) => equal(a, b),
  companies: ({ contacts: a, companyDecisions: saidA }, { contacts: b, companyDecisions: saidB }) =>
    equal(saidA, saidB) && (a === b || (a.length === b.length && a.every((one, v) => one.company === b[v]?.company))),
  ties: ({ ties: a }, { ties: b }) => equal(a.offsets, b.offsets) && equal(a.neighbours, b.neighbours),
  strengths: ({ ties: a }, { ties: b }) => equal(a.strength, b.strength) && equal(a.logStrength, b.logStrength),
  "tie-records": ({ ties: a }, { ties: b }) =>
    equal(a.lastContactDay, b.lastContactDay) && equal(a.events, b.events) && equal(a.derived, b.derived),
  introductions: ({ referrals: a }, { referrals: b }) =>
    a === b ||
    (equal(a.introductions, b.introductions) &&
      equal(a.outOffsets, b.outOffsets) &&
      equal(a.outTargets, b.outTargets) &&
      equal(a.outIntroduction, b.outIntroduction) &&
      equal(a.inOffsets, b.inOffsets)),
  asks: ({ asks: a }, { asks: b }) => a === b || Object.values(a).every((column, i) => equal(column, Object.values(b)[i] ?? [])),
  ego: ({ ego: a }, { ego: b }) => a === b,
  day: ({ asOfDay: a }, { asOfDay: b }) => a === b,
};

function equal(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Rows are compared one by one; a tie that came or went shows in the rows of both its ends, unless one is gone or new. */
function changedTies(before: TieGraph, after: TieGraph, { numbers }: Renumbering): TieChanges {
  const isEnd = new Uint8Array(after.size);
  const isOld = new Uint8Array(after.size);
  const isAround = new Uint8Array(after.size);
  for (let old = 0; old < before.size; old += 1) {
    const v = numbers === null ? old : (numbers[old] ?? gone);
    if (v === gone) continue;
    isOld[v] = 1;
    if (!sameRow(before, old, after, v, numbers)) isEnd[v] = 1;
  }
  for (let v = 0; v < after.size; v += 1) if (isOld[v] === 0) isEnd[v] = 1;
  for (let v = 0; v < after.size; v += 1) {
    if (isEnd[v] === 0) continue;
    isAround[v] = 1;
    const end = after.offsets[v + 1] ?? 0;
    for (let i = after.offsets[v] ?? 0; i < end; i += 1) isAround[after.neighbours[i] ?? 0] = 1;
  }
  for (let old = 0; old < before.size; old += 1) {
    const v = numbers === null ? old : (numbers[old] ?? gone);
    if (v !== gone && isEnd[v] === 0) continue;
    const end = before.offsets[old + 1] ?? 0;
    for (let i = before.offsets[old] ?? 0; i < end; i += 1) {
      const w = before.neighbours[i] ?? 0;
      const now = numbers === null ? w : (numbers[w] ?? gone);
      if (now !== gone) isAround[now] = 1;
    }
  }
  return { ends: placesOf(isEnd), around: placesOf(isAround) };
}

function sameRow(before: TieGraph, old: number, after: TieGraph, v: number, numbers: Uint32Array | null): boolean {
  const start = before.offsets[old] ?? 0;
  const length = (before.offsets[old + 1] ?? 0) - start;
  const now = after.offsets[v] ?? 0;
  if ((after.offsets[v + 1] ?? 0) - now !== length) return false;
  for (let i = 0; i < length; i += 1) {
    const w = before.neighbours[start + i] ?? 0;
    if ((numbers === null ? w : numbers[w]) !== after.neighbours[now + i]) return false;
  }
  return true;
}

function placesOf(marks: Uint8Array): Uint32Array {
  const places: number[] = [];
  marks.forEach((mark, place) => {
    if (mark === 1) places.push(place);
  });
  return Uint32Array.from(places);
}
