import { afterEach, describe, expect, test } from "vitest";
import type { Operation } from "../../src/core/model/change.ts";
import { recordsHash } from "../../src/core/workspace/records-hash.ts";
import { applyOperation } from "../../src/core/workspace/workspace.ts";
import { StoreFailedError, type WorkspaceStore } from "../../src/storage/workspace-store.ts";
import { type Failing, failRequest } from "./failing-requests.ts";
import { indexedDbTabs } from "./indexed-db-tabs.ts";
import { appendAll, edits, largeImport } from "./workspace-store-contract.ts";

const { operations } = edits(6);
const errors = ["AbortError", "QuotaExceededError", "UnknownError"];

interface Deed {
  readonly name: string;
  readonly before: readonly Operation[];
  readonly appended: readonly Operation[];
  readonly act: (store: WorkspaceStore) => Promise<unknown>;
}

function appending(name: string, before: readonly Operation[], operation: Operation): Deed {
  return { name, before, appended: [operation], act: (store) => store.append(operation) };
}

const deeds: readonly Deed[] = [
  appending("the first append", [], operations[0] ?? largeImport(0, 1)),
  appending("a small append", operations, largeImport(6, 1)),
  appending("an import in two parts", operations, largeImport(6, 2_100)),
  {
    name: "compacting",
    before: [...operations, largeImport(6, 2_100)],
    appended: [],
    act: (store) => store.compact(),
  },
  { name: "opening", before: operations, appended: [], act: (store) => store.open() },
];

let failing: Failing | null = null;

afterEach(() => {
  failing?.stop();
  failing = null;
});

describe("when the k-th storage request fails", () => {
  test.each(deeds.flatMap((deed) => errors.map((error) => [deed.name, error, deed] as const)))(
    "%s with %s leaves what was there, and can be done again",
    async (_name, error, { before, appended, act }) => {
      let k = 0;
      for (let clean = false; !clean; ) {
        k += 1;
        const tabs = indexedDbTabs();
        const store = tabs.tab();
        await store.open();
        await appendAll(store, before);
        const asBefore = await tabs.tab().open();
        failing = failRequest(k, error);
        const result = await act(store).then(
          () => null,
          (refusal: unknown) => refusal,
        );
        failing.stop();
        clean = !failing.reached;
        if (clean) {
          expect(result).toBeNull();
        } else {
          expect(result).toBeInstanceOf(StoreFailedError);
          expect(result).toHaveProperty("cause.name", error);
          expect(await tabs.tab().open()).toEqual(asBefore);
          await act(store);
        }
        const expected = appended.reduce(applyOperation, asBefore.records);
        const after = await tabs.tab().open();
        expect(recordsHash(after.records)).toBe(recordsHash(expected));
        expect(after.counter).toBe(before.length + appended.length);
        expect(after.finding).toEqual({ code: "intact" });
        await tabs.end();
      }
      expect(k).toBeGreaterThan(2);
    },
  );
});
