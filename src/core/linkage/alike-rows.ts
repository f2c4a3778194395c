import type { ContactId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { compareFully, reasonsKey } from "./compare-people.ts";
import { type ContactBook, isNameOnly } from "./contact-book.ts";
import { fingerprintOf } from "./contact-from-sources.ts";
import type { FileReading } from "./file-reading.ts";
import type { MatchEvidence } from "./import-plan.ts";
import type { MatchContext } from "./match-context.ts";
import { conflictFreeGroups } from "./match-groups.ts";
import { alikePairs, fieldsOf, learning } from "./match-people.ts";
import { type MatchPerson, matchPerson } from "./match-person.ts";

/** What a row is recognised by when nothing strong names its contact. */
export interface AlikeContact {
  readonly contact: ContactId;
  readonly evidence: readonly MatchEvidence[];
}

/**
 * Which rows of an import speak of one person going by all that they say, among themselves and with the contacts there are. All
 * rows are compared before any is put in, so that the order of the files does not decide who is alike.
 */
export class AlikeRows {
  readonly #people: readonly MatchPerson[];
  readonly #numberOf = new Map<string, number>();
  readonly #groupOf: Int32Array;
  readonly #context: MatchContext;
  /** Contacts of each group so far, with the people of the group who stand for them. */
  readonly #contactsOf = new Map<number, Map<ContactId, number[]>>();

  /**
   * @param book the contacts before any row is put in
   * @param decisions what was decided: pairs kept apart, and ways of being alike that always join
   * Cost: near-linear in contacts and rows, as `candidatePairs`; nothing where all rows were read before.
   */
  constructor(book: ContactBook, readings: readonly FileReading[], decisions: Records["decisions"]) {
    const fold = (name: string) => book.fold(name);
    const rows = new Map<string, FileReading["contacts"][number]["facts"]>();
    for (const { contacts } of readings) {
      for (const { facts } of contacts) {
        // A name alone joins nobody, and rows of one name are told apart by where they stand.
        if (isNameOnly(facts)) continue;
        const fingerprint = fingerprintOf(facts);
        if (book.withFingerprint(fingerprint).length === 0) rows.set(fingerprint, facts);
      }
    }
    const known = rows.size === 0 ? [] : [...book.contacts.values()].filter(({ kind }) => kind === "recorded");
    const facts = [...known, ...rows.values()];
    this.#people = facts.map((each) => matchPerson(each, fold));
    [...rows.keys()].forEach((fingerprint, at) => {
      this.#numberOf.set(fingerprint, known.length + at);
    });
    const { context, pairs } = learning(this.#people, fieldsOf(facts), (person) => person >= known.length);
    this.#context = context;
    const apart = new Set<string>();
    const always = new Set<string>();
    for (const decision of decisions.values()) {
      if (decision.kind === "apart") apart.add(`${decision.a}\n${decision.b}`);
      if (decision.kind === "always-join") always.add(decision.reasons.join("\n"));
    }
    const areApart = (a: number, b: number) => {
      const [one, other] = [known[a]?.id, known[b]?.id];
      if (one === undefined || other === undefined) return false;
      return apart.has(`${one}\n${other}`) || apart.has(`${other}\n${one}`);
    };
    const joinsToo = ({ comparison }: { readonly comparison: { readonly evidence: readonly MatchEvidence[] } }) =>
      always.size > 0 && always.has(reasonsKey(comparison.evidence));
    const alike = alikePairs(this.#people, context, pairs, { onlyJoins: always.size === 0 });
    this.#groupOf = conflictFreeGroups(this.#people, context, alike, { areApart, joinsToo });
    known.forEach(({ id }, number) => {
      this.#note(number, id);
    });
  }

  /** @returns the one contact that the row is alike with, or null where there is none, or more than one */
  contactOf(fingerprint: string): AlikeContact | null {
    const number = this.#numberOf.get(fingerprint);
    if (number === undefined) return null;
    const contacts = this.#contactsOf.get(this.#groupOf[number] ?? number);
    if (contacts === undefined || contacts.size !== 1) return null;
    for (const [contact, standing] of contacts) return { contact, evidence: this.#best(number, standing) };
    return null;
  }

  /** Takes note of which contact a row went to, however it was recognised. */
  put(fingerprint: string, contact: ContactId): void {
    const number = this.#numberOf.get(fingerprint);
    if (number !== undefined) this.#note(number, contact);
  }

  #note(number: number, contact: ContactId): void {
    const group = this.#groupOf[number] ?? number;
    const contacts = this.#contactsOf.get(group) ?? new Map<ContactId, number[]>();
    const standing = contacts.get(contact);
    if (standing === undefined) contacts.set(contact, [number]);
    else standing.push(number);
    this.#contactsOf.set(group, contacts);
  }

  #best(number: number, standing: readonly number[]): readonly MatchEvidence[] {
    const person = this.#people[number];
    let most = -Infinity;
    let best: readonly MatchEvidence[] = [];
    for (const other of standing) {
      const another = this.#people[other];
      if (person === undefined || another === undefined) continue;
      const { bits, evidence } = compareFully(person, another, this.#context);
      if (bits <= most) continue;
      most = bits;
      best = evidence;
    }
    return best;
  }
}
