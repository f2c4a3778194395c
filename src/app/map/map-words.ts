import type { Band, MapScene } from "./map-scene.ts";

const counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const number = new Intl.NumberFormat("en-GB");

function inWords(count: number): string {
  return counts[count] ?? number.format(count);
}

/** "1 introduction away: 42"; "1 away: 42" where there is little room. */
export function ringCaption(scene: MapScene, band: Band, short: boolean): string {
  const people = number.format(band.contacts);
  if (band.ring !== -1) {
    return `${band.ring} ${short ? "" : band.ring === 1 ? "introduction " : "introductions "}away: ${people}`;
  }
  if (short) return `no recorded way: ${people}`;
  return scene.centreIsEgo ? `nobody recorded a way to them: ${people}` : `no recorded way from here: ${people}`;
}

/** How far a contact is: "two introductions away via Bo". */
export function distanceWords(scene: MapScene, v: number): string {
  const ring = scene.map.ring[v] ?? -1;
  if (ring === 0) return scene.centreIsEgo ? "you, in the middle" : "in the middle";
  if (ring === -1) return "nobody recorded a way to them";
  const away = `${inWords(ring)} ${ring === 1 ? "introduction" : "introductions"} away`;
  const parent = scene.map.parent[v] ?? -1;
  return ring === 1 || parent === -1 ? away : `${away} via ${scene.contacts[parent]?.name ?? ""}`;
}

/** What is read out: "Ana Ruiz, two introductions away via Bo, leads to five people". */
export function announcement(scene: MapScene, v: number): string {
  const contact = scene.contacts[v];
  if (contact === undefined) return "";
  const onward = scene.children[v]?.length ?? 0;
  const parts = [contact.name, distanceWords(scene, v)];
  if (onward > 0) parts.push(`leads to ${inWords(onward)} ${onward === 1 ? "person" : "people"}`);
  if (contact.kind === "stub") parts.push("known only by name");
  return parts.join(", ");
}

/** The name as the map shows it: short enough not to push others away. */
export function shortName(scene: MapScene, v: number): string {
  if (v === scene.centre && scene.centreIsEgo) return "You";
  const name = scene.contacts[v]?.name ?? "";
  const characters = [...name];
  return characters.length <= 26 ? name : `${characters.slice(0, 25).join("").trimEnd()}…`;
}
