import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { drawnGraph, drawnIntroductions } from "../../../src/core/network/drawn-graph.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const today = 20_000;

const network = buildNetwork(
  recordsOf({
    ego: "me",
    contacts: ["me", "dana", "lee", "alone"],
    introductions: [
      { id: "i1", by: "dana", parties: ["lee", "me"], when: day(today - 7) },
      { id: "i2", by: "dana", parties: ["lee"], status: "met" },
    ],
    ties: [{ a: "me", b: "dana" }],
  }),
  { asOfDay: today },
);

describe("drawnGraph", () => {
  const graph = drawnGraph(network);

  it("has every contact, ego marked", () => {
    expect(graph.mapNodes((id, { kind }) => [id, kind])).toEqual([
      ["alone", "recorded"],
      ["dana", "recorded"],
      ["lee", "recorded"],
      ["me", "ego"],
    ]);
  });

  it("has every tie once, with what is known of it", () => {
    expect(graph.mapEdges((_, { lastContact, events, derived }, a, b) => [a, b, lastContact, events, derived])).toEqual([
      ["dana", "lee", day(today - 7), 2, true],
      ["dana", "me", day(today - 7), 2, false],
      ["lee", "me", day(today - 7), 1, true],
    ]);
  });

  it("agrees with the rows of the network", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const built = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const drawn = drawnGraph(built);
        const rows = built.ids.map((id, v) => [
          id,
          [...built.ties.neighbours.subarray(built.ties.offsets[v], built.ties.offsets[v + 1])].map((w) => built.ids[w]),
        ]);
        expect(drawn.mapNodes((id) => [id, drawn.neighbors(id).sort()])).toEqual(rows);
      }),
    );
  });
});

describe("drawnIntroductions", () => {
  it("has an edge from introducer to introduced for every introduction, ego's own side left out", () => {
    const graph = drawnIntroductions(network);
    expect(graph.mapEdges((key, { when, status }, from, to) => [key, from, to, when, status])).toEqual([
      ["i1 lee", "dana", "lee", day(today - 7), "made"],
      ["i2 lee", "dana", "lee", null, "met"],
    ]);
  });

  it("has no edges where nobody introduced anybody", () => {
    expect(drawnIntroductions(buildNetwork(recordsOf({ contacts: ["a"] }), { asOfDay: today })).size).toBe(0);
  });
});
