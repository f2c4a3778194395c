import type { Network } from "../../core/network/network.ts";
import type { ExchangedValue } from "./exchanged-contact.ts";
import { type ExchangedNetwork, exchangedNetwork } from "./exchanged-network.ts";
import { xmlElement, xmlParent } from "./xml-element.ts";
import { xmlEscape } from "./xml-text.ts";

const head = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
];

interface Key {
  readonly id: string;
  readonly of: "node" | "edge";
  readonly name: string;
  readonly type: "string" | "double" | "boolean";
}

/**
 * The network as GraphML: contacts with their recorded facts, ties undirected, introductions directed.
 *
 * @returns a GraphML 1.0 document; nodes and edges in the order of the drawn graph. Cost: O(contacts + ties + introductions).
 * Source: Brandes et al., "GraphML progress report" (2001), and the schema of graphml.graphdrawing.org.
 */
export function graphml(network: Network): string {
  return graphmlOf(exchangedNetwork(network));
}

/** Writes nodes and edges that are plain data. */
export function graphmlOf({ nodes, edges }: ExchangedNetwork): string {
  const nodeKeys = keysOf("node", nodes);
  const edgeKeys = keysOf("edge", edges);
  const keys = [...nodeKeys.values(), ...edgeKeys.values()].map((key) =>
    xmlElement("key", { id: key.id, for: key.of, "attr.name": key.name, "attr.type": key.type }),
  );
  const body = [
    ...nodes.map((node) => xmlParent("node", { id: node.id }, data(node.attributes, nodeKeys))),
    ...edges.map(({ id, source, target, directed, attributes }) =>
      xmlParent("edge", { id, source, target, directed: String(directed) }, data(attributes, edgeKeys)),
    ),
  ];
  return [...head, ...keys, '<graph id="network" edgedefault="undirected">', ...body, "</graph>", "</graphml>", ""].join("\n");
}

function keysOf(
  of: Key["of"],
  items: readonly { readonly attributes: Readonly<Record<string, ExchangedValue>> }[],
): ReadonlyMap<string, Key> {
  const types = new Map<string, Key["type"]>();
  for (const { attributes } of items) {
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
      const before = types.get(name);
      types.set(name, before === undefined || before === type ? type : "string");
    }
  }
  const prefix = of === "node" ? "n" : "e";
  return new Map([...types].map(([name, type], i) => [name, { id: `${prefix}${i}`, of, name, type }]));
}

function data(attributes: Readonly<Record<string, ExchangedValue>>, keys: ReadonlyMap<string, Key>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${keys.get(name)?.id ?? ""}">${xmlEscape(String(value))}</data>`)
    .join("");
}
