import { InvariantError } from "../model/errors.ts";

/** The schema of what this program writes. Counts up by one; each step up needs a migration and a frozen fixture. */
export const workspaceSchema = 3;

export type StoredObject = Readonly<Record<string, unknown>>;

/** Turns a snapshot of one schema into one of the next. Pure, and lenient towards what validation will look at later. */
export type Migration = (older: StoredObject) => StoredObject;

/** Keyed by the schema a migration starts from. */
export const migrations: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  // Decisions are remembered since schema 2; everything else it added may be missing.
  [1, (older) => ({ ...older, decisions: [] })],
  // Conversations, leads and tasks are kept since schema 3; what it added to asks and settings may be missing.
  [2, (older) => ({ ...older, conversations: [], leads: [], tasks: [] })],
]);

/**
 * Brings a stored snapshot up to a schema, a step at a time.
 *
 * @param from schema of `stored`, from 1.
 * @param to schema wanted, at least `from`.
 * @returns the snapshot as `to` has it, not yet validated; `stored` itself when `from` equals `to`.
 * @throws InvariantError when a step is missing, or `from` is above `to`
 * Cost: that of the steps.
 */
export function migrate(
  stored: StoredObject,
  from: number,
  to: number = workspaceSchema,
  chain: ReadonlyMap<number, Migration> = migrations,
): StoredObject {
  if (from > to) throw new InvariantError(`no way back from schema ${from} to ${to}`);
  let current = stored;
  for (let schema = from; schema < to; schema += 1) {
    const step = chain.get(schema);
    if (step === undefined) throw new InvariantError(`no migration from schema ${schema}`);
    current = { ...step(current), schema: schema + 1 };
  }
  return current;
}
