import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/core/answers/answer-question.ts";
import type { FileChoice } from "../../src/core/linkage/import-plan.ts";
import { planImport } from "../../src/core/linkage/plan-import.ts";
import { type ContactId, importId } from "../../src/core/model/ids.ts";
import { epochDay, parsePartialDate } from "../../src/core/model/partial-date.ts";
import { noRecords } from "../../src/core/model/records.ts";
import { buildNetwork } from "../../src/core/network/build-network.ts";
import { applyChanges } from "../../src/core/workspace/workspace.ts";
import { readFile } from "../../src/io/read-file.ts";

const folder = fileURLToPath(new URL("../../data/", import.meta.url));
const names = ["sample-contacts.csv", "sample-directory.csv", "sample-introductions.csv"] as const;
const choices: readonly FileChoice[] = [
  { listOf: "mine", introducedTo: "unrecorded" },
  { listOf: "directory", introducedTo: "unrecorded" },
  { listOf: "directory", introducedTo: "unrecorded" },
];

const readings = names.map((name) => {
  const read = readFile({ name, bytes: readFileSync(join(folder, name)) }, {});
  if ("problem" in read) throw new Error(`${name}: ${read.problem.code}`);
  return read.reading;
});
const plan = planImport(noRecords, readings, { importId: importId("sample"), at: 0, choices, ego: null });
const records = applyChanges(noRecords, plan.changes);
const people = [...records.contacts.values()];

function networkOn(day: string) {
  const date = parsePartialDate(day);
  if (date === null) throw new RangeError(day);
  return buildNetwork(records, { asOfDay: epochDay(date) });
}
const network = networkOn("2026-06-30");

function idOf(name: string): ContactId {
  const found = people.filter((contact) => contact.name === name);
  if (found.length !== 1 || found[0] === undefined) throw new RangeError(`${found.length} people called ${name}`);
  return found[0].id;
}

function askFor(to: string, day = network) {
  return answerQuestion(day, { ask: "paths", to, includeSimilar: false, maxHops: 3, top: 5 });
}

describe("the files", () => {
  const scratch = mkdtempSync(join(tmpdir(), "sample-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  test("are what the script writes, byte for byte", () => {
    execFileSync(process.execPath, [join(folder, "make-sample.mjs"), scratch]);
    for (const name of names) expect(readFileSync(join(scratch, name), "utf8")).toBe(readFileSync(join(folder, name), "utf8"));
  });

  test("are read without a single doubt", () => {
    expect(plan.files.flatMap(({ issues }) => issues)).toEqual([]);
    expect(plan.suggested).toEqual([]);
  });

  test("hold about 150 people at about 40 companies and twelve years of introductions", () => {
    expect(plan.totals).toMatchObject({ contacts: 147, companies: 42, stubs: 3 });
    const dates = [...records.introductions.values()].flatMap(({ when }) => when ?? []).sort();
    expect([dates.at(0), dates.at(-1)]).toEqual(["2014-10", "2026-06-11"].map(() => expect.stringMatching(/^(2014|2026-06)/)));
  });

  test("name no mailbox that could belong to anybody", () => {
    expect(people.flatMap(({ emails }) => emails).filter((email) => !/@example\.(com|org)$/.test(email))).toEqual([]);
  });

  test("leave some employers and some people's contacts unrecorded", () => {
    expect(people.filter(({ kind, company }) => kind === "recorded" && company === null).length).toBeGreaterThanOrEqual(5);
    const alone = network.ids.filter((_, v) => (network.ties.offsets[v + 1] ?? 0) - (network.ties.offsets[v] ?? 0) === 1);
    expect(alone.length).toBeGreaterThanOrEqual(3);
  });
});

describe("the story", () => {
  test("typing acme finds Acme Corp (4) and something similar, Acme Labs (2)", () => {
    expect(askFor("acme").matched).toEqual([
      { company: "Acme Corp", contacts: 4, match: "exact" },
      { company: "Acme Labs", contacts: 2, match: "similar" },
    ]);
  });

  test("Priya comes first, for Dan in product: good odds, in touch in March 2026, introduced you twice", () => {
    const [first] = askFor("acme").asks;
    expect(first).toMatchObject({ broker: idOf("Priya Raman"), target: idOf("Dan Whitcombe"), band: "good" });
    expect(first?.reasons).toContainEqual({ code: "last-contact", contact: idOf("Priya Raman"), on: "2026-03-12" });
    expect(first?.reasons).toContainEqual({ code: "introduced-you", times: 2 });
    expect(first?.reasons).toContainEqual({ code: "no-open-asks" });
  });

  test("Priya's odds are still good half a year later", () => {
    expect(askFor("acme", networkOn("2026-11-30")).asks[0]).toMatchObject({ broker: idOf("Priya Raman"), band: "good" });
  });

  test("Ben and Ana are other ways into Acme", () => {
    const brokers = askFor("acme").asks.map(({ broker }) => broker);
    expect(brokers).toEqual(expect.arrayContaining([idOf("Ben Achterberg"), idOf("Ana Beltrán")]));
  });

  test("Priya holds the network together, and nobody opens more doors", () => {
    const [first] = answerQuestion(network, { ask: "bridging" }).contacts;
    expect(first).toMatchObject({ name: "Priya Raman", cut: true });
    expect(first?.onlyThrough).toBeGreaterThanOrEqual(5);
  });

  test.each(["Helixbourne Bio", "Mirrowen Diagnostics", "Corvale Biosystems"])("every way to %s goes by Priya", (company) => {
    const { asks, alternatives } = askFor(company);
    expect(asks.length).toBeGreaterThan(0);
    for (const { path } of [...asks, ...alternatives]) expect(path).toContain(idOf("Priya Raman"));
  });

  test("fellow students and former colleagues do not know each other, Priya knows both", () => {
    const knows = (a: string, b: string) => {
      const v = network.indexOf.get(idOf(a)) ?? -1;
      const row = network.ties.neighbours.subarray(network.ties.offsets[v] ?? 0, network.ties.offsets[v + 1] ?? 0);
      return row.includes(network.indexOf.get(idOf(b)) ?? -1);
    };
    const groupOf = (from: string, to: string) => {
      const order = readings[0]?.contacts.map(({ facts }) => facts.name ?? "") ?? [];
      return order.slice(order.indexOf(from), order.indexOf(to) + 1);
    };
    const students = groupOf("Prof Hye-jin Lee", "Fatima Zahra Bennis");
    const colleagues = groupOf("Jonas Weidemann", "Eszter Bárány");
    expect(students.flatMap((a) => colleagues.filter((b) => knows(a, b)))).toEqual([]);
    for (const group of [students, colleagues]) {
      expect(group.filter((name) => knows("Priya Raman", name)).length).toBeGreaterThan(5);
      const pairs = group.flatMap((a) => group.filter((b) => a < b && knows(a, b)));
      expect(pairs.length / ((group.length * (group.length - 1)) / 2)).toBeGreaterThan(0.4);
    }
  });

  test("Prof Lee led to Ana, and Ana to Bo, Dana and Elif", () => {
    const ana = answerQuestion(network, { ask: "person", contact: idOf("Ana Beltrán") });
    expect(ana.introducedBy.map(({ introducer }) => introducer)).toContain(idOf("Prof Hye-jin Lee"));
    const introduced = ana.introduced.map(({ contact }) => contact);
    expect(introduced).toEqual(expect.arrayContaining(["Bo Lindahl", "Dana Kowalski", "Elif Yıldırım"].map(idOf)));
  });

  test("meeting Lee opens four companies", () => {
    const lee = answerQuestion(network, { ask: "person", contact: idOf("Lee Amundsen") });
    expect(lee.path[1]).toBe(idOf("Dana Kowalski"));
    for (const company of ["Dunmarrow Consulting", "Petrel & Loam", "Brackenferry Ports", "Ostler Finch Architects"]) {
      const { asks, alternatives } = askFor(company);
      expect(asks.length).toBeGreaterThan(0);
      for (const { path } of [...asks, ...alternatives]) expect(path).toContain(idOf("Lee Amundsen"));
    }
  });

  test("nobody leads to Halvmarsh Tidal; Ingrid, long silent, and a volunteer are what is left to try", () => {
    const { asks, matched, nextSteps } = askFor("Halvmarsh Tidal");
    expect([asks.length, matched]).toEqual([0, [{ company: "Halvmarsh Tidal", contacts: 5, match: "exact" }]]);
    expect(nextSteps).toContainEqual({ code: "ask-dormant", contact: idOf("Ingrid Solheim"), lastContact: "2018-06-14" });
    expect(nextSteps.map(({ code }) => code)).toContain("ask-alumni");
  });

  test("there are people at every distance up to five introductions", () => {
    const reach = answerQuestion(network, { ask: "reach", from: null, maxHops: 5 });
    expect(reach?.hops.every(({ contacts }) => contacts >= 4)).toBe(true);
    expect(reach?.hops[0]?.contacts).toBe(60);
  });
});
