import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/model/change.ts";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { type ExtendedNetwork, extendNetwork } from "../../../src/core/network/extend-network.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { anchored, anyEdits, changesOf, type Edit, edited } from "../../support/networks/any-changes.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const asOfDay = sketchesEnd;

const circle = recordsOf({
  ego: "me",
  contacts: ["me", "dana", "lee", "kim", "lone"],
  introductions: [
    { id: "i1", by: "dana", parties: ["lee", "me"], when: day(asOfDay - 50) },
    { id: "i3", by: "lee", parties: ["dana", "kim"], when: day(asOfDay - 50) },
  ],
  ties: [
    { a: "me", b: "dana", kind: "met", when: day(asOfDay - 50) },
    { a: "dana", b: "lee", kind: "knows" },
  ],
});

function extended(records: Records, changes: readonly Change[]): ExtendedNetwork & { readonly records: Records } {
  const after = applyChanges(records, changes);
  return { ...extendNetwork(buildNetwork(records, { asOfDay }), after, changes, { asOfDay }), records: after };
}

function done(...edits: readonly Edit[]): ExtendedNetwork & { readonly records: Records } {
  return extended(circle, edited(circle, edits).changes);
}

const doings: readonly (readonly [string, readonly Edit[]])[] = [
  ["an introduction of known people", [{ of: "introduction", number: 2, sketch: { by: "kim", parties: ["lee", "me"] } }]],
  ["an introduction of somebody new", [{ of: "introduction", number: 2, sketch: { by: "dana", parties: ["eva", "me"] } }]],
  [
    "an introduction that is only asked for",
    [{ of: "introduction", number: 2, sketch: { by: "kim", parties: ["me"], status: "asked" } }],
  ],
  ["an introduction taken back", [{ of: "introduction", number: 1, sketch: null }]],
  ["an introduction by somebody else", [{ of: "introduction", number: 1, sketch: { by: "kim", parties: ["lee", "me"] } }]],
  ["a tie", [{ of: "tie", number: 5, sketch: { a: "kim", b: "lone", kind: "met", when: day(asOfDay) } }]],
  ["a tie once more", [{ of: "tie", number: 5, sketch: { a: "dana", b: "lee", kind: "met", when: day(asOfDay) } }]],
  ["a tie taken back", [{ of: "tie", number: 1, sketch: null }]],
  [
    "an ask",
    [
      {
        of: "ask",
        number: 1,
        sketch: { broker: "lee", target: "kim", askedOn: day(asOfDay), outcome: { stage: "asked", nudgeOn: day(asOfDay + 7) } },
      },
    ],
  ],
  ["a fact", [{ of: "facts", person: "kim", phone: "1", company: "Acme" }]],
  ["somebody without ties", [{ of: "facts", person: "abe", phone: "1", company: null }]],
  ["somebody who leaves", [{ of: "leave", person: "lone" }]],
  [
    "somebody who comes and leaves",
    [
      { of: "facts", person: "abe", phone: "1", company: null },
      { of: "leave", person: "abe" },
    ],
  ],
];

describe("an extended network", () => {
  it.each(doings)("is the one built anew after %s", (_, edits) => {
    const { network, records, rebuilt } = done(...edits);
    expect({ network, rebuilt }).toEqual({ network: buildNetwork(records, { asOfDay }), rebuilt: null });
  });

  it("is the one built anew after whatever is done by hand, time and again", () => {
    fc.assert(
      fc.property(anySketch, fc.array(anyEdits, { maxLength: 4 }), (sketch, rounds) => {
        let records = anchored(recordsOf(sketch));
        let network = buildNetwork(records, { asOfDay });
        for (const edits of rounds) {
          const { records: after, changes } = edited(records, edits);
          const { network: next, rebuilt } = extendNetwork(network, after, changes, { asOfDay });
          expect(rebuilt).toBeNull();
          expect(next).toEqual(buildNetwork(after, { asOfDay }));
          network = next;
          records = after;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is the one built anew where the age of undated events moves", () => {
    fc.assert(
      fc.property(anySketch, anyEdits, (sketch, edits) => {
        const { network, records } = extended(recordsOf(sketch), edited(recordsOf(sketch), edits).changes);
        expect(network).toEqual(buildNetwork(records, { asOfDay }));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves the network before as it was", () => {
    const before = buildNetwork(circle, { asOfDay });
    const { records, changes } = edited(
      circle,
      doings.slice(0, 7).flatMap(([, edits]) => edits),
    );
    extendNetwork(before, records, changes, { asOfDay });
    expect(before).toEqual(buildNetwork(circle, { asOfDay }));
  });

  it("shares what a fact does not touch", () => {
    const before = buildNetwork(circle, { asOfDay });
    const { records, changes } = edited(circle, [{ of: "facts", person: "kim", phone: "1", company: null }]);
    const { network } = extendNetwork(before, records, changes, { asOfDay });
    expect([network.ids, network.indexOf, network.ties, network.referrals, network.asks].map((part) => part)).toEqual([
      before.ids,
      before.indexOf,
      before.ties,
      before.referrals,
      before.asks,
    ]);
    expect(network.ties).toBe(before.ties);
    expect(network.referrals).toBe(before.referrals);
    expect(network.asks).toBe(before.asks);
    expect(network.indexOf).toBe(before.indexOf);
  });

  it("shares who knows whom where a tie only grows stronger", () => {
    const before = buildNetwork(circle, { asOfDay });
    const { records, changes } = edited(circle, [
      { of: "tie", number: 5, sketch: { a: "dana", b: "lee", kind: "met", when: day(asOfDay) } },
    ]);
    const { ties } = extendNetwork(before, records, changes, { asOfDay }).network;
    expect(ties.neighbours).toBe(before.ties.neighbours);
    expect(ties.strength).not.toEqual(before.ties.strength);
  });
});

describe("a network is built anew, and says so,", () => {
  const before = buildNetwork(circle, { asOfDay });

  it("as of another day", () => {
    expect(extendNetwork(before, circle, [], { asOfDay: asOfDay + 1 })).toEqual({
      network: buildNetwork(circle, { asOfDay: asOfDay + 1 }),
      rebuilt: "another-day",
    });
  });

  it("with another half-life", () => {
    expect(extendNetwork(before, circle, [], { asOfDay, halfLifeDays: 90 })).toEqual({
      network: buildNetwork(circle, { asOfDay, halfLifeDays: 90 }),
      rebuilt: "another-day",
    });
  });

  it("for another ego", () => {
    const changes: Change[] = [{ of: "settings", before: circle.settings, after: { ego: contactId("kim") } }];
    const { network, records, rebuilt } = extended(circle, changes);
    expect({ network, rebuilt }).toEqual({ network: buildNetwork(records, { asOfDay }), rebuilt: "another-ego" });
  });

  it("after more changes than are made by hand", () => {
    const changes = Array.from({ length: 1001 }, (_, i) =>
      changesOf(circle, { of: "facts", person: `p${i}`, phone: "1", company: null }),
    ).flat();
    const { network, records, rebuilt } = extended(circle, changes);
    expect({ network, rebuilt }).toEqual({ network: buildNetwork(records, { asOfDay }), rebuilt: "many-changes" });
  });

  it("where undated events grow older", () => {
    const undated = recordsOf({
      contacts: ["a", "b", "c"],
      ties: [
        { a: "a", b: "b", kind: "worked" },
        { a: "a", b: "c", kind: "met", when: day(asOfDay - 10) },
      ],
    });
    const { changes } = edited(undated, [
      { of: "tie", number: 7, sketch: { a: "b", b: "c", kind: "met", when: day(asOfDay - 400) } },
    ]);
    const { network, records, rebuilt } = extended(undated, changes);
    expect({ network, rebuilt }).toEqual({ network: buildNetwork(records, { asOfDay }), rebuilt: "another-median-age" });
  });

  it("where the changes speak of a record that was not there", () => {
    const [tie] = circle.ties.values();
    if (tie === undefined) throw new Error("the circle has ties");
    const changes: Change[] = [
      { of: "tie", before: { ...tie, id: tie.id, b: contactId("kim"), a: contactId("dana") }, after: tie },
    ];
    const twice: Change[] = [
      ...changes,
      { of: "tie", before: tie, after: null },
      { of: "introduction", before: null, after: null },
    ];
    expect(extendNetwork(before, circle, [...twice.slice(0, 1), ...twice.slice(0, 1)], { asOfDay })).toEqual({
      network: before,
      rebuilt: "changes-do-not-fit",
    });
  });
});

describe("extending a network", () => {
  const before = buildNetwork(circle, { asOfDay });
  const nobody = contactId("nobody");

  it("refuses a tie to somebody who is not there", () => {
    const [tie] = circle.ties.values();
    if (tie === undefined) throw new Error("the circle has ties");
    const after = { ...tie, b: nobody };
    expect(() => extended(circle, [{ of: "tie", before: tie, after }])).toThrow(UnknownContactError);
  });

  it("refuses an introduction of somebody who is not there", () => {
    const [introduction] = circle.introductions.values();
    if (introduction === undefined) throw new Error("the circle has introductions");
    const after = { ...introduction, parties: [nobody] };
    expect(() => extended(circle, [{ of: "introduction", before: introduction, after }])).toThrow(UnknownContactError);
  });

  it.each(["kim", "lee", "dana"])("refuses to let go of %s, whom records name", (name) => {
    const contact = circle.contacts.get(contactId(name)) ?? null;
    expect(() => extended(circle, [{ of: "contact", before: contact, after: null }])).toThrow(UnknownContactError);
  });

  it("refuses a half-life of 0", () => {
    expect(() => extendNetwork(before, circle, [], { asOfDay, halfLifeDays: 0 })).toThrow(RangeError);
  });

  it("gives the same network for no changes", () => {
    expect(extendNetwork(before, circle, [], { asOfDay })).toEqual({ network: before, rebuilt: null });
  });
});
