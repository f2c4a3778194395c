import type { TableKind } from "../../core/model/table-mapping.ts";
import { findHeader } from "../find-header.ts";
import type { UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import type { RawTable } from "../read-table.ts";
import { unzip } from "../unzip.ts";
import type { XmlProblem } from "../xml/read-xml.ts";
import { chooseSheet, type LazySheet } from "./choose-sheet.ts";
import { withLinkedAddresses } from "./linked-addresses.ts";
import { cellFormats, type Parts, partOf, relationshipsOf, sharedTexts, sheetList } from "./package-parts.ts";
import { type ReadSheet, type SheetContext, sheetRows } from "./sheet-rows.ts";

export interface ReadWorkbookOptions {
  readonly kind?: TableKind;
  /** The sheet that the person chose. */
  readonly sheet?: string;
  /** Without limits of size. */
  readonly isUnlimited?: boolean;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

const noLimit = { mostBytes: Number.POSITIVE_INFINITY };
const wanted = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml)\//i.test(name);

type Problem = Omit<UnreadPart, "file" | "table">;

/**
 * Reads one sheet of a workbook (.xlsx): the one chosen, else the first in sight in which a header is recognised.
 *
 * @returns its rows as a table that nobody has interpreted yet, or why there is none. Cost: O(unzipped bytes).
 */
export function readXlsx({ name: file, bytes }: FileToRead, options: ReadWorkbookOptions): RawTable | Problem {
  const unzipped = unzip(bytes, { wanted, ...(options.isUnlimited === true ? noLimit : {}) });
  if ("problem" in unzipped) return { code: unzipped.problem, detail: unzipped.detail };
  const parts = unzipped.entries;
  const ofPackage = relationshipsOf(parts, "");
  if ("code" in ofPackage) return ofPackage;
  const book = [...ofPackage.values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const bookBytes = partOf(parts, book);
  if (bookBytes === undefined) return { code: "damaged-file", detail: book.slice(0, 80) };
  const list = sheetList(bookBytes);
  if ("code" in list) return list;
  const relations = relationshipsOf(parts, book);
  if ("code" in relations) return relations;
  const context = contextOf(parts, [...relations.values()], list.is1904);
  if ("code" in context) return context;
  const progress = (share: number) => options.onProgress?.(Math.round(share * bytes.length), bytes.length);
  const sheets = list.sheets.flatMap(({ name, isHidden, relation }): LazySheet[] => {
    const target = relations.get(relation);
    const sheet = target?.type === "worksheet" ? partOf(parts, target.target) : undefined;
    if (target === undefined || sheet === undefined) return [];
    return [{ name, isHidden, read: () => rowsOf(parts, target.target, sheet, context, options.kind ?? null, progress) }];
  });
  const chosen = chooseSheet(sheets, options);
  if ("code" in chosen) return chosen;
  const { name: part, rows } = chosen;
  return {
    file,
    part,
    rows,
    encoding: "xlsx",
    encodings: [],
    delimiter: "",
    sheets: sheets.map(({ name }) => name),
    isWhole: true,
  };
}

function contextOf(
  parts: Parts,
  relations: readonly { readonly type: string; readonly target: string }[],
  is1904: boolean,
): SheetContext | XmlProblem {
  const bytesOf = (type: string): Uint8Array | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : partOf(parts, target);
  };
  const textBytes = bytesOf("sharedStrings");
  const texts = textBytes === undefined ? [] : sharedTexts(textBytes);
  if ("code" in texts) return texts;
  const styleBytes = bytesOf("styles");
  const formats = styleBytes === undefined ? [] : cellFormats(styleBytes);
  return "code" in formats ? formats : { texts, formats, is1904 };
}

function rowsOf(
  parts: Parts,
  name: string,
  bytes: Uint8Array,
  context: SheetContext,
  kind: TableKind | null,
  progress: (share: number) => void,
): ReadSheet["rows"] | XmlProblem {
  const sheet = sheetRows(bytes, context, progress);
  if ("code" in sheet || sheet.links.length === 0) return "code" in sheet ? sheet : sheet.rows;
  const targets = relationshipsOf(parts, name);
  return "code" in targets ? targets : withLinkedAddresses(sheet.rows, findHeader(sheet.rows, kind), sheet.links, targets);
}
