import { decodeQuotedPrintable } from "./quoted-printable.ts";

/** One property of a card, with what qualifies it. Names are in capitals. */
export interface CardProperty {
  /** `ITEM1` of `item1.EMAIL`; "" where the property stands by itself. */
  readonly group: string;
  readonly name: string;
  /** In capitals, each with its values in lower case; words that stand alone (`TEL;CELL:`) count as types. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As it is written, but for the line breaks that were only folds. */
  readonly value: string;
  /** Physical line on which it begins, from 1. */
  readonly line: number;
}

export interface PhysicalLine {
  readonly text: string;
  readonly line: number;
}

const encodings = new Set(["quoted-printable", "base64", "b", "8bit", "7bit"]);

/**
 * The properties of one card.
 *
 * @param lines between BEGIN and END
 * @returns one a property, in order; lines that are none (rests of pictures) are left out. Cost: O(length).
 */
export function propertiesOf(lines: readonly PhysicalLine[]): CardProperty[] {
  const isOld = lines.some(({ text }) => /^version\s*:\s*2\.1\s*$/i.test(text));
  const properties: CardProperty[] = [];
  let open: { parts: string[]; line: number; isQuotedPrintable: boolean } | null = null;
  const close = (): void => {
    if (open === null) return;
    const property = propertyOf(open.parts.join(""), open.line);
    if (property !== null) properties.push(property);
    open = null;
  };
  for (const { text, line } of lines) {
    const last = open?.parts.at(-1);
    if (open?.isQuotedPrintable === true && last?.endsWith("=") === true) {
      open.parts.splice(-1, 1, last.slice(0, -1), text);
      continue;
    }
    if (/^[ \t]/.test(text) && open !== null) {
      // The oldest version folds only where a space stands, which belongs to the value.
      open.parts.push(isOld ? text : text.slice(1));
      continue;
    }
    close();
    const isQuotedPrintable = /^[^:]*;(?:encoding=)?"?quoted-printable"?[;:]/i.test(text);
    if (text.trim() !== "") open = { parts: [text], line, isQuotedPrintable };
  }
  close();
  return properties;
}

function propertyOf(text: string, line: number): CardProperty | null {
  const colon = endOfName(text);
  if (colon < 0) return null;
  const [head = "", ...rest] = splitOutsideQuotes(text.slice(0, colon), ";");
  const dot = head.lastIndexOf(".");
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9_-]+$/.test(name)) return null;
  const group = head.slice(0, Math.max(0, dot)).trim().toUpperCase();
  return { group, name, parameters: parametersIn(rest), value: text.slice(colon + 1).trim(), line };
}

function parametersIn(texts: readonly string[]): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  const add = (name: string, values: readonly string[]): void => {
    parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  };
  for (const text of texts) {
    const equals = text.indexOf("=");
    if (equals < 0) {
      const word = text.trim().toLowerCase();
      if (word !== "") add(encodings.has(word) ? "ENCODING" : "TYPE", [word]);
      continue;
    }
    const name = text.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(text.slice(equals + 1), ",").map((value) => value.replaceAll('"', "").trim().toLowerCase());
    add(
      name,
      // TYPE="work,pref" is two types, though it is quoted as one.
      name === "TYPE" ? values.flatMap((value) => value.split(",")) : values,
    );
  }
  return parameters;
}

function endOfName(text: string): number {
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === ":" && !isQuoted) return i;
  }
  // A quote that nothing closes is a character like others.
  return isQuoted ? text.indexOf(":") : -1;
}

function splitOutsideQuotes(text: string, at: string): string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === at && !isQuoted) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** @returns the value as one text, without escapes. Cost: O(length). */
export function textOf(property: CardProperty): string {
  return decoded(property, property.value);
}

/** @returns the components of a value such as a name or an address, parted by semicolons; decoded, may be empty. Cost: O(length). */
export function componentsOf(property: CardProperty): string[] {
  return splitUnescaped(property.value, ";").map((component) => decoded(property, component));
}

/** @returns the items of a list parted by commas; decoded, none empty. Cost: O(length). */
export function itemsOf(property: CardProperty): string[] {
  return splitUnescaped(property.value, ",")
    .map((item) => decoded(property, item))
    .filter((item) => item !== "");
}

export function typesOf({ parameters }: CardProperty): readonly string[] {
  return parameters.get("TYPE") ?? [];
}

function decoded({ parameters }: CardProperty, raw: string): string {
  const isQuotedPrintable = parameters.get("ENCODING")?.includes("quoted-printable") === true;
  const text = isQuotedPrintable ? decodeQuotedPrintable(raw, parameters.get("CHARSET")?.[0] ?? "utf-8") : raw;
  return text.replace(/\\([nN\\,;:])/g, (_, character: string) => (/n/i.test(character) ? "\n" : character)).trim();
}

function splitUnescaped(text: string, at: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === at) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
