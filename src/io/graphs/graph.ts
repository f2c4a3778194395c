/** A node of a graph file, before anybody has said that it is a person. */
export interface GraphNode {
  readonly id: string;
  /** "" where the file gives none. */
  readonly label: string;
  /** Physical line on which its opening tag ends, from 1. */
  readonly line: number;
  /** By the name the file gives them. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly line: number;
  /** When it began, as the file writes it; "" where it does not say. */
  readonly start: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a graph file holds, nodes within nodes beside the others; both in the order of the file. */
export interface ReadGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
