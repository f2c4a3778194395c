import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactId } from "../../../src/core/model/ids.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { networkDifference } from "../../../src/core/network/network-difference.ts";
import { newcomersOf } from "../../../src/core/network/newcomers.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

const networkOf = (sketch: RecordsSketch) => buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
const newcomersBetween = (before: RecordsSketch, after: RecordsSketch) =>
  newcomersOf(networkDifference(networkOf(before), networkOf(after)));

const before: RecordsSketch = { contacts: ["b", "d"], ties: [{ a: "b", b: "d" }] };

describe("newcomers", () => {
  test("are those who were not there, by their numbers now", () => {
    const after = {
      contacts: ["a", "b", "c", "d"],
      ties: [
        { a: "b", b: "d" },
        { a: "a", b: "b" },
        { a: "a", b: "c" },
      ],
    };
    const found = newcomersBetween(before, after);
    expect(found?.contacts).toEqual([0, 2]);
    expect([0, 1].map((old) => found?.numberNow(old))).toEqual([1, 3]);
  });

  test("are nobody where nothing changed", () => {
    expect(newcomersBetween(before, before)?.contacts).toEqual([]);
  });

  test("are no matter where somebody left, or a tie between others came or went", () => {
    expect(newcomersBetween(before, { contacts: ["b"] })).toBeNull();
    expect(newcomersBetween(before, { contacts: ["b", "d"] })).toBeNull();
    expect(newcomersBetween({ contacts: ["b", "d"] }, before)).toBeNull();
  });

  test("of any network and a part of its people without it are the others, whatever their ties", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const some: RecordsSketch = { contacts: sketch.contacts.slice(1), ties: [] };
        const [first = ""] = sketch.contacts;
        const ties = (sketch.ties ?? []).filter(({ a, b }) => a === first || b === first);
        const after: RecordsSketch = { contacts: sketch.contacts, ties };
        expect(newcomersBetween(some, after)?.contacts).toEqual([networkOf(after).ids.indexOf(contactId(first))]);
      }),
      { numRuns: 300 },
    );
  });
});
