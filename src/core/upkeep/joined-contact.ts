import { contactFromSources } from "../linkage/contact-from-sources.ts";
import type { Contact, ContactSource } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import { epochDay } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Source } from "../model/source.ts";
import { sourceKey } from "./things-of-contact.ts";

const millisecondsADay = 86_400_000;
const strength: Readonly<Record<Contact["kind"], number>> = { placeholder: 0, stub: 1, recorded: 2, ego: 3 };

/**
 * @returns milliseconds since 1970-01-01 UTC: when the import was made, or the end of the day of an entry by hand, which counts
 * over the files of that day; 0 for an import nobody remembers.
 */
export function timeOf(source: Source, imports: Records["imports"]): number {
  if (source.kind === "hand") return (epochDay(source.on) + 1) * millisecondsADay - 1;
  return imports.get(source.import)?.at ?? 0;
}

/**
 * Two contacts as one, under the id of the first.
 *
 * @returns the sources of each in their order, those of both in order of time, and of one time those of `left` first, so that what
 * `kept` says counts; of the stronger kind
 * Cost: O(sources).
 */
export function joinedContact(kept: Contact, left: Contact, imports: Records["imports"]): Contact {
  const sources: ContactSource[] = [];
  let next = 0;
  for (const source of kept.sources) {
    const time = timeOf(source.source, imports);
    for (; next < left.sources.length; next += 1) {
      const other = left.sources[next];
      if (other === undefined || timeOf(other.source, imports) > time) break;
      sources.push(other);
    }
    sources.push(source);
  }
  sources.push(...left.sources.slice(next));
  const kind = strength[left.kind] > strength[kept.kind] ? left.kind : kept.kind;
  const unstated = [kept, left].filter((contact) => contact.sources.length === 0);
  return withName(withUnstated(contactFromSources(kept.id, kind, sources), unstated), kept.name || left.name);
}

/** Nothing states the name of a placeholder, so that any name counts over it. */
export function withName(contact: Contact, otherwise: string): Contact {
  return contact.name === "" ? { ...contact, name: otherwise } : contact;
}

/** The facts of contacts that no row speaks of ("You") have no other place: they fill what the sources leave open. */
function withUnstated(contact: Contact, unstated: readonly Contact[]): Contact {
  let filled = contact;
  for (const { id: _, kind: __, sources: ___, ...facts } of unstated) {
    const open = Object.entries(filled).filter(([, value]) => isOpen(value));
    const told = Object.fromEntries(Object.entries(facts).filter(([fact]) => open.some(([name]) => name === fact)));
    filled = { ...filled, ...told };
  }
  return filled;
}

function isOpen(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/**
 * What comes of a joined contact when one of the two leaves again.
 *
 * @param now the joined contact as it stands
 * @param was.before who was kept, and `was.left` who was joined into them, each as they stood
 * @param was.at when they were joined
 * @param id the id under which the other comes back
 * @returns `kept` without the sources of `left`, `left` as it stood, and with rows that have come since and state just what one
 * of its own did
 * Cost: O(sources).
 */
export function separatedContacts(
  now: Contact,
  was: { readonly before: Contact; readonly left: Contact; readonly at: number; readonly id: ContactId },
  imports: Records["imports"],
): { readonly kept: Contact; readonly left: Contact } {
  const { before, left, at } = was;
  const leaving = new Map<string, number>();
  for (const source of left.sources) leaving.set(keyOf(source), (leaving.get(keyOf(source)) ?? 0) + 1);
  const own = new Set(before.sources.map(keyOf));
  const ofLeft = new Set(left.sources.map(({ fingerprint }) => fingerprint));
  const ofKept = new Set(before.sources.map(({ fingerprint }) => fingerprint));
  const staying: ContactSource[] = [];
  const following: ContactSource[] = [];
  for (const source of now.sources) {
    const key = keyOf(source);
    const count = leaving.get(key) ?? 0;
    const sameRow = ofLeft.has(source.fingerprint) && !ofKept.has(source.fingerprint);
    if (count > 0) leaving.set(key, count - 1);
    else if (sameRow && source.source.kind === "file" && timeOf(source.source, imports) > at && !own.has(key))
      following.push(source);
    else staying.push(source);
  }
  const added = staying.some((source) => !own.has(keyOf(source)));
  const unstated = before.sources.length === 0 ? [before] : [];
  const kept =
    !added && staying.length === before.sources.length
      ? before
      : withName(
          withUnstated(contactFromSources(before.id, added ? kindOfRest(now, before) : before.kind, staying), unstated),
          before.name,
        );
  const back =
    following.length === 0
      ? { ...left, id: was.id }
      : withName(contactFromSources(was.id, left.kind, [...left.sources, ...following]), left.name);
  return { kept, left: back };
}

function kindOfRest(now: Contact, before: Contact): Contact["kind"] {
  return now.kind === "ego" ? before.kind : now.kind;
}

function keyOf({ source, fingerprint }: ContactSource): string {
  return `${sourceKey(source)}\n${fingerprint}`;
}
