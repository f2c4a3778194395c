import { isNameOnly } from "../linkage/contact-book.ts";
import { foldName } from "../linkage/fold-name.ts";
import { emailKey } from "../linkage/person-key.ts";
import { profileKey, profileSlug } from "../linkage/profile-slug.ts";
import type { Contact, ContactFacts } from "../model/contact.ts";

/** @returns what kind of contact it is once these facts of it are known by hand. */
export function kindAfter({ kind }: Contact, news: Partial<ContactFacts>): Contact["kind"] {
  if (kind === "placeholder" && news.name !== undefined) return "recorded";
  return kind === "stub" && !isNameOnly(news) ? "recorded" : kind;
}

/** @returns whether the contact is recorded with just this. */
export function isKnown(contact: Contact, fact: string, value: unknown): boolean {
  const known: unknown = Object.entries(contact).find(([name]) => name === fact)?.[1] ?? null;
  return JSON.stringify(known) === JSON.stringify(value);
}

/** @returns what is recorded of the contact, whoever says so. */
export function factsOf(contact: Contact): Partial<ContactFacts> {
  const { id: _, kind: __, sources: ___, ...facts } = contact;
  return facts;
}

/** Texts without space around them; an empty text is null, but for the name. */
export function tidied(facts: Partial<ContactFacts>): Partial<ContactFacts> {
  const entries = Object.entries(facts).flatMap(([fact, value]): [string, unknown][] => {
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      if (fact !== "emails") return [[fact, value]];
      const addresses = (facts.emails ?? []).map((email) => email.trim()).filter((email) => email !== "");
      return [[fact, [...new Set(addresses)]]];
    }
    if (typeof value !== "string") return [[fact, value]];
    const text = value.trim();
    if (fact === "name") return [[fact, text]];
    if (text === "") return [[fact, null]];
    return [[fact, fact === "profile" ? (profileSlug(text) ?? text.toLowerCase()) : text]];
  });
  return Object.fromEntries(entries);
}

/** @returns the facts that say something. */
export function withoutUnknown(facts: Partial<ContactFacts>): Partial<ContactFacts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** As a row of a file that states the same would be named, so that it does not matter which came first. */
export function identityText(facts: Partial<ContactFacts>, fingerprint: string): string {
  const profile = profileKey(facts.profile ?? null);
  if (profile !== null) return `profile\n${profile}`;
  for (const email of facts.emails ?? []) {
    const key = emailKey(email);
    if (key !== null) return `email\n${key}`;
  }
  const name = facts.name ?? "";
  return isNameOnly(facts) ? `name\n${foldName(name) || name}` : `row\n${fingerprint}`;
}
