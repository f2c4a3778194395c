import type { Operation } from "../core/model/change.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { historyAfter } from "../core/workspace/undo.ts";
import { applyOperation } from "../core/workspace/workspace.ts";
import {
  type AppendOptions,
  StaleWorkspaceError,
  type StoredWorkspace,
  StoreFailedError,
  type WorkspaceStore,
} from "./workspace-store.ts";

/** What several memory stores share, as tabs share a database. */
export interface MemoryBacking {
  records: Records;
  counter: number;
  history: readonly Operation[];
  readonly notify: Map<WorkspaceStore, () => void>;
}

export function memoryBacking(): MemoryBacking {
  return { records: noRecords, counter: 0, history: [], notify: new Map() };
}

/** A workspace that lasts as long as the page: for tests, and where the browser keeps nothing. */
export function memoryStore(backing: MemoryBacking = memoryBacking()): WorkspaceStore {
  return new MemoryStore(backing);
}

class MemoryStore implements WorkspaceStore {
  readonly #backing: MemoryBacking;
  readonly #listeners = new Set<() => void>();
  #open = false;

  constructor(backing: MemoryBacking) {
    this.#backing = backing;
  }

  async open(): Promise<StoredWorkspace> {
    this.#open = true;
    const { records, counter, history } = this.#backing;
    return { records, counter, history, finding: { code: counter === 0 ? "new" : "intact" } };
  }

  async append(operation: Operation, { signal }: AppendOptions = {}): Promise<void> {
    this.#mustBeOpen();
    if (signal?.aborted === true) throw new StoreFailedError("given up before it was saved");
    const backing = this.#backing;
    if (operation.number !== backing.counter + 1) {
      throw new StaleWorkspaceError(`operation ${operation.number} cannot follow operation ${backing.counter}`);
    }
    backing.records = applyOperation(backing.records, operation);
    backing.counter = operation.number;
    backing.history = historyAfter(backing.history, operation);
    for (const [store, notify] of backing.notify) {
      if (store !== this) queueMicrotask(notify);
    }
  }

  async compact(): Promise<void> {
    this.#mustBeOpen();
  }

  onForeignChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#backing.notify.set(this, () => {
      for (const each of [...this.#listeners]) each();
    });
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#open = false;
    this.#listeners.clear();
    this.#backing.notify.delete(this);
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new StoreFailedError("the workspace is not open");
  }
}
