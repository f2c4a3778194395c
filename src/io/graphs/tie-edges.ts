import type {
  ContactRow,
  FileReading,
  IntroductionRow,
  PersonReference,
  RowTelling,
  TieRow,
} from "../../core/linkage/file-reading.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import type { TieKind } from "../../core/model/tie.ts";
import { relationMeaning } from "../cards/relation-meaning.ts";
import { tieColumn } from "../columns.ts";
import { columnWords } from "../find-header.ts";
import { dateStyle, readDate } from "../read-date.ts";
import type { GraphEdge, GraphNode } from "./graph.ts";

/** How other rows refer to the people of the nodes; null for a node that could not be read as a person. */
export type PeopleOfNodes = ReadonlyMap<string, { readonly text: string; readonly name?: string } | null>;

/** @param ego the node of the person whose network it is, if the file says so. Cost: O(nodes). */
export function peopleOf(nodes: readonly GraphNode[], contacts: readonly ContactRow[], ego: string | null): PeopleOfNodes {
  const people = new Map<string, { readonly text: string; readonly name?: string } | null>();
  for (const { id } of nodes) people.set(id, null);
  const idOf = new Map(nodes.map(({ id }) => [cleanId(id), id]));
  for (const { facts } of contacts) {
    const { externalId, name } = facts;
    if (typeof externalId !== "string") continue;
    people.set(idOf.get(externalId) ?? externalId, { text: externalId, ...(name === undefined ? {} : { name }) });
  }
  if (ego !== null) people.set(ego, { text: "me" });
  return people;
}

/** As cells of a table are cleaned. */
function cleanId(id: string): string {
  return id.replace(/\s+/g, " ").trim();
}

/** Two people by how they are referred to, whichever comes first. */
export function pairKey(a: PersonReference, b: PersonReference): string {
  return a.text < b.text ? `${a.text}\n${b.text}` : `${b.text}\n${a.text}`;
}

/**
 * The person at one end of an edge.
 *
 * @returns null where the edge names nobody, or a node that could not be read. Cost: O(1).
 */
export function endOf(id: string, column: number, people: PeopleOfNodes): PersonReference | null {
  if (id === "") return null;
  const person = people.get(id);
  if (person === null) return null;
  return { ...(person ?? { text: id }), column };
}

/** @returns why an edge names nobody at one end. */
export function endMissing(file: string, edge: GraphEdge, column: 1 | 2): ImportIssue {
  const code = column === 1 ? "no-introducer" : "no-introduced";
  const detail = (column === 1 ? edge.source || edge.target : edge.target || edge.source).slice(0, 80);
  return { file, line: edge.line, column, code, severity: "rejected", detail: detail === "" ? null : detail };
}

/**
 * The ties that edges tell of. An edge that only follows from an introduction in the same file tells nothing by itself; it is
 * counted as a row, and the introduction implies it again.
 *
 * Cost: O(edges · attributes).
 */
export function readTieEdges(
  file: string,
  edges: readonly GraphEdge[],
  people: PeopleOfNodes,
  introductions: readonly IntroductionRow[],
): Pick<FileReading, "rows" | "ties" | "issues" | "tellings" | "lines"> {
  const implied = impliedBy(introductions);
  const ties: TieRow[] = [];
  const issues: ImportIssue[] = [];
  const tellings: RowTelling[] = [];
  const columns = new EdgeColumns(edges);
  for (const edge of edges) {
    const { line } = edge;
    const a = endOf(edge.source, 1, people);
    const b = endOf(edge.target, 2, people);
    if (a === null || b === null) {
      issues.push(endMissing(file, edge, a === null ? 1 : 2));
      continue;
    }
    if (edge.attributes.get("derived") === "true" && implied.has(pairKey(a, b))) {
      tellings.push({ line, tells: [] });
      continue;
    }
    tellings.push({ line, tells: [{ list: "ties", row: ties.length }] });
    ties.push({ line, a, b, kind: columns.kindOf(edge), when: columns.whenOf(edge) });
  }
  const one = tellings.every(({ tells }) => tells.length === 1);
  return { rows: edges.length, ties, issues, lines: edges.map(({ line }) => line), ...(one ? {} : { tellings }) };
}

function impliedBy(introductions: readonly IntroductionRow[]): Set<string> {
  const pairs = new Set<string>();
  for (const { introducer, introduced, introducedTo, otherIntroduced = [] } of introductions) {
    const everybody = [introducer, introduced, ...(introducedTo === null ? [] : [introducedTo]), ...otherIntroduced];
    everybody.forEach((one, i) => {
      for (const other of everybody.slice(i + 1)) pairs.add(pairKey(one, other));
    });
  }
  return pairs;
}

/** Which attributes of the edges say when and how people know each other, known by the words of tables. */
class EdgeColumns {
  readonly #when: readonly string[];
  readonly #kind: readonly string[];

  constructor(edges: readonly GraphEdge[]) {
    const names = [...new Set(edges.flatMap(({ attributes }) => [...attributes.keys()]))];
    const columns = columnWords(names).map((word) => (word === "last contact" ? "when" : tieColumn(word)));
    this.#when = names.filter((_, index) => columns[index] === "when");
    this.#kind = names.filter((_, index) => columns[index] === "kind");
  }

  whenOf({ attributes, start }: GraphEdge): PartialDate | null {
    const texts = [...this.#when.map((name) => attributes.get(name) ?? ""), start];
    const text = texts.find((written) => written !== "" && !/^-?\d+\.\d+$/.test(written)) ?? "";
    return text === "" ? null : readDate(text, dateStyle([]));
  }

  kindOf({ attributes, label }: GraphEdge): TieKind {
    const words = [...this.#kind.map((name) => attributes.get(name) ?? ""), label];
    for (const word of words) {
      const meaning = word === "" ? "knows" : relationMeaning(word);
      if (meaning !== "knows" && meaning !== "introduction") return meaning;
    }
    return "knows";
  }
}
