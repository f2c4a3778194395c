import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/model/change.ts";
import type { ContactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import {
  addContact,
  addIntroduction,
  addPlaceholder,
  addTie,
  editContact,
  removeContact,
} from "../../../src/core/upkeep/by-hand.ts";
import { joinContacts } from "../../../src/core/upkeep/join-contacts.ts";
import { keepApart } from "../../../src/core/upkeep/keep-apart.ts";
import { joinsInto } from "../../../src/core/upkeep/kept-now.ts";
import { splitOff, takeApart } from "../../../src/core/upkeep/take-apart.ts";
import { parseSnapshot, recordsOf, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { anyPerson, anyStated, anyWorkspace, dateOfToday, today } from "./any-workspace.ts";

type Outcome = { readonly changes: readonly Change[] } | { readonly problem: string };

/** The records after an edit, which is found to hold together and to be taken back exactly; as they were where it is refused. */
function applied(records: Records, edit: Outcome): Records {
  if ("problem" in edit) return records;
  const next = applyChanges(records, edit.changes);
  const saved = JSON.stringify(plain(next));
  const read = parseSnapshot(JSON.parse(saved));
  if (!("snapshot" in read)) throw new Error(`does not hold together: ${read.problem.path}`);
  if (JSON.stringify(read.snapshot) !== saved) expect(read.snapshot).toEqual(plain(next));
  const back = applyChanges(next, invertChanges(edit.changes));
  if (JSON.stringify(plain(back)) !== JSON.stringify(plain(records))) expect(plain(back)).toEqual(plain(records));
  // What is saved and read again is what the next edit works upon.
  return recordsOf(read.snapshot);
}

const plain = (records: Records) => snapshot(records, 0);

function withoutApart(records: Records, a: ContactId, b: ContactId) {
  const whole = plain(records);
  const isTheirs = (one: ContactId, other: ContactId) => (one === a && other === b) || (one === b && other === a);
  return { ...whole, decisions: whole.decisions.filter((it) => it.kind !== "apart" || !isTheirs(it.a, it.b)) };
}

const step = fc.oneof(
  fc.record({ do: fc.constant("join" as const), kept: anyPerson, left: anyPerson }),
  fc.record({ do: fc.constant("apart" as const), number: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant("split" as const), contact: anyPerson, places: fc.subarray([0, 1, 2, 3]) }),
  fc.record({ do: fc.constant("edit" as const), contact: anyPerson, stated: anyStated }),
  fc.record({ do: fc.constant("tie" as const), a: anyPerson, b: anyPerson }),
  fc.record({ do: fc.constant("introduction" as const), by: anyPerson, of: anyPerson, toMe: fc.boolean() }),
  fc.record({ do: fc.constant("contact" as const), stated: anyStated }),
  fc.record({ do: fc.constant("placeholder" as const), by: anyPerson }),
  fc.record({ do: fc.constant("keep-apart" as const), a: anyPerson, b: anyPerson }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function done(records: Records, one: Step, number: number): Outcome {
  const on = dateOfToday();
  const at = today + number;
  switch (one.do) {
    case "join":
      return joinContacts(records, { kept: one.kept, left: one.left, at, even: true });
    case "apart": {
      const joins = [...records.decisions.values()].filter(({ kind }) => kind === "joined");
      const decision = joins[one.number];
      return decision === undefined ? { problem: "none" } : takeApart(records, { decision: decision.id, at });
    }
    case "split":
      return splitOff(records, { contact: one.contact, sources: one.places, at });
    case "edit":
      return editContact(records, { contact: one.contact, stated: one.stated, on });
    case "tie":
      return addTie(records, { a: one.a, b: one.b, kind: "met", when: on, declared: 4, on });
    case "introduction":
      return addIntroduction(records, {
        introducer: one.by,
        introduced: [one.of],
        toMe: one.toMe,
        when: on,
        context: null,
        mayUseName: "yes",
        status: "met",
        on,
      });
    case "contact":
      return addContact(records, { facts: one.stated, iKnowThem: true, on });
    case "placeholder":
      return addPlaceholder(records, { company: "Acme", knownBy: one.by, on });
    case "keep-apart":
      return keepApart(records, { pairs: [[one.a, one.b]], at });
  }
}

/** Every row and entry that speaks of a contact, and every record by what it says, whoever stands for its people now. */
function told(records: Records): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { sources } of records.contacts.values()) {
    for (const { source, fingerprint } of sources)
      if (source.kind === "file") all.add(`row ${JSON.stringify(source)} ${fingerprint}`);
  }
  for (const { sources } of [...records.ties.values(), ...records.introductions.values()]) {
    for (const source of sources) if (source.kind === "file") all.add(`record ${JSON.stringify(source)}`);
  }
  for (const { askedOn, outcome } of records.asks.values()) all.add(`ask ${askedOn} ${outcome.stage}`);
  return all;
}

describe("taking apart what was joined", () => {
  it("gives back exactly what there was, but for the decision that they are apart", () => {
    fc.assert(
      fc.property(anyWorkspace, anyPerson, anyPerson, (records, kept, left) => {
        fc.pre(kept !== left);
        const joined = applied(records, joinContacts(records, { kept, left, at: today, even: true }));
        expect(joined.contacts.has(left)).toBe(false);
        const [decision] = joinsInto(joined, kept);
        if (decision === undefined) throw new Error("the join left no decision");
        const apart = applied(joined, takeApart(joined, { decision: decision.id, at: today + 1 }));
        expect(withoutApart(apart, kept, left)).toEqual(withoutApart(records, kept, left));
        expect([...apart.decisions.values()].filter(({ kind, at }) => kind === "apart" && at === today + 1)).toHaveLength(1);
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it("gives back exactly what there was, in whatever order several joins are taken apart", () => {
    const order = fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        anyWorkspace,
        fc.array(fc.tuple(anyPerson, anyPerson), { minLength: 2, maxLength: 4 }),
        order,
        (records, pairs, turns) => {
          let now = records;
          pairs.forEach(([kept, left], i) => {
            now = applied(now, joinContacts(now, { kept, left, at: today + i, even: true }));
          });
          for (const turn of turns) {
            const joins = [...now.decisions.values()].filter(({ kind }) => kind === "joined");
            const decision = joins[turn % Math.max(1, joins.length)];
            if (decision !== undefined) now = applied(now, takeApart(now, { decision: decision.id, at: today + 100 }));
          }
          const noApart = (it: Records) => ({
            ...plain(it),
            decisions: plain(it).decisions.filter(({ kind }) => kind !== "apart"),
          });
          expect(noApart(now)).toEqual(noApart(records));
        },
      ),
      { numRuns: 1000, seed: 12 },
    );
  });

  it("loses no row and no record, whatever was done in between", () => {
    fc.assert(
      fc.property(anyWorkspace, anyPerson, anyPerson, fc.array(step, { maxLength: 6 }), (records, kept, left, steps) => {
        fc.pre(kept !== left);
        let now = applied(records, joinContacts(records, { kept, left, at: today, even: true }));
        steps.forEach((one, number) => {
          now = applied(now, done(now, one, number + 1));
        });
        for (const decision of [...now.decisions.values()].filter(({ kind }) => kind === "joined").reverse()) {
          now = applied(now, takeApart(now, { decision: decision.id, at: today + 50 }));
        }
        expect([...told(records)].filter((row) => !told(now).has(row))).toEqual([]);
      }),
      { numRuns: 1000, seed: 13 },
    );
  });

  it("leaves nothing that names somebody who was removed meanwhile", () => {
    fc.assert(
      fc.property(anyWorkspace, anyPerson, anyPerson, anyPerson, (records, kept, left, removed) => {
        fc.pre(kept !== left && removed !== left);
        const joined = applied(records, joinContacts(records, { kept, left, at: today, even: true }));
        const fewer = applied(joined, removeContact(joined, { contact: removed }));
        for (const { id } of joinsInto(fewer, kept)) applied(fewer, takeApart(fewer, { decision: id, at: today + 1 }));
      }),
      { numRuns: 500, seed: 14 },
    );
  });
});
