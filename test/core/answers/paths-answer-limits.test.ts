import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import type { PathsAnswer, Question } from "../../../src/core/answers/question.ts";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { day } from "../../support/networks/records-of.ts";
import { circle, circleFacts, networkWith, today } from "./circle.ts";

type PathsQuestion = Extract<Question, { ask: "paths" }>;

function paths(network: Network, to: string, more: Partial<PathsQuestion> = {}): PathsAnswer {
  return answerQuestion(network, { ask: "paths", to, includeSimilar: false, maxHops: 3, top: 5, ...more });
}

const notVia = (...people: string[]) => ({ minStrength: 0, notVia: people.map(contactId) });
const waysOf = ({ asks }: PathsAnswer) => asks.map(({ path }) => path);
const targetsOf = ({ asks, alternatives }: PathsAnswer) => new Set([...asks, ...alternatives].map(({ target }) => target));

const network = networkWith(circle, circleFacts);

describe("paths into an industry", () => {
  const ties = [...(circle.ties ?? []), { a: "ben", b: "zoe" }, { a: "priya", b: "tom" }];
  const facts = {
    ...circleFacts,
    tom: { name: "Tom Ask", industry: "SOFTWÁRE " },
    zoe: { name: "Zoe", industry: "Software & Services" },
  };
  const industries = networkWith({ ...circle, ties }, facts);

  test("an industry is the same whatever its case and accents; those that merely hold its words join when asked to", () => {
    const answer = paths(industries, "software", { of: "industry" });
    expect(answer).toMatchObject({ kind: "industry", matched: [], nearest: [], nextSteps: [] });
    expect(targetsOf(answer)).toEqual(new Set(["dan", "tom"]));
    expect(targetsOf(paths(industries, "software", { of: "industry", includeSimilar: true }))).toEqual(
      new Set(["dan", "tom", "zoe"]),
    );
  });

  test("where no industry has that name, those that hold all its words are meant", () => {
    expect(targetsOf(paths(industries, "services, software", { of: "industry" }))).toEqual(new Set(["zoe"]));
  });

  test("where somebody works there is a reason, as for a company", () => {
    expect(paths(industries, "software", { of: "industry" }).asks.flatMap(({ reasons }) => reasons)).toContainEqual({
      code: "works-there",
      company: "ACME Corp.",
      position: "Product lead",
    });
  });

  test("an industry that nobody is in gives the nearest ones", () => {
    expect(paths(network, "Robotic", { of: "industry" })).toMatchObject({ kind: "unknown", asks: [], nearest: ["Robotics"] });
    expect(paths(network, " ", { of: "industry" })).toMatchObject({ kind: "unknown", asks: [], nearest: [] });
  });

  test("an industry is not looked for among companies, nor a company among industries", () => {
    expect(paths(network, "Acme Corp", { of: "industry" }).kind).toBe("unknown");
    expect(paths(network, "Robotics").kind).toBe("unknown");
  });

  test("an industry out of reach gives steps instead", () => {
    expect(paths(network, "robotics", { of: "industry" })).toMatchObject({
      kind: "industry",
      asks: [],
      byHops: [],
      disjointPair: null,
    });
    expect(paths(network, "robotics", { of: "industry" }).nextSteps).toContainEqual({
      code: "target-known-but-unreached",
      contact: "zoe",
    });
  });
});

describe("paths to a role", () => {
  test("position and occupation hold all words, wherever they stand", () => {
    const roles = networkWith(circle, {
      ...circleFacts,
      eve: { name: "Eve Sol", position: "Lead", occupation: "Product, senior" },
    });
    expect(paths(roles, "LEAD product", { of: "role" }).kind).toBe("role");
    expect(targetsOf(paths(roles, "LEAD product", { of: "role" }))).toEqual(new Set(["dan", "eve"]));
    expect(targetsOf(paths(roles, "senior lead", { of: "role" }))).toEqual(new Set(["eve"]));
  });

  test("the reason says where they work", () => {
    const [first] = paths(network, "product lead", { of: "role" }).asks;
    expect(first?.reasons.at(-1)).toEqual({ code: "works-there", company: "ACME Corp.", position: "Product lead" });
  });

  test("a part of a word is not the word; a role that nobody has gives the nearest ones", () => {
    expect(paths(network, "Product lea", { of: "role" })).toMatchObject({ kind: "unknown", asks: [], nearest: ["Product lead"] });
  });

  test("ego's own role and industry are nobody else's", () => {
    const own = networkWith(circle, { you: { name: "You", position: "Baker", industry: "Food" } });
    expect(paths(own, "baker", { of: "role" })).toMatchObject({ kind: "unknown", nearest: [] });
    expect(paths(own, "food", { of: "industry" })).toMatchObject({ kind: "unknown", nearest: [] });
  });
});

describe("limits", () => {
  test("somebody who is not to be asked is neither asked nor passed", () => {
    expect(waysOf(paths(network, "dan ito"))).toEqual([
      ["you", "priya", "dan"],
      ["you", "ben", "eve", "dan"],
    ]);
    expect(waysOf(paths(network, "dan ito", { limits: notVia("priya") }))).toEqual([["you", "ben", "eve", "dan"]]);
    expect(waysOf(paths(network, "dan ito", { limits: notVia("eve") }))).toEqual([["you", "priya", "dan"]]);
    expect(paths(network, "dan ito", { limits: notVia("priya", "ben") })).toMatchObject({
      asks: [],
      byHops: [],
      disjointPair: null,
    });
  });

  test("nor are they among the people at a company, in an industry or in a role", () => {
    expect(targetsOf(paths(network, "acme corp", { limits: notVia("dan") }))).toEqual(new Set(["eve"]));
    const nobody = paths(network, "product lead", { of: "role", limits: notVia("dan") });
    expect(nobody).toMatchObject({ kind: "role", asks: [] });
    expect(nobody.nextSteps).not.toContainEqual({ code: "target-known-but-unreached", contact: "dan" });
  });

  test("named as the person to reach, they stay the end of the way", () => {
    expect(waysOf(paths(network, "dan ito", { limits: notVia("dan") }))).toEqual(waysOf(paths(network, "dan ito")));
    expect(waysOf(paths(network, "ben oak", { limits: notVia("ben") }))).toEqual([["you", "ben"]]);
  });

  test("leaving out somebody unknown is a wrong call", () => {
    expect(() => paths(network, "dan ito", { limits: notVia("nobody") })).toThrow(UnknownContactError);
  });

  test("ties weaker than asked for are not used; 0 is no limit", () => {
    expect(paths(network, "dan ito", { limits: notVia() })).toEqual(paths(network, "dan ito"));
    const benSince = 1 - Math.exp(-(2 ** (-900 / 180)));
    const atLeast = (minStrength: number) => waysOf(paths(network, "dan ito", { limits: { minStrength, notVia: [] } }));
    expect(atLeast(benSince)).toHaveLength(2);
    expect(atLeast(benSince + 1e-9)).toEqual([["you", "priya", "dan"]]);
    expect(atLeast(1)).toEqual([]);
  });

  test("a strength outside 0 to 1 is a wrong call", () => {
    expect(() => paths(network, "dan ito", { limits: { minStrength: 2, notVia: [] } })).toThrow(RangeError);
  });
});

describe("the best way by length, and two ways that share nobody", () => {
  test("are asks with their reasons, the best ask among them", () => {
    const answer = paths(network, "acme corporation");
    expect(answer.byHops).toEqual(answer.asks.slice(0, 1));
    expect(answer.disjointPair).toEqual(answer.asks);
  });

  test("a longer way stands where it is the likelier one", () => {
    const ties = [
      { a: "you", b: "ben", kind: "worked" as const, when: day(today - 2000) },
      { a: "you", b: "priya", kind: "worked" as const, when: day(today) },
      { a: "ben", b: "dan" },
      { a: "priya", b: "eve", kind: "worked" as const, when: day(today) },
      { a: "eve", b: "dan", kind: "worked" as const, when: day(today) },
    ];
    const answer = paths(networkWith({ ...circle, ties, introductions: [] }, circleFacts), "dan ito");
    expect(answer.byHops.map(({ path }) => path)).toEqual([
      ["you", "ben", "dan"],
      ["you", "priya", "eve", "dan"],
    ]);
    expect(answer.disjointPair?.map(({ path }) => path)).toEqual([
      ["you", "priya", "eve", "dan"],
      ["you", "ben", "dan"],
    ]);
  });

  test("a target whom you know is asked directly on one way and met through somebody on the other", () => {
    const ties = [...(circle.ties ?? []), { a: "you", b: "dan" }];
    const pair = paths(networkWith({ ...circle, ties }, circleFacts), "dan ito").disjointPair;
    expect(pair?.map(({ path }) => path)).toContainEqual(["you", "dan"]);
    expect(pair?.map(({ path }) => path)).toContainEqual(["you", "priya", "dan"]);
  });

  test("without ego, and in an empty network, there are none", () => {
    const without = networkWith({ ...circle, ego: null }, circleFacts);
    expect(paths(without, "acme corp", { maxHops: 5 })).toMatchObject({ byHops: [], disjointPair: null });
    expect(paths(networkWith({ contacts: [] }), "product", { of: "role" })).toMatchObject({ kind: "unknown", asks: [] });
  });
});
