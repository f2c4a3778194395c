import { shuffled } from "../model/shuffled.ts";
import { countingOrder, rowOffsets } from "../network/counting-sort.ts";

/** Groups of contacts and how strongly they are tied: the network itself at first, then each round's communities as one group each. */
interface Groups {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** How many ties each stored tie end stands for. */
  readonly ties: Float64Array;
  /** By group: how many tie ends its members have, ties among themselves counting twice. */
  readonly ends: Float64Array;
}

/**
 * Groups contacts so that many ties stay inside: every contact in turn joins the neighbouring community that raises modularity
 * most, until none does; then communities take the part of contacts, and so on.
 *
 * A resolution other than 1 weighs the ties that chance would put inside by it: above 1 communities are smaller and more.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected, no loops; every tie counts the same
 * @param random numbers 0 to just under 1, which decide the order of the turns
 * @param resolution above 0
 * @returns a community by contact, in no particular numbering.
 * Cost: about O((contacts + ties) log contacts). Source: Blondel et al. 2008; resolution of Reichardt and Bornholdt 2006; turns by
 * queue as in Traag et al. 2019.
 */
export function louvain(offsets: Uint32Array, neighbours: Uint32Array, random: () => number, resolution = 1): Uint32Array {
  const size = offsets.length - 1;
  let groups: Groups = {
    size,
    offsets,
    neighbours,
    ties: new Float64Array(neighbours.length).fill(1),
    ends: Float64Array.from({ length: size }, (_, v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0)),
  };
  const groupOf = Uint32Array.from({ length: size }, (_, v) => v);
  while (true) {
    const joined = joinNeighbours(groups, neighbours.length / resolution, random);
    const count = numberFromZero(joined);
    for (let v = 0; v < size; v += 1) groupOf[v] = joined[groupOf[v] ?? 0] ?? 0;
    if (count === groups.size) return groupOf;
    groups = merged(groups, joined, count);
  }
}

/** Gains below this come from rounding; without a floor two communities could pass a contact back and forth. */
const leastGain = 1e-9;

/** @param scale all tie ends of the network, divided by the resolution */
function joinNeighbours({ size, offsets, neighbours, ties, ends }: Groups, scale: number, random: () => number): Uint32Array {
  const communityOf = Uint32Array.from({ length: size }, (_, v) => v);
  const endsOf = ends.slice();
  const into = new Float64Array(size);
  const met = new Uint32Array(size);
  // A ring: a group waits at most once, so that as many places as groups suffice.
  const queue = shuffled(size, random);
  const waits = new Uint8Array(size).fill(1);
  let head = 0;
  for (let waiting = size; waiting > 0; waiting -= 1) {
    const v = queue[head] ?? 0;
    head = head + 1 === size ? 0 : head + 1;
    waits[v] = 0;
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    let metCount = 0;
    for (let i = start; i < end; i += 1) {
      const community = communityOf[neighbours[i] ?? 0] ?? 0;
      const before = into[community] ?? 0;
      if (before === 0) {
        met[metCount] = community;
        metCount += 1;
      }
      into[community] = before + (ties[i] ?? 0);
    }
    const own = communityOf[v] ?? 0;
    const share = (ends[v] ?? 0) / scale;
    endsOf[own] = (endsOf[own] ?? 0) - (ends[v] ?? 0);
    let best = own;
    let bestGain = (into[own] ?? 0) - share * (endsOf[own] ?? 0) + leastGain;
    for (let i = 0; i < metCount; i += 1) {
      const community = met[i] ?? 0;
      const gain = (into[community] ?? 0) - share * (endsOf[community] ?? 0);
      if (gain > bestGain) {
        best = community;
        bestGain = gain;
      }
      into[community] = 0;
    }
    endsOf[best] = (endsOf[best] ?? 0) + (ends[v] ?? 0);
    if (best === own) continue;
    communityOf[v] = best;
    for (let i = start; i < end; i += 1) {
      const w = neighbours[i] ?? 0;
      if (waits[w] === 1 || communityOf[w] === best) continue;
      waits[w] = 1;
      // The turn in progress still counts as one of those waiting.
      queue[(head + waiting - 1) % size] = w;
      waiting += 1;
    }
  }
  return communityOf;
}

/** Renumbers communities in order of their first member, in place. */
function numberFromZero(communityOf: Uint32Array): number {
  const numbers = new Int32Array(communityOf.length).fill(-1);
  let count = 0;
  communityOf.forEach((community, v) => {
    if (numbers[community] === -1) {
      numbers[community] = count;
      count += 1;
    }
    communityOf[v] = numbers[community] ?? 0;
  });
  return count;
}

function merged(groups: Groups, communityOf: Uint32Array, count: number): Groups {
  const members = countingOrder(communityOf, count);
  const memberOffsets = rowOffsets(communityOf, count);
  const offsets = new Uint32Array(count + 1);
  const neighbours = new Uint32Array(groups.neighbours.length);
  const ties = new Float64Array(groups.neighbours.length);
  const ends = new Float64Array(count);
  const placeOf = new Int32Array(count).fill(-1);
  let filled = 0;
  for (let community = 0; community < count; community += 1) {
    const first = filled;
    for (const v of members.subarray(memberOffsets[community] ?? 0, memberOffsets[community + 1] ?? 0)) {
      ends[community] = (ends[community] ?? 0) + (groups.ends[v] ?? 0);
      const rowEnd = groups.offsets[v + 1] ?? 0;
      for (let i = groups.offsets[v] ?? 0; i < rowEnd; i += 1) {
        const other = communityOf[groups.neighbours[i] ?? 0] ?? 0;
        if (other === community) continue;
        let place = placeOf[other] ?? -1;
        if (place < first) {
          place = filled;
          placeOf[other] = place;
          neighbours[place] = other;
          filled += 1;
        }
        ties[place] = (ties[place] ?? 0) + (groups.ties[i] ?? 0);
      }
    }
    offsets[community + 1] = filled;
  }
  return { size: count, offsets, neighbours: neighbours.subarray(0, filled), ties: ties.subarray(0, filled), ends };
}
