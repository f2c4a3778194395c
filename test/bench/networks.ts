import { seededRandom } from "../../src/core/model/seeded-random.ts";
import type { TieGraph } from "../../src/core/network/network.ts";
import { contactTies } from "./contact-ties.ts";
import { enronLikeTies } from "./enron-ties.ts";
import { introTies } from "./intro-ties.ts";
import { type MadeUpTies, madeUpRows, madeUpTies } from "./made-up-ties.ts";
import { tieList } from "./tie-list.ts";

/** A made-up network as bare rows, ascending, and as the ties the analysis reads; both say the same. */
export interface BenchNetwork {
  readonly size: number;
  /** Length `size + 1`. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly ties: TieGraph;
}

export interface ContactNetworkOptions {
  readonly contacts: number;
  readonly tiesAContact: number;
  readonly seed: number;
}

/** Planted communities of power-law sizes, preferential attachment, triadic closure. The same for the same arguments. */
export function contactNetwork(options: ContactNetworkOptions): BenchNetwork {
  return asNetwork(contactNetworkTies(options));
}

/** The ties of `contactNetwork` before its rows are made: for measuring how they are. */
export function contactNetworkTies({ contacts, tiesAContact, seed }: ContactNetworkOptions): MadeUpTies {
  const random = seededRandom(seed);
  return madeUpTies(contactTies(contacts, tiesAContact, random), random);
}

/** An introduction forest and the triangles closed in it: about 1.3 ties a contact, about 46% of the contacts with one tie. */
export function introNetwork({ contacts, seed }: { readonly contacts: number; readonly seed: number }): BenchNetwork {
  const random = seededRandom(seed);
  return asNetwork(madeUpTies(introTies(contacts, random), random));
}

/** 36,692 contacts and 183,831 ties, heavy-tailed like the e-mail network of a company. */
export function enronLike(seed: number): BenchNetwork {
  const random = seededRandom(seed);
  return asNetwork(madeUpTies(enronLikeTies(random), random));
}

/** Any pairs of contacts as a network; loops and repeated pairs are dropped. */
export function networkOfPairs(size: number, from: Uint32Array, to: Uint32Array, seed: number): BenchNetwork {
  const list = tieList(size, from.length);
  for (let i = 0; i < from.length; i += 1) list.add(from[i] ?? 0, to[i] ?? 0);
  return asNetwork(madeUpTies(list, seededRandom(seed)));
}

function asNetwork(ties: MadeUpTies): BenchNetwork {
  const rows = madeUpRows(ties);
  return { size: ties.size, offsets: rows.offsets, neighbours: rows.neighbours, ties: rows };
}
