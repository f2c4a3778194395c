import type { ContactId } from "../model/ids.ts";
import { epochDay } from "../model/partial-date.ts";
import { addedUp } from "./ageing.ts";
import { type EvidenceRecord, type Network, type TieGraph, undated } from "./network.ts";
import { introductionShare, isIntroduction, isStanding, tieShare } from "./record-evidence.ts";
import { gone, type Renumbering } from "./renumbering.ts";
import { type Arrival, type RowSplices, rowSplices, spliceColumn, spliceOffsets } from "./row-splices.ts";
import { logStrengthOf, strengthOf } from "./tie-graph.ts";
import { slotOf, type TouchedTie } from "./touched-ties.ts";

interface TieEnd extends Arrival {
  readonly values: TieValues;
}

interface TieValues {
  readonly strength: number;
  readonly logStrength: number;
  readonly lastContactDay: number;
  readonly events: number;
  readonly derived: number;
}

/** Tie ends that come, leave, and change where they are. */
interface TieEdits {
  readonly arrivals: TieEnd[];
  readonly leaving: number[];
  readonly replaced: TieEnd[];
}

/**
 * @param network before
 * @param touched every tie of which the evidence may have changed, with all of it
 * @param left what is left of an event, by epoch day
 * @param numberOf a contact's number afterwards; undefined for one who is gone
 * @param moved how the numbers moved
 * @returns the ties afterwards, arrays that do not change shared with those before; null where a contact who is gone would keep
 * a tie.
 * Cost: O(touched log ties), and O(contacts + ties) where anything changes.
 */
export function extendTies(
  network: Network,
  touched: readonly TouchedTie[],
  left: (day: number) => number,
  numberOf: (id: ContactId) => number | undefined,
  moved: Renumbering,
): TieGraph | null {
  const edits: TieEdits = { arrivals: [], leaving: [], replaced: [] };
  for (const { low, high, records } of touched) {
    const values = valuesOf(records, left);
    editEnd(network, edits, low, high, values, numberOf);
    editEnd(network, edits, high, low, values, numberOf);
  }
  if (!rowsOfGoneLeave(network.ties, edits, moved)) return null;
  if (moved.numbers === null && edits.arrivals.length === 0 && edits.leaving.length === 0) {
    return edits.replaced.length === 0 ? network.ties : withValues(network.ties, edits.replaced);
  }
  const arrivals = [...edits.arrivals, ...edits.replaced];
  const leaving = [...edits.leaving, ...edits.replaced.map(({ slot }) => slot)];
  return spliced(network.ties, rowSplices(arrivals, leaving), moved);
}

function valuesOf(records: readonly EvidenceRecord[], left: (day: number) => number): TieValues | null {
  if (records.length === 0) return null;
  let lastContactDay = undated;
  let derived = 1;
  const shares = records.map((record) => {
    const day = record.when === null ? undated : epochDay(record.when);
    lastContactDay = Math.max(lastContactDay, day);
    if (isIntroduction(record)) return introductionShare(record) * left(day);
    derived = 0;
    return isStanding(record) ? tieShare(record) : tieShare(record) * left(day);
  });
  const d = addedUp(Float64Array.from(shares));
  return { strength: strengthOf(d), logStrength: logStrengthOf(d), lastContactDay, events: records.length, derived };
}

function editEnd(
  network: Network,
  edits: TieEdits,
  a: ContactId,
  b: ContactId,
  values: TieValues | null,
  numberOf: (id: ContactId) => number | undefined,
): void {
  const { at, isThere } = slotOf(network, a, b);
  if (values === null) {
    if (isThere) edits.leaving.push(at);
    return;
  }
  const row = numberOf(a);
  const key = numberOf(b);
  if (row === undefined || key === undefined) return;
  const end: TieEnd = { slot: at, row, key, second: 0, values };
  if (!isThere) edits.arrivals.push(end);
  else if (!sameValues(network.ties, at, values)) edits.replaced.push(end);
}

/**
 * @param network before
 * @param touched by (low, high) in id order
 * @param numberOf a contact's number afterwards; undefined for one who is gone
 * @param moved how the numbers moved
 * @returns the evidence afterwards, rows that do not change shared; the same list where nothing changes.
 * Cost: O(contacts + records of the rows touched) where anything does.
 */
export function extendEvidence(
  { evidence }: Network,
  touched: readonly TouchedTie[],
  numberOf: (id: ContactId) => number | undefined,
  { size, numbers }: Renumbering,
): Network["evidence"] {
  if (touched.length === 0 && numbers === null) return evidence;
  const rows: (readonly EvidenceRecord[])[] = numbers === null ? evidence.slice() : Array.from({ length: size }, () => []);
  if (numbers !== null) {
    evidence.forEach((row, old) => {
      const v = numbers[old] ?? gone;
      if (v !== gone) rows[v] = row;
    });
  }
  // Last first, so that the places of those before still hold.
  for (const { low, start, count, records } of touched.toReversed()) {
    const v = numberOf(low);
    if (v === undefined) continue;
    rows[v] = (rows[v] ?? []).toSpliced(start, count, ...records);
  }
  return rows;
}

function sameValues(ties: TieGraph, slot: number, values: TieValues): boolean {
  return (
    ties.strength[slot] === values.strength &&
    ties.logStrength[slot] === values.logStrength &&
    ties.lastContactDay[slot] === values.lastContactDay &&
    ties.events[slot] === values.events &&
    ties.derived[slot] === values.derived
  );
}

function rowsOfGoneLeave({ offsets }: TieGraph, { leaving }: TieEdits, { numbers }: Renumbering): boolean {
  if (numbers === null) return true;
  const left = new Set(leaving);
  for (let old = numbers.indexOf(gone); old !== -1; old = numbers.indexOf(gone, old + 1)) {
    const end = offsets[old + 1] ?? 0;
    for (let slot = offsets[old] ?? 0; slot < end; slot += 1) if (!left.has(slot)) return false;
  }
  return true;
}

function withValues(ties: TieGraph, replaced: TieEdits["replaced"]): TieGraph {
  const changed = {
    strength: ties.strength.slice(),
    logStrength: ties.logStrength.slice(),
    lastContactDay: ties.lastContactDay.slice(),
    events: ties.events.slice(),
    derived: ties.derived.slice(),
  };
  for (const { slot, values } of replaced) {
    changed.strength[slot] = values.strength;
    changed.logStrength[slot] = values.logStrength;
    changed.lastContactDay[slot] = values.lastContactDay;
    changed.events[slot] = values.events;
    changed.derived[slot] = values.derived;
  }
  return { ...ties, ...changed };
}

function spliced(ties: TieGraph, splices: RowSplices<TieEnd>, moved: Renumbering): TieGraph {
  const { arrivals, leaving } = splices;
  const ends = ties.neighbours.length + arrivals.length - leaving.length;
  const kept = arrivals.length === 0 && leaving.length === 0;
  const { strength, logStrength, lastContactDay, events, derived } = ties;
  const rows = {
    size: moved.size,
    offsets: spliceOffsets(ties.offsets, splices, moved),
    neighbours: spliceColumn(ties.neighbours, new Uint32Array(ends), splices, ({ key }) => key, moved.numbers),
  };
  if (kept) return { ...rows, strength, logStrength, lastContactDay, events, derived };
  return {
    ...rows,
    strength: spliceColumn(strength, new Float64Array(ends), splices, ({ values }) => values.strength),
    logStrength: spliceColumn(logStrength, new Float64Array(ends), splices, ({ values }) => values.logStrength),
    lastContactDay: spliceColumn(lastContactDay, new Int32Array(ends), splices, ({ values }) => values.lastContactDay),
    events: spliceColumn(events, new Uint32Array(ends), splices, ({ values }) => values.events),
    derived: spliceColumn(derived, new Uint8Array(ends), splices, ({ values }) => values.derived),
  };
}
