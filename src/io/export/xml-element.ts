import { xmlEscape } from "./xml-text.ts";

/** @returns an element with escaped attributes and text; an empty one closes itself. Cost: O(characters). */
export function xmlElement(tag: string, attributes: Readonly<Record<string, string>>, text = ""): string {
  return xmlParent(tag, attributes, xmlEscape(text));
}

/** @returns an element around markup made before. Cost: O(characters). */
export function xmlParent(tag: string, attributes: Readonly<Record<string, string>>, markup: string): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlEscape(value)}"`);
  return markup === "" ? `<${tag}${written.join("")}/>` : `<${tag}${written.join("")}>${markup}</${tag}>`;
}
