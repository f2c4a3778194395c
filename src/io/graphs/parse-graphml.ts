import { attributeOf, readXml, type XmlProblem } from "../xml/read-xml.ts";
import type { GraphEdge, GraphNode, ReadGraph } from "./graph.ts";

interface Key {
  readonly of: string;
  readonly name: string;
  text: string;
}

interface Owner {
  readonly of: "node" | "edge" | "hyperedge" | "other";
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly line: number;
  label: string;
  readonly attributes: Map<string, string>;
  readonly endpoints: string[];
}

const mostEndpoints = 30;
const owners = new Set(["node", "edge", "hyperedge"]);

/**
 * Reads GraphML. Graphs within nodes are taken as if they stood beside them, ports are left out, and an edge of several ends is
 * an edge between each two of them, where it has at most 30. The labels of drawings (`NodeLabel`) are taken as labels.
 *
 * @param progress told about every megabyte
 * Cost: O(bytes).
 */
export function parseGraphml(bytes: Uint8Array, progress?: (share: number) => void): ReadGraph | XmlProblem {
  const keys = new Map<string, Key>();
  const all: Owner[] = [];
  const open: Owner[] = [];
  let key: Key | null = null;
  let data: { readonly name: string; text: string; readonly depth: number } | null = null;
  let inDefault = false;
  let drawnLabel: string | null = null;
  let depth = 0;
  const problem = readXml(bytes, {
    progress,
    open(name, attributes, line) {
      depth += 1;
      const value = (wanted: string): string => attributeOf(attributes, wanted)?.trim() ?? "";
      const owner = open.at(-1);
      if (name === "key") {
        key = { of: value("for"), name: value("attr.name") || value("id"), text: "" };
        keys.set(value("id"), key);
      } else if (name === "default") inDefault = key !== null;
      else if (owners.has(name) || name === "port") {
        const of = name === "node" || name === "edge" || name === "hyperedge" ? name : "other";
        const item: Owner = {
          of,
          id: value("id"),
          source: value("source"),
          target: value("target"),
          line,
          label: "",
          attributes: new Map(),
          endpoints: [],
        };
        if (of !== "other") all.push(item);
        open.push(item);
      } else if (name === "endpoint") owner?.endpoints.push(value("node"));
      else if (name === "data") data = { name: keys.get(value("key"))?.name ?? value("key"), text: "", depth };
      else if ((name === "NodeLabel" || name === "EdgeLabel") && data !== null) drawnLabel = "";
    },
    close(name) {
      const owner = open.at(-1);
      if (name === "key") key = null;
      else if (name === "default") inDefault = false;
      else if (name === "data" && data !== null && data.depth === depth) {
        const text = data.text.trim();
        if (owner !== undefined && owner.of !== "other" && text !== "" && data.name !== "") owner.attributes.set(data.name, text);
        data = null;
      } else if (drawnLabel !== null && (name === "NodeLabel" || name === "EdgeLabel")) {
        if (owner !== undefined && owner.label === "") owner.label = drawnLabel.trim();
        drawnLabel = null;
      } else if (owners.has(name) || name === "port") open.pop();
      depth -= 1;
    },
    text(text) {
      if (inDefault && key !== null) key.text += text;
      else if (drawnLabel !== null) drawnLabel += text;
      else if (data !== null && data.depth === depth) data.text += text;
    },
  });
  if (problem !== null) return problem;
  for (const item of all) withDefaults(item, keys);
  const nodes = all.filter(({ of }) => of === "node");
  return { nodes: nodes.map(nodeOf), edges: all.filter(({ of }) => of === "edge" || of === "hyperedge").flatMap(edgesOf) };
}

function withDefaults(item: Owner, keys: ReadonlyMap<string, Key>): void {
  for (const { of, name, text } of keys.values()) {
    const concerns = of === item.of || of === "all" || of === "";
    if (concerns && text.trim() !== "" && !item.attributes.has(name)) item.attributes.set(name, text.trim());
  }
}

function nodeOf({ id, label, line, attributes }: Owner): GraphNode {
  return { id, label, line, attributes };
}

function edgesOf({ of, id, source, target, label, line, attributes, endpoints }: Owner): GraphEdge[] {
  const common = { id, label, line, start: "", attributes };
  if (of === "edge") return [{ ...common, source, target }];
  const ends = [...new Set(endpoints)];
  if (ends.length < 2 || ends.length > mostEndpoints) return [{ ...common, source: ends[0] ?? "", target: "" }];
  return ends.flatMap((one, i) => ends.slice(i + 1).map((other) => ({ ...common, source: one, target: other })));
}
