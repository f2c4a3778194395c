import type { ContactSource } from "../model/contact.ts";
import type { ContactId, ImportId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { AlikeRows } from "./alike-rows.ts";
import type { ContactBook, KnownRow } from "./contact-book.ts";
import { fingerprintOf } from "./contact-from-sources.ts";
import type { ContactRow, FileReading } from "./file-reading.ts";
import type { ImportOptions, JoinedRow } from "./import-plan.ts";
import { areKeptApart, matchContactRow, type RowMatch } from "./match-contact-row.ts";
import { rowsOfOwners } from "./owner-of-files.ts";
import { emailKey, namesAgree } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";
import type { RowOutcomes } from "./row-outcomes.ts";

const rowsBetweenReports = 5000;

interface RowOptions {
  /** Pairs kept apart, and ways of being alike that always join. */
  readonly decisions?: Records["decisions"];
  /** Whose network it is so far. */
  readonly ego?: ContactId | null;
  readonly onProgress?: ImportOptions["onProgress"];
}

/**
 * Puts the contact rows of all files into the book.
 *
 * @returns for each file, the contact of each of its contact rows
 * Cost: O(rows), and that of `AlikeRows`.
 */
export function readIntoContacts(
  book: ContactBook,
  readings: readonly FileReading[],
  importId: ImportId,
  outcomes: readonly RowOutcomes[],
  joined: JoinedRow[],
  spokenOf: ContactId[],
  { decisions = new Map(), ego = null, onProgress }: RowOptions = {},
): ContactId[][] {
  const fingerprints = readings.map(({ contacts }) => contacts.map(({ facts }) => fingerprintOf(facts)));
  const owners = rowsOfOwners(book, readings, ego);
  const total = readings.reduce((sum, { contacts }) => sum + contacts.length, 0);
  let done = 0;
  onProgress?.(0, total);
  const alike = new AlikeRows(book, readings, fingerprints, decisions);
  const namesakes = countNamesakesOfStubs(book, readings);
  return readings.map((reading, index) => {
    const taken = new Set<KnownRow>();
    return reading.contacts.map((row, rowNumber) => {
      const { facts, line } = row;
      done += 1;
      if (done % rowsBetweenReports === 0) onProgress?.(done, total);
      const fingerprint = fingerprints[index]?.[rowNumber] ?? fingerprintOf(facts);
      const name = book.fold(facts.name ?? "");
      const onlyOneOfThatName = namesakes.get(name)?.size === 1;
      const context = { file: reading.file, reading: index, fingerprint, taken, onlyOneOfThatName };
      const match =
        matchContactRow(book, row, context) ?? ofOwner(owners, row, ego) ?? alikeContact(book, alike, row, fingerprint);
      const source: ContactSource = {
        source: { kind: "file", import: importId, file: reading.file, line },
        stated: facts,
        fingerprint,
      };
      if (match === null) {
        noteRepeatedId(book, reading, row, outcomes[index]);
        const id = book.freeId(facts, fingerprint);
        book.add(id, "recorded", source, index);
        outcomes[index]?.addedContact(rowNumber);
        spokenOf.push(id);
        alike.put(fingerprint, id);
        return id;
      }
      const { contact, reason, evidence } = match;
      alike.put(fingerprint, contact);
      const { kind } = book.get(contact);
      if (book.tell(contact, source, kind === "stub" ? "recorded" : kind, index))
        outcomes[index]?.told("contacts", rowNumber, "merged");
      const rowId = reason === "same-row" ? contact : book.wantedId(facts, fingerprint);
      const how = evidence === undefined ? { reason } : { reason, evidence };
      joined.push({ contact, rowId, file: reading.file, line, ...how });
      spokenOf.push(contact);
      return contact;
    });
  });
}

function ofOwner(owners: ReadonlySet<ContactRow>, row: ContactRow, ego: ContactId | null): RowMatch | null {
  return ego !== null && owners.has(row) ? { contact: ego, reason: "alike" } : null;
}

/** The one contact that the row is alike with in all that it says, unless what else became known of it forbids that. */
function alikeContact(book: ContactBook, alike: AlikeRows, { facts }: ContactRow, fingerprint: string): RowMatch | null {
  const found = alike.contactOf(fingerprint);
  if (found === null) return null;
  const { contact, evidence } = found;
  const name = book.fold(facts.name ?? "");
  if (areKeptApart(book, book.get(contact), profileKey(facts.profile ?? null), name)) return null;
  return { contact, reason: "alike", evidence };
}

/** How many people the files may speak of under the name of each stub, by what identifies each row. */
function countNamesakesOfStubs(book: ContactBook, readings: readonly FileReading[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const { kind, name } of book.contacts.values()) if (kind === "stub") people.set(book.fold(name), new Set());
  if (people.size === 0) return people;
  for (const { contacts } of readings) {
    for (const { facts } of contacts) {
      const known = people.get(book.fold(facts.name ?? ""));
      if (known === undefined) continue;
      known.add(profileKey(facts.profile ?? null) ?? firstEmailKey(facts.emails) ?? fingerprintOf(facts));
    }
  }
  return people;
}

function firstEmailKey(emails: readonly string[] | undefined): string | null {
  for (const email of emails ?? []) {
    const key = emailKey(email);
    if (key !== null) return key;
  }
  return null;
}

/** The same id under two names is either a mistake in the file or two files that both count from 1. */
function noteRepeatedId(book: ContactBook, reading: FileReading, row: ContactRow, outcomes: RowOutcomes | undefined): void {
  const { externalId, name } = row.facts;
  if (!externalId) return;
  const folded = book.fold(name ?? "");
  const holder = book.withExternalId(externalId).find((id) => !namesAgree(folded, book.fold(book.get(id).name)));
  if (holder === undefined) return;
  const detail = `${externalId}: ${book.get(holder).name}`.slice(0, 80);
  outcomes?.note({ file: reading.file, line: row.line, column: null, code: "repeated-id", detail });
}
