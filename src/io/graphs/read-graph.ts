import type { FileReading } from "../../core/linkage/file-reading.ts";
import { decodeText } from "../decode-text.ts";
import { mostRows } from "../limits.ts";
import type { ReadPart, UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import type { ReadGraph } from "./graph.ts";
import { isIntroduction, readIntroductionEdges } from "./introduction-edges.ts";
import { readNodes } from "./node-table.ts";
import { parseGexf } from "./parse-gexf.ts";
import { parseGraphml } from "./parse-graphml.ts";
import { peopleOf, readTieEdges } from "./tie-edges.ts";

/** What files written here say a node is. */
const ownKinds = new Set(["ego", "recorded", "stub", "placeholder"]);

/**
 * Reads a graph file: nodes are people, edges are ties, and introductions where a file written here says so. Nobody else's graph
 * tells whose network it is.
 *
 * @returns one reading for the nodes, and one for the ties and for the introductions where there are any; nothing is thrown for
 * bad input. Cost: O(bytes).
 */
export function readGraph(
  { name: file, bytes }: FileToRead,
  format: "gexf" | "graphml",
  options: { readonly isUnlimited?: boolean; readonly onProgress?: (doneBytes: number, totalBytes: number) => void },
): { readonly parts: readonly ReadPart[]; readonly problems: readonly UnreadPart[] } {
  const problem = (code: UnreadPart["code"], detail: string | null) => ({
    parts: [],
    problems: [{ file, code, detail, table: null }],
  });
  const progress = (share: number) => options.onProgress?.(Math.round(share * bytes.length), bytes.length);
  const graph = format === "gexf" ? parseGexf(bytes, progress) : parseGraphml(bytes, progress);
  if ("code" in graph) return problem(graph.code, graph.detail);
  if (graph.nodes.length === 0 && graph.edges.length === 0) return problem("nothing-to-read", null);
  const isTooLong = graph.nodes.length > mostRows || graph.edges.length > mostRows;
  if (isTooLong && options.isUnlimited !== true) return problem("too-many-rows", `more than ${mostRows} nodes or edges`);
  const title = format === "gexf" ? "GEXF graph" : "GraphML graph";
  const { encoding } = decodeText(bytes.subarray(0, 4096));
  const readings = readingsOf(file, encoding, title, graph);
  return { parts: readings.map((reading) => ({ reading, table: null })), problems: [] };
}

function readingsOf(file: string, encoding: string, title: string, graph: ReadGraph): readonly FileReading[] {
  const isOwn = graph.nodes.length > 0 && graph.nodes.every(({ attributes }) => ownKinds.has(attributes.get("kind") ?? ""));
  const egos = isOwn ? graph.nodes.filter(({ attributes }) => attributes.get("kind") === "ego") : [];
  const ego = egos.length === 1 ? egos[0] : undefined;
  const others = graph.nodes.filter((node) => node !== ego);
  const without = isOwn ? new Set(["kind"]) : new Set<string>();
  const people = readNodes(file, others, without);
  const owner = ego === undefined ? null : (readNodes(file, [ego], without).contacts[0]?.facts ?? null);
  const common = { file, encoding, delimiter: "", listOf: "either" as const };
  const readings: FileReading[] = [];
  if (others.length > 0) {
    // Nobody is called "You": a network without an ego of its own has one made up.
    const whose = owner === null || owner.name === "You" ? {} : { owner };
    readings.push({ ...common, kind: "contacts", format: title, introductions: [], ties: [], ...people, ...whose });
  }
  const known = peopleOf(others, people.contacts, ego?.id ?? null);
  const introductions = graph.edges.filter(isIntroduction);
  const ties = graph.edges.filter((edge) => !isIntroduction(edge));
  const made = readIntroductionEdges(file, introductions, known);
  if (ties.length > 0) {
    const told = readTieEdges(file, ties, known, made.introductions);
    readings.push({ ...common, kind: "ties", contacts: [], format: `ties of a ${title}`, introductions: [], ...told });
  }
  if (introductions.length > 0)
    readings.push({ ...common, kind: "introductions", contacts: [], format: `introductions of a ${title}`, ties: [], ...made });
  return readings;
}
