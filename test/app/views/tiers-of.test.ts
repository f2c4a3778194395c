import { expect, test } from "vitest";
import { tiersOf } from "../../../src/app/views/workspace/tiers-of.ts";
import type { BridgingContact } from "../../../src/core/answers/network-answers.ts";
import { contactId } from "../../../src/core/model/ids.ts";

const contacts = [1, 2, 2, 2, 3].map(
  (tier, i): BridgingContact => ({
    id: contactId(`c${i}`),
    name: "",
    doors: 0,
    onlyThrough: 0,
    betweenness: null,
    constraint: null,
    effectiveSize: null,
    participation: null,
    cut: false,
    roles: { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 },
    places: null,
    tier,
  }),
);

const told = (shown: number) => tiersOf(contacts, shown).map(({ first, count, contacts: some }) => [first, count, some.length]);

test("a tier begins where the one before ends, and is counted whole though only a part of it is shown", () => {
  expect(told(5)).toEqual([
    [1, 1, 1],
    [2, 3, 3],
    [5, 1, 1],
  ]);
  expect(told(3)).toEqual([
    [1, 1, 1],
    [2, 3, 2],
  ]);
});

test("nobody is in no tier", () => {
  expect(tiersOf([], 10)).toEqual([]);
});
