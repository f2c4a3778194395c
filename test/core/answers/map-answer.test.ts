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
const sketch = {
  ego: name(0),
  contacts: Array.from({ length: 120 }, (_, v) => name(v)),
  ties: clouds(3, 40, { inside: 6, between: 1, seed: 1 })
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ a: name(a), b: name(b) })),
};
const network = buildNetwork(recordsOf(sketch), { asOfDay: 20_000 });
const measures = new NetworkMeasures(network);

describe("the map", () => {
  test.each([{ ask: "map" }, { ask: "map", layout: "rings" }] as const)("is one of rings unless told (%o)", (question) => {
    expect(mapAnswer(measures, question)).toEqual(ringsLayout(network));
  });

  test("of circles has the communities of the network as clouds", () => {
    const map = mapAnswer(measures, { ask: "map", layout: "circles" });
    const bare = circlesLayout(network, measures.communities.communityOf, { seed: 1 });
    expect({ ...map, x: null, y: null }).toEqual({ ...bare, x: null, y: null });
    const moved = (v: number) => [(map.x[v] ?? 0) - (bare.x[v] ?? 0), (map.y[v] ?? 0) - (bare.y[v] ?? 0)] as const;
    for (const v of [1, 60, 119]) {
      expect(moved(v)[0]).toBeCloseTo(moved(0)[0], 1);
      expect(moved(v)[1]).toBeCloseTo(moved(0)[1], 1);
    }
    expect(Math.min(...map.x)).toBeCloseTo(-Math.max(...map.x), 1);
    expect(Math.min(...map.y)).toBeCloseTo(-Math.max(...map.y), 1);
  });

  test("of circles is the same with the faster kernel", () => {
    const fast = new NetworkMeasures(network, { passing: null, lanes: null, forces: forceKernel() });
    expect(mapAnswer(fast, { ask: "map", layout: "circles" })).toEqual(mapAnswer(measures, { ask: "map", layout: "circles" }));
  });

  test("of circles keeps people where they stood when somebody new comes, and lets go where nobody did", () => {
    const first = mapAnswer(measures, { ask: "map", layout: "circles" });
    const grown = buildNetwork(
      recordsOf({ ...sketch, contacts: [...sketch.contacts, "new"], ties: [...sketch.ties, { a: name(7), b: "new" }] }),
      {
        asOfDay: 20_000,
      },
    );
    const after = new NetworkMeasures(grown, undefined, { earlier: measures });
    const second = mapAnswer(after, { ask: "map", layout: "circles" });
    const placeIn = (map: typeof first, id: string) => {
      const v = map.ids.indexOf(contactId(id));
      return [map.x[v], map.y[v]];
    };
    for (const id of network.ids) expect(placeIn(second, id)).toEqual(placeIn(first, id));
    const [x = 0, y = 0] = placeIn(second, "new");
    const [nearX = 0, nearY = 0] = placeIn(second, name(7));
    expect(Math.hypot(x - nearX, y - nearY)).toBeLessThan(200);
  });

  test("of circles tells of progress", () => {
    const reports: number[] = [];
    const told = new NetworkMeasures(network, undefined, { onProgress: (done, total) => reports.push(done / total) });
    mapAnswer(told, { ask: "map", layout: "circles" });
    expect(reports.at(-1)).toBe(1);
  });
});
