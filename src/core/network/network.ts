import type { Contact } from "../model/contact.ts";
import type { Decision } from "../model/decision.ts";
import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Tie } from "../model/tie.ts";

/** Value of `TieGraph.lastContactDay` for a tie without any dated event. */
export const undated = -2_147_483_648;

/**
 * Who knows whom, undirected, as compressed rows: the neighbours of contact `v` are
 * `neighbours[offsets[v]] .. neighbours[offsets[v + 1] - 1]`, ascending. Every tie stands twice, once in the row of each end;
 * the arrays beside `neighbours` run along with it. 29 bytes a stored tie end and 4 a contact.
 */
export interface TieGraph {
  readonly size: number;
  /** Length `size + 1`. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Tie strength s = 1 - e^-d, in (0, 1]. */
  readonly strength: Float64Array;
  /** l = ln(1 + d), at least 0. */
  readonly logStrength: Float64Array;
  /** Epoch day of the latest dated event of the tie, or `undated`. */
  readonly lastContactDay: Int32Array;
  /** How many events were recorded for the tie. */
  readonly events: Uint32Array;
  /** 1 where nobody recorded the tie itself and an introduction implies it. */
  readonly derived: Uint8Array;
}

/**
 * The directed history of introductions that took place: an arc from introducer to each party other than ego's own side of it.
 * `out` rows are ordered by (target, introduction), `in` rows by (source, introduction).
 */
export interface ReferralGraph {
  readonly size: number;
  /** The introductions, ordered by id; arcs refer to them by position. */
  readonly introductions: readonly Introduction[];
  readonly outOffsets: Uint32Array;
  readonly outTargets: Uint32Array;
  readonly outIntroduction: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly inSources: Uint32Array;
  readonly inIntroduction: Uint32Array;
}

/** How asks to a contact ended, and introductions that tell of it, for the odds of the next one. */
export interface AskHistory {
  /** Asks that ended in an introduction, a contact at a time. */
  readonly granted: Uint32Array;
  /** Asks that ended either way; silence of 21 days counts as a no. */
  readonly resolved: Uint32Array;
  readonly open: Uint32Array;
  /** Epoch day of the last ask, or `undated`. */
  readonly lastAskDay: Int32Array;
}

/**
 * How the evidence of a network was aged: what has to be known to age further evidence just so, and to tell whether an
 * undated event is as old as it was.
 */
export interface Ageing {
  readonly halfLifeDays: number;
  /** Days that an event without a date counts as old: the median age of the dated records, 0 where nothing is dated. */
  readonly undatedAge: number;
  /** Epoch days on which something is recorded, each once, ascending. */
  readonly days: Float64Array;
  /** How many records each of `days` has, each once however many pairs it concerns. */
  readonly records: Uint32Array;
  /** How many records tell of an event without a date. */
  readonly undatedEvents: number;
}

export type EvidenceRecord = Introduction | Tie;

/** The records as one network. Contacts are numbered in id order, so that breaking ties by number breaks them by id. */
export interface Network {
  readonly size: number;
  readonly ids: readonly ContactId[];
  readonly indexOf: ReadonlyMap<ContactId, number>;
  readonly contacts: readonly Contact[];
  /** What the person has said of companies (aliases, owners), in order of id. */
  readonly companyDecisions: readonly Decision[];
  /** Number of ego, or null while nobody has said whose network this is. */
  readonly ego: number | null;
  /** The day that everything is as of. */
  readonly asOfDay: number;
  /** How the strengths of the ties came about. */
  readonly ageing: Ageing;
  readonly ties: TieGraph;
  /**
   * By contact, the records behind its ties to contacts of higher numbers: tie after tie, as many of each as its `events`; those
   * of one tie are its introductions by id, then its recorded ties by id. What a change has to add up anew is found here.
   * About 16 bytes a record.
   */
  readonly evidence: readonly (readonly EvidenceRecord[])[];
  readonly referrals: ReferralGraph;
  readonly asks: AskHistory;
}
