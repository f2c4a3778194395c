import type { Change, OperationSummary } from "../../../core/model/change.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { Records } from "../../../core/model/records.ts";
import { addContact, addPlaceholder } from "../../../core/upkeep/by-hand.ts";
import type { Edit, Refused } from "../../../core/upkeep/edit.ts";
import { applyChanges } from "../../../core/workspace/workspace.ts";
import type { PersonMeant } from "./person-meant.ts";

/** Several edits, each worked out on what the ones before it left, kept as one operation: a new person and their introduction. */
export class EditInSteps {
  #records: Records;
  readonly #changes: Change[] = [];
  #summary: OperationSummary | null = null;
  #problem: string | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** @returns what was made, or null once anything was refused. */
  take<Made extends Edit>(make: (records: Records) => Made | Refused<string>): Made | null {
    if (this.#problem !== null) return null;
    const made = make(this.#records);
    if ("problem" in made) {
      this.#problem = made.problem;
      return null;
    }
    this.#records = applyChanges(this.#records, made.changes);
    this.#changes.push(...made.changes);
    this.#summary = made.summary;
    return made;
  }

  refuse(problem: string): null {
    this.#problem ??= problem;
    return null;
  }

  /** The contact that is meant, added where they are new. A placeholder needs somebody who knows them. */
  person(meant: PersonMeant, on: PartialDate, knownBy: ContactId | null = null): ContactId | null {
    switch (meant.is) {
      case "me":
        return this.#records.settings.ego ?? this.refuse("no-ego");
      case "known":
        return meant.contact;
      case "new": {
        const { name, company, position } = meant;
        const facts = { name, company: company.trim() || null, position: position.trim() || null };
        return this.take((records) => addContact(records, { facts, iKnowThem: false, on }))?.contact ?? null;
      }
      case "someone-at": {
        if (knownBy === null) return this.refuse("nobody-knows-them");
        const { company } = meant;
        return this.take((records) => addPlaceholder(records, { company, knownBy, on }))?.contact ?? null;
      }
    }
  }

  /** The whole, under a summary of its own. */
  told(summary: (nameOf: (contact: ContactId) => string) => OperationSummary): Edit | Refused<string> {
    const made = this.result();
    if ("problem" in made) return made;
    return { ...made, summary: summary((id) => this.#records.contacts.get(id)?.name ?? "") };
  }

  /** The whole, under the summary of the last step. */
  result(): Edit | Refused<string> {
    if (this.#problem !== null) return { problem: this.#problem };
    if (this.#summary === null) return { problem: "nothing-new" };
    return { changes: this.#changes, summary: this.#summary };
  }
}
