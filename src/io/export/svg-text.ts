import { xmlEscape } from "./xml-text.ts";

/** @returns an element with escaped attributes and text; an empty one closes itself. Cost: O(characters). */
export function svgElement(tag: string, attributes: Readonly<Record<string, string>>, text = ""): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlEscape(value)}"`);
  return text === "" ? `<${tag}${written.join("")}/>` : `<${tag}${written.join("")}>${xmlEscape(text)}</${tag}>`;
}

/** @returns a map coordinate to a tenth of a unit, without a negative zero. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
