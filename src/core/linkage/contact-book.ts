import type { Contact, ContactFacts, ContactSource } from "../model/contact.ts";
import { InvariantError } from "../model/errors.ts";
import { type ContactId, contactId } from "../model/ids.ts";
import { datePrecision, type PartialDate } from "../model/partial-date.ts";
import { stableHash } from "../model/stable-hash.ts";
import { contactFromSources, sameFacts } from "./contact-from-sources.ts";
import { foldName } from "./fold-name.ts";
import { IdIndex } from "./id-index.ts";
import { MatchForms } from "./match-forms.ts";
import { emailKey } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";

/** A row that was read before: where it stood, and of whom it spoke. */
export interface KnownRow {
  readonly contact: ContactId;
  readonly file: string | null;
  readonly line: number | null;
  /** Number of the file within this import, or -1 when the row was there before. */
  readonly reading: number;
}

const noRows: readonly KnownRow[] = [];
const longestId = 64;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The contacts of a workspace while files are read into it, found by everything that may name one. Nothing outside changes. */
export class ContactBook {
  readonly contacts: Map<ContactId, Contact>;
  readonly #ids = new IdIndex();
  readonly #profiles = new IdIndex();
  readonly #emails = new IdIndex();
  readonly #names = new IdIndex();
  readonly #namesAndDays = new IdIndex();
  /** Nearly every row is the only one to say just what it says, and half a million lists of one are dear. */
  readonly #rows = new Map<string, KnownRow | KnownRow[]>();
  readonly #folded = new Map<string, string>();
  /** Contacts and rows as matching looks at them. */
  readonly forms = new MatchForms((name) => this.fold(name));

  constructor(contacts: ReadonlyMap<ContactId, Contact>) {
    this.contacts = new Map(contacts);
    for (const contact of contacts.values()) {
      if (contact.sources.length === 0) this.#index(contact.id, contact);
      for (const source of contact.sources) this.#indexSource(contact.id, source, -1);
    }
  }

  get(id: ContactId): Contact {
    const contact = this.contacts.get(id);
    if (contact === undefined) throw new InvariantError(`contact ${id} left the book`);
    return contact;
  }

  withExternalId(id: string): readonly ContactId[] {
    const own = contactId(id);
    const listed = this.#ids.get(id);
    return this.contacts.has(own) && !listed.includes(own) ? [own, ...listed] : listed;
  }

  withProfile(slug: string): readonly ContactId[] {
    return this.#profiles.get(slug);
  }

  /** @param key as `emailKey` makes it */
  withEmail(key: string): readonly ContactId[] {
    return this.#emails.get(key);
  }

  withName(folded: string): readonly ContactId[] {
    return this.#names.get(folded);
  }

  withNameAndDay(folded: string, day: PartialDate): readonly ContactId[] {
    return this.#namesAndDays.get(`${folded}\n${day}`);
  }

  withFingerprint(fingerprint: string): readonly KnownRow[] {
    const found = this.#rows.get(fingerprint);
    return found === undefined ? noRows : "contact" in found ? [found] : found;
  }

  /** Folding is the dearest step of matching, and the same names come again and again. */
  fold(name: string): string {
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldName(name);
      this.#folded.set(name, folded);
    }
    return folded;
  }

  /** The id that the facts call for: the file's own where it can serve, else a hash of what identifies the person. */
  wantedId(facts: Partial<ContactFacts>, fingerprint: string): ContactId {
    const own = facts.externalId ?? "";
    if (own !== "" && own.length <= longestId && !unprintable.test(own)) return contactId(own);
    return this.#hashedId(facts, fingerprint);
  }

  /** An id for a new contact of these facts: the wanted one, or where somebody else has it, a hashed one, counted up until free. */
  freeId(facts: Partial<ContactFacts>, fingerprint: string): ContactId {
    let id = this.wantedId(facts, fingerprint);
    if (!this.contacts.has(id)) return id;
    const base = this.#hashedId(facts, fingerprint);
    id = base;
    for (let count = 2; this.contacts.has(id); count += 1) id = contactId(`${base}-${count}`);
    return id;
  }

  add(id: ContactId, kind: Contact["kind"], source: ContactSource, reading: number): void {
    const contact = contactFromSources(id, kind, [source]);
    this.contacts.set(id, contact);
    this.#indexSource(id, source, reading);
  }

  /** Puts a contact in that no source speaks of: the "You" of a network. */
  put(contact: Contact): void {
    this.contacts.set(contact.id, contact);
    this.#index(contact.id, contact);
  }

  /**
   * Adds what a source states. It is kept even where it tells nothing new, so that its row is recognised when it comes again;
   * one that states just what another did is not.
   *
   * @returns whether the contact's facts, or what kind of contact it is, changed
   */
  tell(id: ContactId, source: ContactSource, kind: Contact["kind"], reading: number): boolean {
    const before = this.get(id);
    if (before.kind === kind && before.sources.some(({ fingerprint }) => fingerprint === source.fingerprint)) return false;
    const after = contactFromSources(id, kind, [...before.sources, source]);
    this.contacts.set(id, after);
    this.#indexSource(id, source, reading);
    return before.kind !== kind || !sameFacts(before, after);
  }

  #hashedId(facts: Partial<ContactFacts>, fingerprint: string): ContactId {
    return contactId(`c${stableHash(this.#identityText(facts, fingerprint))}`);
  }

  #identityText(facts: Partial<ContactFacts>, fingerprint: string): string {
    const profile = profileKey(facts.profile ?? null);
    if (profile !== null) return `profile\n${profile}`;
    for (const email of facts.emails ?? []) {
      const key = emailKey(email);
      if (key !== null) return `email\n${key}`;
    }
    const name = facts.name ?? "";
    return isNameOnly(facts) ? `name\n${this.fold(name) || name}` : `row\n${fingerprint}`;
  }

  #indexSource(id: ContactId, { stated, fingerprint, source }: ContactSource, reading: number): void {
    this.#index(id, stated);
    const row: KnownRow =
      source.kind === "file"
        ? { contact: id, file: source.file, line: source.line, reading }
        : { contact: id, file: null, line: null, reading };
    const rows = this.#rows.get(fingerprint);
    if (rows === undefined) this.#rows.set(fingerprint, row);
    else if ("contact" in rows) this.#rows.set(fingerprint, [rows, row]);
    else rows.push(row);
  }

  #index(id: ContactId, facts: Partial<ContactFacts>): void {
    if (facts.externalId) this.#ids.add(facts.externalId, id);
    const profile = profileKey(facts.profile ?? null);
    if (profile !== null) this.#profiles.add(profile, id);
    for (const email of facts.emails ?? []) {
      const key = emailKey(email);
      if (key !== null) this.#emails.add(key, id);
    }
    if (!facts.name) return;
    const folded = this.fold(facts.name);
    if (folded === "") return;
    this.#names.add(folded, id);
    if (facts.connectedOn && datePrecision(facts.connectedOn) === "day")
      this.#namesAndDays.add(`${folded}\n${facts.connectedOn}`, id);
  }
}

/** @returns whether the facts say nothing but a name, which two people may share. */
export function isNameOnly(facts: Partial<ContactFacts>): boolean {
  for (const fact in facts) {
    const value = facts[fact as keyof ContactFacts];
    if (fact !== "name" && value !== null && !(Array.isArray(value) && value.length === 0)) return false;
  }
  return true;
}
