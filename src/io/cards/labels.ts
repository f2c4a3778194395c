import { cleanCell } from "../clean-cell.ts";
import { type CardProperty, textOf, typesOf } from "./content-lines.ts";

/** What the person calls the properties of each group: `item1.X-ABLABEL:_$!<Friend>!$_`. */
export type LabelsOfCard = ReadonlyMap<string, string>;

export function labelsIn(properties: readonly CardProperty[]): LabelsOfCard {
  const labels = new Map<string, string>();
  for (const property of properties) {
    if (property.name !== "X-ABLABEL" || property.group === "") continue;
    const label = cleanCell(textOf(property).replace(/^_\$!<(.*)>!\$_$/, "$1")).text;
    if (label !== "") labels.set(property.group, label);
  }
  return labels;
}

/** @returns the label of the property's group, where it has one. */
export function labelOf({ group }: CardProperty, labels: LabelsOfCard): string | undefined {
  return group === "" ? undefined : labels.get(group);
}

const saysNothing = new Set(["pref", "internet", "voice", "other", "uri", "text", "x400"]);

/** @returns `Phone (work)`: what the property is called, with the label or the types that tell it from others. */
export function labelled(title: string, property: CardProperty, labels: LabelsOfCard): string {
  const own = labelOf(property, labels)?.toLowerCase();
  const told =
    own ??
    typesOf(property)
      .filter((type) => type !== "" && !saysNothing.has(type))
      .join(", ");
  return told === "" ? title : `${title} (${told})`;
}

/** @returns whether its writer prefers the property to others of its name. */
export function isPreferred(property: CardProperty): boolean {
  return typesOf(property).includes("pref") || property.parameters.get("PREF")?.[0] === "1";
}
