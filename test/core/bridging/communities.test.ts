import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, it } from "vitest";
import { communities } from "../../../src/core/bridging/communities.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { classicNetworks } from "../../oracles/oracles.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { clique, type Pair, tiesOf } from "../../support/networks/rows.ts";

const twoCliques: Pair[] = [...clique(4), ...clique(4).map(([a, b]): Pair => [a + 4, b + 4]), [3, 4]];

describe("communities", () => {
  it("are the two cliques at either end of a bridge", () => {
    const { communityOf, count, modularity } = communities(tiesOf(8, twoCliques), { seed: 1 });
    expect([[...communityOf], count, modularity]).toEqual([[0, 0, 0, 0, 1, 1, 1, 1], 2, near(12 / 13 - 1 / 2)]);
  });

  it("come near the largest modularity of the karate club, .4198, and never above it", () => {
    const { nodes, edges } = classicNetworks.karate;
    const ties = tiesOf(
      nodes.length,
      edges.map(([a, b]): Pair => [a, b]),
    );
    const found = [1, 2, 3, 4, 5].map((seed) => communities(ties, { seed }).modularity ?? 0);
    expect(found.every((modularity) => modularity > 0.4 && modularity < 0.41985)).toBe(true);
  });

  it("are about as good as those of an independent program", () => {
    const dense = fc.integer({ min: 10, max: 60 }).chain((size) => {
      const contact = fc.nat({ max: size - 1 });
      return fc.record({
        size: fc.constant(size),
        pairs: fc.array(fc.tuple(contact, contact), { minLength: size, maxLength: 3 * size }),
      });
    });
    let ours = 0;
    let theirs = 0;
    fc.assert(
      fc.property(dense, ({ size, pairs }) => {
        const graph = new UndirectedGraph();
        for (let v = 0; v < size; v += 1) graph.addNode(v);
        for (const [a, b] of pairs) if (a !== b) graph.mergeEdge(a, b);
        // With 128 ties, an offset of theirs runs over.
        fc.pre(graph.size > 0 && graph.size !== 128);
        ours += communities(tiesOf(size, pairs), { seed: 1 }).modularity ?? 0;
        theirs += louvain.detailed(graph, { getEdgeWeight: null, rng: seededRandom(1) }).modularity;
      }),
    );
    expect(ours / theirs).toBeGreaterThan(0.99);
  });

  it("find planted groups in a network of exactly 128 ties", () => {
    const groups: Pair[] = [0, 1, 2, 3].flatMap((group) => clique(8).map(([a, b]): Pair => [a + 8 * group, b + 8 * group]));
    const between = Array.from({ length: 16 }, (_, i): Pair => [i, i + 8]);
    expect(communities(tiesOf(32, [...groups, ...between]), { seed: 3 }).count).toBe(4);
  });

  it("are smaller and more at a higher resolution", () => {
    // Fifteen triangles in a ring: joining two gains a tie, against which 64 / 120 are expected times the resolution.
    const triangles = Array.from({ length: 15 }, (_, i) => clique(3).map(([a, b]): Pair => [a + 3 * i, b + 3 * i])).flat();
    const ring = Array.from({ length: 15 }, (_, i): Pair => [3 * i, (3 * i + 4) % 45]);
    const ties = tiesOf(45, [...triangles, ...ring]);
    expect(communities(ties, { seed: 1 }).count).toBeLessThan(15);
    const { communityOf, count, modularity } = communities(ties, { seed: 1, resolution: 3 });
    expect(count).toBe(15);
    expect(communityOf).toEqual(Int32Array.from({ length: 45 }, (_, v) => Math.floor(v / 3)));
    // 45 of the 60 ties are inside; each triangle has a fifteenth of all tie ends.
    expect(modularity).toBeCloseTo(45 / 60 - 3 / 15, 12);
  });

  it("are at resolution 1 unless said otherwise", () => {
    fc.assert(
      fc.property(anyNetwork(20), fc.nat(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        expect(communities(ties, { seed, resolution: 1 })).toEqual(communities(ties, { seed }));
      }),
    );
  });

  it("leave contacts without ties alone, with no modularity", () => {
    expect(communities(tiesOf(3, []), { seed: 1 })).toEqual({ communityOf: Int32Array.of(0, 1, 2), count: 3, modularity: null });
  });

  it("of nobody are none", () => {
    expect(communities(tiesOf(0, []), { seed: 1 })).toEqual({ communityOf: new Int32Array(0), count: 0, modularity: null });
  });

  it("are the same for the same seed", () => {
    fc.assert(
      fc.property(anyNetwork(20), fc.integer(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        expect(communities(ties, { seed })).toEqual(communities(ties, { seed }));
      }),
    );
  });

  it("are connected, and numbered by their first member", () => {
    fc.assert(
      fc.property(anyNetwork(20), fc.integer(), ({ size, pairs }, seed) => {
        const { communityOf, count } = communities(tiesOf(size, pairs), { seed });
        const within = tiesOf(
          size,
          pairs.filter(([a, b]) => communityOf[a] === communityOf[b]),
        );
        const firstMembers = [...new Array(count).keys()].map((community) => communityOf.indexOf(community));
        expect(firstMembers).toEqual(firstMembers.toSorted((a, b) => a - b));
        const connected = [...communityOf].every(
          (community, v) => reach(within, firstMembers[community] ?? 0, { maxHops: size }).hopOf[v] !== -1,
        );
        expect(connected).toBe(true);
      }),
    );
  });
});

const near = (value: number): unknown => expect.closeTo(value, 12);
