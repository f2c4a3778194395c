import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Operation } from "../../src/core/model/change.ts";
import { contactId } from "../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../src/core/model/records.ts";
import { recordsHash } from "../../src/core/workspace/records-hash.ts";
import { historyAfter, redoOperation, undoLimit, undoOperation } from "../../src/core/workspace/undo.ts";
import { applyOperation, operationOf } from "../../src/core/workspace/workspace.ts";
import { StaleWorkspaceError, StoreFailedError, type WorkspaceStore } from "../../src/storage/workspace-store.ts";
import { added, changesFor, contact } from "../core/workspace/sample-changes.ts";

/** Stores over one and the same place, as tabs are. */
export interface Tabs {
  tab(): WorkspaceStore;
  end(): Promise<void>;
}

/** Edits that follow one another from nothing; the n-th has number n. */
export function edits(count: number): { readonly operations: readonly Operation[]; readonly states: readonly Records[] } {
  const operations: Operation[] = [];
  const states: Records[] = [noRecords];
  let records = noRecords;
  for (let counter = 0; counter < count; counter += 1) {
    const operation = operationOf(
      counter,
      counter,
      { code: "edit-contact", name: `${counter}` },
      changesFor(records, counter * 13 + 1),
    );
    records = applyOperation(records, operation);
    operations.push(operation);
    states.push(records);
  }
  return { operations, states };
}

/** An import of so many contacts as operation `counter + 1`. */
export function largeImport(counter: number, size: number): Operation {
  const people = Array.from({ length: size }, (_, at) =>
    contact(`p${String(at).padStart(6, "0")}`, { company: `Company ${at % 40}` }),
  );
  return operationOf(counter, 5, { code: "import", files: ["people.csv"], contacts: size, introductions: 0 }, added(people));
}

export async function appendAll(store: WorkspaceStore, operations: readonly Operation[]): Promise<void> {
  for (const operation of operations) await store.append(operation);
}

/** What every implementation of `WorkspaceStore` does. */
export function workspaceStoreContract(name: string, makeTabs: () => Tabs): void {
  describe(`${name} as a workspace store`, () => {
    let tabs: Tabs;
    let store: WorkspaceStore;

    beforeEach(async () => {
      tabs = makeTabs();
      store = tabs.tab();
    });

    afterEach(async () => {
      await tabs.end();
    });

    test("opens new and empty", async () => {
      expect(await store.open()).toEqual({ records: noRecords, counter: 0, history: [], finding: { code: "new" } });
    });

    test("an operation that was given up leaves nothing, and its number is free", async () => {
      await store.open();
      await expect(store.append(largeImport(0, 1_300), { signal: AbortSignal.abort() })).rejects.toThrow(StoreFailedError);
      expect((await tabs.tab().open()).records).toEqual(noRecords);
      await store.append(largeImport(0, 2));
      expect((await tabs.tab().open()).records.contacts.size).toBe(2);
    });

    test("another tab finds what was appended", async () => {
      const { operations, states } = edits(12);
      await store.open();
      await appendAll(store, operations);
      expect(await tabs.tab().open()).toEqual({
        records: states[12],
        counter: 12,
        history: operations,
        finding: { code: "intact" },
      });
    });

    test("opening again reads anew", async () => {
      const { operations, states } = edits(2);
      await store.open();
      const other = tabs.tab();
      await other.open();
      await appendAll(other, operations);
      expect((await store.open()).records).toEqual(states[2]);
    });

    test("an operation without changes counts all the same", async () => {
      await store.open();
      await store.append(operationOf(0, 1, { code: "clear" }, []));
      expect((await tabs.tab().open()).counter).toBe(1);
    });

    test("refuses a number that leaves a gap, and writes nothing", async () => {
      const { operations } = edits(3);
      await store.open();
      await appendAll(store, operations.slice(0, 1));
      await expect(appendAll(store, operations.slice(2))).rejects.toThrow(StaleWorkspaceError);
      expect((await tabs.tab().open()).counter).toBe(1);
    });

    test("refuses a number that is taken, and writes nothing", async () => {
      const { operations, states } = edits(2);
      await store.open();
      await appendAll(store, operations);
      await expect(appendAll(store, operations.slice(1))).rejects.toThrow(StaleWorkspaceError);
      expect((await tabs.tab().open()).records).toEqual(states[2]);
    });

    test("refuses a tab that has not read what another tab wrote, until it has", async () => {
      const { operations } = edits(1);
      const late = tabs.tab();
      await store.open();
      const { records } = await late.open();
      await appendAll(store, operations);
      const own = added([contact("late")]);
      await expect(late.append(operationOf(0, 1, { code: "clear" }, own))).rejects.toThrow(StaleWorkspaceError);
      const { counter } = await late.open();
      expect(records).toEqual(noRecords);
      await late.append(operationOf(counter, 1, { code: "clear" }, own));
      expect((await store.open()).records.contacts.has(contactId("late"))).toBe(true);
    });

    test("of two tabs that append the same number at once, one succeeds and one is told", async () => {
      const other = tabs.tab();
      await store.open();
      await other.open();
      const mine = operationOf(0, 1, { code: "clear" }, added([contact("mine")]));
      const theirs = operationOf(0, 1, { code: "clear" }, added([contact("theirs")]));
      const results = await Promise.allSettled([store.append(mine), other.append(theirs)]);
      expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      const { counter, records } = await store.open();
      expect(counter).toBe(1);
      expect([...records.contacts.keys()]).toEqual([results[0]?.status === "fulfilled" ? "mine" : "theirs"]);
    });

    test("undo and redo go on after opening again", async () => {
      const { operations, states } = edits(4);
      await store.open();
      await appendAll(store, operations);
      const steps = [undoOperation, undoOperation, redoOperation];
      for (const make of steps) {
        const { history, counter } = await store.open();
        const operation = make(history, counter, 9);
        if (operation !== null) await store.append(operation);
      }
      const { records, counter } = await tabs.tab().open();
      expect(counter).toBe(7);
      expect(recordsHash(records)).toBe(recordsHash(states[3] ?? noRecords));
    });

    test("keeps what undo and redo can use, at most 200 operations", async () => {
      const { operations } = edits(undoLimit + 5);
      await store.open();
      await appendAll(store, operations);
      expect((await tabs.tab().open()).history).toEqual(operations.reduce<readonly Operation[]>(historyAfter, []));
    });

    test("compacting changes nothing that opening shows", async () => {
      const { operations } = edits(undoLimit + 30);
      await store.open();
      await appendAll(store, operations);
      const undo = undoOperation(operations, operations.length, 9);
      if (undo !== null) await store.append(undo);
      const before = await store.open();
      await store.compact();
      await store.compact();
      expect(await tabs.tab().open()).toEqual(before);
    });

    test("goes on after compacting", async () => {
      const { operations, states } = edits(30);
      await store.open();
      for (const operation of operations) {
        await store.append(operation);
        if (operation.number % 7 === 0) await store.compact();
      }
      expect((await tabs.tab().open()).records).toEqual(states[30]);
    });

    test("compacting an empty workspace leaves it new", async () => {
      await store.open();
      await store.compact();
      expect((await tabs.tab().open()).finding).toEqual({ code: "new" });
    });

    test("an import of 5,000 contacts comes back whole, before and after compacting", async () => {
      const operation = largeImport(0, 5_000);
      await store.open();
      await store.append(operation);
      const plain = await tabs.tab().open();
      await store.compact();
      const compacted = await tabs.tab().open();
      expect(plain.records).toEqual(applyOperation(noRecords, operation));
      expect(plain.history).toEqual([operation]);
      expect(compacted).toEqual(plain);
    });

    test("tells the other tabs of an append, and not itself", async () => {
      const other = tabs.tab();
      await store.open();
      await other.open();
      let own = 0;
      store.onForeignChange(() => {
        own += 1;
      });
      const heard = new Promise<void>((resolve) => {
        other.onForeignChange(resolve);
      });
      await appendAll(store, edits(1).operations);
      await heard;
      expect(own).toBe(0);
    });

    test("a listener that was ended hears nothing more", async () => {
      const other = tabs.tab();
      await store.open();
      await other.open();
      let ended = 0;
      other.onForeignChange(() => {
        ended += 1;
      })();
      const heard = new Promise<void>((resolve) => {
        other.onForeignChange(resolve);
      });
      await appendAll(store, edits(1).operations);
      await heard;
      expect(ended).toBe(0);
    });

    test("takes nothing before it is opened", async () => {
      await expect(appendAll(store, edits(1).operations)).rejects.toThrow(StoreFailedError);
    });

    test("takes nothing after it is closed, and everything after it is opened again", async () => {
      const { operations, states } = edits(1);
      await store.open();
      store.close();
      await expect(appendAll(store, operations)).rejects.toThrow(StoreFailedError);
      await store.open();
      await appendAll(store, operations);
      expect((await tabs.tab().open()).records).toEqual(states[1]);
    });
  });
}
