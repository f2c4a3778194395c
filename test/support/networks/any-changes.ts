import fc from "fast-check";
import type { Change } from "../../../src/core/model/change.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { askId, type ContactId, contactId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { TieKind } from "../../../src/core/model/tie.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { sketchesEnd } from "./arbitraries.ts";
import { type AskSketch, day, type IntroductionSketch, recordsOf, type TieSketch } from "./records-of.ts";

/** One thing that a person does by hand. A sketch of null takes away what has that number. */
export type Edit =
  | { readonly of: "introduction"; readonly number: number; readonly sketch: IntroductionSketch | null }
  | { readonly of: "tie"; readonly number: number; readonly sketch: TieSketch | null }
  | { readonly of: "ask"; readonly number: number; readonly sketch: AskSketch | null }
  | { readonly of: "facts"; readonly person: string; readonly phone: string; readonly company: string | null }
  | { readonly of: "leave"; readonly person: string };

const known = ["ana", "ben", "cho", "dana", "dia", "eve", "fay", "gus"];
/** Before, between and behind those that are there. */
const strangers = ["abe", "cyd", "dan", "zed"];
const person = fc.constantFrom(...known, ...strangers);
const number = fc.nat({ max: 9 });
const when = fc.option(fc.integer({ min: sketchesEnd - 3, max: sketchesEnd }).map(day));

const introduction: fc.Arbitrary<IntroductionSketch> = fc
  .tuple(fc.option(person), fc.subarray([...known, ...strangers], { minLength: 1, maxLength: 4 }), when)
  .chain(([by, people, on]) => {
    const others = people.filter((one) => one !== by);
    return fc.record({
      by: fc.constant(by),
      parties: fc.constant(others.length === 0 ? [by === "ana" ? "ben" : "ana"] : others),
      when: fc.constant(on),
      status: fc.constantFrom("asked", "made", "met"),
    });
  });

const tie: fc.Arbitrary<TieSketch> = fc.tuple(person, person).chain(([a, b]) =>
  fc.record({
    a: fc.constant(a),
    b: fc.constant(a === b ? (a === "ana" ? "ben" : "ana") : b),
    kind: fc.constantFrom<TieKind>("knows", "met"),
    when,
    declared: fc.constantFrom(null, null, 2, 5),
  }),
);

const ask: fc.Arbitrary<AskSketch> = fc.record({
  broker: person,
  target: person,
  askedOn: fc.integer({ min: sketchesEnd - 40, max: sketchesEnd }).map(day),
  outcome: fc.constantFrom({ stage: "asked", nudgeOn: day(sketchesEnd) }, { stage: "introduced", on: day(sketchesEnd) }),
});

/** Things done one after the other to records of `anySketch`. */
export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({ of: fc.constant("introduction" as const), number, sketch: fc.option(introduction, { freq: 4 }) }),
    fc.record({ of: fc.constant("tie" as const), number, sketch: fc.option(tie, { freq: 4 }) }),
    fc.record({ of: fc.constant("ask" as const), number, sketch: fc.option(ask, { freq: 4 }) }),
    fc.record({
      of: fc.constant("facts" as const),
      person,
      phone: fc.constantFrom("1", "2"),
      company: fc.constantFrom(null, "Acme", "Globex"),
    }),
    fc.record({ of: fc.constant("leave" as const), person: fc.constantFrom(...strangers) }),
  ),
  { maxLength: 6 },
);

/** The changes that an edit comes to; whoever it names and is not there comes first. */
export function changesOf(records: Records, edit: Edit): readonly Change[] {
  switch (edit.of) {
    case "facts": {
      const contact = contactId(edit.person);
      const before = records.contacts.get(contact) ?? null;
      return [
        {
          of: "contact",
          before,
          after: { ...(before ?? stranger(edit.person)), phone: edit.phone, company: edit.company },
        },
      ];
    }
    case "leave": {
      const before = records.contacts.get(contactId(edit.person)) ?? null;
      return before === null || isNamed(records, before.id) ? [] : [{ of: "contact", before, after: null }];
    }
    case "introduction": {
      const before = records.introductions.get(introductionId(`i${edit.number}`)) ?? null;
      if (edit.sketch === null) return before === null ? [] : [{ of: "introduction", before, after: null }];
      const [after] = recordsOf({
        contacts: [],
        introductions: [{ ...edit.sketch, id: `i${edit.number}` }],
      }).introductions.values();
      if (after === undefined) return [];
      const people = after.introducer === null ? after.parties : [...after.parties, after.introducer];
      return [...coming(records, people), { of: "introduction", before, after }];
    }
    case "tie": {
      const id = tieId(`t${edit.number}`);
      const before = records.ties.get(id) ?? null;
      if (edit.sketch === null) return before === null ? [] : [{ of: "tie", before, after: null }];
      const [after] = recordsOf({ contacts: [], ties: [edit.sketch] }).ties.values();
      return after === undefined ? [] : [...coming(records, [after.a, after.b]), { of: "tie", before, after: { ...after, id } }];
    }
    case "ask": {
      const id = askId(`a${edit.number}`);
      const before = records.asks.get(id) ?? null;
      if (edit.sketch === null) return before === null ? [] : [{ of: "ask", before, after: null }];
      const [after] = recordsOf({ contacts: [], asks: [edit.sketch] }).asks.values();
      if (after === undefined) return [];
      return [...coming(records, [after.broker, after.target]), { of: "ask", before, after: { ...after, id } }];
    }
  }
}

/** All edits, each upon what the ones before it left: the records afterwards and the changes one by one. */
export function edited(
  records: Records,
  edits: readonly Edit[],
): { readonly records: Records; readonly changes: readonly Change[] } {
  const all: Change[] = [];
  let after = records;
  for (const edit of edits) {
    const changes = changesOf(after, edit);
    after = applyChanges(after, changes);
    all.push(...changes);
  }
  return { records: after, changes: all };
}

/** Records with so many dated ones that a few more leave the median where it is. */
export function anchored(records: Records): Records {
  const many = recordsOf({
    contacts: ["old", "older"],
    ties: Array.from({ length: 60 }, () => ({ a: "old", b: "older", kind: "met" as const, when: day(sketchesEnd - 100) })),
  });
  return {
    ...records,
    contacts: new Map([...records.contacts, ...many.contacts]),
    ties: new Map([
      ...records.ties,
      ...[...many.ties.values()].map((one) => {
        const id = tieId(`anchor-${one.id}`);
        return [id, { ...one, id }] as const;
      }),
    ]),
  };
}

function coming(records: Records, people: readonly ContactId[]): readonly Change[] {
  const missing = [...new Set(people)].filter((id) => !records.contacts.has(id));
  return missing.map((id) => ({ of: "contact", before: null, after: stranger(id) }));
}

function stranger(id: string): Contact {
  const [contact] = recordsOf({ contacts: [id] }).contacts.values();
  if (contact === undefined) throw new Error("a sketch of a contact without a contact");
  return { ...contact, kind: "stub" };
}

function isNamed({ settings, introductions, ties, asks }: Records, id: ContactId): boolean {
  return (
    settings.ego === id ||
    [...introductions.values()].some(({ introducer, parties }) => introducer === id || parties.includes(id)) ||
    [...ties.values()].some(({ a, b }) => a === id || b === id) ||
    [...asks.values()].some(({ broker, target }) => broker === id || target === id)
  );
}
