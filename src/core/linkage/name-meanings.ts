import type { Change } from "../model/change.ts";
import type { Decision } from "../model/decision.ts";
import { type ContactId, decisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { ContactBook } from "./contact-book.ts";
import type { PersonAnswered } from "./import-plan.ts";

export type Meaning = ContactId | "somebody-new";
type Alias = Extract<Decision, { readonly kind: "alias" }>;

/** What the person has said about names in cells: now, for these files, or once for all. */
export class NameMeanings {
  readonly #book: ContactBook;
  readonly #answers = new Map<string, PersonAnswered>();
  readonly #aliases = new Map<string, Alias>();
  readonly #keptFor = new Map<ContactId, ContactId>();
  /** Who was put in for a name that means somebody new. */
  readonly #newPeople = new Map<string, ContactId>();

  constructor(book: ContactBook, decisions: Records["decisions"], answers: readonly PersonAnswered[]) {
    this.#book = book;
    for (const decision of decisions.values()) {
      if (decision.kind === "alias") this.#aliases.set(decision.text, decision);
      else if (decision.kind === "joined") this.#keptFor.set(decision.left.id, decision.kept);
    }
    for (const answer of answers) this.#answers.set(this.keyOf(answer.text), answer);
  }

  /** What a name is asked and answered under; texts of signs alone stand for themselves. */
  keyOf(text: string): string {
    return this.#book.fold(text) || text.trim();
  }

  /** @returns whom the person says the name means, or null where nothing was said that still holds */
  of(text: string): Meaning | null {
    if (this.#answers.size === 0 && this.#aliases.size === 0) return null;
    const key = this.keyOf(text);
    const answer = this.#answers.get(key);
    if (answer !== undefined && answer.means !== "somebody-new") {
      const contact = this.now(answer.means);
      if (contact !== null) return contact;
    }
    const alias = this.#aliases.get(key);
    const known = alias === undefined ? null : this.now(alias.contact);
    if (known !== null) return known;
    return answer?.means === "somebody-new" ? (this.#newPeople.get(key) ?? "somebody-new") : null;
  }

  /** @returns the contact, or the one that it was joined into; null when there is neither */
  now(contact: ContactId): ContactId | null {
    let id: ContactId | undefined = contact;
    // A joined contact may have been joined on; nobody is joined into themself, but what was stored is not trusted with it.
    for (let steps = 0; id !== undefined && steps <= this.#keptFor.size; steps += 1) {
      if (this.#book.contacts.has(id)) return id;
      id = this.#keptFor.get(id);
    }
    return null;
  }

  /** Notes who stands for a name that means somebody new. */
  putIn(text: string, contact: ContactId): void {
    this.#newPeople.set(this.keyOf(text), contact);
  }

  /**
   * The answers that are to hold for every later file.
   *
   * @returns changes of decisions, in order of id; one a name, in the place of an earlier one
   */
  decisions(at: number): Change[] {
    const changes: Change[] = [];
    for (const [text, { means, always }] of this.#answers) {
      if (!always) continue;
      const contact = means === "somebody-new" ? this.#newPeople.get(text) : this.now(means);
      const before = this.#aliases.get(text) ?? null;
      if (contact === undefined || contact === null || before?.contact === contact) continue;
      const id = before?.id ?? decisionId(`alias-${stableHash(text)}`);
      changes.push({ of: "decision", before, after: { id, kind: "alias", text, contact, at } });
    }
    return changes;
  }
}
