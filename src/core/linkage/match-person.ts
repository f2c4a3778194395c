import type { ContactFacts } from "../model/contact.ts";
import type { NameWords } from "./compare-names.ts";
import { foldName, generationOf } from "./fold-name.ts";
import { type FieldTexts, fieldValues } from "./match-fields.ts";
import { profileKey } from "./profile-slug.ts";
import { type Mailbox, mailboxOf } from "./user-name.ts";

/** A person in the form in which matching looks at them. */
export interface MatchPerson {
  readonly name: NameWords;
  readonly profile: string | null;
  readonly mailboxes: readonly Mailbox[];
  /** By id of the field. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * @param facts as a row states them, or as they are known of a contact; what is not known is left out or null
 * @param fold `foldName`, perhaps with a memory
 * @param texts what else is folded, where there is a memory of it
 * Cost: O(length of the facts).
 */
export function matchPerson(
  facts: Partial<ContactFacts>,
  fold: (name: string) => string = foldName,
  texts?: FieldTexts,
): MatchPerson {
  const mailboxes: Mailbox[] = [];
  for (const email of facts.emails ?? []) {
    const mailbox = mailboxOf(email);
    if (mailbox !== null) mailboxes.push(mailbox);
  }
  const folded = nameOnly(facts, fold);
  const generation = generationOf(folded);
  const words = folded === "" ? [] : folded.split(" ");
  return {
    name: { folded, words: generation === null ? words : words.slice(0, -1), generation },
    profile: profileKey(facts.profile ?? null),
    mailboxes,
    values: fieldValues(facts, texts),
  };
}

/** An address that stands where the name should be is no name. */
function nameOnly(facts: Partial<ContactFacts>, fold: (name: string) => string): string {
  const name = facts.name ?? "";
  return name.includes("@") ? "" : fold(name);
}
