import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Tie } from "../model/tie.ts";
import type { NetChange, NetChanges } from "./net-changes.ts";
import { undated } from "./network.ts";
import { impliesTies, introductionShare, isStanding, tieShare } from "./record-evidence.ts";

/** Two contacts of whom a changed record speaks, with all evidence that they know each other afterwards. */
export interface TouchedTie {
  readonly a: ContactId;
  readonly b: ContactId;
  /** What is left of each event, in no order. */
  shares: number[];
  lastContactDay: number;
  derived: boolean;
  /** How many events the changed records gave before. */
  before: number;
}

/** What changed records do to the count of days. */
export interface DayChanges {
  readonly records: Map<number, number>;
  undatedEvents: number;
}

/** @returns how many more dated records of each day, and undated events, there are after the changes. Cost: O(changes). */
export function dayChanges({ introductions, ties }: NetChanges): DayChanges {
  const changes: DayChanges = { records: new Map(), undatedEvents: 0 };
  const count = (when: PartialDate | null, stands: boolean, more: 1 | -1): void => {
    if (when === null) {
      if (!stands) changes.undatedEvents += more;
      return;
    }
    const day = epochDay(when);
    changes.records.set(day, (changes.records.get(day) ?? 0) + more);
  };
  for (const { before, after } of introductions.values()) {
    if (before !== null && impliesTies(before)) count(before.when, false, -1);
    if (after !== null && impliesTies(after)) count(after.when, false, 1);
  }
  for (const { before, after } of ties.values()) {
    if (before !== null) count(before.when, isStanding(before), -1);
    if (after !== null) count(after.when, isStanding(after), 1);
  }
  return changes;
}

/**
 * Finds the ties that changed records speak of, and adds up for each what all records say afterwards.
 *
 * @param records after the changes
 * @param changes the same changes
 * @param left what is left of an event, by epoch day
 * @param eventsBefore how many events a tie had before the changes
 * @returns the ties touched, or null where the records before cannot have been those that the changes speak of
 * Cost: O(changed pairs); where other records speak of the same ties O(ties + people in introductions) to find them.
 */
export function touchedTies(
  records: Records,
  changes: NetChanges,
  left: (day: number) => number,
  eventsBefore: (a: ContactId, b: ContactId) => number,
): readonly TouchedTie[] | null {
  const touched = new Pairs();
  for (const { before } of both(changes)) {
    before((a, b) => {
      touched.at(a, b).before += 1;
    });
  }
  for (const { after } of both(changes)) after((a, b, evidence) => add(touched.at(a, b), evidence, left));

  const shared = new Pairs();
  let missing = 0;
  for (const tie of touched.all) {
    const others = eventsBefore(tie.a, tie.b) - tie.before;
    if (others < 0) return null;
    if (others > 0) shared.put(tie);
    missing += others;
  }
  if (missing > 0) {
    missing -= addTies(records, changes, shared, left);
    if (missing > 0) missing -= addIntroductions(records, changes, shared, left);
    if (missing !== 0) return null;
  }
  return touched.all;
}

interface Evidence {
  readonly share: number;
  readonly when: PartialDate | null;
  readonly standing: boolean;
  readonly derived: boolean;
}

type Visit = (a: ContactId, b: ContactId, evidence: Evidence) => void;

interface BothSides {
  readonly before: (visit: Visit) => void;
  readonly after: (visit: Visit) => void;
}

function* both({ introductions, ties }: NetChanges): Iterable<BothSides> {
  for (const change of introductions.values()) yield sides(change, visitIntroduction);
  for (const change of ties.values()) yield sides(change, visitTie);
}

function sides<T>({ before, after }: NetChange<T>, visitOne: (thing: T, visit: Visit) => void): BothSides {
  return {
    before: (visit) => (before === null ? undefined : visitOne(before, visit)),
    after: (visit) => (after === null ? undefined : visitOne(after, visit)),
  };
}

function visitTie(tie: Tie, visit: Visit): void {
  if (tie.a !== tie.b) visit(tie.a, tie.b, tieEvidence(tie));
}

function visitIntroduction(introduction: Introduction, visit: Visit): void {
  if (!impliesTies(introduction)) return;
  const evidence = introductionEvidence(introduction);
  const people = peopleOf(introduction);
  people.forEach((a, i) => {
    for (let j = i + 1; j < people.length; j += 1) {
      const b = people[j];
      if (b !== undefined && a !== b) visit(a, b, evidence);
    }
  });
}

function tieEvidence(tie: Tie): Evidence {
  return { share: tieShare(tie), when: tie.when, standing: isStanding(tie), derived: false };
}

function introductionEvidence(introduction: Introduction): Evidence {
  return { share: introductionShare(introduction), when: introduction.when, standing: false, derived: true };
}

function peopleOf({ introducer, parties }: Introduction): readonly ContactId[] {
  return introducer === null ? parties : [...parties, introducer];
}

function add(tie: TouchedTie, { share, when, standing, derived }: Evidence, left: (day: number) => number): void {
  const day = when === null ? undated : epochDay(when);
  tie.shares.push(standing ? share : share * left(day));
  tie.lastContactDay = Math.max(tie.lastContactDay, day);
  tie.derived &&= derived;
}

function addTies(records: Records, changes: NetChanges, shared: Pairs, left: (day: number) => number): number {
  let found = 0;
  for (const tie of records.ties.values()) {
    const row = shared.rows.get(tie.a);
    if (row === undefined) continue;
    const pair = row.get(tie.b);
    if (pair === undefined || changes.ties.has(tie.id)) continue;
    add(pair, tieEvidence(tie), left);
    found += 1;
  }
  return found;
}

function addIntroductions(records: Records, changes: NetChanges, shared: Pairs, left: (day: number) => number): number {
  let found = 0;
  for (const introduction of records.introductions.values()) {
    if (!namesTwo(introduction, shared) || changes.introductions.has(introduction.id)) continue;
    visitIntroduction(introduction, (a, b, evidence) => {
      const pair = shared.rows.get(a)?.get(b);
      if (pair === undefined) return;
      add(pair, evidence, left);
      found += 1;
    });
  }
  return found;
}

/** Whether at least two of the people are among those looked for: all that most introductions are asked. */
function namesTwo({ introducer, parties }: Introduction, { rows }: Pairs): boolean {
  let named = introducer !== null && rows.has(introducer) ? 1 : 0;
  for (let i = 0; i < parties.length && named < 2; i += 1) {
    const party = parties[i];
    if (party !== undefined && rows.has(party)) named += 1;
  }
  return named >= 2;
}

/** Ties by either end. */
class Pairs {
  readonly rows = new Map<ContactId, Map<ContactId, TouchedTie>>();
  readonly all: TouchedTie[] = [];

  at(a: ContactId, b: ContactId): TouchedTie {
    const known = this.rows.get(a)?.get(b);
    if (known !== undefined) return known;
    const tie: TouchedTie = { a, b, shares: [], lastContactDay: undated, derived: true, before: 0 };
    this.put(tie);
    return tie;
  }

  put(tie: TouchedTie): void {
    this.#row(tie.a).set(tie.b, tie);
    this.#row(tie.b).set(tie.a, tie);
    this.all.push(tie);
  }

  #row(contact: ContactId): Map<ContactId, TouchedTie> {
    const row = this.rows.get(contact) ?? new Map<ContactId, TouchedTie>();
    this.rows.set(contact, row);
    return row;
  }
}
