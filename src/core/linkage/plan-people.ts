import type { ContactFacts } from "../model/contact.ts";
import type { ContactId, ImportId } from "../model/ids.ts";
import type { ImportIssue, ImportIssueCode } from "../model/import-issue.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import type { Messages, TieKind } from "../model/tie.ts";
import type { ContactBook } from "./contact-book.ts";
import { fingerprintOf } from "./contact-from-sources.ts";
import type { PersonReference } from "./file-reading.ts";
import { identified, type Lookup, type NamedCell } from "./identify-people.ts";
import type { Resolved } from "./resolve-person.ts";
import type { RowOutcomes } from "./row-outcomes.ts";

/** An introduction whose people are known; null stands for ego, who is chosen once everybody has been read. */
export interface PlannedIntroduction {
  readonly of: "contacts" | "introductions";
  readonly reading: number;
  readonly row: number;
  readonly introducer: ContactId | null;
  /** The introduced person first. */
  readonly parties: readonly (ContactId | null)[];
  readonly when: PartialDate | null;
  readonly context: string | null;
  readonly status?: Introduction["status"] | undefined;
  readonly mayUseName?: Introduction["mayUseName"] | undefined;
  readonly source: Source;
  readonly column: number;
}

export interface PlannedTie {
  readonly reading: number;
  readonly row: number;
  readonly a: ContactId | null;
  readonly b: ContactId | null;
  readonly kind: TieKind;
  readonly when: PartialDate | null;
  /** `sent` counts those from `a`. */
  readonly messages?: Messages | undefined;
  readonly inferred?: true | undefined;
  readonly source: Source;
  readonly column: number;
}

/** One file, and the book in which its people are looked up and unknown ones put as stubs. */
export interface PeopleOfFile extends Lookup {
  readonly book: ContactBook;
  readonly index: number;
  readonly importId: ImportId;
  readonly outcomes: RowOutcomes;
  readonly spokenOf: ContactId[];
}

type Role = "introducer" | "introduced";

type Issue = Omit<ImportIssue, "severity">;
const nobody: Resolved = { is: "ambiguous", contacts: [] };

/** The introductions that the "introduced by" cells of a contact list tell of. A contact stays even when its introducer cannot be told. */
export function planContactIntroductions(people: PeopleOfFile, contacts: readonly ContactId[]): PlannedIntroduction[] {
  const planned: PlannedIntroduction[] = [];
  people.reading.contacts.forEach((row, number) => {
    const contact = contacts[number];
    if (contact === undefined) return;
    for (const reference of row.introducedBy) {
      const [found = nobody] = identified(people, row.line, [{ reference, role: "introducer" }], contact);
      if (found.is === "ambiguous") {
        people.outcomes.note(ambiguity(people, row.line, reference, found.contacts, "introducer"));
      } else if (found.is === "contact" && found.contact === contact) {
        people.outcomes.note(self(people, row.line, reference));
      } else if (isStrayNumber(people.book, found, reference)) {
        people.outcomes.note(slipped(people, row.line, reference));
      } else {
        const introducer = settle(people, found, reference, row.line);
        const source = sourceAt(people, row.line);
        const { introducedOn: when } = row;
        planned.push({
          of: "contacts",
          reading: people.index,
          row: number,
          introducer,
          parties: [contact],
          when,
          context: null,
          source,
          column: reference.column,
        });
      }
    }
  });
  return planned;
}

/** The introductions of an introductions file. A row whose people cannot be told apart is rejected, with the names it could mean. */
export function planIntroductions(people: PeopleOfFile): PlannedIntroduction[] {
  const planned: PlannedIntroduction[] = [];
  people.reading.introductions.forEach((row, number) => {
    const problems: Issue[] = [];
    let made = 0;
    for (const introducer of [row.introducer, ...(row.otherIntroducers ?? [])]) {
      for (const introduced of [row.introduced, ...(row.otherIntroduced ?? [])]) {
        const named = { introducer, introduced, third: row.introducedTo };
        const result = introductionOf(people, row.line, named);
        if ("code" in result) {
          problems.push(result);
          continue;
        }
        made += 1;
        const { when, context, status, mayUseName } = row;
        const source = sourceAt(people, row.line);
        const told = { when, context, status, mayUseName, source };
        planned.push({ of: "introductions", reading: people.index, row: number, ...result, ...told });
      }
    }
    report(people, "introductions", number, made, problems);
  });
  return planned;
}

/** The ties of a ties file. */
export function planTies(people: PeopleOfFile): PlannedTie[] {
  const planned: PlannedTie[] = [];
  people.reading.ties.forEach((row, number) => {
    const result = introductionOf(people, row.line, { introducer: row.a, introduced: row.b, third: null }, "tie");
    if ("code" in result) {
      people.outcomes.reject("ties", number, result);
      return;
    }
    const { kind, when, messages, inferred } = row;
    const { introducer: a, column } = result;
    const source = sourceAt(people, row.line);
    const b = result.parties[0] ?? null;
    planned.push({ reading: people.index, row: number, a, b, kind, when, messages, inferred, source, column });
  });
  return planned;
}

interface Named {
  readonly introducer: PersonReference;
  readonly introduced: PersonReference;
  readonly third: PersonReference | null;
}

function introductionOf(
  people: PeopleOfFile,
  line: number,
  { introducer: by, introduced: of, third }: Named,
  role: "tie" | null = null,
): Issue | Pick<PlannedIntroduction, "introducer" | "parties" | "column"> {
  const cells: NamedCell[] = [
    { reference: by, role: role ?? "introducer" },
    { reference: of, role: role ?? "introduced" },
  ];
  if (third !== null) cells.push({ reference: third, role: role ?? "introduced" });
  const [introducer = nobody, introduced = nobody, to] = identified(people, line, cells, null);
  if (introducer.is === "ambiguous") return ambiguity(people, line, by, introducer.contacts, "introducer");
  if (introduced.is === "ambiguous") return ambiguity(people, line, of, introduced.contacts, "introduced");
  if (third !== null && to?.is === "ambiguous") return ambiguity(people, line, third, to.contacts, "introduced");
  // Before anybody is put in as a stub: a rejected row must leave nothing behind.
  if (samePerson(people.book, introducer, introduced)) return self(people, line, of);
  const parties: [Resolved, PersonReference][] = [[introduced, of]];
  if (third !== null && to !== undefined) {
    if (samePerson(people.book, introducer, to)) people.outcomes.note(self(people, line, third));
    else if (!samePerson(people.book, introduced, to)) parties.push([to, third]);
  }
  const settledIntroducer = settle(people, introducer, by, line);
  return {
    introducer: settledIntroducer,
    parties: parties.map(([found, reference]) => settle(people, found, reference, line)),
    column: of.column,
  };
}

/** A number in a contact list is an id; one that nobody has is no name either, even where another file has such a name. */
function isStrayNumber(book: ContactBook, found: Resolved, { text }: PersonReference): boolean {
  if (!/^\d+$/.test(text)) return false;
  return found.is === "unknown" || (found.is === "contact" && book.get(found.contact).kind === "stub");
}

function samePerson(book: ContactBook, a: Resolved, b: Resolved): boolean {
  if (a.is === "me") return b.is === "me";
  if (a.is === "contact") return b.is === "contact" && a.contact === b.contact;
  if (a.is !== "unknown" || b.is !== "unknown") return false;
  if (a.isNew !== b.isNew) return false;
  const nameA = a.facts.name ?? "";
  const nameB = b.facts.name ?? "";
  return nameA === nameB || (book.fold(nameA) !== "" && book.fold(nameA) === book.fold(nameB));
}

function settle(people: PeopleOfFile, found: Resolved, reference: PersonReference, line: number): ContactId | null {
  if (found.is === "me" || found.is === "ambiguous") return null;
  if (found.is === "contact") {
    people.spokenOf.push(found.contact);
    return found.contact;
  }
  // Two cells of one row may name the same stranger.
  const again = people.questions.resolve(reference);
  if (again.is === "contact") return again.contact;
  const contact = stub(people, found.facts, line);
  if (found.isNew === true) people.questions.putIn(reference.text, contact);
  return contact;
}

function stub(people: PeopleOfFile, facts: Partial<ContactFacts>, line: number): ContactId {
  const fingerprint = fingerprintOf(facts);
  const id = people.book.freeId(facts, fingerprint);
  people.book.add(id, "stub", { source: sourceAt(people, line), stated: facts, fingerprint }, people.index);
  people.spokenOf.push(id);
  return id;
}

function report(people: PeopleOfFile, list: "introductions", row: number, made: number, problems: readonly Issue[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  if (made === 0) {
    people.outcomes.reject(list, row, first);
    for (const problem of others) people.outcomes.note(problem);
  } else for (const problem of problems) people.outcomes.note(problem);
}

function ambiguity(
  people: PeopleOfFile,
  line: number,
  reference: PersonReference,
  contacts: readonly ContactId[],
  role: Role,
): Issue {
  const code: ImportIssueCode = role === "introducer" ? "ambiguous-introducer" : "ambiguous-introduced";
  const names = contacts.slice(0, 5).map((id) => `${people.book.get(id).name} (${id})`);
  const detail = contacts.length > 5 ? `${names.join(", ")}, ...` : names.join(", ");
  return { file: people.reading.file, line, column: reference.column, code, detail };
}

function self(people: PeopleOfFile, line: number, reference: PersonReference): Issue {
  const detail = reference.text.slice(0, 80);
  return { file: people.reading.file, line, column: reference.column, code: "self-introduction", detail };
}

function slipped(people: PeopleOfFile, line: number, reference: PersonReference): Issue {
  return { file: people.reading.file, line, column: reference.column, code: "shifted-row", detail: reference.text.slice(0, 80) };
}

function sourceAt(people: PeopleOfFile, line: number): Source {
  return { kind: "file", import: people.importId, file: people.reading.file, line };
}
