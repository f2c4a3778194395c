import type { TableKind } from "../../core/model/table-mapping.ts";
import type { CsvRow } from "../csv-rows.ts";
import { findHeader } from "../find-header.ts";
import type { UnreadPart } from "../read-any.ts";
import type { XmlProblem } from "../xml/read-xml.ts";

/** A sheet whose cells are read when somebody asks for them. */
export interface LazySheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly read: () => readonly CsvRow[] | XmlProblem;
}

/**
 * The sheet that the person chose; else the first in which a header is recognised, else the first that is not blank. Hidden
 * sheets come after those in sight.
 *
 * @returns why there is none where every sheet is blank. Cost: that of reading the sheets up to the one chosen.
 */
export function chooseSheet(
  sheets: readonly LazySheet[],
  options: { readonly sheet?: string; readonly kind?: TableKind },
): { readonly name: string; readonly rows: readonly CsvRow[] } | Omit<UnreadPart, "file" | "table"> {
  const { kind = null } = options;
  const named = sheets.find(({ name }) => name === options.sheet);
  if (named !== undefined) {
    const rows = named.read();
    return "code" in rows ? rows : { name: named.name, rows };
  }
  let first: { readonly name: string; readonly rows: readonly CsvRow[] } | null = null;
  for (const { name, read } of [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)]) {
    const rows = read();
    if ("code" in rows) return rows;
    if (rows.length === 0) continue;
    if (findHeader(rows, kind) !== null) return { name, rows };
    first ??= { name, rows };
  }
  return first ?? { code: "empty-file", detail: null };
}
