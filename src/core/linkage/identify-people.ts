import type { ContactId } from "../model/ids.ts";
import type { FileReading, PersonReference } from "./file-reading.ts";
import type { PersonQuestion } from "./import-plan.ts";
import type { PersonQuestions } from "./person-questions.ts";
import type { Resolved } from "./resolve-person.ts";
import type { RowsBefore } from "./rows-before.ts";

/** One file, and where the people that its cells name are looked up. */
export interface Lookup {
  readonly reading: FileReading;
  readonly questions: PersonQuestions;
  readonly before: RowsBefore;
  /** Whose network it has been so far. */
  readonly ego: ContactId | null;
}

/** A cell that names a person. */
export interface NamedCell {
  readonly reference: PersonReference;
  readonly role: PersonQuestion["role"];
}

/**
 * Whom the cells of a row mean. Where a cell could mean several people, or is short for somebody, the row is taken as it was when
 * it was read before; else the person is asked.
 *
 * @param cells the introducer's first
 * @param about the contact whose row it is, where it is one of a contact list
 * @returns whom each cell means, as far as it can be told
 * Cost: O(contacts of those names).
 */
export function identified(
  { questions, before, ego, reading: { file } }: Lookup,
  line: number,
  cells: readonly NamedCell[],
  about: ContactId | null,
): readonly Resolved[] {
  const found = cells.map(({ reference }) => questions.resolve(reference));
  const options = found.map((side, i) => {
    if (side.is === "contact") return [side.contact];
    if (side.is === "me") return ego === null ? [] : [ego];
    return questions.candidates(side, cells[i]?.reference.text ?? "").map(({ contact }) => contact);
  });
  const isOpen = (side: number) => found[side]?.is !== "contact" && found[side]?.is !== "me" && (options[side]?.length ?? 0) > 0;
  if (found.some((_, side) => isOpen(side))) {
    const known = before.people(file, line, about === null ? options : [...options, [about]]);
    if (known !== null) return found.map((side, i) => (isOpen(i) ? asContact(side, known[i]) : side));
  }
  const certain = found.flatMap((side) => (side.is === "contact" ? [side.contact] : []));
  const others = about === null ? certain : [...certain, about];
  for (const [i, { reference, role }] of cells.entries()) {
    const side = found[i];
    if (side === undefined) continue;
    if (isOpen(i)) questions.ask(side, reference, { role, file, line, others });
    else if (side.is === "contact") questions.askStill(reference, { file, line });
  }
  return found;
}

function asContact(found: Resolved, contact: ContactId | undefined): Resolved {
  return contact === undefined ? found : { is: "contact", contact };
}
