import { describe, expect, test } from "vitest";
import { changeDepth, mapKey, moveCursor } from "../../../src/app/map/keyboard.ts";
import { numberOf, smallScene, stateOf } from "./small-map.ts";

const plain = { ctrlKey: false, altKey: false, metaKey: false };

describe("keys on the map", () => {
  const scene = smallScene();
  const nobody = stateOf(scene).hidden;
  const move = (from: string, direction: "up" | "down" | "left" | "right", hidden = nobody): string | undefined =>
    scene.contacts[moveCursor(scene, hidden, numberOf(scene, from), direction)]?.name;

  test("up goes to whoever leads to a contact", () => {
    expect([move("ed", "up"), move("cy", "up"), move("bo", "up")]).toEqual(["cy", "bo", "sam"]);
  });

  test("up from the middle stays there, and from the shelf goes to the middle", () => {
    expect([move("sam", "up"), move("flo", "up")]).toEqual(["sam", "sam"]);
  });

  test("down goes to the first contact reached through this one, or stays", () => {
    expect(["cy", "di"]).toContain(move("bo", "down"));
    expect([move("cy", "down"), move("ed", "down")]).toEqual(["ed", "ed"]);
  });

  test("right and left go along the ring, round and round, and undo each other", () => {
    expect(move("ana", "right")).toBe("bo");
    expect(move("bo", "right")).toBe("ana");
    expect(move(move("cy", "right") ?? "", "left")).toBe("cy");
  });

  test("alone on a ring there is nowhere to go", () => {
    expect([move("ed", "left"), move("ed", "right")]).toEqual(["ed", "ed"]);
  });

  test("hidden contacts are passed over", () => {
    const { hidden } = stateOf(scene, { hiddenGroups: ["Energy"] });
    expect([move("cy", "right", hidden), move("bo", "down", hidden)]).toEqual(["cy", "cy"]);
    const withoutCy = new Uint8Array(hidden.length);
    withoutCy[numberOf(scene, "cy")] = 1;
    expect(move("ed", "up", withoutCy)).toBe("bo");
  });

  test("a cursor that is nowhere starts in the middle", () => {
    expect(moveCursor(scene, nobody, -1, "down")).toBe(scene.centre);
  });

  test("letters mean the same in upper and lower case", () => {
    expect([mapKey({ key: "f", ...plain }), mapKey({ key: "T", ...plain })]).toEqual([{ act: "fly" }, { act: "table" }]);
  });

  test("keys with Control, Alt or Meta, and all others, are left to the browser", () => {
    expect(mapKey({ key: "f", ...plain, ctrlKey: true })).toBeNull();
    expect(mapKey({ key: "f", ...plain, metaKey: true })).toBeNull();
    expect(mapKey({ key: "ArrowUp", ...plain, altKey: true })).toBeNull();
    expect(mapKey({ key: "q", ...plain })).toBeNull();
    expect(mapKey({ key: "Tab", ...plain })).toBeNull();
  });

  test("depth goes 1, 2, 3, all, and stops at either end", () => {
    expect([changeDepth(1, 1), changeDepth(3, 1), changeDepth(null, 1)]).toEqual([2, null, null]);
    expect([changeDepth(null, -1), changeDepth(2, -1), changeDepth(1, -1)]).toEqual([3, 1, 1]);
  });
});
