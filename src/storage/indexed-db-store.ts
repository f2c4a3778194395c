import type { Operation } from "../core/model/change.ts";
import { workspaceSchema } from "../core/workspace/migrations.ts";
import { usable } from "../core/workspace/undo.ts";
import { type Connection, connect, transact } from "./database.ts";
import { type MetaRow, operationRows, rowsAdded } from "./rows.ts";
import { readSentinel, type Sentinel, type SentinelStorage, writeSentinel } from "./sentinel.ts";
import { foldState, readState } from "./stored-rows.ts";
import {
  type AppendOptions,
  type OpenFinding,
  StaleWorkspaceError,
  type StoredWorkspace,
  StoreFailedError,
  type WorkspaceStore,
} from "./workspace-store.ts";

export interface IndexedDbOptions {
  /** Of the database, the channel and the sentinel. */
  readonly name: string;
  /** Somewhere that does not share the database's fate: `localStorage`. */
  readonly sentinel: SentinelStorage;
  /** Told when the sentinel could not be written. The operation itself is safe; a later loss might go unnoticed. */
  readonly onSentinelFailure?: (failure: StoreFailedError) => void;
  /** How many operations must have come together before `compact` folds them. Every fold writes all the records. */
  readonly foldAfter?: number;
}

const emptyMeta: MetaRow = { schema: workspaceSchema, counter: 0, base: 0, chunks: 0, rows: 0, settings: { ego: null } };

/**
 * A workspace in IndexedDB: `chunks` hold the records as of some operation, `ops` the log, `meta` the counter. Every operation
 * goes in together with the counter, in the one transaction that has compared it.
 */
export function indexedDbStore(options: IndexedDbOptions): WorkspaceStore {
  return new IndexedDbStore(options);
}

class IndexedDbStore implements WorkspaceStore {
  readonly #options: IndexedDbOptions;
  readonly #listeners = new Set<() => void>();
  #connection: Connection | null = null;
  #connecting: Promise<Connection> | null = null;
  #channel: BroadcastChannel | null = null;
  /** What the sentinel said when a loss was found: the only value that a smaller one may replace. */
  #lostCounter: number | null = null;

  constructor(options: IndexedDbOptions) {
    this.#options = options;
  }

  async open(): Promise<StoredWorkspace> {
    // Before the database: between the two another tab may append, and a sentinel read later would seem ahead.
    const sentinel = this.#readSentinel();
    const connection = await this.#connect();
    this.#listen();
    const state = await transact(connection, "readonly", "could not read the workspace", readState);
    const counter = state.meta?.counter ?? 0;
    const rows = state.meta?.rows ?? 0;
    const finding = compare(sentinel, state.meta);
    this.#lostCounter = finding.code === "lost" ? finding.acknowledged : null;
    if (finding.code === "intact") this.#writeSentinel(counter, rows);
    return { records: state.records, counter, history: usable(state.operations), finding };
  }

  async append(operation: Operation, { signal, onProgress }: AppendOptions = {}): Promise<void> {
    const connection = this.#connected();
    const rows = await transact(connection, "readwrite", "could not save", async (transaction) => {
      const meta = (await transaction.objectStore("meta").get("state")) ?? emptyMeta;
      if (operation.number !== meta.counter + 1) {
        throw new StaleWorkspaceError(`operation ${operation.number} cannot follow operation ${meta.counter}`);
      }
      const after = {
        ...meta,
        schema: workspaceSchema,
        counter: operation.number,
        rows: meta.rows + rowsAdded(operation.changes),
      };
      const ops = transaction.objectStore("ops");
      for (const row of operationRows(operation)) {
        await ops.put(row, [row.number, row.part]);
        onProgress?.((row.part + 1) / row.parts);
        if (signal?.aborted === true) throw new StoreFailedError("given up before it was saved");
      }
      await transaction.objectStore("meta").put(after, "state");
      return after.rows;
    });
    this.#writeSentinel(operation.number, rows);
    this.#channel?.postMessage(operation.number);
  }

  async compact(): Promise<void> {
    const { foldAfter = 64 } = this.#options;
    await transact(this.#connected(), "readwrite", "could not tidy the workspace", async (transaction) => {
      const meta = (await transaction.objectStore("meta").get("state")) ?? emptyMeta;
      if (meta.counter - meta.base >= foldAfter) await foldState(transaction);
    });
  }

  onForeignChange(listener: () => void): () => void {
    this.#listen();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#connection?.close();
    this.#forget();
    this.#channel?.close();
    this.#channel = null;
    this.#listeners.clear();
  }

  #connected(): Connection {
    if (this.#connection === null) throw new StoreFailedError("the workspace is not open");
    return this.#connection;
  }

  async #connect(): Promise<Connection> {
    if (this.#connection !== null) return this.#connection;
    if (this.#connecting !== null) return this.#connecting;
    const connecting = connect(this.#options.name, () => {
      if (this.#connecting === connecting) this.#forget();
    });
    this.#connecting = connecting;
    try {
      const connection = await connecting;
      if (this.#connecting === connecting) this.#connection = connection;
      else connection.close();
      return connection;
    } catch (error) {
      if (this.#connecting === connecting) this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#connection = null;
    this.#connecting = null;
  }

  #listen(): BroadcastChannel {
    if (this.#channel === null) {
      this.#channel = new BroadcastChannel(this.#options.name);
      this.#channel.addEventListener("message", () => {
        for (const listener of [...this.#listeners]) listener();
      });
    }
    return this.#channel;
  }

  #readSentinel(): Sentinel | null {
    try {
      return readSentinel(this.#options.sentinel, this.#options.name);
    } catch (cause) {
      throw new StoreFailedError("could not read what was saved last", { cause });
    }
  }

  #writeSentinel(counter: number, rows: number): void {
    const { sentinel, name, onSentinelFailure } = this.#options;
    try {
      const standing = readSentinel(sentinel, name);
      // Another tab may have appended and written since: the sentinel goes down only after a loss that was reported.
      const ahead = standing !== null && standing.counter >= counter && standing.counter !== this.#lostCounter;
      if (!ahead) writeSentinel(sentinel, name, { counter, rows, schema: workspaceSchema });
      this.#lostCounter = null;
    } catch (cause) {
      onSentinelFailure?.(new StoreFailedError("could not note what was saved last", { cause }));
    }
  }
}

function compare(sentinel: Sentinel | null, meta: MetaRow | null): OpenFinding {
  const found = meta?.counter ?? 0;
  const acknowledged = sentinel?.counter ?? 0;
  if (found < acknowledged) return { code: "lost", acknowledged, found };
  // As many operations, but others: what stood there when the sentinel was written is gone.
  if (sentinel !== null && meta !== null && found === acknowledged && meta.rows !== sentinel.rows) {
    return { code: "lost", acknowledged, found };
  }
  return meta === null ? { code: "new" } : { code: "intact" };
}
