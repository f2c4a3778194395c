import { contactId } from "../../core/model/ids.ts";
import { drawnGraph, drawnIntroductions } from "../../core/network/drawn-graph.ts";
import type { Network } from "../../core/network/network.ts";
import { type ExchangedValue, exchangedContact } from "./exchanged-contact.ts";

export interface ExchangedNode {
  readonly id: string;
  readonly attributes: Readonly<Record<string, ExchangedValue>>;
}

export interface ExchangedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly attributes: Readonly<Record<string, ExchangedValue>>;
}

/** What graph files hold: the drawn graphs as plain data. */
export interface ExchangedNetwork {
  readonly nodes: readonly ExchangedNode[];
  readonly edges: readonly ExchangedEdge[];
}

/**
 * @returns contacts in id order with their recorded facts; ties (undirected, `relation` "tie") as in the drawn graph, then
 * introductions (introducer to introduced, `relation` "introduction"). Cost: O(contacts + ties + introductions).
 */
export function exchangedNetwork(network: Network): ExchangedNetwork {
  const ties = drawnGraph(network);
  const introductions = drawnIntroductions(network);
  const nodes = ties.mapNodes((id, { label, kind }): ExchangedNode => {
    const contact = network.contacts[network.indexOf.get(contactId(id)) ?? -1];
    return { id, attributes: { label, ...(contact === undefined ? {} : exchangedContact(contact)), kind } };
  });
  return {
    nodes,
    edges: [
      ...ties.mapEdges((_, tie, source, target): ExchangedEdge => {
        const { lastContact, strength, events, derived } = tie;
        const attributes = { relation: "tie", strength, events, derived, ...recorded({ last_contact: lastContact }) };
        return { id: `${source} ${target}`, source, target, directed: false, attributes };
      }),
      ...introductions.mapEdges((id, { when, status, context }, source, target): ExchangedEdge => {
        const attributes = { relation: "introduction", status, ...recorded({ when, context }) };
        return { id, source, target, directed: true, attributes };
      }),
    ],
  };
}

function recorded(values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  const known = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== "");
  return Object.fromEntries(known);
}
