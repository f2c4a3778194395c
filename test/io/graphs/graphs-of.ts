import type { FileReading } from "../../../src/core/linkage/file-reading.ts";
import { readGraph } from "../../../src/io/graphs/read-graph.ts";

export type GraphFormat = "gexf" | "graphml";

export function gexfOf(graph: string, version = "1.3"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/${version}" version="${version}"><meta><creator>Nobody</creator></meta>\n<graph defaultedgetype="undirected">${graph}</graph></gexf>`;
}

export function graphmlOf(keys: string, graph: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="undirected">${graph}</graph></graphml>`;
}

export function graphsOf(format: GraphFormat, content: string | Uint8Array): readonly FileReading[] {
  const { parts, problems } = read(format, content);
  if (problems.length > 0) throw new Error(problems.map(({ code, detail }) => `${code} ${detail}`).join(", "));
  return parts.map(({ reading }) => reading);
}

export function problemOf(format: GraphFormat, content: string | Uint8Array): string | null {
  return read(format, content).problems[0]?.code ?? null;
}

function read(format: GraphFormat, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readGraph({ name: `network.${format}`, bytes }, format, {});
}

export function peopleIn(readings: readonly FileReading[]) {
  return (readings[0]?.contacts ?? []).map(({ facts }) => [facts.externalId, facts.name, facts.company ?? null]);
}

export function tiesIn(readings: readonly FileReading[]) {
  return readings.flatMap(({ ties }) => ties.map(({ a, b, kind, when }) => [a.text, b.text, kind, when]));
}
