import type { Ask } from "../../../src/core/model/ask.ts";
import type { Change } from "../../../src/core/model/change.ts";
import { type Contact, type ContactFacts, noFacts } from "../../../src/core/model/contact.ts";
import { askId, contactId, importId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { ImportRecord } from "../../../src/core/model/import-record.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import { type PartialDate, partialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Tie } from "../../../src/core/model/tie.ts";

export function day(year: number, month: number, date: number): PartialDate {
  const made = partialDate(year, month, date);
  if (made === null) throw new Error(`no such day: ${year}-${month}-${date}`);
  return made;
}

export function contact(id: string, facts: Partial<ContactFacts> = {}): Contact {
  return {
    id: contactId(id),
    kind: "recorded",
    ...noFacts,
    name: `Person ${id}`,
    ...facts,
    sources: [
      {
        source: { kind: "file", import: importId("i1"), file: "people.csv", line: 2 },
        stated: { name: `Person ${id}`, ...facts },
        fingerprint: `f-${id}`,
      },
    ],
  };
}

export function introduction(id: string, introducer: string | null, ...parties: string[]): Introduction {
  return {
    id: introductionId(id),
    introducer: introducer === null ? null : contactId(introducer),
    parties: parties.map(contactId),
    when: day(2024, 3, 7),
    status: "made",
    mayUseName: "unasked",
    context: null,
    sources: [{ kind: "hand", on: day(2024, 3, 8) }],
  };
}

export function tie(id: string, a: string, b: string): Tie {
  return { id: tieId(id), a: contactId(a), b: contactId(b), kind: "knows", when: null, declared: 3, sources: [] };
}

export function ask(id: string, broker: string, target: string): Ask {
  return {
    id: askId(id),
    broker: contactId(broker),
    target: contactId(target),
    askedOn: day(2024, 5, 1),
    outcome: { stage: "asked", nudgeOn: day(2024, 5, 8) },
  };
}

export function importOf(id: string): ImportRecord {
  return {
    id: importId(id),
    at: 1_714_521_600_000,
    files: [
      {
        file: "people.csv",
        kind: "contacts",
        format: "contacts",
        encoding: "utf-8",
        delimiter: ",",
        rows: 3,
        added: 2,
        merged: 0,
        unchanged: 0,
        rejected: 1,
        issues: [{ file: "people.csv", line: 4, column: 1, code: "no-name", severity: "rejected", detail: null }],
      },
    ],
  };
}

export function added(contacts: readonly Contact[]): readonly Change[] {
  return contacts.map((after) => ({ of: "contact", before: null, after }));
}

/** Changes that fit the records, chosen by a seed: one contact added, edited or removed, sometimes with the ego. */
export function changesFor(records: Records, seed: number): readonly Change[] {
  const id = `c${seed % 7}`;
  const there = records.contacts.get(contactId(id)) ?? null;
  const remove = there !== null && seed % 3 === 0;
  const after = remove ? null : contact(id, { company: `Company ${seed % 11}` });
  const changes: Change[] = [{ of: "contact", before: there, after }];
  const ego = remove ? null : contactId(id);
  if (seed % 5 === 0 || records.settings.ego === id) changes.push({ of: "settings", before: records.settings, after: { ego } });
  return changes;
}
