import type { ContactId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { compareFully, reasonsKey } from "./compare-people.ts";
import { type ContactBook, isNameOnly } from "./contact-book.ts";
import { fingerprintOf } from "./contact-from-sources.ts";
import type { FileReading } from "./file-reading.ts";
import type { MatchEvidence } from "./import-plan.ts";
import type { MatchContext } from "./match-context.ts";
import { conflictFreeGroups } from "./match-groups.ts";
import { alikePairs, candidatesAmong, contextLearnt, fieldsOf, pairsThatCount } from "./match-people.ts";
import type { MatchPerson } from "./match-person.ts";

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
  /** By fingerprint, the rows that are alike with somebody. */
  readonly #rowOf = new Map<string, { readonly number: number; readonly group: number }>();
  readonly #context: MatchContext | null = null;
  /** Contacts of each group so far, with the people of the group who stand for them. */
  readonly #contactsOf = new Map<number, Map<ContactId, number[]>>();

  /**
   * @param book the contacts before any row is put in
   * @param fingerprints of the rows of each reading
   * @param decisions what was decided: pairs kept apart, and ways of being alike that always join
   * Cost: near-linear in contacts and rows, as `candidatePairs`; nothing where all rows were read before.
   */
  constructor(
    book: ContactBook,
    readings: readonly FileReading[],
    fingerprints: readonly (readonly string[])[],
    decisions: Records["decisions"],
  ) {
    const rows = new Map<string, FileReading["contacts"][number]["facts"]>();
    readings.forEach(({ contacts }, reading) => {
      contacts.forEach(({ facts }, row) => {
        // A name alone joins nobody, and rows of one name are told apart by where they stand.
        if (isNameOnly(facts)) return;
        const fingerprint = fingerprints[reading]?.[row] ?? fingerprintOf(facts);
        if (book.withFingerprint(fingerprint).length === 0) rows.set(fingerprint, facts);
      });
    });
    const known = rows.size === 0 ? [] : [...book.contacts.values()].filter(({ kind }) => kind === "recorded");
    const facts = [...known, ...rows.values()];
    const people = [
      ...known.map((contact) => book.forms.ofContact(contact)),
      ...[...rows.values()].map((row) => book.forms.of(row)),
    ];
    this.#people = people;
    const fields = fieldsOf(facts);
    const { counts, isOpen } = pairsThatCount(people, fields);
    const pairs = candidatesAmong(people, fields, {
      isSought: isOpen,
      wants: (one, other) => {
        if (one < known.length && other < known.length) return false;
        const [a, b] = [people[one], people[other]];
        return a !== undefined && b !== undefined && counts(a, b);
      },
    });
    if (pairs.first.length === 0) return;
    const context = contextLearnt(people, fields, pairs);
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
    const alike = alikePairs(people, context, pairs, { onlyJoins: always.size === 0 });
    const groupOf = conflictFreeGroups(people, context, alike, { areApart, joinsToo });
    const sizes = new Int32Array(people.length);
    for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
    let number = 0;
    const isAlone = () => (sizes[groupOf[number] ?? number] ?? 0) < 2;
    for (const { id } of known) {
      if (!isAlone()) this.#note(groupOf[number] ?? number, number, id);
      number += 1;
    }
    for (const fingerprint of rows.keys()) {
      if (!isAlone()) this.#rowOf.set(fingerprint, { number, group: groupOf[number] ?? number });
      number += 1;
    }
  }

  /** @returns the one contact that the row is alike with, or null where there is none, or more than one */
  contactOf(fingerprint: string): AlikeContact | null {
    const row = this.#rowOf.get(fingerprint);
    const contacts = row === undefined ? undefined : this.#contactsOf.get(row.group);
    if (row === undefined || contacts === undefined || contacts.size !== 1) return null;
    for (const [contact, standing] of contacts) return { contact, evidence: this.#best(row.number, standing) };
    return null;
  }

  /** Takes note of which contact a row went to, however it was recognised. */
  put(fingerprint: string, contact: ContactId): void {
    const row = this.#rowOf.get(fingerprint);
    if (row !== undefined) this.#note(row.group, row.number, contact);
  }

  #note(group: number, number: number, contact: ContactId): void {
    const contacts = this.#contactsOf.get(group) ?? new Map<ContactId, number[]>();
    const standing = contacts.get(contact);
    if (standing === undefined) contacts.set(contact, [number]);
    else standing.push(number);
    this.#contactsOf.set(group, contacts);
  }

  #best(number: number, standing: readonly number[]): readonly MatchEvidence[] {
    const person = this.#people[number];
    const context = this.#context;
    let most = -Infinity;
    let best: readonly MatchEvidence[] = [];
    for (const other of standing) {
      const another = this.#people[other];
      if (person === undefined || another === undefined || context === null) continue;
      const { bits, evidence } = compareFully(person, another, context);
      if (bits <= most) continue;
      most = bits;
      best = evidence;
    }
    return best;
  }
}
