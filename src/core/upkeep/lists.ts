import type { ContactSource } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import type { ImportRecord } from "../model/import-record.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { dayOfMoment } from "./days-of-sources.ts";
import { contactNow } from "./kept-now.ts";

/** A contact list that was imported. */
interface List {
  readonly format: string;
  readonly record: ImportRecord;
  /** Rows that were recognised as somebody who was there. */
  readonly known: number;
  /** Contacts with a row of it as a source. */
  members: number;
}

/** The contact lists of a workspace, from one export to the next. */
export interface Lists {
  /** How the list of a source introduced itself, and null for an entry by hand or a list nobody remembers. */
  readonly formatOf: (source: ContactSource) => string | null;
  /**
   * Day of the newest export in which a source's list was found again with the contact in it. An unchanged row leaves no source
   * behind: a contact counts as found again where at least half of its list came back and the contact is not among those gone.
   */
  readonly foundAgainOn: (contact: ContactId, source: ContactSource) => PartialDate | null;
  /** When a newer export did not have the contact any more, in milliseconds since 1970-01-01 UTC; null while the latest does. */
  readonly goneAt: (contact: ContactId, sources: readonly ContactSource[]) => number | null;
}

/** @returns what the imports tell of the lists. Cost: O(sources + imports + people gone), each answer O(imports). */
export function listsOf(records: Records): Lists {
  const byFile = new Map<string, List>();
  for (const record of records.imports.values()) {
    for (const { file, kind, format, merged, unchanged } of record.files) {
      if (kind === "contacts") byFile.set(`${record.id}\n${file}`, { format, record, known: merged + unchanged, members: 0 });
    }
  }
  const listOf = ({ source }: ContactSource) =>
    source.kind === "file" ? byFile.get(`${source.import}\n${source.file}`) : undefined;
  for (const { sources } of records.contacts.values()) {
    for (const list of new Set(sources.flatMap((source) => listOf(source) ?? []))) list.members += 1;
  }
  const gone = new Map<ContactId, Set<ImportRecord>>();
  for (const record of records.imports.values()) {
    for (const id of record.gone ?? []) {
      const contact = contactNow(records, id);
      if (contact === null) continue;
      const from = gone.get(contact) ?? new Set();
      gone.set(contact, from.add(record));
    }
  }
  const newestFirst = [...byFile.values()].sort((a, b) => b.record.at - a.record.at);
  return {
    formatOf: (source) => listOf(source)?.format ?? null,
    foundAgainOn(contact, source) {
      const list = listOf(source);
      if (list === undefined) return null;
      const again = newestFirst.find(
        ({ format, record, known }) =>
          format === list.format &&
          record.at > list.record.at &&
          record.gone !== undefined &&
          gone.get(contact)?.has(record) !== true &&
          known * 2 >= list.members,
      );
      return again === undefined ? null : dayOfMoment(again.record.at);
    },
    goneAt(contact, sources) {
      let at: number | null = null;
      for (const record of gone.get(contact) ?? []) if (at === null || record.at > at) at = record.at;
      if (at === null) return null;
      for (const source of sources) {
        const { source: place } = source;
        const since = place.kind === "file" ? (records.imports.get(place.import)?.at ?? 0) : 0;
        if (since > at) return null;
      }
      return at;
    },
  };
}
