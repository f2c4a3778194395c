import { readFileSync } from "node:fs";
import * as v from "valibot";

const classicNetwork = v.object({
  nodes: v.array(v.string()),
  edges: v.array(v.tuple([v.number(), v.number(), v.number()])),
  constraint: v.array(v.number()),
  effective_size: v.array(v.number()),
  constraint_w: v.optional(v.array(v.number())),
  effective_size_w: v.optional(v.array(v.number())),
  betweenness_norm: v.array(v.number()),
  articulation: v.array(v.number()),
  bridges: v.array(v.tuple([v.number(), v.number()])),
  local_bridges: v.array(v.tuple([v.number(), v.number()])),
});

const reliabilityCase = v.object({
  n: v.number(),
  edges: v.array(v.tuple([v.number(), v.number()])),
  p: v.array(v.number()),
  R: v.record(v.string(), v.array(v.number())),
});

const { graphs, reliability } = v.parse(
  v.object({
    graphs: v.object({ karate: classicNetwork, florentine: classicNetwork, kite: classicNetwork, lesmis: classicNetwork }),
    reliability: v.array(reliabilityCase),
  }),
  JSON.parse(readFileSync(new URL("./oracles.json", import.meta.url), "utf8")),
);

export const classicNetworks = graphs;
export const reliabilityCases = reliability;
