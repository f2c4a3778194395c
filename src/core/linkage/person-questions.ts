import { type ContactId, compareIds } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import type { FileReading, PersonReference } from "./file-reading.ts";
import type { PersonQuestion } from "./import-plan.ts";
import { LikelyPeople, sharedScores } from "./likely-people.ts";
import type { NameMeanings } from "./name-meanings.ts";
import { isName, type Resolved, resolvePerson } from "./resolve-person.ts";

const mostPlaces = 50;

interface OpenQuestion {
  readonly text: string;
  readonly role: PersonQuestion["role"];
  readonly candidates: PersonQuestion["candidates"];
  readonly places: { readonly file: string; readonly line: number }[];
  rows: number;
  /** Place of the last row that asked: two cells of one row are one row. */
  last: string;
  readonly meanwhile: PersonQuestion["meanwhile"];
}

/** Names in cells, whom they mean, and what has to be asked because they could mean somebody. */
export class PersonQuestions {
  readonly #book: ContactBook;
  readonly #meanings: NameMeanings;
  readonly #likely: LikelyPeople;
  readonly #open = new Map<string, OpenQuestion>();

  /**
   * @param book with the contact rows of all files in it, and nobody yet whom only a cell names
   * Cost: O(rows), and where names are unknown O(contacts).
   */
  constructor(book: ContactBook, meanings: NameMeanings, readings: readonly FileReading[]) {
    this.#book = book;
    this.#meanings = meanings;
    this.#likely = new LikelyPeople(book, unknownNames(book, meanings, readings));
  }

  resolve(reference: PersonReference): Resolved {
    return resolvePerson(this.#book, this.#meanings, reference);
  }

  /** Notes who stands for a name that the person says means somebody new. */
  putIn(text: string, contact: ContactId): void {
    this.#meanings.putIn(text, contact);
  }

  /** @returns whom a cell could mean that was resolved to nobody in particular; best first */
  candidates(found: Resolved, text: string): PersonQuestion["candidates"] {
    if (found.is === "ambiguous")
      return sharedScores(found.contacts.map((contact) => ({ contact, score: 1, level: "same" as const })));
    if (found.is !== "unknown" || !isName(text)) return [];
    const folded = this.#book.fold(text);
    if (found.isNew !== true) return this.#likely.of(folded);
    // Nobody is asked about somebody new; but it may be the one who was put in when the row was read before.
    const putIn = this.#book.withName(folded).filter((id) => this.#book.get(id).kind === "stub");
    return sharedScores(putIn.map((contact) => ({ contact, score: 1, level: "same" as const })));
  }

  /**
   * Asks about a cell, once a name however many cells hold it; nothing where there is nobody it could mean.
   *
   * @param others people of the same row: whoever a row is about is not the one who is named beside them
   */
  ask(
    found: Resolved,
    { text }: PersonReference,
    {
      role,
      file,
      line,
      others,
    }: Pick<PersonQuestion, "role"> & {
      readonly file: string;
      readonly line: number;
      readonly others: readonly ContactId[];
    },
  ): void {
    if (found.is === "unknown" && found.isNew === true) return;
    const candidates = this.candidates(found, text);
    if (candidates.every(({ contact }) => others.includes(contact))) return;
    const key = this.#meanings.keyOf(text);
    const place = `${line}\n${file}`;
    const known = this.#open.get(key);
    if (known === undefined) {
      const meanwhile = found.is === "ambiguous" ? "set-aside" : "stub";
      this.#open.set(key, { text, role, candidates, places: [{ file, line }], rows: 1, last: place, meanwhile });
      return;
    }
    countRow(known, { file, line });
  }

  /** Counts a row that names somebody who has been put in meanwhile for a name that is asked about. */
  askStill({ text }: PersonReference, place: { readonly file: string; readonly line: number }): void {
    if (this.#open.size === 0) return;
    const known = this.#open.get(this.#meanings.keyOf(text));
    if (known !== undefined) countRow(known, place);
  }

  /** @returns the questions, those that most rows wait for first, then in order of text */
  list(): PersonQuestion[] {
    const open = [...this.#open.values()].sort((x, y) => y.rows - x.rows || compareIds(x.text, y.text));
    return open.map(({ text, role, candidates, places, rows, meanwhile }) => ({
      ...{ text, role, candidates, places, rows, meanwhile },
    }));
  }
}

function countRow(question: OpenQuestion, { file, line }: { readonly file: string; readonly line: number }): void {
  const place = `${line}\n${file}`;
  if (question.last === place) return;
  question.last = place;
  question.rows += 1;
  if (question.places.length < mostPlaces) question.places.push({ file, line });
}

/** Names in cells, folded, that nobody has and of which nothing was said. */
function unknownNames(book: ContactBook, meanings: NameMeanings, readings: readonly FileReading[]): Set<string> {
  const seen = new Set<string>();
  const unknown = new Set<string>();
  const look = (reference: PersonReference) => {
    const { text } = reference;
    if (seen.has(text)) return;
    seen.add(text);
    if (!isName(text) || resolvePerson(book, meanings, reference).is !== "unknown") return;
    const folded = book.fold(text);
    if (folded !== "") unknown.add(folded);
  };
  for (const { contacts, introductions, ties } of readings) {
    for (const { introducedBy } of contacts) introducedBy.forEach(look);
    for (const row of introductions) {
      look(row.introducer);
      look(row.introduced);
      if (row.introducedTo !== null) look(row.introducedTo);
      row.otherIntroducers?.forEach(look);
      row.otherIntroduced?.forEach(look);
    }
    for (const { a, b } of ties) {
      look(a);
      look(b);
    }
  }
  return unknown;
}
