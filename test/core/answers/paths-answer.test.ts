import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import type { NextStep } from "../../../src/core/answers/question.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { day } from "../../support/networks/records-of.ts";
import { circle, circleFacts, networkWith, today } from "./circle.ts";

function pathsTo(network: Network, to: string, includeSimilar = false, maxHops = 3) {
  return answerQuestion(network, { ask: "paths", to, includeSimilar, maxHops, top: 5 });
}

const network = networkWith(circle, circleFacts);

describe("paths to a company", () => {
  const answer = pathsTo(network, "acme corporation");

  test("the same company in other spellings is exact; a similar one is offered apart", () => {
    expect(answer.kind).toBe("company");
    expect(answer.matched).toEqual([
      { company: "ACME Corp.", contacts: 2, match: "exact" },
      { company: "Acme Labs", contacts: 1, match: "similar" },
    ]);
  });

  test("each broker is asked once, the likelier first, and nobody for somebody whom you know yourself", () => {
    expect(answer.asks.map(({ path }) => path)).toEqual([
      ["you", "priya", "dan"],
      ["you", "ben", "eve"],
    ]);
    expect(answer.asks.map(({ broker, target }) => [broker, target]).slice(0, 2)).toEqual([
      ["priya", "dan"],
      ["ben", "eve"],
    ]);
  });

  test("the band goes with the probability, the product of the odds", () => {
    const odds = (d: number) => 0.15 + 0.6 * (1 - Math.exp(-d));
    const toPriya = 2 ** (-200 / 180) + 0.5 * 2 ** (-400 / 180) + 0.5 * 2 ** (-300 / 180);
    expect(answer.asks[0]?.probability).toBeCloseTo(odds(toPriya) * odds(2 ** (-100 / 180)), 12);
    expect(answer.asks.map(({ band }) => band).slice(0, 2)).toEqual(["fair", "long-shot"]);
  });

  test("the reasons tell when you spoke, that she introduced you twice, and that nothing is open", () => {
    expect(answer.asks[0]?.reasons).toEqual([
      { code: "last-contact", contact: "priya", on: day(today - 200) },
      { code: "introduced-you", times: 2 },
      { code: "no-open-asks" },
      { code: "knows-target", broker: "priya", target: "dan", times: 1 },
      { code: "works-there", company: "ACME Corp.", position: "Product lead" },
    ]);
  });

  test("where there are ways, no other steps are proposed", () => {
    expect(answer.nextSteps).toEqual([]);
    expect(answer.nearest).toEqual([]);
  });

  test("similar companies join only when asked to", () => {
    const sketch = { ...circle, ties: [...(circle.ties ?? []), { a: "ben", b: "zoe" }] };
    const more = networkWith(sketch, circleFacts);
    const targets = (includeSimilar: boolean) => {
      const { asks, alternatives } = pathsTo(more, "Acme Corp", includeSimilar);
      return [...asks, ...alternatives].map(({ target }) => target);
    };
    expect(targets(false)).not.toContain("zoe");
    expect(targets(true)).toContain("zoe");
  });

  test("only similar companies are a question to ask first, with no steps instead", () => {
    const robots = networkWith(circle, { zoe: { name: "Zoe Lind", company: "Acme Robots" } });
    expect(pathsTo(robots, "Acme")).toMatchObject({
      kind: "company",
      matched: [{ company: "Acme Robots", contacts: 1, match: "similar" }],
      asks: [],
      nextSteps: [],
    });
  });

  test("a broker asked twelve days ago is named with the day their rest ends", () => {
    const asks = [
      { broker: "priya", target: "dan", askedOn: day(today - 12), outcome: { stage: "asked", nudgeOn: day(today - 5) } } as const,
    ];
    const [first] = pathsTo(networkWith({ ...circle, asks }, circleFacts), "acme corp").asks;
    expect(first?.reasons[0]).toEqual({ code: "rest-until", asked: day(today - 12), until: day(today + 18) });
    expect(first?.reasons).toContainEqual({ code: "open-asks", count: 1 });
    expect(first?.reasons).not.toContainEqual({ code: "no-open-asks" });
  });

  test("an introduction the broker made for the target is the reason to believe the tie", () => {
    const introductions = [{ by: "ben", parties: ["dan", "eve"], when: day(today - 50) }];
    const { asks } = pathsTo(networkWith({ ...circle, introductions }, circleFacts), "acme corp");
    expect(asks.find(({ broker }) => broker === "ben")?.reasons).toContainEqual({
      code: "introduced-target",
      broker: "ben",
      target: asks.find(({ broker }) => broker === "ben")?.target,
      on: day(today - 50),
    });
  });

  test("somebody you know who works there is asked directly", () => {
    const { asks } = pathsTo(networkWith(circle, { ...circleFacts, ben: { name: "Ben Oak", company: "Hooli" } }), "hooli");
    expect(asks).toHaveLength(1);
    expect(asks[0]).toMatchObject({ broker: "ben", target: "ben", path: ["you", "ben"] });
    expect(asks[0]?.reasons[0]).toEqual({ code: "you-know-each-other" });
  });
});

describe("paths to a person", () => {
  test("a name is found whatever its case and order", () => {
    expect(pathsTo(network, "ITO, dan")).toMatchObject({ kind: "person", matched: [], checkedHops: 3 });
    expect(pathsTo(network, "dan ito").asks.map(({ path }) => path)).toEqual([
      ["you", "priya", "dan"],
      ["you", "ben", "eve", "dan"],
    ]);
  });

  test("an id names one person, ours or the file's own", () => {
    expect(pathsTo(network, "E-7").asks[0]?.target).toBe("eve");
    expect(pathsTo(network, "eve").asks[0]?.target).toBe("eve");
  });

  test("several people of one name are all targets", () => {
    const twice = networkWith(circle, { ...circleFacts, dan: { name: "Eve Sol" } });
    const { asks, alternatives } = pathsTo(twice, "Eve Sol");
    expect(new Set([...asks, ...alternatives].map(({ target }) => target))).toEqual(new Set(["dan", "eve"]));
  });

  test("a person whose name holds a company's word is still that person", () => {
    const labs = networkWith(circle, { ...circleFacts, zoe: { name: "Dan Ito", company: "Ito Works" } });
    expect(pathsTo(labs, "Dan Ito").kind).toBe("person");
  });

  test("a name that nobody has gives the nearest names", () => {
    const answer = pathsTo(network, "Dan Itoo");
    expect(answer).toMatchObject({ kind: "unknown", matched: [], asks: [] });
    expect(answer.nearest[0]).toBe("Dan Ito");
  });

  test("nothing typed means nobody", () => {
    expect(pathsTo(network, "  ")).toMatchObject({ kind: "unknown", asks: [], nearest: [] });
  });
});

describe("when nobody reaches the target", () => {
  const lonely = { ...circle, introductions: [] };

  function stepsTo(to: string, more: Parameters<typeof networkWith>[1], sketch = lonely): readonly NextStep[] {
    return pathsTo(networkWith(sketch, { ...circleFacts, ...more }), to).nextSteps;
  }

  test("a dormant tie, contacts whose contacts are unrecorded, the target, and the next meeting", () => {
    const ties = [...(lonely.ties ?? []), { a: "una", b: "you" }];
    expect(stepsTo("Globex", {}, { ...lonely, ties })).toEqual([
      { code: "ask-dormant", contact: "ben", lastContact: day(today - 900) },
      { code: "record-contacts-of", contact: "una" },
      { code: "target-known-but-unreached", contact: "tom" },
      { code: "mention-at-next-meeting" },
    ]);
  });

  test("dormant ties and volunteers are from the target's industry where it is known", () => {
    const inTech = { tom: { name: "Tom Ask", company: "Globex", industry: "Biotech" } };
    expect(stepsTo("Globex", inTech).some(({ code }) => code === "ask-dormant")).toBe(false);
    expect(stepsTo("Globex", { ...inTech, ben: { name: "Ben Oak", industry: "BIOTECH" } })[0]).toMatchObject({ contact: "ben" });
    const volunteers = { una: { name: "Una", industry: "biotech", volunteersToHelp: true }, vic: { volunteersToHelp: true } };
    expect(stepsTo("Globex", { ...inTech, ...volunteers })).toContainEqual({ code: "ask-alumni", contact: "una" });
    expect(stepsTo("Globex", { ...inTech, ...volunteers })).not.toContainEqual({ code: "ask-alumni", contact: "vic" });
  });

  test("people of your school are asked like volunteers", () => {
    const school = { you: { name: "You", school: "Riverside College" }, vic: { name: "Vic", school: "riverside college" } };
    expect(stepsTo("Globex", school)).toContainEqual({ code: "ask-alumni", contact: "vic" });
  });

  test("at most six steps, the next meeting last", () => {
    const contacts = [..."abcdefgh"];
    const sketch = {
      ego: "you",
      contacts: ["you", "zed", ...contacts],
      ties: contacts.map((a) => ({ a, b: "you", kind: "met" as const, when: day(today - 500) })),
    };
    const steps = pathsTo(networkWith(sketch, { zed: { name: "Zed", company: "Globex" } }), "globex").nextSteps;
    expect(steps).toHaveLength(6);
    expect(steps.at(-1)).toEqual({ code: "mention-at-next-meeting" });
  });

  test("without ego there are no asks, and the steps need none", () => {
    const answer = pathsTo(networkWith({ ...circle, ego: null }, circleFacts), "acme corp");
    expect(answer.asks).toEqual([]);
    expect(answer.nextSteps.map(({ code }) => code)).toEqual([
      "target-known-but-unreached",
      "target-known-but-unreached",
      "mention-at-next-meeting",
    ]);
  });

  test("an empty network answers too", () => {
    expect(pathsTo(networkWith({ contacts: [] }), "Acme")).toEqual({
      target: "Acme",
      kind: "unknown",
      matched: [],
      asks: [],
      alternatives: [],
      byHops: [],
      disjointPair: null,
      nearest: [],
      nextSteps: [{ code: "mention-at-next-meeting" }],
      checkedHops: 3,
    });
  });
});

test("no hops are a wrong call", () => {
  expect(() => pathsTo(network, "acme corp", false, 0)).toThrow(RangeError);
});

test("in any network the asks are by probability, one a broker, and each path is made of ties", () => {
  fc.assert(
    fc.property(anySketch, fc.constantFrom("ana", "ben", "dana"), (sketch, to) => {
      const any = networkWith(sketch);
      const { asks } = pathsTo(any, to);
      expect(new Set(asks.map(({ broker }) => broker)).size).toBe(asks.length);
      asks.forEach(({ path, probability, broker, target }, i) => {
        expect([path[0], path[1], path.at(-1)]).toEqual([sketch.ego, broker, target]);
        expect(probability).toBeLessThanOrEqual((asks[i - 1]?.probability ?? 1) * (1 + 1e-12));
        expect(probability).toBeGreaterThan(0);
        path.slice(1).forEach((id, at) => {
          const from = any.indexOf.get(path[at] ?? id) ?? 0;
          const row = any.ties.neighbours.subarray(any.ties.offsets[from], any.ties.offsets[from + 1]);
          expect([...row].map((v) => any.ids[v])).toContain(id);
        });
      });
    }),
  );
});
