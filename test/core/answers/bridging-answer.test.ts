import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { noKernels } from "../../../src/core/answers/kernels.ts";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { contactNetwork } from "../../bench/networks.ts";
import { networkOfTies } from "../../support/networks/network-of-ties.ts";
import { type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

/** Just above what is computed exactly at once. */
const large = networkOfTies(contactNetwork({ contacts: 4_500, tiesAContact: 5, seed: 5 }).ties, 0);
const small = networkOfTies(contactNetwork({ contacts: 300, tiesAContact: 4, seed: 5 }).ties, 0);

function bridging(network: Network, question: object, measures = new NetworkMeasures(network, noKernels)) {
  return answerQuestion(network, { ask: "bridging", ...question }, measures);
}

describe("a quick answer", () => {
  test("is exact where that takes no time", () => {
    expect(bridging(small, { betweenness: "quick" })).toEqual(bridging(small, { betweenness: "exact" }));
  });

  test("tells how far an estimate may be off, and stays within it", () => {
    const measures = new NetworkMeasures(large, noKernels);
    const { contacts, betweennessIs } = bridging(large, { betweenness: "quick" }, measures);
    if (betweennessIs.exact) throw new Error("expected an estimate");
    expect(betweennessIs).toEqual({ exact: false, error: expect.any(Number), chance: 0.9, samples: expect.any(Number) });
    const exact = betweenness(large.ties);
    const worst = Math.max(
      ...contacts.map(({ id, betweenness: share }) => Math.abs((share ?? 0) - (exact?.[large.indexOf.get(id) ?? -1] ?? 0))),
    );
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThanOrEqual(betweennessIs.error);
  });

  test("is exact once others have worked it out", () => {
    const measures = new NetworkMeasures(large, noKernels);
    const shares = new Float64Array(large.size).fill(0.5);
    measures.bridging.keepBetweenness(shares);
    const { contacts, betweennessIs } = bridging(large, { betweenness: "quick", top: 3 }, measures);
    expect(betweennessIs).toEqual({ exact: true });
    expect(contacts.map((contact) => contact.betweenness)).toEqual([0.5, 0.5, 0.5]);
  });
});

describe("the list", () => {
  test("is cut at top, and tells how long it is", () => {
    const whole = bridging(small, {});
    const cut = bridging(small, { top: 7 });
    expect(cut.contacts).toEqual(whole.contacts.slice(0, 7));
    expect([cut.contactCount, whole.contacts.length]).toEqual([299, 299]);
    expect(cut.localBridges).toHaveLength(Math.min(7, whole.localBridges.length));
    expect(cut.localBridgeCount).toBe(whole.localBridges.length);
  });

  test("has no places unless asked for", () => {
    expect(bridging(small, {}).contacts.every(({ places, tier }) => places === null && tier === null)).toBe(true);
  });

  test("every contact of ego's may take its own place, and tiers only rise", () => {
    const { contacts } = bridging(small, { places: true });
    const known = contacts.filter(({ places }) => places !== null);
    expect(known).toEqual(contacts.filter(({ doors }) => doors > 0));
    known.forEach(({ places }, i) => {
      expect(places?.[0]).toBeLessThanOrEqual(i + 1);
      expect(places?.[1]).toBeGreaterThanOrEqual(i + 1);
    });
    const tiers = contacts.map(({ tier }) => tier ?? 0);
    expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
    expect(tiers[0]).toBe(1);
  });

  test("without ego, places are by betweenness", () => {
    const { contacts } = bridging({ ...small, ego: null }, { places: true });
    expect(contacts).toHaveLength(300);
    expect(contacts[0]?.places?.[0]).toBe(1);
    expect(contacts.every(({ tier }) => (tier ?? 0) >= 1)).toBe(true);
  });

  test("roles add up to the pairs that do not know each other", () => {
    const { contacts } = bridging(small, {});
    const { offsets, neighbours } = small.ties;
    for (const { id, roles } of contacts.slice(0, 40)) {
      const v = small.indexOf.get(id) ?? -1;
      const row = [...neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)];
      const knows = (a: number, b: number) => neighbours.subarray(offsets[a] ?? 0, offsets[a + 1] ?? 0).includes(b);
      let open = 0;
      row.forEach((a, i) => {
        for (const c of row.slice(i + 1)) if (!knows(a, c)) open += 1;
      });
      expect(roles.coordinator + roles.consultant + roles.gatekeeper + roles.liaison).toBe(open);
    }
  });
});

describe("when people come who only know people that know one another", () => {
  const contacts = ["me", "ana", "bo", "cy", "dan"];
  const ties = [
    { a: "me", b: "ana" },
    { a: "ana", b: "bo" },
    { a: "bo", b: "cy" },
    { a: "cy", b: "dan" },
  ];
  const measuresOf = (sketch: RecordsSketch, earlier: NetworkMeasures | null = null) =>
    new NetworkMeasures(buildNetwork(recordsOf(sketch), { asOfDay: 20_000 }), noKernels, { earlier });
  const sharesOf = (measures: NetworkMeasures) =>
    answerQuestion(measures.network, { ask: "bridging" }, measures).contacts.map(({ id, betweenness: share }) => [id, share]);

  test.each([
    ["a stranger", []],
    ["somebody with one tie", [{ a: "zoe", b: "bo" }]],
    [
      "somebody introduced by a contact",
      [
        { a: "zoe", b: "me" },
        { a: "zoe", b: "ana" },
      ],
    ],
    [
      "somebody who brings people together",
      [
        { a: "zoe", b: "me" },
        { a: "zoe", b: "dan" },
      ],
    ],
  ])("%s, the figures are those of a network looked at for the first time", (_, further) => {
    const earlier = measuresOf({ ego: "me", contacts, ties });
    sharesOf(earlier);
    const after = { ego: "me", contacts: [...contacts, "zoe"], ties: [...ties, ...further] };
    const expected = sharesOf(measuresOf(after));
    const found = sharesOf(measuresOf(after, earlier));
    expect(found.map(([id]) => id)).toEqual(expected.map(([id]) => id));
    found.forEach(([, share], i) => {
      expect(share).toBeCloseTo(Number(expected[i]?.[1]), 12);
    });
  });
});
