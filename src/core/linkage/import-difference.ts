import type { Change } from "../model/change.ts";
import { type Contact, type ContactFacts, type ContactSource, noFacts } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import type { ContactUpdate, ImportDifference } from "./import-plan.ts";

/** What a reading of one's own list speaks of. */
export interface ListRead {
  readonly format: string;
  readonly contacts: readonly ContactId[];
}

const factNames = Object.keys(noFacts) as (keyof ContactFacts)[];

/**
 * What a newer list says against what is here.
 *
 * @param changes of the import
 * @param gone as `goneFromLists` finds them
 * @returns job changes first, then by name and id; people gone as given
 * Cost: O(changes log changes).
 */
export function importDifference(changes: readonly Change[], gone: readonly ContactId[]): ImportDifference {
  const updates: { readonly isJobChange: boolean; readonly update: ContactUpdate }[] = [];
  for (const change of changes) {
    if (change.of !== "contact" || change.before === null || change.after === null || change.after.kind === "ego") continue;
    const { before, after: now } = change;
    const facts = changedFacts(before, now);
    if (facts.length === 0) continue;
    updates.push({ isJobChange: isJobChange(before, now), update: { contact: now.id, name: now.name, facts } });
  }
  updates.sort(
    (x, y) =>
      Number(y.isJobChange) - Number(x.isJobChange) ||
      compareIds(x.update.name, y.update.name) ||
      compareIds(x.update.contact, y.update.contact),
  );
  return {
    updates: updates.map(({ update }) => update),
    jobChanges: updates.filter((it) => it.isJobChange).length,
    gone,
  };
}

/** A contact of whom no job was known has not changed it. */
function isJobChange(before: Contact, after: Contact): boolean {
  if (before.company === null && before.position === null) return false;
  return before.company !== after.company || before.position !== after.position;
}

function changedFacts(before: Contact, after: Contact): ContactUpdate["facts"] {
  const facts: { fact: keyof ContactFacts; before: string | null; after: string | null }[] = [];
  for (const fact of factNames) {
    const was = textOf(before, fact);
    const is = textOf(after, fact);
    if (was !== is && !(fact === "emails" && sameEmails(before, after))) facts.push({ fact, before: was, after: is });
  }
  const earlier = new Map((before.details ?? []).map(({ label, value }) => [label, value]));
  for (const { label, value } of after.details ?? []) {
    const was = earlier.get(label);
    if (was === value) continue;
    facts.push({ fact: "details", before: was === undefined ? null : `${label}: ${was}`, after: `${label}: ${value}` });
  }
  return facts;
}

function textOf(contact: Contact, fact: keyof ContactFacts): string | null {
  const value = contact[fact];
  if (fact === "emails") return contact.emails.length === 0 ? null : contact.emails.join(", ");
  return value === null || value === undefined || value === "" ? null : String(value);
}

function sameEmails(before: Contact, after: Contact): boolean {
  return before.emails.length === after.emails.length && before.emails.every((email) => after.emails.includes(email));
}

interface EarlierList {
  readonly format: string;
  readonly members: Set<ContactId>;
}

/**
 * Who stood in an earlier export of a list and does not in this one.
 *
 * A contact is gone when the last list to speak of them was an earlier one of the same format, most of whose people are in the
 * new one: a list that fewer than half come back in is somebody else's. Who was found gone by an import since is not told again.
 *
 * @param lists the lists of ego's own among the files
 * @param after contacts as they will be
 * @returns by name and id
 * Cost: for a format imported before O(sources), else O(contacts of the lists).
 */
export function goneFromLists(
  records: Records,
  lists: readonly ListRead[],
  after: ReadonlyMap<ContactId, Contact>,
): readonly ContactId[] {
  const presentIn = new Map<string, Set<ContactId>>();
  for (const { format, contacts } of lists) {
    const present = presentIn.get(format) ?? new Set();
    for (const contact of contacts) present.add(contact);
    presentIn.set(format, present);
  }
  const earlier = earlierLists(records, presentIn);
  if (earlier.size === 0) return [];
  for (const { id, sources } of records.contacts.values()) {
    for (const source of sources) listOf(earlier, source)?.members.add(id);
  }
  const gone = new Set<ContactId>();
  for (const list of earlier.values()) {
    const { format, members } = list;
    const present = presentIn.get(format) ?? new Set();
    const missing = [...members].filter((id) => !present.has(id));
    if (missing.length * 2 > members.size) continue;
    for (const id of missing) {
      const contact = records.contacts.get(id);
      if (latestList(earlier, contact) === list && !wasGoneBefore(records, contact)) gone.add(id);
    }
  }
  const nameOf = (id: ContactId) => after.get(id)?.name ?? "";
  return [...gone].sort((x, y) => compareIds(nameOf(x), nameOf(y)) || compareIds(x, y));
}

/** Whether an import has found them gone after the last file that speaks of them. */
function wasGoneBefore({ imports }: Records, contact: Contact | undefined): boolean {
  const last = contact?.sources.findLast(({ source }) => source.kind === "file")?.source;
  const at = last?.kind === "file" ? (imports.get(last.import)?.at ?? 0) : 0;
  for (const record of imports.values()) {
    if (contact !== undefined && record.at >= at && record.gone?.includes(contact.id)) return true;
  }
  return false;
}

function earlierLists({ imports }: Records, presentIn: ReadonlyMap<string, unknown>): Map<string, EarlierList> {
  const lists = new Map<string, EarlierList>();
  for (const { id, files } of imports.values()) {
    for (const { file, kind, format } of files) {
      if (kind === "contacts" && presentIn.has(format)) lists.set(`${id}\n${file}`, { format, members: new Set() });
    }
  }
  return lists;
}

function listOf(lists: ReadonlyMap<string, EarlierList>, { source }: ContactSource): EarlierList | undefined {
  return source.kind === "file" ? lists.get(`${source.import}\n${source.file}`) : undefined;
}

function latestList(lists: ReadonlyMap<string, EarlierList>, contact: Contact | undefined): EarlierList | undefined {
  const latest = contact?.sources.findLast(({ source }) => source.kind === "file");
  return latest === undefined ? undefined : listOf(lists, latest);
}
