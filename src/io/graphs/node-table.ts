import type { FileReading } from "../../core/linkage/file-reading.ts";
import { contactColumn } from "../columns.ts";
import type { CsvRow } from "../csv-rows.ts";
import { columnWords } from "../find-header.ts";
import type { UnreadPart } from "../read-any.ts";
import { readTable } from "../read-table.ts";
import type { GraphNode } from "./graph.ts";

/** Where and how a program drew the node: nothing about the person. */
const drawing = new Set(["r", "g", "b", "x", "y", "z", "size", "color", "colour", "shape", "fixed", "nodegraphics"]);
const naming = new Set(["name", "firstName", "lastName"]);

/**
 * Reads nodes as the rows of a contact list: attributes are columns, known by the same words.
 *
 * @param without names of attributes that are left out
 * @returns the reading, whose lines are those of the nodes. Cost: O(nodes · attributes).
 */
export function readNodes(
  file: string,
  encoding: string,
  nodes: readonly GraphNode[],
  options: { readonly without: ReadonlySet<string>; readonly isUnlimited?: boolean },
): FileReading | UnreadPart {
  const names = new Set<string>();
  for (const { attributes } of nodes) {
    for (const name of attributes.keys()) {
      if (!drawing.has(name.toLowerCase()) && !options.without.has(name)) names.add(name);
    }
  }
  const columns = [...names];
  const words = columnWords(columns);
  const nameColumns = columns.filter((_, index) => naming.has(contactColumn(words[index] ?? "") ?? ""));
  const header = ["Id", "Label", ...columns];
  // Each row gets a line of its own, so that it can be found again where many nodes stand on one line.
  const rows = nodes.map((node, index): CsvRow => {
    const isNamed = nameColumns.some((name) => (node.attributes.get(name) ?? "").trim() !== "");
    const label = node.label === "" || node.label === node.id ? (isNamed ? "" : node.id) : node.label;
    const cells = [node.id, label, ...columns.map((name) => node.attributes.get(name) ?? "")];
    return { line: index + 2, cells, unclosedQuote: false };
  });
  const raw = {
    file,
    part: null,
    rows: [{ line: 1, cells: header, unclosedQuote: false }, ...rows],
    encoding,
    encodings: [],
    delimiter: "",
    sheets: [],
    isWhole: true,
  };
  const { isUnlimited = false } = options;
  const read = readTable(raw, { kind: "contacts", choice: { headerLine: 1 }, isUnlimited });
  if (!("reading" in read)) return read;
  const lineOf = (line: number): number => nodes[line - 2]?.line ?? line;
  const { setAside: _, lines: __, ...reading } = read.reading;
  return {
    ...reading,
    contacts: reading.contacts.map((row) => ({ ...row, line: lineOf(row.line) })),
    issues: reading.issues.map((issue) => ({ ...issue, line: lineOf(issue.line) })),
  };
}
