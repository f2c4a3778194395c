import { describe, expect, test } from "vitest";
import { contactsCsv } from "./contacts-csv.ts";
import { type BenchNetwork, contactNetwork, enronLike, introNetwork, networkOfPairs } from "./networks.ts";

const degreesOf = ({ size, offsets }: BenchNetwork): number[] =>
  Array.from({ length: size }, (_, v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0)).sort((a, b) => b - a);

const shareOfDegree = (network: BenchNetwork, wanted: number): number =>
  degreesOf(network).filter((degree) => degree === wanted).length / network.size;

const madeUp: readonly (readonly [string, () => BenchNetwork])[] = [
  ["contact", () => contactNetwork({ contacts: 2000, tiesAContact: 5, seed: 7 })],
  ["introduction", () => introNetwork({ contacts: 5000, seed: 7 })],
  ["e-mail", () => enronLike(7)],
];

describe.each(madeUp)("a made-up %s network", (_, make) => {
  test("is the same for the same seed", () => {
    const [one, other] = [make(), make()].map(({ ties }) =>
      Buffer.concat([ties.offsets, ties.neighbours, ties.strength, ties.lastContactDay].map(({ buffer }) => Buffer.from(buffer))),
    );
    expect(one?.equals(other ?? Buffer.of())).toBe(true);
  });

  test("has ascending rows without loops, each tie in both with one strength", () => {
    const { size, offsets, neighbours, ties } = make();
    const strengths = new Map<number, number>();
    let wrong = 0;
    for (let v = 0; v < size; v += 1) {
      const begin = offsets[v] ?? 0;
      for (let i = begin; i < (offsets[v + 1] ?? 0); i += 1) {
        const w = neighbours[i] ?? 0;
        if (w === v || (i > begin && w <= (neighbours[i - 1] ?? 0))) wrong += 1;
        const strength = ties.strength[i] ?? 0;
        if (v < w) strengths.set(v * size + w, strength);
        else if (strengths.get(w * size + v) !== strength) wrong += 1;
      }
    }
    expect([wrong, strengths.size * 2]).toEqual([0, neighbours.length]);
  });
});

test("another seed gives another network", () => {
  const [one, other] = [1, 2].map((seed) => contactNetwork({ contacts: 300, tiesAContact: 5, seed }));
  expect(one?.neighbours).not.toEqual(other?.neighbours);
});

test("a contact network has the ties asked for, a heavy tail and few contacts with one tie", () => {
  const network = contactNetwork({ contacts: 5000, tiesAContact: 5, seed: 1 });
  expect(network.neighbours).toHaveLength(50_000);
  expect(degreesOf(network)[0]).toBeGreaterThan(150);
  expect(shareOfDegree(network, 1)).toBeLessThan(0.15);
});

test("a small contact network is complete at most", () => {
  expect(contactNetwork({ contacts: 4, tiesAContact: 5, seed: 1 }).neighbours).toHaveLength(12);
  expect(contactNetwork({ contacts: 1, tiesAContact: 5, seed: 1 }).neighbours).toHaveLength(0);
});

test("an introduction network has 1.3 ties a contact and 46% of its contacts with one tie", () => {
  const network = introNetwork({ contacts: 20_000, seed: 1 });
  expect(network.neighbours.length / 2 / network.size).toBeCloseTo(1.3, 2);
  expect(shareOfDegree(network, 1)).toBeCloseTo(0.46, 1.7);
});

test("an e-mail network is as large and as uneven as the one it stands for", () => {
  const network = enronLike(1);
  expect(network.size).toBe(36_692);
  expect(network.neighbours.length / 2).toBeGreaterThan(180_000);
  expect(degreesOf(network)[0]).toBeGreaterThan(1200);
  expect(shareOfDegree(network, 1)).toBeCloseTo(0.31, 1);
});

test("pairs become a network without loops and repetitions", () => {
  const network = networkOfPairs(3, Uint32Array.of(0, 1, 2, 2), Uint32Array.of(1, 0, 2, 1), 1);
  expect(degreesOf(network)).toEqual([2, 1, 1]);
});

test("a made-up contact list has a row a person and is the same for the same seed", () => {
  const text = contactsCsv(50);
  expect(text.split("\n")).toHaveLength(52);
  expect(contactsCsv(50)).toBe(text);
});
