import { attributeOf, readXml, type XmlProblem } from "../xml/read-xml.ts";
import { type CellFormat, cellFormat } from "./cell-format.ts";

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relationship {
  /** The last part of its type: `worksheet`, `hyperlink`, ... */
  readonly type: string;
  /** A part of the package by its name, or an address outside. */
  readonly target: string;
}

/**
 * What a part of the package points to, by id.
 *
 * @param name of the part; "" for the package itself
 * @returns an empty map where it points to nothing. Cost: O(bytes).
 */
export function relationshipsOf(parts: Parts, name: string): ReadonlyMap<string, Relationship> | XmlProblem {
  const slash = name.lastIndexOf("/");
  const folder = name.slice(0, slash + 1);
  const bytes = partOf(parts, `${folder}_rels/${name.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (bytes === undefined) return found;
  const problem = readXml(bytes, {
    open(element, attributes) {
      if (element !== "Relationship") return;
      const target = attributeOf(attributes, "Target") ?? "";
      const type = (attributeOf(attributes, "Type") ?? "").replace(/^.*\//, "");
      const isOutside = attributeOf(attributes, "TargetMode") === "External";
      found.set(attributeOf(attributes, "Id") ?? "", { type, target: isOutside ? target : within(folder, target) });
    },
    close() {},
    text() {},
  });
  return problem ?? found;
}

/** Names of parts are the same in any case. */
export function partOf(parts: Parts, name: string): Uint8Array | undefined {
  const exact = parts.get(name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  for (const [key, bytes] of parts) if (key.toLowerCase() === lower) return bytes;
  return undefined;
}

function within(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split(/[/\\]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Rich text as plain text, without the readings above East Asian words. */
export class TextGatherer {
  #text = "";
  #isOpen = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.#phonetic += 1;
    if (name === "t") this.#isOpen = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    if (name === "t") this.#isOpen = false;
  }

  add(text: string): void {
    if (this.#isOpen) this.#text += text;
  }

  take(): string {
    const text = unescaped(this.#text);
    this.#text = "";
    return text;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The texts that cells point to, in order. Cost: O(bytes). */
export function sharedTexts(bytes: Uint8Array): readonly string[] | XmlProblem {
  const texts: string[] = [];
  const text = new TextGatherer();
  const problem = readXml(bytes, {
    open: (name) => text.open(name),
    close(name) {
      text.close(name);
      if (name === "si") texts.push(text.take());
    },
    text: (part) => text.add(part),
  });
  return problem ?? texts;
}

/** How the numbers of cells are shown, by the number of their style. Cost: O(bytes). */
export function cellFormats(bytes: Uint8Array): readonly CellFormat[] | XmlProblem {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const problem = readXml(bytes, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attributeOf(attributes, "numFmtId") ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
    text() {},
  });
  return problem ?? ids.map((id) => cellFormat(id, codes.get(id)));
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** The sheets that a workbook lists, in order. Cost: O(bytes). */
export function sheetList(bytes: Uint8Array): { readonly sheets: readonly SheetEntry[]; readonly is1904: boolean } | XmlProblem {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const problem = readXml(bytes, {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const isHidden = /hidden/i.test(attributeOf(attributes, "state") ?? "");
      sheets.push({ name: attributeOf(attributes, "name") ?? "", isHidden, relation: relationId(attributes) });
    },
    close() {},
    text() {},
  });
  return problem ?? { sheets, is1904 };
}

/** `r:id`, beside which there may be an `id` of another kind. */
export function relationId(attributes: Readonly<Record<string, string>>): string {
  for (const [key, value] of Object.entries(attributes)) if (/^\w+:id$/.test(key) && !key.startsWith("xmlns:")) return value;
  return "";
}
