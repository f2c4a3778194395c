import { describe, expect, test } from "vitest";
import { mapAnswer } from "../../../src/core/answers/map-answer.ts";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import { circlesLayout } from "../../../src/core/layout/circles.ts";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { forceKernel } from "../../../src/kernels/forces.ts";
import { clouds } from "../../support/networks/clouds.ts";
import { recordsOf } from "../../support/networks/records-of.ts";

const name = (v: number): string => `p${String(v).padStart(3, "0")}`;
const network = buildNetwork(
  recordsOf({
    ego: name(0),
    contacts: Array.from({ length: 120 }, (_, v) => name(v)),
    ties: clouds(3, 40, { inside: 6, between: 1, seed: 1 })
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ a: name(a), b: name(b) })),
  }),
  { asOfDay: 20_000 },
);
const measures = new NetworkMeasures(network);

describe("the map", () => {
  test.each([{ ask: "map" }, { ask: "map", layout: "rings" }] as const)("is one of rings unless told (%o)", (question) => {
    expect(mapAnswer(measures, question)).toEqual(ringsLayout(network));
  });

  test("of circles has the communities of the network as clouds", () => {
    expect(mapAnswer(measures, { ask: "map", layout: "circles" })).toEqual(
      circlesLayout(network, measures.communities.communityOf, { seed: 1 }),
    );
  });

  test("of circles is the same with the faster kernel", () => {
    const fast = new NetworkMeasures(network, { passing: null, lanes: null, forces: forceKernel() });
    expect(mapAnswer(fast, { ask: "map", layout: "circles" })).toEqual(mapAnswer(measures, { ask: "map", layout: "circles" }));
  });

  test("of circles keeps people where they stood, and tells of progress", () => {
    const before = new Map([[contactId(name(5)), { x: 70, y: -30 }]]);
    const map = mapAnswer(measures, { ask: "map", layout: "circles" }, { before });
    expect([map.x[5], map.y[5]]).toEqual([70, -30]);
    const reports: number[] = [];
    mapAnswer(measures, { ask: "map", layout: "circles" }, { onProgress: (done, total) => reports.push(done / total) });
    expect(reports.at(-1)).toBe(1);
  });
});
