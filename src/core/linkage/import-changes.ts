import type { Change } from "../model/change.ts";
import type { Contact } from "../model/contact.ts";
import type { ImportedFile, ImportRecord } from "../model/import-record.ts";
import type { Records } from "../model/records.ts";
import { sameFacts } from "./contact-from-sources.ts";
import type { ImportPlan } from "./import-plan.ts";

/**
 * What leads from one state of the records to the other: contacts, introductions, ties, the import itself, what was decided with
 * it, settings; each in order of id.
 *
 * @param decisions changes of decisions, in order of id
 * @returns empty when nothing differs; the import is remembered only when it did something
 * Cost: O(records).
 */
export function importChanges(before: Records, after: Records, record: ImportRecord, decisions: readonly Change[]): Change[] {
  const changes: Change[] = [];
  differing(before.contacts, after.contacts, (was, is) => changes.push({ of: "contact", before: was, after: is }));
  differing(before.introductions, after.introductions, (was, is) => {
    changes.push({ of: "introduction", before: was, after: is });
  });
  differing(before.ties, after.ties, (was, is) => changes.push({ of: "tie", before: was, after: is }));
  const settingsDiffer = before.settings !== after.settings;
  if (changes.length > 0 || decisions.length > 0 || settingsDiffer) {
    changes.push({ of: "import", before: before.imports.get(record.id) ?? null, after: record });
  }
  for (const decision of decisions) changes.push(decision);
  if (settingsDiffer) changes.push({ of: "settings", before: before.settings, after: after.settings });
  return changes;
}

/**
 * Counts of the workspace as it will be, and of what is new in it.
 *
 * @param known.people the contacts as they will be, without a "You"; `known.companyOf` their companies, as `companyIndex` numbers them
 * Cost: O(records).
 */
export function importTotals(
  before: Records,
  after: Records,
  files: readonly ImportedFile[],
  known: { readonly people: readonly Contact[]; readonly companyOf: Int32Array },
): ImportPlan["totals"] {
  const { ego } = after.settings;
  const people = known.people.filter(({ id }) => id !== ego);
  const companies = new Set<number>();
  let withEmployer = 0;
  known.people.forEach(({ id }, index) => {
    const company = known.companyOf[index] ?? -1;
    if (id === ego || company < 0) return;
    withEmployer += 1;
    companies.add(company);
  });
  let newContacts = 0;
  let changedContacts = 0;
  for (const contact of people) {
    const was = before.contacts.get(contact.id);
    if (was === undefined) newContacts += 1;
    else if (was !== contact && !(was.kind === contact.kind && sameFacts(was, contact))) changedContacts += 1;
  }
  const unread = files.map(({ issues }) => issues.filter(({ code }) => code === "unread-date").length);
  return {
    contacts: people.length,
    newContacts,
    changedContacts,
    withEmployer,
    companies: companies.size,
    introductions: after.introductions.size - hintsIn(after),
    newIntroductions: after.introductions.size - hintsIn(after) - before.introductions.size + hintsIn(before),
    ties: after.ties.size,
    newTies: after.ties.size - before.ties.size,
    stubs: people.filter(({ kind }) => kind === "stub").length,
    unreadDates: unread.reduce((sum, count) => sum + count, 0),
    hints: hintsIn(after),
  };
}

/** Introductions that count for nothing: read out of messages and not confirmed, or set aside as wrong. */
function hintsIn({ introductions }: Records): number {
  let hints = 0;
  for (const { status } of introductions.values()) if (status === "hint" || status === "dismissed") hints += 1;
  return hints;
}

/** Goes through the things that are not the same in both maps, in order of id. */
function differing<Id extends string, Thing>(
  before: ReadonlyMap<Id, Thing>,
  after: ReadonlyMap<Id, Thing>,
  note: (was: Thing | null, is: Thing | null) => void,
): void {
  const ids: Id[] = [];
  for (const [id, thing] of after) if (before.get(id) !== thing) ids.push(id);
  for (const id of before.keys()) if (!after.has(id)) ids.push(id);
  // Without a function to compare by, texts are sorted by code units, and several times as fast.
  ids.sort();
  for (const id of ids) note(before.get(id) ?? null, after.get(id) ?? null);
}
