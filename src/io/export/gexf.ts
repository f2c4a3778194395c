import { MultiGraph } from "graphology";
import writeGexf from "graphology-gexf/common/writer.js";
import type { Network } from "../../core/network/network.ts";
import type { ExchangedValue } from "./exchanged-contact.ts";
import { exchangedNetwork } from "./exchanged-network.ts";
import { xmlCharacters } from "./xml-text.ts";

/**
 * The network as GEXF 1.3: contacts with their recorded facts, ties undirected (their strength is the edge weight that other
 * programs expect), introductions directed.
 *
 * @returns a GEXF document; the same network gives the same bytes. Cost: O(contacts + ties + introductions).
 */
export function gexf(network: Network): string {
  const { nodes, edges } = exchangedNetwork(network);
  const graph = new MultiGraph<Readonly<Record<string, ExchangedValue>>, Readonly<Record<string, ExchangedValue>>>();
  for (const { id, attributes } of nodes) graph.addNode(id, printable(attributes));
  for (const { id, source, target, directed, attributes } of edges) {
    if (directed) graph.addDirectedEdgeWithKey(id, source, target, printable(attributes));
    else graph.addUndirectedEdgeWithKey(id, source, target, printable(attributes));
  }
  return writeGexf(graph, {
    version: "1.3",
    formatNode: (_, { label, ...attributes }) => ({ label: String(label), attributes }),
    formatEdge: (_, { strength, ...attributes }) => ({
      ...(typeof strength === "number" ? { weight: strength } : {}),
      attributes,
    }),
  });
}

/** The writer escapes markup, but lets through characters that no XML document may hold. */
function printable(attributes: Readonly<Record<string, ExchangedValue>>): Readonly<Record<string, ExchangedValue>> {
  const entries = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === "string" ? xmlCharacters(value) : value,
  ]);
  return Object.fromEntries(entries);
}
