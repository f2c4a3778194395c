import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noRecords } from "../../src/core/model/records.ts";
import { workspaceSchema } from "../../src/core/workspace/migrations.ts";
import { countRecords } from "../../src/core/workspace/workspace.ts";
import { connect } from "../../src/storage/database.ts";
import { indexedDbStore } from "../../src/storage/indexed-db-store.ts";
import { memorySentinel, sentinelKey } from "../../src/storage/sentinel.ts";
import { StoreFailedError } from "../../src/storage/workspace-store.ts";
import { type IndexedDbTabs, indexedDbTabs } from "./indexed-db-tabs.ts";
import { appendAll, edits, largeImport, workspaceStoreContract } from "./workspace-store-contract.ts";

workspaceStoreContract("IndexedDB", indexedDbTabs);

let tabs: IndexedDbTabs;

beforeEach(() => {
  tabs = indexedDbTabs();
});

afterEach(async () => {
  await tabs.end();
});

/** Cuts the log: the operations after `keep` go, and the counter with them, as a torn file leaves it. */
async function tear(name: string, keep: number, rows: number): Promise<void> {
  const raw = await openDB(name, 1);
  const transaction = raw.transaction(["meta", "ops"], "readwrite");
  const meta: unknown = await transaction.objectStore("meta").get("state");
  await transaction.objectStore("ops").delete(IDBKeyRange.lowerBound([keep + 1, 0]));
  await transaction.objectStore("meta").put({ ...Object(meta), counter: keep, rows }, "state");
  await transaction.done;
  raw.close();
}

describe("what is found on opening", () => {
  const { operations, states } = edits(5);

  test("a database that is gone is a loss, never a new workspace", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    store.close();
    await deleteDB(tabs.name);
    expect(await tabs.tab().open()).toEqual({
      records: noRecords,
      counter: 0,
      history: [],
      finding: { code: "lost", acknowledged: 5, found: 0 },
    });
  });

  test("a log that opens short is a loss, with what is left", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    store.close();
    await tear(tabs.name, 3, countRecords(states[3] ?? noRecords));
    const { records, counter, finding } = await tabs.tab().open();
    expect(records).toEqual(states[3]);
    expect(counter).toBe(3);
    expect(finding).toEqual({ code: "lost", acknowledged: 5, found: 3 });
  });

  test("a loss is told at every opening until something is appended", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    store.close();
    await deleteDB(tabs.name);
    const after = tabs.tab();
    await after.open();
    expect((await after.open()).finding).toEqual({ code: "lost", acknowledged: 5, found: 0 });
    await appendAll(after, operations.slice(0, 1));
    expect((await tabs.tab().open()).finding).toEqual({ code: "intact" });
  });

  test("a process that ends between commit and sentinel leaves an intact workspace", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    tabs.sentinel.setItem(sentinelKey(tabs.name), "4 1 1");
    expect((await tabs.tab().open()).finding).toEqual({ code: "intact" });
    expect(tabs.sentinel.getItem(sentinelKey(tabs.name))).toBe(`5 ${countRecords(states[5] ?? noRecords)} ${workspaceSchema}`);
  });

  test("as many operations but another number of records is a loss", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    tabs.sentinel.setItem(sentinelKey(tabs.name), "5 77 1");
    expect((await tabs.tab().open()).finding).toEqual({ code: "lost", acknowledged: 5, found: 5 });
  });

  test("a sentinel that cannot be made out still says that there was something", async () => {
    tabs.sentinel.setItem(sentinelKey(tabs.name), "\u0000\u0000");
    expect((await tabs.tab().open()).finding).toEqual({ code: "lost", acknowledged: 1, found: 0 });
  });

  test("a sentinel that was thrown out is written again", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations);
    const other = indexedDbStore({ name: tabs.name, sentinel: memorySentinel() });
    expect((await other.open()).finding).toEqual({ code: "intact" });
    expect((await other.open()).finding).toEqual({ code: "intact" });
    other.close();
  });

  test("a tab that is behind does not take the sentinel back", async () => {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations.slice(0, 4));
    tabs.sentinel.setItem(sentinelKey(tabs.name), "9 9 1");
    await appendAll(store, operations.slice(4));
    expect(tabs.sentinel.getItem(sentinelKey(tabs.name))).toBe("9 9 1");
  });
});

describe("rows that do not fit together", () => {
  async function damage(spoil: (name: string) => Promise<void>): Promise<IndexedDbTabs> {
    const store = tabs.tab();
    await store.open();
    await appendAll(store, [largeImport(0, 4_500)]);
    await store.compact();
    await appendAll(store, [largeImport(1, 0), largeImport(2, 0)]);
    store.close();
    await spoil(tabs.name);
    return tabs;
  }

  async function remove(name: string, from: string, key: number | [number, number]): Promise<void> {
    const raw = await openDB(name, 1);
    await raw.delete(from, key);
    raw.close();
  }

  test.each<[string, string, number | [number, number]]>([
    ["a missing chunk", "chunks", 1],
    ["a missing last chunk", "chunks", 2],
    ["a missing operation", "ops", [2, 0]],
    ["a missing last operation", "ops", [3, 0]],
    ["a missing part of an operation", "ops", [1, 1]],
    ["a missing first part of an operation", "ops", [1, 0]],
  ])("%s is not passed over", async (_, from, key) => {
    await damage((name) => remove(name, from, key));
    await expect(tabs.tab().open()).rejects.toThrow(StoreFailedError);
  });

  test("a chunk that lost a record is not passed over", async () => {
    await damage(async (name) => {
      const raw = await openDB(name, 1);
      await raw.put("chunks", { of: "contact", run: [] }, 1);
      raw.close();
    });
    await expect(tabs.tab().open()).rejects.toThrow("records of 4500");
  });

  test("rows without a counter are not taken for a new workspace", async () => {
    await damage(async (name) => {
      const raw = await openDB(name, 1);
      await raw.clear("meta");
      raw.close();
    });
    await expect(tabs.tab().open()).rejects.toThrow(StoreFailedError);
  });

  test("rows of a later schema are left alone", async () => {
    await damage(async (name) => {
      const raw = await openDB(name, 1);
      const meta: unknown = await raw.get("meta", "state");
      await raw.put("meta", { ...Object(meta), schema: 4 }, "state");
      raw.close();
    });
    await expect(tabs.tab().open()).rejects.toThrow("rows of schema 4");
  });

  test.each([[1], [2]])("rows of schema %i are read whole, and the next append makes them rows of today", async (schema) => {
    await damage(async (name) => {
      const raw = await openDB(name, 1);
      const meta: unknown = await raw.get("meta", "state");
      await raw.put("meta", { ...Object(meta), schema }, "state");
      raw.close();
    });
    const store = tabs.tab();
    const { records, counter, finding } = await store.open();
    expect([records.contacts.size, counter, finding.code]).toEqual([4_500, 3, "intact"]);
    await appendAll(store, [largeImport(3, 0)]);
    store.close();
    const raw = await openDB(tabs.name, 1);
    expect(await raw.get("meta", "state")).toMatchObject({ schema: workspaceSchema, counter: 4 });
    raw.close();
  });
});

describe("the connection", () => {
  test("lets an upgrade in another tab pass, and says so at the next append", async () => {
    const { operations } = edits(2);
    const store = tabs.tab();
    await store.open();
    await appendAll(store, operations.slice(0, 1));
    const newer = await openDB(tabs.name, 2);
    newer.close();
    await expect(appendAll(store, operations.slice(1))).rejects.toThrow(StoreFailedError);
  });

  test("a database of a later version is refused with the browser's reason", async () => {
    const newer = await openDB(tabs.name, 2);
    newer.close();
    await expect(tabs.tab().open()).rejects.toMatchObject({ name: "StoreFailedError", cause: { name: "VersionError" } });
  });

  test("gives up on an upgrade that another tab holds up, and leaves nothing open", async () => {
    const deaf = await openDB(tabs.name, 1);
    await expect(connect(tabs.name, () => undefined, 2)).rejects.toThrow(StoreFailedError);
    deaf.close();
    await deleteDB(tabs.name);
    expect((await tabs.tab().open()).finding).toEqual({ code: "new" });
  });

  test("waits for a removal to end", async () => {
    const deaf = await openDB(tabs.name, 1);
    const removal = deleteDB(tabs.name);
    const store = tabs.tab();
    const opening = store.open();
    deaf.close();
    await removal;
    expect((await opening).finding).toEqual({ code: "new" });
  });

  test("two openings at once share a connection", async () => {
    const store = tabs.tab();
    const [first, second] = await Promise.all([store.open(), store.open()]);
    expect(first).toEqual(second);
    store.close();
    await deleteDB(tabs.name);
    expect((await tabs.tab().open()).finding).toEqual({ code: "new" });
  });
});

describe("an import that takes a while to write", () => {
  const large = largeImport(0, 1_700);

  test("tells how much is written, up to the whole", async () => {
    const shares: number[] = [];
    const store = tabs.tab();
    await store.open();
    await store.append(large, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test.each([0.25, 0.75, 1])(
    "leaves nothing where it is given up at %d of it, neither now nor at the next opening",
    async (at) => {
      const ending = new AbortController();
      const store = tabs.tab();
      await store.open();
      const onProgress = (share: number) => {
        if (share === at) ending.abort();
      };
      await expect(store.append(large, { signal: ending.signal, onProgress })).rejects.toThrow(StoreFailedError);
      expect(await tabs.tab().open()).toEqual({ records: noRecords, counter: 0, history: [], finding: { code: "new" } });
      await store.append(large);
      expect((await tabs.tab().open()).records.contacts.size).toBe(1_700);
    },
  );
});

describe("a sentinel that cannot be kept", () => {
  const refusing = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
  };

  test("does not take back what is saved, and is reported", async () => {
    const failures: StoreFailedError[] = [];
    tabs = indexedDbTabs(refusing, (failure) => failures.push(failure));
    const store = tabs.tab();
    await store.open();
    await appendAll(store, edits(1).operations);
    expect((await tabs.tab().open()).counter).toBe(1);
    expect(failures[0]).toMatchObject({ name: "StoreFailedError", cause: { name: "QuotaExceededError" } });
  });

  test("that cannot be read stops the opening: new and lost could not be told apart", async () => {
    tabs = indexedDbTabs({
      ...refusing,
      getItem: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
    await expect(tabs.tab().open()).rejects.toMatchObject({ name: "StoreFailedError", cause: { name: "SecurityError" } });
  });
});
