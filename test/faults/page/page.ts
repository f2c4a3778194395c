import type { Operation } from "../../../src/core/model/change.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { recordsHash } from "../../../src/core/workspace/records-hash.ts";
import { operationOf } from "../../../src/core/workspace/workspace.ts";
import { StaleWorkspaceError, type WorkspaceStore } from "../../../src/storage/workspace-store.ts";
import { type PlanSpec, plannedOperations } from "../harness/plan.ts";
import { abortRequest, stopAborting } from "./aborting-requests.ts";
import type { FaultsPage, Refusal } from "./faults-page.ts";
import { storeWith } from "./planted-stores.ts";

let store: WorkspaceStore | null = null;

function opened(): WorkspaceStore {
  if (store === null) throw new Error("open first");
  return store;
}

function refusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return { code: "refused", error: String(error), cause: "" };
  return { code: "refused", error: error.name, cause: error.cause instanceof Error ? error.cause.name : error.message };
}

let plan: { readonly key: string; readonly operations: readonly Operation[] } = { key: "", operations: [] };

function planned(spec: PlanSpec): readonly Operation[] {
  const key = JSON.stringify(spec);
  if (plan.key !== key) plan = { key, operations: plannedOperations(spec) };
  return plan.operations;
}

function contact(id: string): Contact {
  return { id: contactId(id), kind: "recorded", ...noFacts, name: id, sources: [] };
}

const page: FaultsPage = {
  async open(name, bug) {
    store?.close();
    store = storeWith(bug, name);
    try {
      const { records, counter, finding } = await store.open();
      return { code: "opened", counter, hash: recordsHash(records), contacts: [...records.contacts.keys()], finding };
    } catch (error) {
      return refusal(error);
    }
  },

  async append(plan, number) {
    try {
      const operation = planned(plan)[number - 1];
      if (operation === undefined) throw new Error(`no operation ${number} in the plan`);
      await opened().append(operation);
      return { code: "appended", number: operation.number };
    } catch (error) {
      return refusal(error);
    }
  },

  async appendTo(plan, last) {
    for (let number = 1; number <= last; number += 1) {
      const result = await page.append(plan, number);
      if (result.code === "refused") return result;
      await window.acknowledged(number);
    }
    return null;
  },

  async compact() {
    try {
      await opened().compact();
      return null;
    } catch (error) {
      return refusal(error);
    }
  },

  async addContacts(prefix, count) {
    const acknowledged: string[] = [];
    let { counter } = await opened().open();
    for (let at = 0; at < count; ) {
      const after = contact(`${prefix}-${at}`);
      const operation = operationOf(counter, at, { code: "edit-contact", name: after.name }, [
        { of: "contact", before: null, after },
      ]);
      try {
        await opened().append(operation);
        acknowledged.push(after.id);
        at += 1;
        counter += 1;
      } catch (error) {
        if (!(error instanceof StaleWorkspaceError)) throw error;
        counter = (await opened().open()).counter;
      }
    }
    return acknowledged;
  },

  upgrade: (name) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 2);
      request.addEventListener("blocked", () => resolve("blocked"));
      request.addEventListener("success", () => {
        request.result.close();
        resolve("upgraded");
      });
      request.addEventListener("error", () => reject(request.error));
    }),

  abortRequest,
  stopAborting,
};

window.faults = page;
