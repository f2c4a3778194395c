import { describe, expect, test } from "vitest";
import { egoView } from "../../../src/app/views/workspace/ego-view.ts";
import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { mapOf } from "./people.ts";

/** me -> ana, bo; ana -> cy, dee; cy -> eve; flo on the shelf. */
function map(): MapAnswer {
  const laidOut = mapOf({ dee: 2, eve: 3, flo: -1, me: 0, ana: 1, bo: 1, cy: 2 }, [
    ["me", "ana"],
    ["me", "bo"],
    ["ana", "cy"],
    ["ana", "dee"],
    ["cy", "eve"],
  ]);
  return {
    ...laidOut,
    x: Float32Array.from([10, 11, 12, 13, 14, 15, 16]),
    parent: Int32Array.from([4, 6, -1, -1, 3, 3, 4]),
    ringRadius: [0, 100, 200, 300, 400],
    ringContacts: [1, 2, 2, 1, 1],
  };
}

describe("the part of a map around its middle", () => {
  test("is the map itself where everybody fits", () => {
    const whole = map();
    expect(egoView(whole, 7, [])).toBe(whole);
  });

  test("holds the nearest rings, and of the last one those with most ties", () => {
    expect(egoView(map(), 4, []).ids).toEqual(["me", "ana", "bo", "cy"]);
  });

  test("numbers lines and parents anew", () => {
    const { ids, x, ring, parent, lineFrom, lineTo, ringRadius } = egoView(map(), 4, []);
    expect([...parent].map((at) => ids[at] ?? null)).toEqual([null, "me", "me", "ana"]);
    expect([...lineFrom].map((from, line) => [ids[from], ids[lineTo[line] ?? -1]])).toEqual([
      ["me", "ana"],
      ["me", "bo"],
      ["ana", "cy"],
    ]);
    expect([...x]).toEqual([13, 14, 15, 16]);
    expect([...ring]).toEqual([0, 1, 1, 2]);
    expect(ringRadius).toEqual([0, 100, 200]);
  });

  test("holds whoever is wanted, with the whole way there", () => {
    expect(egoView(map(), 3, [contactId("eve")]).ids).toEqual(["eve", "me", "ana", "bo", "cy"]);
  });

  test("keeps the shelf where somebody on it is wanted", () => {
    const { ids, ring, ringRadius } = egoView(map(), 3, [contactId("flo")]);
    expect(ids).toEqual(["flo", "me", "ana", "bo"]);
    expect([...ring]).toEqual([-1, 0, 1, 1]);
    expect(ringRadius).toEqual([0, 100, 200, 300, 400]);
  });

  test("is the same object as long as nobody else is wanted", () => {
    const whole = map();
    expect(egoView(whole, 4, [contactId("cy"), contactId("nobody")])).toBe(egoView(whole, 4, []));
  });

  test("without a middle, holds those with most ties", () => {
    const shelf = { ...mapOf({ ana: -1, bo: -1, cy: -1 }, [["bo", "cy"]]), ringRadius: [100], ringContacts: [3] };
    expect(egoView(shelf, 2, []).ids).toEqual(["bo", "cy"]);
  });
});
