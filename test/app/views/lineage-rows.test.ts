import { expect, test } from "vitest";
import { closedBelow, lineageRows, lineageTree } from "../../../src/app/views/lineage/lineage-rows.ts";
import type { LineageAnswer } from "../../../src/core/answers/network-answers.ts";
import { contactId } from "../../../src/core/model/ids.ts";

/** `parents` in any order; generation and downstream worked out. */
function answer(parents: Readonly<Record<string, string | null>>): LineageAnswer {
  const entries = Object.entries(parents).map(([id, parent]) => {
    let generation = 0;
    for (let up = parent; up !== null; up = parents[up] ?? null) generation += 1;
    const below = (of: string): number =>
      Object.entries(parents).reduce((sum, [child, of2]) => (of2 === of ? sum + 1 + below(child) : sum), 0);
    return {
      contact: contactId(id),
      parent: parent === null ? null : contactId(parent),
      generation,
      downstream: below(id),
      namesPerIntroduction: null,
      credit: [],
    };
  });
  return { entries, roots: [], warnings: [] };
}

const family = answer({ ann: null, bo: "ann", cy: "ann", di: "cy", you: null, ed: "you" });
const tree = lineageTree(family, { ego: contactId("you"), nameOf: (id) => id });
const told = (closed: readonly string[]) =>
  lineageRows(tree, new Set(closed.map(contactId))).map(({ entry, level, place, siblings, isOpen }) =>
    [entry.contact, level, `${place}/${siblings}`, isOpen ? "open" : ""].join(" ").trim(),
  );

test("ego comes first, then who brought most people, each followed by those they introduced", () => {
  expect(told([])).toEqual(["you 1 1/2 open", "ed 2 1/1", "ann 1 2/2 open", "cy 2 1/2 open", "di 3 1/1", "bo 2 2/2"]);
});

test("those of a folded contact do not show", () => {
  expect(told(["ann"])).toEqual(["you 1 1/2 open", "ed 2 1/1", "ann 1 2/2"]);
});

test("below two levels everything can be folded at once", () => {
  expect([...closedBelow(tree, 1)]).toEqual(["cy"]);
  expect([...closedBelow(tree, 0)].sort()).toEqual(["ann", "cy", "you"]);
});

test("a line of ten thousand introductions is followed to its end", () => {
  const parents = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, i === 0 ? null : `p${i - 1}`]));
  const entries = Object.entries(parents).map(([id, parent], i) => ({
    contact: contactId(id),
    parent: parent === null ? null : contactId(parent),
    generation: i,
    downstream: 10_000 - i,
    namesPerIntroduction: null,
    credit: [],
  }));
  const rows = lineageRows(lineageTree({ entries, roots: [], warnings: [] }, { ego: null, nameOf: (id) => id }), new Set());
  expect(rows.at(-1)).toMatchObject({ level: 10_000, isOpen: false });
});
