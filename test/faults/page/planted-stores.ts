import type { Operation } from "../../../src/core/model/change.ts";
import { workspaceSchema } from "../../../src/core/workspace/migrations.ts";
import { connect } from "../../../src/storage/database.ts";
import { indexedDbStore } from "../../../src/storage/indexed-db-store.ts";
import { type MetaRow, operationRows, rowsAdded } from "../../../src/storage/rows.ts";
import { memorySentinel } from "../../../src/storage/sentinel.ts";
import { StoreFailedError, type WorkspaceStore } from "../../../src/storage/workspace-store.ts";
import type { Bug } from "./faults-page.ts";

/** The store as the app has it, or with one bug. */
export function storeWith(bug: Bug, name: string): WorkspaceStore {
  const sound = indexedDbStore({ name, sentinel: localStorage, foldAfter: 1 });
  switch (bug) {
    case "none":
      return sound;
    case "no-sentinel":
      return indexedDbStore({ name, sentinel: memorySentinel(), foldAfter: 1 });
    case "early-acknowledgement":
      return appendingWith(sound, async (operation) => {
        sound.append(operation).catch(() => undefined);
      });
    case "swallowed-failure":
      return appendingWith(sound, async (operation) => {
        try {
          await sound.append(operation);
        } catch (error) {
          if (!(error instanceof StoreFailedError)) throw error;
        }
      });
    case "split-transaction":
      return appendingWith(sound, (operation) => appendInTwo(name, operation));
    case "no-stale-check":
      return appendingWith(sound, (operation) => appendUnchecked(name, operation));
    case "deaf-to-version-change":
      return openingWith(sound, () => holdOpen(name));
  }
}

const empty: MetaRow = { schema: workspaceSchema, counter: 0, base: 0, chunks: 0, rows: 0, settings: { ego: null } };

async function appendInTwo(name: string, operation: Operation): Promise<void> {
  const connection = await connect(name, () => undefined);
  const meta = (await connection.get("meta", "state")) ?? empty;
  await connection.put("meta", { ...meta, counter: operation.number, rows: meta.rows + rowsAdded(operation.changes) }, "state");
  // Whatever work stands between the two.
  await new Promise((resolve) => {
    setTimeout(resolve, 60);
  });
  const transaction = connection.transaction("ops", "readwrite", { durability: "strict" });
  await Promise.all([
    ...operationRows(operation).map((row) => transaction.store.put(row, [row.number, row.part])),
    transaction.done,
  ]);
  connection.close();
}

async function appendUnchecked(name: string, operation: Operation): Promise<void> {
  const connection = await connect(name, () => undefined);
  const meta = (await connection.get("meta", "state")) ?? empty;
  const number = meta.counter + 1;
  const transaction = connection.transaction(["meta", "ops"], "readwrite", { durability: "strict" });
  const rows = operationRows({ ...operation, number });
  await Promise.all([
    ...rows.map((row) => transaction.objectStore("ops").put(row, [row.number, row.part])),
    transaction.objectStore("meta").put({ ...meta, counter: number, rows: meta.rows + rowsAdded(operation.changes) }, "state"),
    transaction.done,
  ]);
  connection.close();
}

function holdOpen(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error));
  });
}

function appendingWith(store: WorkspaceStore, append: (operation: Operation) => Promise<void>): WorkspaceStore {
  return {
    open: () => store.open(),
    append,
    compact: () => store.compact(),
    onForeignChange: (listener) => store.onForeignChange(listener),
    close: () => store.close(),
  };
}

function openingWith(store: WorkspaceStore, afterwards: () => Promise<void>): WorkspaceStore {
  return {
    async open() {
      const opened = await store.open();
      await afterwards();
      return opened;
    },
    append: (operation) => store.append(operation),
    compact: () => store.compact(),
    onForeignChange: (listener) => store.onForeignChange(listener),
    close: () => store.close(),
  };
}
