import type { Change, Operation, OperationSummary } from "../model/change.ts";
import { InvariantError } from "../model/errors.ts";
import type { Records } from "../model/records.ts";

/**
 * Makes records that hold the changes, in order; the records given stay as they are.
 *
 * @param changes each fits what the ones before it left: `before: null` only where nothing stands, otherwise only where
 *   something does. Contents are not compared, the ego of the settings is.
 * @returns records in which only the kinds touched have new maps; the same object when there is nothing to do.
 * @throws InvariantError when a change does not fit what is there, or speaks of two things or of none
 * Cost: O(changes + size of the kinds touched).
 */
export function applyChanges(records: Records, changes: readonly Change[]): Records {
  if (changes.length === 0) return records;
  const draft = recordsDraft(records);
  draft.apply(changes);
  return draft.records();
}

/** Changes that come in runs: the maps touched are copied once, however many runs there are. */
export interface RecordsDraft {
  /** @throws InvariantError as `applyChanges` does; the draft is of no use afterwards. Cost: O(changes), the first time a kind is touched O(size of the kind). */
  apply(changes: readonly Change[]): void;
  /** Ends the draft. @returns the records after all runs, as `applyChanges` would return them. Cost: O(1). */
  records(): Records;
}

/**
 * Begins records that hold the changes to come; the records given stay as they are.
 *
 * @param records any
 * @returns a draft without changes
 * Cost: O(1).
 */
export function recordsDraft(records: Records): RecordsDraft {
  const contacts = draftOf("contact", records.contacts);
  const introductions = draftOf("introduction", records.introductions);
  const ties = draftOf("tie", records.ties);
  const asks = draftOf("ask", records.asks);
  const imports = draftOf("import", records.imports);
  const decisions = draftOf("decision", records.decisions);
  const conversations = draftOf("conversation", records.conversations);
  const leads = draftOf("lead", records.leads);
  const tasks = draftOf("task", records.tasks);
  let settings = records.settings;
  let ended = false;

  function applyOne(change: Change): void {
    switch (change.of) {
      case "contact":
        contacts.change(change.before, change.after);
        break;
      case "introduction":
        introductions.change(change.before, change.after);
        break;
      case "tie":
        ties.change(change.before, change.after);
        break;
      case "ask":
        asks.change(change.before, change.after);
        break;
      case "import":
        imports.change(change.before, change.after);
        break;
      case "decision":
        decisions.change(change.before, change.after);
        break;
      case "conversation":
        conversations.change(change.before, change.after);
        break;
      case "lead":
        leads.change(change.before, change.after);
        break;
      case "task":
        tasks.change(change.before, change.after);
        break;
      case "settings":
        if (change.before.ego !== settings.ego) throw new InvariantError("settings are not what the change says they were");
        settings = change.after;
    }
  }

  return {
    apply(changes) {
      // The maps given out are never written to again.
      if (ended) throw new InvariantError("a change to records that were given out");
      for (const change of changes) applyOne(change);
    },
    records() {
      ended = true;
      return {
        settings,
        contacts: contacts.map(),
        introductions: introductions.map(),
        ties: ties.map(),
        asks: asks.map(),
        imports: imports.map(),
        decisions: decisions.map(),
        conversations: conversations.map(),
        leads: leads.map(),
        tasks: tasks.map(),
      };
    },
  };
}

/**
 * Turns changes around: applied after them, the result leaves what was there before.
 *
 * @returns as many changes, last first, each with before and after exchanged.
 * Cost: O(changes).
 */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(inverted).reverse();
}

/**
 * Makes the operation that comes next in the log.
 *
 * @param counter number of the last operation so far, 0 when there is none.
 * @param at milliseconds since 1970-01-01 UTC.
 * @param reverts the number of the operation that an undo or redo takes back; null for everything else.
 * @returns an operation with the number `counter + 1`.
 */
export function operationOf(
  counter: number,
  at: number,
  summary: OperationSummary,
  changes: readonly Change[],
  reverts: number | null = null,
): Operation {
  return { number: counter + 1, at, summary, changes, reverts };
}

/**
 * @returns the records after the operation; see `applyChanges`.
 * @throws InvariantError when the operation was made for other records
 * Cost: O(changes + size of the kinds touched).
 */
export function applyOperation(records: Records, operation: Operation): Records {
  return applyChanges(records, operation.changes);
}

/** @returns how many things the records hold, settings left out. Cost: O(1). */
export function countRecords(records: Records): number {
  const { contacts, introductions, ties, asks, imports, decisions, conversations, leads, tasks } = records;
  const kinds = [contacts, introductions, ties, asks, imports, decisions, conversations, leads, tasks];
  return kinds.reduce((count, { size }) => count + size, 0);
}

function inverted(change: Change): Change {
  switch (change.of) {
    case "contact":
      return { of: "contact", before: change.after, after: change.before };
    case "introduction":
      return { of: "introduction", before: change.after, after: change.before };
    case "tie":
      return { of: "tie", before: change.after, after: change.before };
    case "ask":
      return { of: "ask", before: change.after, after: change.before };
    case "import":
      return { of: "import", before: change.after, after: change.before };
    case "decision":
      return { of: "decision", before: change.after, after: change.before };
    case "conversation":
      return { of: "conversation", before: change.after, after: change.before };
    case "lead":
      return { of: "lead", before: change.after, after: change.before };
    case "task":
      return { of: "task", before: change.after, after: change.before };
    case "settings":
      return { of: "settings", before: change.after, after: change.before };
  }
}

interface Draft<K, V> {
  change(before: V | null, after: V | null): void;
  map(): ReadonlyMap<K, V>;
}

function draftOf<K extends string, V extends { readonly id: K }>(kind: Change["of"], original: ReadonlyMap<K, V>): Draft<K, V> {
  // Copied at the first change, so that a kind nobody touched keeps its map and whoever compares maps sees that it did.
  let draft: Map<K, V> | null = null;
  return {
    change(before, after) {
      const id = before?.id ?? after?.id;
      if (id === undefined) throw new InvariantError(`a change of nothing into nothing (${kind})`);
      if (before !== null && after !== null && before.id !== after.id) {
        throw new InvariantError(`a change of ${kind} ${before.id} into ${after.id}`);
      }
      draft ??= new Map(original);
      if (draft.has(id) !== (before !== null)) {
        throw new InvariantError(before === null ? `${kind} ${id} is already there` : `${kind} ${id} is not there`);
      }
      if (after === null) draft.delete(id);
      else draft.set(id, after);
    },
    map: () => draft ?? original,
  };
}
