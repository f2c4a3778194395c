import type { FileReading } from "../../core/linkage/file-reading.ts";
import { contactColumn } from "../columns.ts";
import type { CsvRow } from "../csv-rows.ts";
import { columnWords } from "../find-header.ts";
import { readContacts } from "../read-contacts.ts";
import { labelsOf } from "../understand-table.ts";
import type { GraphNode } from "./graph.ts";

/** Where and how a program drew the node: nothing about the person. */
const drawing = new Set(["r", "g", "b", "x", "y", "z", "size", "color", "colour", "shape", "fixed", "nodegraphics"]);
const naming = new Set(["name", "firstName", "lastName"]);

/**
 * Reads nodes as the rows of a contact list: attributes are columns, known by the same words.
 *
 * @param without names of attributes that are left out
 * @returns the rows, whose lines are those of the nodes. Cost: O(nodes · attributes).
 */
export function readNodes(
  file: string,
  nodes: readonly GraphNode[],
  without: ReadonlySet<string>,
): Pick<FileReading, "contacts" | "issues" | "rows" | "lines"> {
  const names = new Set<string>();
  for (const { attributes } of nodes) {
    for (const name of attributes.keys()) {
      if (!drawing.has(name.toLowerCase()) && !without.has(name)) names.add(name);
    }
  }
  const columns = [...names];
  const words = columnWords(columns);
  const nameColumns = columns.filter((_, index) => naming.has(contactColumn(words[index] ?? "") ?? ""));
  const header = labelsOf(["Id", "Label", ...columns], columns.length + 2);
  const headings = columnWords(header);
  const table = {
    header,
    words: headings,
    // Whom somebody knows is told by edges.
    columns: headings.map((word) => (word === "" || contactColumn(word) === "knows" ? null : contactColumn(word))),
    dateOrder: null,
  };
  // Each row gets a line of its own, so that it can be told apart where many nodes stand on one line.
  const rows = nodes.map((node, index): CsvRow => {
    const isNamed = nameColumns.some((name) => (node.attributes.get(name) ?? "").trim() !== "");
    const label = node.label === "" || node.label === node.id ? (isNamed ? "" : node.id) : node.label;
    const cells = [node.id, label, ...columns.map((name) => node.attributes.get(name) ?? "")];
    return { line: index, cells, unclosedQuote: false };
  });
  const { contacts, issues } = readContacts(file, table, rows);
  const lineOf = (index: number): number => nodes[index]?.line ?? index;
  return {
    contacts: contacts.map((row) => ({ ...row, line: lineOf(row.line) })),
    issues: issues.map((issue) => ({ ...issue, line: lineOf(issue.line) })),
    rows: nodes.length,
    lines: nodes.map(({ line }) => line),
  };
}
