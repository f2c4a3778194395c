import { describe, expect, test } from "vitest";
import type { View } from "../../../src/app/state/app-state.ts";
import { mapComfort, stageFor } from "../../../src/app/state/large-network.ts";
import { inRuns, runLength } from "../../../src/app/state/runs.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { type ContactId, contactId } from "../../../src/core/model/ids.ts";
import { person } from "../views/people.ts";

const view: View = { tab: "target", stage: "map", selected: null };
const ana = person("ana");

function of(count: number): { readonly contacts: ReadonlyMap<ContactId, Contact> } {
  return { contacts: new Map(Array.from({ length: count }, (_, i) => [contactId(`c${i}`), ana])) };
}

describe("a network that grows", () => {
  test("opens on the table once it is larger than a map is good for", () => {
    expect(stageFor(view, of(0), of(mapComfort + 1)).stage).toBe("table");
  });

  test("stays on the map up to then", () => {
    expect(stageFor(view, of(0), of(mapComfort))).toBe(view);
  });

  test("stays on the map that was chosen, however much larger it gets", () => {
    expect(stageFor(view, of(mapComfort + 1), of(mapComfort + 2))).toBe(view);
  });
});

describe("runs", () => {
  test("hold everything in order, none longer than the limit", () => {
    const list = Array.from({ length: 2 * runLength + 1 }, (_, i) => i);
    const runs = inRuns(list);
    expect(runs.flat()).toEqual(list);
    expect(runs.map((run) => run.length)).toEqual([runLength, runLength, 1]);
  });

  test("of nothing are none", () => {
    expect(inRuns([])).toEqual([]);
  });
});
