import { describe, expect, test } from "vitest";
import { makeScene, wayTo } from "../../../src/app/map/map-scene.ts";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { networkOf } from "../../core/layout/people.ts";
import { numberOf, smallScene } from "./small-map.ts";

describe("the scene of a map", () => {
  const scene = smallScene();
  const names = (numbers: Iterable<number>): (string | undefined)[] => Array.from(numbers, (v) => scene.contacts[v]?.name);

  test("knows who stands in the middle", () => {
    expect(scene.contacts[scene.centre]?.name).toBe("sam");
    expect(scene.centreIsEgo).toBe(true);
  });

  test("reads ring after ring, the shelf last, everybody once", () => {
    const reading = names(scene.reading);
    expect(reading[0]).toBe("sam");
    expect(reading.at(-1)).toBe("flo");
    expect([...reading].sort()).toEqual(["ana", "bo", "cy", "di", "ed", "flo", "sam"]);
    expect(scene.reading.every((v, place) => scene.placeInReading[v] === place)).toBe(true);
  });

  test("follows the way from the middle to a contact", () => {
    expect(names(wayTo(scene.map, numberOf(scene, "ed")))).toEqual(["sam", "bo", "cy", "ed"]);
    expect(names(wayTo(scene.map, numberOf(scene, "flo")))).toEqual(["flo"]);
  });

  test("lists the lines at each contact", () => {
    const bo = numberOf(scene, "bo");
    const lines = scene.lineEnds.slice(scene.lineOffsets[bo], scene.lineOffsets[bo + 1]);
    const ends = Array.from(lines, (line) => names([scene.map.lineFrom[line] ?? -1, scene.map.lineTo[line] ?? -1]).join("-"));
    expect(ends.sort()).toEqual(["bo-cy", "bo-di", "sam-bo"]);
  });

  test("of an empty network has nobody in the middle", () => {
    const empty = makeScene(ringsLayout(networkOf({ names: [] })), [], [], "#808080");
    expect([empty.centre, empty.reading, empty.bands]).toEqual([-1, [], []]);
    expect(empty.extent).toBeGreaterThan(0);
  });
});
