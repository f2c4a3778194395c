import type { MapAnswer } from "../answers/question.ts";
import { compareIds } from "../model/ids.ts";
import type { Network } from "../network/network.ts";
import { mapLines } from "./map-lines.ts";
import { dotWidth, estimatedRadii, ringRows, ringStep, rowRadius } from "./ring-places.ts";
import { centreOf, type SpanningTree, spanningTree } from "./spanning-tree.ts";

const fullTurn = 2 * Math.PI;
/** The shelf stands clearly apart: it is no ring of its own. */
const shelfGap = 1.3 * ringStep;

/**
 * The map of rings: ego in the middle, everybody on the ring of their distance in introductions, near the one through whom
 * they are reached. While nobody is ego, the contact with most ties stands in the middle.
 *
 * Angles run clockwise from the top; y points up. A ring's radius is where its first row stands; contacts that would touch
 * stand on further rows outside of it, always inside the next ring. People nobody recorded a way to stand on an outer shelf,
 * by company, from the bottom outwards.
 *
 * @returns positions in map units (a dot is 16 wide), rings and lines; arrays of an empty network are empty.
 * Cost: O(contacts + ties + introductions) besides sorting siblings and the rows of crowded rings.
 * Source: radial tidy drawing after Eades, "Drawing free trees" (1992): wedges in proportion to leaves, those farther out
 * counting a little less.
 */
export function ringsLayout(network: Network): MapAnswer {
  const { size } = network;
  const x = new Float32Array(size);
  const y = new Float32Array(size);
  const ring = new Int16Array(size).fill(-1);
  const parent = new Int32Array(size).fill(-1);
  const centre = centreOf(network);
  if (centre === null) {
    return { ids: network.ids, x, y, ring, parent, ringRadius: [], ringContacts: [], ...mapLines(network, parent) };
  }

  const tree = spanningTree(network, centre);
  const ringContacts = contactsByHop(tree);
  const siblings = childrenInOrder(network, tree);
  const estimate = estimatedRadii(ringContacts);
  const angle = wedgeAngles(tree, siblings, estimate);
  const place = (v: number, radius: number, at: number): void => {
    x[v] = radius * Math.sin(at);
    y[v] = radius * Math.cos(at);
  };

  const ringRadius: number[] = [];
  let outer = 0;
  contactsAroundRings(tree, siblings, ringContacts).forEach((around, hop) => {
    const radius = hop === 0 ? 0 : Math.max(estimate[hop] ?? 0, outer + ringStep);
    ringRadius.push(radius);
    const rows = ringRows(
      Float64Array.from(around, (v) => angle[v] ?? 0),
      Math.max(radius, 1),
    );
    around.forEach((v, i) => {
      place(v, hop === 0 ? 0 : rowRadius(radius, rows.row[i] ?? 0), angle[v] ?? 0);
      ring[v] = Math.min(hop, 32_767);
      parent[v] = tree.parent[v] ?? -1;
    });
    outer = rowRadius(radius, rows.rows - 1);
  });

  const shelf = unreachedByCompany(network, tree);
  if (shelf.length > 0) {
    const radius = outer + shelfGap;
    ringRadius.push(radius);
    ringContacts.push(shelf.length);
    placeOnShelf(shelf, radius, place);
  }
  return { ids: network.ids, x, y, ring, parent, ringRadius, ringContacts, ...mapLines(network, parent) };
}

function contactsByHop(tree: SpanningTree): number[] {
  const counts: number[] = [];
  for (const v of tree.order) {
    const hop = tree.hop[v] ?? 0;
    counts[hop] = (counts[hop] ?? 0) + 1;
  }
  return counts;
}

/** Siblings stand by industry, then company, so that people of one field form an arc of one colour. */
function childrenInOrder(network: Network, tree: SpanningTree): readonly (readonly number[])[] {
  const children: number[][] = Array.from({ length: network.size }, () => []);
  for (const v of tree.order) {
    const parent = tree.parent[v] ?? -1;
    if (parent !== -1) children[parent]?.push(v);
  }
  for (const row of children) if (row.length > 1) row.sort((a, b) => compareFields(network, a, b));
  return children;
}

function compareFields(network: Network, a: number, b: number): number {
  return (
    compareRecorded(network.contacts[a]?.industry, network.contacts[b]?.industry) ||
    compareRecorded(network.contacts[a]?.company, network.contacts[b]?.company) ||
    a - b
  );
}

/** What is not recorded comes last. */
function compareRecorded(a: string | null | undefined, b: string | null | undefined): number {
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
  if (b === null || b === undefined) return -1;
  return compareIds(a, b);
}

/**
 * A leaf farther out needs less of an angle, yet a wedge that only counted angles would squeeze long chains into a needle:
 * the root of the radius lies between that and counting every leaf alike.
 */
function leafWeight(radius: number): number {
  return 1 / Math.sqrt(radius);
}

function wedgeAngles(tree: SpanningTree, children: readonly (readonly number[])[], radii: readonly number[]): Float64Array {
  const size = tree.hop.length;
  const weight = new Float64Array(size);
  const childWeight = new Float64Array(size);
  // The angle a contact's children take up side by side, without any air.
  const childRoom = new Float64Array(size);
  for (let i = tree.order.length - 1; i >= 0; i -= 1) {
    const v = tree.order[i] ?? 0;
    const radius = radii[tree.hop[v] ?? 0] ?? 1;
    const parent = tree.parent[v] ?? -1;
    if (parent === -1) continue;
    weight[v] = Math.max(leafWeight(radius), childWeight[v] ?? 0);
    childWeight[parent] = (childWeight[parent] ?? 0) + (weight[v] ?? 0);
    childRoom[parent] = (childRoom[parent] ?? 0) + Math.max(dotWidth / radius, childRoom[v] ?? 0);
  }
  const start = new Float64Array(size);
  const span = new Float64Array(size);
  const angle = new Float64Array(size);
  span[tree.centre] = fullTurn;
  for (const v of tree.order) {
    const own = span[v] ?? 0;
    const from = start[v] ?? 0;
    angle[v] = from + own / 2;
    const total = childWeight[v] ?? 0;
    if (total === 0) continue;
    const width = childrenSpan(v, own, childRoom[v] ?? 0, tree, radii);
    let at = from + (own - width) / 2;
    for (const child of children[v] ?? []) {
      const share = (width * (weight[child] ?? 0)) / total;
      start[child] = at;
      span[child] = share;
      at += share;
    }
  }
  angle[tree.centre] = 0;
  return angle;
}

/**
 * Children take the whole wedge, yet no more than can be seen from their parent past the inner ring, unless they need it: few
 * people are not flung around ego only because nobody else claims the room.
 */
function childrenSpan(v: number, own: number, wanted: number, tree: SpanningTree, radii: readonly number[]): number {
  const hop = tree.hop[v] ?? 0;
  if (hop === 0) return own;
  const inView = 2 * Math.acos((radii[hop] ?? 0) / (radii[hop + 1] ?? 1));
  return Math.min(own, Math.max(inView, wanted));
}

/** The contacts of each ring in the order of their angle: breadth-first, siblings in their order. */
function contactsAroundRings(
  tree: SpanningTree,
  children: readonly (readonly number[])[],
  ringContacts: readonly number[],
): number[][] {
  const around: number[][] = [[tree.centre]];
  for (let hop = 1; hop < ringContacts.length; hop += 1) {
    around.push((around[hop - 1] ?? []).flatMap((v) => children[v] ?? []));
  }
  return around;
}

function unreachedByCompany(network: Network, tree: SpanningTree): number[] {
  const unreached: number[] = [];
  for (let v = 0; v < network.size; v += 1) if (tree.hop[v] === -1) unreached.push(v);
  return unreached.sort((a, b) => compareRecorded(network.contacts[a]?.company, network.contacts[b]?.company) || a - b);
}

function placeOnShelf(shelf: readonly number[], radius: number, place: (v: number, radius: number, angle: number) => void): void {
  let row = 0;
  let next = 0;
  while (next < shelf.length) {
    const here = rowRadius(radius, row);
    const capacity = Math.max(1, Math.floor((fullTurn * here) / dotWidth));
    const inRow = Math.min(capacity, shelf.length - next);
    // Few people stand together at the bottom with some air between them; many go all the way round.
    const spacing = Math.min((1.75 * dotWidth) / here, fullTurn / inRow);
    const first = Math.PI - ((inRow - 1) / 2) * spacing;
    for (let i = 0; i < inRow; i += 1) place(shelf[next + i] ?? 0, here, first + i * spacing);
    next += inRow;
    row += 1;
  }
}
