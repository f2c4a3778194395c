import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { changesBetween } from "../../../src/core/workspace/changes-between.ts";
import { recordsHash } from "../../../src/core/workspace/records-hash.ts";
import { recordsOf, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { changesFor } from "./sample-changes.ts";

function stateAfter(seeds: readonly number[]): Records {
  return seeds.reduce((records, seed) => applyChanges(records, changesFor(records, seed)), noRecords);
}

const seeds = fc.array(fc.nat(30), { maxLength: 20 });

describe("what turns one state of a workspace into another", () => {
  test("is nothing between equal states, even when one went through a file", () => {
    const records = stateAfter([1, 2, 3, 4]);
    const back = recordsOf(JSON.parse(JSON.stringify(snapshot(records, 4))));
    expect(changesBetween(records, back)).toEqual([]);
  });

  test("applied to the one gives the other, and inverted gives the first again", () => {
    fc.assert(
      fc.property(seeds, seeds, (a, b) => {
        const from = stateAfter(a);
        const to = stateAfter(b);
        const changes = changesBetween(from, to);
        const there = applyChanges(from, changes);
        expect(recordsHash(there)).toBe(recordsHash(to));
        expect(recordsHash(applyChanges(there, invertChanges(changes)))).toBe(recordsHash(from));
      }),
    );
  });

  test("to an empty workspace removes everything", () => {
    const records = stateAfter([1, 2, 3]);
    expect(applyChanges(records, changesBetween(records, noRecords))).toEqual(noRecords);
  });
});
