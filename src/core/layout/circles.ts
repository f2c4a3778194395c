import type { MapAnswer } from "../answers/question.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { seededRandom } from "../model/seeded-random.ts";
import type { Network } from "../network/network.ts";
import { roundPlace } from "./dot-grid.ts";
import type { ForceKernel } from "./force-kernel.ts";
import { mapLines } from "./map-lines.ts";
import { placeNewcomers } from "./newcomers.ts";
import { packDiscs } from "./pack-discs.ts";
import { iterationsFor, leastForForces, partLayout } from "./part-layout.ts";
import { partsWithout, tiesAmong } from "./parts.ts";
import { dotWidth } from "./ring-places.ts";
import { centreOf, spanningTree } from "./spanning-tree.ts";

/** Nobody stands nearer to ego than this. */
const egoRoom = 1.8 * dotWidth;
const partGap = 2.5 * dotWidth;

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface CirclesOptions {
  /** Any whole number: how the picture is turned. */
  readonly seed: number;
  readonly kernel?: ForceKernel | null;
  /**
   * Where people stood on an earlier map of circles. They stay there, and everybody else is placed beside whoever introduced them or
   * they know; where it names nobody but ego, the whole map is laid out.
   */
  readonly before?: ReadonlyMap<ContactId, Position>;
  /** Told while forces act; the last call has both alike. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The map of circles: communities as clouds, nearer to one another the more ties join them. Ego, who knows everybody and would pull
 * all into one, is taken out and put in the middle; parts that only ego joins stand around, the largest first, and those who know
 * nobody but ego outermost, by company.
 *
 * @param communityOf community of each contact
 * @returns positions in map units, in hundredths; no dot (16 wide) covers another. There are no rings to
 * draw, so that `ringRadius` is empty; distances, ways and lines are those of the map of rings. The same network, communities and seed give the same bytes, with
 * either kernel.
 * Cost: O(size log size + ties) an iteration, 600 iterations for small parts down to 150 for 100,000 contacts.
 * Source: ForceAtlas2 (Jacomy et al. 2014) with ties between communities loosened; see `typedForces`.
 */
export function circlesLayout(
  network: Network,
  communityOf: Int32Array,
  { seed, kernel = null, before = new Map(), onProgress = () => undefined }: CirclesOptions,
): MapAnswer {
  const { size, ego } = network;
  const x = new Float32Array(size);
  const y = new Float32Array(size);
  if (network.ids.some((id, v) => v !== ego && before.has(id))) placeNewcomers(network, before, x, y);
  else placeAll(network, communityOf, { seed, kernel, onProgress }, x, y);
  const distances = distancesFromCentre(network);
  return { ids: network.ids, x, y, ringRadius: [], ...distances, ...mapLines(network, distances.parent) };
}

/** As on the map of rings: contacts that no tie reaches are counted last. */
function distancesFromCentre(network: Network): Pick<MapAnswer, "ring" | "parent" | "ringContacts"> {
  const centre = centreOf(network);
  if (centre === null) return { ring: new Int16Array(0), parent: new Int32Array(0), ringContacts: [] };
  const tree = spanningTree(network, centre);
  const ringContacts: number[] = [];
  for (const v of tree.order) {
    const hop = tree.hop[v] ?? 0;
    ringContacts[hop] = (ringContacts[hop] ?? 0) + 1;
  }
  const unreached = network.size - tree.order.length;
  if (unreached > 0) ringContacts.push(unreached);
  return { ring: Int16Array.from(tree.hop, (hop) => Math.min(hop, 32_767)), parent: tree.parent, ringContacts };
}

function placeAll(
  network: Network,
  communityOf: Int32Array,
  { seed, kernel, onProgress }: Required<Omit<CirclesOptions, "before">>,
  x: Float32Array,
  y: Float32Array,
): void {
  const { size, ego, ties } = network;
  const all = partsWithout(ties, ego);
  const parts = all.filter((part) => part.length > 1);
  const alone = all.filter((part) => part.length === 1).map((part) => part[0] ?? 0);
  const random = seededRandom(seed);
  const total = parts.reduce((sum, part) => sum + iterationsFor(part.length) * part.length, 0);
  let done = 0;
  const placeOf = new Int32Array(size).fill(-1);
  const radii = new Float64Array(parts.length);
  const egoInside = ego !== null && firstIsMiddle(parts);
  parts.forEach((part, i) => {
    const places = partLayout(
      tiesAmong(ties, part, placeOf),
      Int32Array.from(part, (v) => communityOf[v] ?? 0),
      {
        random,
        kernel,
        keepClear: i === 0 && egoInside ? egoRoom : 0,
        report: (iterations) => {
          done += iterations * part.length;
          onProgress(done, total);
        },
      },
    );
    part.forEach((v, place) => {
      x[v] = places.x[place] ?? 0;
      y[v] = places.y[place] ?? 0;
      radii[i] = Math.max(radii[i] ?? 0, Math.hypot(places.x[place] ?? 0, places.y[place] ?? 0) + dotWidth / 2);
    });
  });

  const order = Uint32Array.from(parts.keys());
  if (!egoInside) order.sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  else order.subarray(1).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  const inner = ego === null || egoInside ? 0 : egoRoom;
  const packed = packDiscs(
    Float64Array.from(order, (i) => radii[i] ?? 0),
    inner,
    { gap: partGap, around: !firstIsMiddle(parts) },
  );
  order.forEach((i, place) => {
    for (const v of parts[i] ?? []) {
      x[v] = roundPlace((x[v] ?? 0) + (packed.x[place] ?? 0));
      y[v] = roundPlace((y[v] ?? 0) + (packed.y[place] ?? 0));
    }
  });

  alone.sort((a, b) => compareCompanies(network, a, b) || a - b);
  const room = packed.outer === 0 || packed.outer === egoRoom ? packed.outer : packed.outer + partGap - 0.3 * dotWidth;
  const outside = packDiscs(new Float64Array(alone.length).fill(dotWidth / 2), room, { gap: 0.3 * dotWidth, around: false });
  alone.forEach((v, place) => {
    x[v] = roundPlace(outside.x[place] ?? 0);
    y[v] = roundPlace(outside.y[place] ?? 0);
  });
}

/** The largest part takes the middle, with ego in it, unless it is small or another comes near it. */
function firstIsMiddle(parts: readonly Uint32Array[]): boolean {
  const largest = parts[0]?.length ?? 0;
  return largest >= leastForForces && (parts[1]?.length ?? 0) < largest / 3;
}

/** What is not recorded comes last. */
function compareCompanies(network: Network, a: number, b: number): number {
  const one = network.contacts[a]?.company ?? null;
  const other = network.contacts[b]?.company ?? null;
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return compareIds(one, other);
}
