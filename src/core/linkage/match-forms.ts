import type { Contact, ContactFacts } from "../model/contact.ts";
import { companyKey } from "./company-name.ts";
import { foldName } from "./fold-name.ts";
import { foldedWords } from "./folded-words.ts";
import { type FieldTexts, fieldOfLabel, type MatchField } from "./match-fields.ts";
import { type MatchPerson, matchPerson } from "./match-person.ts";

/**
 * People in the form in which matching looks at them. Whoever is looked at twice, as a row and then as the contact it became, is
 * taken apart once, and so is every text: employers, positions and the labels of columns come again and again.
 */
export class MatchForms implements FieldTexts {
  readonly #fold: (name: string) => string;
  readonly #people = new Map<Partial<ContactFacts>, MatchPerson>();
  readonly #companies = new Map<string, string | null>();
  readonly #words = new Map<string, string>();
  readonly #fields = new Map<string, MatchField | null>();

  /** @param fold `foldName`, perhaps with a memory */
  constructor(fold: (name: string) => string = foldName) {
    this.#fold = fold;
  }

  /** @returns as `matchPerson` */
  of(facts: Partial<ContactFacts>): MatchPerson {
    let person = this.#people.get(facts);
    if (person === undefined) {
      person = matchPerson(facts, this.#fold, this);
      this.#people.set(facts, person);
    }
    return person;
  }

  ofContact(contact: Contact): MatchPerson {
    const [only] = contact.sources;
    // Of several details, and of an address that a row repeats, contact and row make different lists.
    const isJustThat =
      only !== undefined &&
      contact.sources.length === 1 &&
      only.stated.details === undefined &&
      (only.stated.emails?.length ?? 0) < 2;
    return this.of(isJustThat ? only.stated : contact);
  }

  companyKey(name: string): string | null {
    let key = this.#companies.get(name);
    if (key === undefined) {
      key = companyKey(name);
      this.#companies.set(name, key);
    }
    return key;
  }

  words(text: string): string {
    let words = this.#words.get(text);
    if (words === undefined) {
      words = foldedWords(text).join(" ");
      this.#words.set(text, words);
    }
    return words;
  }

  fieldOf(label: string): MatchField | null {
    let field = this.#fields.get(label);
    if (field === undefined) {
      field = fieldOfLabel(label);
      this.#fields.set(label, field);
    }
    return field;
  }
}
