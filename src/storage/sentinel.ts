/**
 * What was acknowledged, kept apart from the database. A database that is damaged, or was thrown out, opens empty and without
 * an error; only this tells it from that of a new user.
 */
export interface Sentinel {
  /** Number of the last operation acknowledged. */
  readonly counter: number;
  /** How many records there were then. */
  readonly rows: number;
  readonly schema: number;
}

/** Where a sentinel is kept: `localStorage`, and in tests a map. */
export type SentinelStorage = Pick<Storage, "getItem" | "setItem">;

/** @returns the name of the entry that belongs to a database. */
export function sentinelKey(database: string): string {
  return `${database}:acknowledged`;
}

/** @returns the sentinel, or null when there never was one. */
export function readSentinel(storage: SentinelStorage, database: string): Sentinel | null {
  const text = storage.getItem(sentinelKey(database));
  if (text === null) return null;
  const match = /^(\d+) (\d+) (\d+)$/.exec(text);
  // That something stands there means that at least one operation was acknowledged, whatever became of the numbers.
  if (match === null) return { counter: 1, rows: 0, schema: 1 };
  return { counter: Number(match[1]), rows: Number(match[2]), schema: Number(match[3]) };
}

export function writeSentinel(storage: SentinelStorage, database: string, sentinel: Sentinel): void {
  storage.setItem(sentinelKey(database), `${sentinel.counter} ${sentinel.rows} ${sentinel.schema}`);
}

/** @returns a place for sentinels that lasts as long as the object. */
export function memorySentinel(): SentinelStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value);
    },
  };
}
