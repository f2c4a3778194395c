import { expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { networkOfTies } from "../../support/networks/network-of-ties.ts";
import { tiesOf } from "../../support/networks/rows.ts";

/** 0 - 1 - 2 - 3, and 4 on its own. */
const network = networkOfTies(
  tiesOf(5, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]),
  null,
);

test("whoever reaches most comes first, then the nearest, then by id", () => {
  const { contacts, contactCount } = answerQuestion(network, { ask: "reach-of-all", maxHops: 2 });
  expect(contacts.map(({ id, reached }) => [id, reached])).toEqual([
    ["c1", 3],
    ["c2", 3],
    ["c0", 2],
    ["c3", 2],
    ["c4", 0],
  ]);
  expect(contacts.map(({ closeness }) => closeness)).toEqual(
    [(3 / 4) * (3 / 4), (3 / 4) * (3 / 4), (3 / 4) * (3 / 6), (3 / 4) * (3 / 6), 0].map((share) => expect.closeTo(share, 12)),
  );
  expect(contactCount).toBe(5);
});

test("top cuts the list and not the count", () => {
  const { contacts, contactCount } = answerQuestion(network, { ask: "reach-of-all", maxHops: 1, top: 2 });
  expect([contacts.length, contactCount]).toEqual([2, 5]);
});

test("somebody alone is near to nobody, and an empty network has nobody", () => {
  expect(answerQuestion(networkOfTies(tiesOf(1, []), null), { ask: "reach-of-all", maxHops: 3 }).contacts).toEqual([
    { id: "c0", name: "Contact 0", reached: 0, closeness: null },
  ]);
  expect(answerQuestion(networkOfTies(tiesOf(0, []), null), { ask: "reach-of-all", maxHops: 3 }).contacts).toEqual([]);
});

test("no hops are a wrong call", () => {
  expect(() => answerQuestion(network, { ask: "reach-of-all", maxHops: 0 })).toThrow(RangeError);
});
