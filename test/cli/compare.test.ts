import { describe, expect, test } from "vitest";
import { snapshot } from "../../src/core/workspace/snapshot.ts";
import { type ConversationSketch, recordsWithConversations } from "../core/journey/conversations.ts";
import { jsonOf, runOn } from "./fake-io.ts";

const sketches: readonly ConversationSketch[] = [
  {
    id: "c1",
    with: "ana",
    on: "2026-03-02",
    occupation: "Nurse",
    company: "Acme Corp",
    heard: ["pay -overtime: most weeks", "culture +team: helps"],
    reflection: { concerns: "nights", happyThere: 4 },
  },
  {
    id: "c2",
    with: "ben",
    on: "2026-03-09",
    occupation: "Nurse",
    heard: ["challenges +Overtime: hardly ever", "culture +team: yes"],
  },
  { id: "c3", with: "cleo", on: "2026-04-01", occupation: "Designer", heard: ["day =: drawing"], reflection: { happyThere: 2 } },
  { id: "c4", with: "dan", on: "2026-04-08", occupation: "Designer", heard: ["field -: shrinking"] },
];

const workspaceOf = (list: readonly ConversationSketch[]) => ({
  "w.json": JSON.stringify(snapshot(recordsWithConversations(list, { ana: { name: "Ana Ruiz" }, ben: { name: "Ben Oak" } }), 0)),
});
const files = workspaceOf(sketches);

describe("compare", () => {
  test("is a table of themes by people, with marks, and says who contradicts whom", async () => {
    const { out, exitCode } = await runOn(files, "compare", "w.json");
    expect(exitCode).toBe(0);
    expect(out).toContain("4 conversations with 4 people. Happy there: on average 3 of 5 (from 2 to 4, 2 people).");
    expect(out).toContain("On overtime Ana Ruiz and Ben Oak contradict each other.");
    expect(out).toContain("On team Ana Ruiz and Ben Oak agree.");
    expect(out).toMatch(/^Theme +cleo +dan +Ana Ruiz +Ben Oak$/m);
    expect(out).toMatch(/^Pay, hours, prospects +-! +from one person only$/m);
    expect(out).toMatch(/^People and workplace +\+= +\+=$/m);
    expect(out).toMatch(/^Skills needed +not asked yet$/m);
    expect(out).toContain("  Ana Ruiz: against, overtime: most weeks (contradicts Ben Oak)\n");
    expect(out).toMatch(/^Nurse +2 +1 +1 +0 +4 of 5 \(1 person\)$/m);
    expect(out).toContain("Ask one more person about overtime");
  });

  test("comes in a stable shape", async () => {
    const answer = (await jsonOf(files, "compare", "w.json")) as Record<string, readonly object[]>;
    expect(Object.keys(answer)).toEqual([
      "conversations",
      "people",
      "themes",
      "topics",
      "occupations",
      "companies",
      "happy",
      "next",
      "planned",
      "unwritten",
    ]);
    expect(answer.people?.[2]).toEqual({
      id: "ana",
      name: "Ana Ruiz",
      conversations: ["c1"],
      occupations: ["Nurse"],
      companies: ["Acme Corp"],
      happyThere: 4,
      happyWhy: "",
      otherOccupations: [],
    });
    expect(answer.topics).toEqual([
      {
        topic: "overtime",
        themes: ["challenges", "pay"],
        people: ["ana", "ben"],
        mark: { code: "contradiction", for: ["ben"], against: ["ana"], both: [], acrossOccupations: false },
      },
      {
        topic: "team",
        themes: ["culture"],
        people: ["ana", "ben"],
        mark: { code: "agreement", stance: 1, people: ["ana", "ben"] },
      },
    ]);
    expect(answer.themes?.find((each) => "theme" in each && each.theme === "fit")).toEqual({
      theme: "fit",
      mark: { code: "single-source", person: "ana" },
      cells: [{ person: "ana", evidence: [{ conversation: "c1", topic: "", text: "nights", stance: -1, from: "concerns" }] }],
    });
  });

  test("of one occupation, or one company, leaves the others out", async () => {
    const nurses = (await jsonOf(files, "compare", "w.json", "--occupation", "nurse")) as { people: readonly { id: string }[] };
    expect(nurses.people.map(({ id }) => id)).toEqual(["ana", "ben"]);
    const both = (await jsonOf(files, "compare", "w.json", "--occupation", "nurse", "--occupation", "Designer")) as {
      conversations: number;
    };
    expect(both.conversations).toBe(4);
    const acme = (await jsonOf(files, "compare", "w.json", "--company", "ACME Ltd")) as { people: readonly { id: string }[] };
    expect(acme.people.map(({ id }) => id)).toEqual(["ana"]);
  });

  test("of an occupation or a company that nobody spoke of tells which there are", async () => {
    const pilot = await runOn(files, "compare", "w.json", "--occupation", "Pilot");
    expect(pilot).toMatchObject({ exitCode: 1, out: "" });
    expect(pilot.err).toContain('No conversation is about the occupation "Pilot". There are: Designer and Nurse.');
    const globex = await runOn(files, "compare", "w.json", "--company", "Globex");
    expect(globex.exitCode).toBe(1);
    expect(globex.err).toContain("There are: Acme Corp.");
  });

  test("without anything written down says so", async () => {
    expect((await runOn(workspaceOf([]), "compare", "w.json")).err).toContain("nothing to compare yet");
    const held = await runOn(workspaceOf([{ id: "c", with: "ana" }]), "compare", "w.json");
    expect(held.exitCode).toBe(1);
    expect(held.err).toContain("1 conversation was held and nothing written down");
  });

  test("lets nothing through that a terminal would obey", async () => {
    const evil = workspaceOf([{ id: "c", with: "ana", heard: ["pay +\u001b[31mred: a\u0007b\nc"] }]);
    const { out } = await runOn(evil, "compare", "w.json");
    expect(out).toContain("[31mred: ab");
    expect([...out].filter((character) => character < " " && character !== "\n")).toEqual([]);
  });
});
