import { strToU8, zipSync } from "fflate";

/** Inside of `<sheetData>`; or a whole worksheet, where it begins with `<?xml` or `<worksheet`. */
export interface SheetOf {
  readonly name: string;
  readonly data: string;
  readonly state?: "hidden" | "veryHidden";
  readonly relations?: string;
  /** After the data: merged cells, hyperlinks. */
  readonly after?: string;
}

export interface WorkbookOf {
  readonly sheets: readonly SheetOf[];
  /** Inside of `<sst>`. */
  readonly texts?: string;
  /** Inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly is1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes of a workbook, put together from as little as a workbook can have. */
export function workbookOf(workbook: WorkbookOf): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(partsOf(workbook)).map(([name, text]) => [name, strToU8(text)])));
}

export function partsOf({ sheets, texts, styles, is1904 = false, more = {}, without = [] }: WorkbookOf): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${packaged}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}">${[
      ...sheets.map((_, i) => relation(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      relation("t", "sharedStrings", "sharedStrings.xml"),
      relation("f", "styles", "/xl/styles.xml"),
    ].join("")}</Relationships>`,
  };
  sheets.forEach(({ data, relations, after = "" }, i) => {
    const whole = data.startsWith("<?xml") || data.startsWith("<worksheet");
    parts[`xl/worksheets/sheet${i + 1}.xml`] = whole
      ? data
      : `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${data}</sheetData>${after}</worksheet>`;
    if (relations !== undefined)
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = `<Relationships xmlns="${packaged}">${relations}</Relationships>`;
  });
  if (texts !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${main}">${texts}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${main}">${styles}</styleSheet>`;
  for (const name of without) delete parts[name];
  return { ...parts, ...more };
}

/** A row of inline texts; "" leaves a cell out. */
export function textRow(line: number, ...cells: readonly string[]): string {
  const written = cells.map((text, i) =>
    text === "" ? "" : `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${line}">${written.join("")}</row>`;
}

/** A sheet of two columns, whose second holds one cell under "Company". */
export function sheetWith(cell: string): SheetOf {
  return {
    name: "People",
    data: `${textRow(1, "Name", "Company")}<row r="2"><c r="A2" t="str"><v>Ana Ruiz</v></c>${cell}</row>`,
  };
}

/** An OpenDocument spreadsheet of these tables. */
export function odsOf(tables: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const parts = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
