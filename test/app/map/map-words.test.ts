import { describe, expect, test } from "vitest";
import { announcement, distanceWords, ringCaption, shortName } from "../../../src/app/map/map-words.ts";
import { numberOf, smallScene } from "./small-map.ts";

describe("what the map says", () => {
  const scene = smallScene();
  const say = (name: string): string => announcement(scene, numberOf(scene, name));

  test("reads out name, distance, who leads there and to how many they lead", () => {
    expect(say("cy")).toBe("cy, two introductions away via bo, leads to one person");
    expect(say("bo")).toBe("bo, one introduction away, leads to two people");
    expect(say("sam")).toBe("sam, you, in the middle, leads to two people");
  });

  test("says who is known only by name and to whom there is no way", () => {
    expect(say("ed")).toBe("ed, three introductions away via cy, known only by name");
    expect(distanceWords(scene, numberOf(scene, "flo"))).toBe("nobody recorded a way to them");
  });

  test("captions every ring with its people", () => {
    expect(scene.bands.slice(1).map((band) => ringCaption(scene, band, false))).toEqual([
      "1 introduction away: 2",
      "2 introductions away: 2",
      "3 introductions away: 1",
      "nobody recorded a way to them: 1",
    ]);
    expect(scene.bands.slice(1).map((band) => ringCaption(scene, band, true))[0]).toBe("1 away: 2");
  });

  test("does not speak of you where nobody is ego", () => {
    const nobody = { ...scene, centreIsEgo: false };
    expect(distanceWords(nobody, scene.centre)).toBe("in the middle");
    expect(shortName(nobody, scene.centre)).toBe("sam");
    expect(shortName(scene, scene.centre)).toBe("You");
  });

  test("shortens long names by whole characters", () => {
    const contacts = scene.contacts.map((contact) => ({ ...contact, name: "🦊".repeat(40) }));
    const short = shortName({ ...scene, contacts }, numberOf(scene, "bo"));
    expect([...short]).toHaveLength(26);
    expect(short.endsWith("🦊…")).toBe(true);
  });
});
