import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import type { ContactFacts } from "../model/contact.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { dateOfEpochDay } from "../model/partial-date.ts";
import { type Network, undated } from "./network.ts";

export interface DrawnContact {
  readonly label: string;
  readonly kind: "ego" | "recorded" | "stub" | "placeholder";
  readonly company: ContactFacts["company"];
  readonly position: ContactFacts["position"];
}

export interface DrawnTie {
  /** Tie strength, in (0, 1]. */
  readonly strength: number;
  readonly lastContact: PartialDate | null;
  readonly events: number;
  /** True where nobody recorded the tie itself and an introduction implies it. */
  readonly derived: boolean;
}

export interface DrawnIntroduction {
  readonly when: PartialDate | null;
  readonly status: "made" | "met";
  readonly context: string | null;
}

export type TieDrawing = UndirectedGraph<DrawnContact, DrawnTie>;
export type IntroductionDrawing = MultiDirectedGraph<DrawnContact, DrawnIntroduction>;

/**
 * The ties as a graph for drawing and for exchange formats, read from the network itself, so that the two cannot disagree.
 *
 * @param network any
 * @returns nodes keyed by contact id, in id order, ego with kind "ego"; one edge a tie, by (lower, higher) contact.
 * Cost: O(contacts + ties), about 390 bytes a tie: for what is drawn or exchanged, not for measuring.
 */
export function drawnGraph(network: Network): TieDrawing {
  const { ids, ties } = network;
  const graph: TieDrawing = new UndirectedGraph();
  addContacts(network, graph);
  ids.forEach((id, v) => {
    const end = ties.offsets[v + 1] ?? 0;
    for (let i = ties.offsets[v] ?? 0; i < end; i += 1) {
      const w = ties.neighbours[i] ?? 0;
      if (w < v) continue;
      const day = ties.lastContactDay[i] ?? undated;
      graph.addUndirectedEdge(id, ids[w], {
        strength: ties.strength[i] ?? 0,
        lastContact: day === undated ? null : dateOfEpochDay(day),
        events: ties.events[i] ?? 0,
        derived: ties.derived[i] === 1,
      });
    }
  });
  return graph;
}

/**
 * The history of introductions as a graph, read from the network itself.
 *
 * @param network any
 * @returns nodes as in `drawnGraph`; an edge from introducer to each party, keyed `introduction id` + space + `party id`, by
 *   (introducer, party, introduction).
 * Cost: O(contacts + arcs).
 */
export function drawnIntroductions(network: Network): IntroductionDrawing {
  const { ids, referrals } = network;
  const graph: IntroductionDrawing = new MultiDirectedGraph();
  addContacts(network, graph);
  ids.forEach((id, v) => {
    const end = referrals.outOffsets[v + 1] ?? 0;
    for (let i = referrals.outOffsets[v] ?? 0; i < end; i += 1) {
      const target = ids[referrals.outTargets[i] ?? 0];
      const introduction = referrals.introductions[referrals.outIntroduction[i] ?? 0];
      if (target === undefined || introduction === undefined) continue;
      graph.addDirectedEdgeWithKey(`${introduction.id} ${target}`, id, target, {
        when: introduction.when,
        status: introduction.status === "met" ? "met" : "made",
        context: introduction.context,
      });
    }
  });
  return graph;
}

function addContacts({ contacts, ego }: Network, graph: TieDrawing | IntroductionDrawing): void {
  contacts.forEach(({ id, name, kind, company, position }, number) => {
    graph.addNode(id, { label: name, kind: number === ego ? "ego" : kind === "ego" ? "recorded" : kind, company, position });
  });
}
