import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareConversations } from "../../../src/core/journey/comparison.ts";
import { topicKeyOf } from "../../../src/core/journey/comparison-evidence.ts";
import { themes } from "../../../src/core/journey/questions.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { type ConversationSketch, recordsWithConversations } from "./conversations.ts";

const four: readonly ConversationSketch[] = [
  {
    id: "c1",
    with: "ana",
    on: "2026-03-02",
    occupation: "Nurse",
    company: "Acme Corp",
    heard: ["pay -overtime: most weeks", "pay +pay scale: rises every year", "culture +team: helps each other"],
    reflection: { liked: "the pace", concerns: "night shifts", happyThere: 4 },
  },
  {
    id: "c2",
    with: "ben",
    on: "2026-03-09",
    occupation: "nurse",
    company: "Halden",
    heard: ["challenges +Óvertime : hardly ever", "culture +TEAM: the best of it"],
    reflection: { happyThere: 2 },
  },
  { id: "c3", with: "cleo", on: "2026-04-01", occupation: "Designer", company: "ACME", heard: ["day =: drawing till noon"] },
  {
    id: "c4",
    with: "dan",
    on: "2026-04-08",
    occupation: "Designer",
    heard: ["culture -team: everybody alone"],
    reflection: { happyThere: 5, otherOccupation: "Illustrator" },
  },
];

const compared = compareConversations(recordsWithConversations(four));
const themeOf = (row: string, of = compared) => of.themes.find((each) => each.row === row);
const topicOf = (key: string, of = compared) => of.topics.find((each) => each.key === key);

describe("the matrix", () => {
  test("has a column for each person, occupation by occupation, and a row for each theme but the closing one", () => {
    expect(compared.people.map(({ contact }) => contact)).toEqual(["cleo", "dan", "ana", "ben"]);
    expect(compared.themes.map(({ row }) => row)).toEqual(themes.filter((theme) => theme !== "closing"));
  });

  test("holds what each person said of a theme, and nothing for who said nothing", () => {
    expect(themeOf("pay")?.cells.map(({ person, evidence }) => [person, evidence.map(({ topic }) => topic)])).toEqual([
      ["ana", ["overtime", "pay scale"]],
    ]);
  });

  test("puts the reflection beside it: what was liked under likes, concerns against", () => {
    expect(themeOf("likes")?.cells[0]?.evidence).toMatchObject([{ from: "liked", stance: 1, text: "the pace" }]);
    expect(themeOf("fit")?.cells[0]?.evidence).toMatchObject([{ from: "concerns", stance: -1 }]);
  });

  test("gives what was learned a row of its own at the end, which is never a gap", () => {
    const learned = compareConversations(recordsWithConversations([{ id: "c", with: "ana", reflection: { learned: "much" } }]));
    expect(learned.themes.at(-1)).toMatchObject({ row: "learned", mark: { code: "heard" } });
    expect(learned.next.map(({ code }) => code)).toEqual(themes.slice(0, -1).map(() => "not-asked"));
  });
});

describe("a topic", () => {
  test("is the same whatever its case, accents and spaces, and under whichever theme; opposite stances contradict", () => {
    expect(topicOf("overtime")).toEqual({
      key: "overtime",
      label: "overtime",
      themes: ["challenges", "pay"],
      people: ["ana", "ben"],
      mark: { code: "contradiction", for: ["ben"], against: ["ana"], both: [], acrossOccupations: false },
    });
  });

  test("contradicted only by people of another occupation is told apart", () => {
    const across = compareConversations(recordsWithConversations([four[0], four[3]].filter((one) => one !== undefined)));
    expect(topicOf("team", across)?.mark).toMatchObject({ code: "contradiction", acrossOccupations: true });
    expect(topicOf("team")?.mark).toMatchObject({ code: "contradiction", for: ["ana", "ben"], against: ["dan"] });
  });

  test("of two who say the same, and nobody else, is agreed on", () => {
    const nurses = compareConversations(recordsWithConversations(four), { occupations: ["NURSE"] });
    expect(topicOf("team", nurses)?.mark).toEqual({ code: "agreement", stance: 1, people: ["ana", "ben"] });
  });

  test("of one person is from a single source, however often they said it", () => {
    const twice = compareConversations(
      recordsWithConversations([
        { id: "c1", with: "ana", heard: ["pay +bonus: yes"] },
        { id: "c2", with: "ana", heard: ["pay -bonus: no more"] },
      ]),
    );
    expect(topicOf("bonus", twice)?.mark).toEqual({ code: "single-source", person: "ana" });
    expect(twice.people).toHaveLength(1);
  });

  test("on which one person says both and another one side is a contradiction that names them", () => {
    const both = compareConversations(
      recordsWithConversations([
        { id: "c1", with: "ana", heard: ["pay +bonus: yes", "pay -bonus: small"] },
        { id: "c2", with: "ben", heard: ["pay +bonus: yes"] },
      ]),
    );
    expect(topicOf("bonus", both)?.mark).toMatchObject({ code: "contradiction", for: ["ben"], against: [], both: ["ana"] });
  });

  test("that two tell of without taking a side is neither agreed on nor contradicted", () => {
    const facts = compareConversations(
      recordsWithConversations([
        { id: "c1", with: "ana", heard: ["pay =salary: 30,000"] },
        { id: "c2", with: "ben", heard: ["pay =salary: 60,000"] },
      ]),
    );
    expect(topicOf("salary", facts)?.mark).toEqual({ code: "heard" });
  });
});

describe("a theme", () => {
  const marksOf = (first: readonly string[], second: readonly string[]) =>
    compareConversations(
      recordsWithConversations([
        { id: "c1", with: "ana", heard: first },
        { id: "c2", with: "ben", heard: second },
      ]),
    );

  test("on which opinions without a topic differ is marked more weakly than a contradiction", () => {
    const differ = marksOf(["field +: growing"], ["field -: shrinking"]);
    expect(themeOf("field", differ)?.mark).toEqual({ code: "differ", for: ["ana"], against: ["ben"] });
    expect(differ.topics).toEqual([]);
  });

  test("on which all who take a side take the same one points one way", () => {
    expect(themeOf("field", marksOf(["field +: a"], ["field +: b"]))?.mark).toMatchObject({ code: "same-way", stance: 1 });
  });

  test("of likes or challenges points no way: what people like speaks for the work by itself", () => {
    expect(themeOf("likes", marksOf(["likes +: a"], ["likes +: b"]))?.mark).toEqual({ code: "heard" });
  });

  test("heard from one person, and one that nobody spoke about, are what to ask about next", () => {
    expect(compared.next).toEqual([
      { code: "settle", topic: "overtime", theme: "challenges", acrossOccupations: false },
      { code: "settle", topic: "team", theme: "culture", acrossOccupations: true },
      ...["path", "skills", "field", "advice"].map((theme) => ({ code: "not-asked", theme })),
      { code: "second-person", theme: "day", person: "cleo" },
      { code: "second-person", theme: "likes", person: "ana" },
      { code: "second-person", theme: "challenges", person: "ben" },
      { code: "second-person", theme: "pay", person: "ana" },
      { code: "second-person", theme: "fit", person: "ana" },
    ]);
  });
});

describe("occupations and companies", () => {
  test("are summed up by themselves, however they are spelt", () => {
    expect(compared.occupations).toMatchObject([
      { key: "designer", label: "Designer", conversations: 2, people: 2, contradictions: 0, happy: { people: 1, lowest: 5 } },
      { key: "nurse", label: "Nurse", conversations: 2, people: 2, contradictions: 1, agreements: 1, singleSources: 1 },
    ]);
    expect(compared.companies.map(({ label, conversations }) => [label, conversations])).toEqual([
      ["ACME", 2],
      ["Halden", 1],
      ["", 1],
    ]);
  });

  test("are taken from the contact where the conversation names none", () => {
    const of = (facts: object) =>
      compareConversations(recordsWithConversations([{ id: "c", with: "ana", heard: ["day =: x"] }], { ana: facts }));
    expect(of({ occupation: "Nurse", position: "Ward lead", company: "Acme" }).people[0]).toMatchObject({
      occupations: ["Nurse"],
      companies: ["Acme"],
    });
    expect(of({ position: "Ward lead" }).people[0]?.occupations).toEqual(["Ward lead"]);
    expect(of({}).occupations).toMatchObject([{ key: "", label: "" }]);
  });

  test("narrow what is compared; what there is to choose stays", () => {
    const chosen = compareConversations(recordsWithConversations(four), { companies: ["Acme Ltd"] });
    expect(chosen.people.map(({ contact }) => contact)).toEqual(["cleo", "ana"]);
    expect(chosen.choices).toEqual(compared.choices);
    expect(compareConversations(recordsWithConversations(four), { occupations: ["Pilot"] }).people).toEqual([]);
  });

  test("the average of ratings lies between whole numbers", () => {
    expect(compared.happy).toEqual({ people: 3, lowest: 2, highest: 5, averageFrom: 3, averageTo: 4 });
  });
});

describe("conversations that cannot be compared", () => {
  test("planned and cancelled ones are left out, those not written down are named", () => {
    const some = compareConversations(
      recordsWithConversations([
        { id: "c1", with: "ana", stage: "planned", on: "2026-09-01", heard: ["day =: x"] },
        { id: "c2", with: "ben", stage: "cancelled", heard: ["day =: x"] },
        { id: "c3", with: "cleo", reflection: {} },
        { id: "c4", with: "dan", stage: "planned", on: null },
      ]),
    );
    expect(some).toMatchObject({ people: [], conversations: 0, unwritten: ["c3"], planned: "c1" });
  });

  test("without any conversation everything is empty and nothing is asked for but the themes", () => {
    expect(compareConversations(recordsWithConversations([]))).toMatchObject({
      people: [],
      topics: [],
      occupations: [],
      happy: null,
      planned: null,
      unwritten: [],
    });
  });
});

const anyFinding = fc.record({
  theme: fc.constantFrom(...themes),
  topic: fc.constantFrom("", "overtime", "Overtime ", "team", "pay"),
  text: fc.string({ maxLength: 3 }),
  stance: fc.constantFrom(-1 as const, 0 as const, 1 as const),
});

const anyConversations = fc
  .array(
    fc.record({
      with: fc.constantFrom("ana", "ben", "cleo", "dan"),
      stage: fc.constantFrom("held", "held", "held", "planned", "cancelled"),
      on: fc.constantFrom(null, "2026-01", "2026-01-15", "2026-02-01"),
      occupation: fc.constantFrom("", "Nurse", "nurse", "Designer"),
      findings: fc.array(anyFinding, { maxLength: 4 }),
      reflection: fc.option(
        fc.record({
          liked: fc.constantFrom("", "pace"),
          concerns: fc.constantFrom("", "nights"),
          happyThere: fc.constantFrom(null, 1 as const, 5 as const),
        }),
      ),
    }),
    { maxLength: 7 },
  )
  .map((list) => recordsWithConversations(list.map((each, i) => ({ ...each, id: `c${i}` }))));

const runs = { numRuns: 1_000, seed: 11 };

function allEvidence(records: Records) {
  const { themes: rows } = compareConversations(records);
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ person, evidence }) => evidence.map((each) => ({ row, person, each }))),
  );
}

describe("of any conversations", () => {
  test("every finding of a held one stands in its theme and under its person, exactly once", () => {
    fc.assert(
      fc.property(anyConversations, (records) => {
        const shown = allEvidence(records).filter(({ each }) => each.from === "finding");
        const told = shown.map(({ row, person, each }) =>
          JSON.stringify([each.conversation, person, row, each.text, each.stance]),
        );
        const written = [...records.conversations.values()]
          .filter(({ stage }) => stage === "held")
          .flatMap(({ id, with: person, findings }) =>
            findings.map(({ theme, text, stance }) => JSON.stringify([id, person, theme, text, stance])),
          );
        expect(told.sort()).toEqual(written.sort());
      }),
      runs,
    );
  });

  test("a contradiction has somebody for it and somebody else against", () => {
    fc.assert(
      fc.property(anyConversations, (records) => {
        const evidence = allEvidence(records);
        for (const { key, mark } of compareConversations(records).topics) {
          const heard = evidence.filter(({ each }) => each.topicKey === key);
          const pair = heard.some(({ person, each }) =>
            heard.some((other) => each.stance === 1 && other.each.stance === -1 && other.person !== person),
          );
          expect(mark.code === "contradiction").toBe(pair);
          if (mark.code !== "contradiction") continue;
          const named = [...mark.for, ...mark.against, ...mark.both];
          expect(new Set(named).size).toBe(named.length);
          expect(named.length).toBeGreaterThan(1);
        }
      }),
      runs,
    );
  });

  test("a topic or theme has a single source if, and only if, exactly one person spoke of it", () => {
    fc.assert(
      fc.property(anyConversations, (records) => {
        const { topics, themes: rows } = compareConversations(records);
        const evidence = allEvidence(records);
        for (const { key, mark } of topics) {
          const people = new Set(evidence.filter(({ each }) => each.topicKey === key).map(({ person }) => person));
          expect(mark.code === "single-source").toBe(people.size === 1);
        }
        for (const { row, mark } of rows) {
          const people = new Set(evidence.filter((each) => each.row === row).map(({ person }) => person));
          expect([row, mark.code === "single-source"]).toEqual([row, people.size === 1]);
          expect(mark.code === "not-asked").toBe(people.size === 0);
        }
      }),
      runs,
    );
  });

  test("people who agree all take the same side, and nobody takes the other", () => {
    fc.assert(
      fc.property(anyConversations, (records) => {
        const evidence = allEvidence(records);
        for (const { key, mark } of compareConversations(records).topics) {
          if (mark.code !== "agreement") continue;
          const heard = evidence.filter(({ each }) => each.topicKey === key);
          expect(mark.people.length).toBeGreaterThan(1);
          expect(heard.some(({ each }) => each.stance === -mark.stance)).toBe(false);
        }
      }),
      runs,
    );
  });

  test("the order in which they were recorded leaves no trace", () => {
    fc.assert(
      fc.property(anyConversations, (records) => {
        const backwards = {
          ...records,
          contacts: new Map([...records.contacts].reverse()),
          conversations: new Map([...records.conversations].reverse()),
        };
        expect(compareConversations(backwards)).toEqual(compareConversations(records));
      }),
      runs,
    );
  });

  test("a topic stays the same when it is written in capitals and with more space", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (topic) => {
        expect(topicKeyOf(` ${topic}  `)).toBe(topicKeyOf(topic));
        expect(topicKeyOf(topicKeyOf(topic))).toBe(topicKeyOf(topic));
      }),
      runs,
    );
  });
});
