import type { FileReading, IntroductionRow, PersonReference, RowTelling } from "../../core/linkage/file-reading.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import { dateStyle, readDate } from "../read-date.ts";
import type { GraphEdge } from "./graph.ts";
import { endMissing, endOf, type PeopleOfNodes } from "./tie-edges.ts";

/** @returns whether a file written here says that the edge leads from an introducer to whom they introduced. */
export function isIntroduction({ attributes }: GraphEdge): boolean {
  return attributes.get("relation") === "introduction";
}

interface Parties {
  readonly edge: GraphEdge;
  readonly introducer: PersonReference;
  readonly parties: { readonly person: PersonReference; readonly line: number }[];
}

/**
 * The introductions that edges tell of: one for all edges of the same introduction, which begin their identifiers alike. Of more
 * than two people brought together, each after the first makes a row, as in a table.
 *
 * Cost: O(edges).
 */
export function readIntroductionEdges(
  file: string,
  edges: readonly GraphEdge[],
  people: PeopleOfNodes,
): Pick<FileReading, "rows" | "introductions" | "issues" | "tellings" | "lines"> {
  const issues: ImportIssue[] = [];
  const groups = new Map<string, Parties>();
  for (const edge of edges) {
    const introducer = endOf(edge.source, 1, people);
    const party = endOf(edge.target, 2, people);
    if (introducer === null || party === null) {
      issues.push(endMissing(file, edge, introducer === null ? 1 : 2));
      continue;
    }
    const key = groupOf(edge);
    const group = groups.get(key) ?? { edge, introducer, parties: [] };
    group.parties.push({ person: party, line: edge.line });
    groups.set(key, group);
  }
  const introductions: IntroductionRow[] = [];
  const tellings: RowTelling[] = [];
  for (const { edge, introducer, parties } of groups.values()) {
    const [introduced, ...others] = parties;
    if (introduced === undefined) continue;
    const first = introductions.length;
    for (const other of others.length === 0 ? [null] : others)
      introductions.push(rowOf(edge, introducer, introduced.person, other?.person ?? null));
    parties.forEach(({ line }, index) => {
      tellings.push({ line, tells: [{ list: "introductions", row: first + Math.max(0, index - 1) }] });
    });
  }
  tellings.sort((x, y) => x.line - y.line);
  const isOneToOne = introductions.length === tellings.length;
  return {
    rows: edges.length,
    introductions,
    issues,
    lines: edges.map(({ line }) => line),
    ...(isOneToOne ? {} : { tellings }),
  };
}

function groupOf({ id, source, target }: GraphEdge): string {
  const introduction = id.endsWith(` ${target}`) ? id.slice(0, -target.length - 1) : `${id}\n${target}`;
  return `${source}\n${introduction}`;
}

function rowOf(
  { attributes, line }: GraphEdge,
  introducer: PersonReference,
  introduced: PersonReference,
  introducedTo: PersonReference | null,
): IntroductionRow {
  const context = attributes.get("context") ?? "";
  const when = attributes.get("when") ?? "";
  return {
    line,
    introducer,
    introduced,
    introducedTo,
    when: when === "" ? null : readDate(when, dateStyle([])),
    context: context === "" ? null : context,
    status: attributes.get("status") === "met" ? "met" : "made",
  };
}
