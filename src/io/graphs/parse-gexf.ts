import { attributeOf, readXml, type XmlAttributes, type XmlProblem } from "../xml/read-xml.ts";
import type { ReadGraph } from "./graph.ts";

interface Open {
  readonly of: "node" | "edge";
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly line: number;
  start: string;
  readonly attributes: Map<string, string>;
}

interface Declared {
  readonly name: string;
  text: string;
}

/**
 * Reads GEXF 1.1, 1.2 and 1.3. Where an attribute has several values over time, the last of them counts; how the graph is drawn
 * is left out.
 *
 * @param progress told about every megabyte
 * Cost: O(bytes).
 */
export function parseGexf(bytes: Uint8Array, progress?: (share: number) => void): ReadGraph | XmlProblem {
  const all: Open[] = [];
  const open: Open[] = [];
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  let declaring: "node" | "edge" = "node";
  let attribute: Declared | null = null;
  let inDefault = false;
  const problem = readXml(bytes, {
    progress,
    open(name, attributes, line) {
      const value = (key: string): string => attributeOf(attributes, key) ?? "";
      const owner = open.at(-1);
      if (name === "attributes") declaring = value("class") === "edge" ? "edge" : "node";
      else if (name === "attribute") {
        attribute = { name: value("title") || value("id"), text: "" };
        declared[declaring].set(value("id"), attribute);
      } else if (name === "default") inDefault = attribute !== null;
      else if (name === "node" || name === "edge") {
        const item = itemOf(name, attributes, line);
        all.push(item);
        open.push(item);
      } else if (name === "attvalue" && owner !== undefined) {
        const id = value("for") || value("id");
        const title = declared[owner.of].get(id)?.name ?? id;
        if (title !== "") owner.attributes.set(title, value("value"));
      } else if (name === "spell" && owner !== undefined && owner.start === "")
        owner.start = value("start") || value("startopen");
    },
    close(name) {
      if (name === "node" || name === "edge") open.pop();
      else if (name === "attribute") attribute = null;
      else if (name === "default") inDefault = false;
    },
    text(text) {
      if (inDefault && attribute !== null) attribute.text += text;
    },
  });
  if (problem !== null) return problem;
  for (const item of all) {
    for (const { name, text } of declared[item.of].values()) {
      if (text.trim() !== "" && !item.attributes.has(name)) item.attributes.set(name, text.trim());
    }
  }
  return { nodes: all.filter((item) => item.of === "node"), edges: all.filter((item) => item.of === "edge") };
}

function itemOf(of: Open["of"], attributes: XmlAttributes, line: number): Open {
  const value = (key: string): string => attributeOf(attributes, key)?.trim() ?? "";
  return {
    of,
    id: value("id"),
    label: value("label"),
    source: value("source"),
    target: value("target"),
    line,
    start: value("start") || value("startopen") || value("timestamp"),
    attributes: new Map(),
  };
}
