import type { Operation, OperationSummary } from "../model/change.ts";
import { invertChanges, operationOf } from "./workspace.ts";

/** How many operations can be taken back, one after the other. */
export const undoLimit = 200;

/**
 * @param history operations in the order of their numbers; those that neither undo nor redo can use any more may be missing.
 * @returns the operation that undo takes back next, or null when there is none.
 * Cost: O(history).
 */
export function undoable(history: readonly Operation[]): Operation | null {
  return standing(history).done.at(-1) ?? null;
}

/**
 * @param history as for `undoable`.
 * @returns the undo that redo takes back next, or null: nothing was undone, or something else was done since.
 * Cost: O(history).
 */
export function redoable(history: readonly Operation[]): Operation | null {
  return standing(history).undone.at(-1) ?? null;
}

/**
 * Makes the operation that takes back the last one still standing. The log only ever grows: undo is an operation like others.
 *
 * @param history as for `undoable`.
 * @param counter number of the last operation so far.
 * @param at milliseconds since 1970-01-01 UTC.
 * @returns the operation to apply and append, or null when there is nothing to undo.
 * Cost: O(history + changes taken back).
 */
export function undoOperation(history: readonly Operation[], counter: number, at: number): Operation | null {
  const target = undoable(history);
  if (target === null) return null;
  return operationOf(counter, at, { code: "undo", of: original(target.summary) }, invertChanges(target.changes), target.number);
}

/**
 * Makes the operation that takes back the last undo.
 *
 * @param history as for `undoable`.
 * @param counter number of the last operation so far.
 * @param at milliseconds since 1970-01-01 UTC.
 * @returns the operation to apply and append, or null when there is nothing to redo.
 * Cost: O(history + changes brought back).
 */
export function redoOperation(history: readonly Operation[], counter: number, at: number): Operation | null {
  const target = redoable(history);
  if (target === null) return null;
  return operationOf(counter, at, { code: "redo", of: original(target.summary) }, invertChanges(target.changes), target.number);
}

/**
 * The history after one more operation. An operation taken back, and the undo that a redo took back, can be used by neither
 * undo nor redo and are left out; keeping simply the last 200 would let 200 operations be undone only half way, because every
 * undo is an operation too.
 *
 * @returns what undo and redo can still use, in the order of their numbers, at most `undoLimit`.
 * Cost: O(history).
 */
export function historyAfter(history: readonly Operation[], operation: Operation): readonly Operation[] {
  return usable([...history, operation]);
}

/**
 * @param operations any run of the log, in the order of their numbers.
 * @returns what undo and redo can still use of it, in the order of their numbers, at most `undoLimit`.
 * Cost: O(operations log operations).
 */
export function usable(operations: readonly Operation[]): readonly Operation[] {
  const { done, undone } = standing(operations);
  return [...done, ...undone].sort((a, b) => a.number - b.number).slice(-undoLimit);
}

/** What stands and what was undone, as two stacks; both grow in number from bottom to top. */
function standing(history: readonly Operation[]): {
  done: readonly Operation[];
  undone: readonly Operation[];
} {
  const done: Operation[] = [];
  let undone: Operation[] = [];
  for (const operation of history) {
    if (operation.summary.code === "undo") {
      // What it took back may be missing; then the stack's top is something older, which still stands.
      if (done.at(-1)?.number === operation.reverts) done.pop();
      undone.push(operation);
    } else if (operation.summary.code === "redo") {
      if (undone.at(-1)?.number === operation.reverts) undone.pop();
      done.push(operation);
    } else {
      undone = [];
      done.push(operation);
    }
  }
  return { done, undone };
}

function original(summary: OperationSummary): OperationSummary {
  return summary.code === "undo" || summary.code === "redo" ? original(summary.of) : summary;
}
