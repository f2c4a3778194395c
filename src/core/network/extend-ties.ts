import type { ContactId } from "../model/ids.ts";
import { addedUp } from "./ageing.ts";
import type { Network, TieGraph } from "./network.ts";
import { gone, placeOf, type Renumbering } from "./renumbering.ts";
import { type Arrival, type RowSplices, rowSplices, spliceColumn, spliceOffsets } from "./row-splices.ts";
import { logStrengthOf, strengthOf } from "./tie-graph.ts";
import type { TouchedTie } from "./touched-ties.ts";

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

/** Entries that change, those that stay where they are apart from those that move others. */
interface TieEdits {
  readonly arrivals: TieEnd[];
  readonly leaving: number[];
  readonly replaced: { readonly slot: number; readonly values: TieValues }[];
}

/**
 * @param network before
 * @param touched every tie of which the evidence may have changed, with all of it
 * @param numberOf a contact's number afterwards; undefined for one who is gone
 * @param moved how the numbers moved
 * @returns the ties afterwards, arrays that do not change shared with those before; null where a contact who is gone would keep
 * a tie.
 * Cost: O(touched log ties), and O(contacts + ties) where anything changes.
 */
export function extendTies(
  network: Network,
  touched: readonly TouchedTie[],
  numberOf: (id: ContactId) => number | undefined,
  moved: Renumbering,
): TieGraph | null {
  const edits: TieEdits = { arrivals: [], leaving: [], replaced: [] };
  for (const tie of touched) {
    const values = tie.shares.length === 0 ? null : valuesOf(tie);
    editEnd(network, edits, tie.a, tie.b, values, numberOf);
    editEnd(network, edits, tie.b, tie.a, values, numberOf);
  }
  if (!rowsOfGoneLeave(network.ties, edits, moved)) return null;
  if (moved.numbers === null && edits.arrivals.length === 0 && edits.leaving.length === 0) {
    return edits.replaced.length === 0 ? network.ties : withValues(network.ties, edits.replaced);
  }
  // Whoever stays at its place is put there as it moves along with the rest.
  const known = edits.replaced.length === 0 ? network.ties : withValues(network.ties, edits.replaced);
  return spliced(known, rowSplices(edits.arrivals, edits.leaving), moved);
}

/**
 * @param network any
 * @returns where the tie stands in the row of its first end; null where there is none.
 * Cost: O(log ties of a).
 */
export function slotOf(network: Network, a: ContactId, b: ContactId): number | null {
  const { ids, indexOf, ties } = network;
  const row = indexOf.get(a);
  if (row === undefined) return null;
  const slot = slotBefore(network, row, b);
  return slot < (ties.offsets[row + 1] ?? 0) && ids[ties.neighbours[slot] ?? 0] === b ? slot : null;
}

function slotBefore({ ids, ties: { offsets, neighbours } }: Network, row: number, b: ContactId): number {
  return placeOf(b, offsets[row] ?? 0, offsets[row + 1] ?? 0, (slot) => ids[neighbours[slot] ?? 0]);
}

function valuesOf({ shares, lastContactDay, derived }: TouchedTie): TieValues {
  const d = addedUp(Float64Array.from(shares));
  return {
    strength: strengthOf(d),
    logStrength: logStrengthOf(d),
    lastContactDay,
    events: shares.length,
    derived: derived ? 1 : 0,
  };
}

function editEnd(
  network: Network,
  edits: TieEdits,
  a: ContactId,
  b: ContactId,
  values: TieValues | null,
  numberOf: (id: ContactId) => number | undefined,
): void {
  const { ids, indexOf, ties } = network;
  const at = slotOf(network, a, b);
  if (values === null) {
    if (at !== null) edits.leaving.push(at);
    return;
  }
  if (at !== null) {
    if (!sameValues(ties, at, values)) edits.replaced.push({ slot: at, values });
    return;
  }
  const old = indexOf.get(a);
  const slot =
    old === undefined ? (ties.offsets[placeOf(a, 0, ids.length, (place) => ids[place])] ?? 0) : slotBefore(network, old, b);
  const row = numberOf(a);
  const key = numberOf(b);
  if (row !== undefined && key !== undefined) edits.arrivals.push({ slot, row, key, second: 0, values });
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
