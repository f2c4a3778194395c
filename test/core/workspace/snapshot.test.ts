import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { stableHash } from "../../../src/core/model/stable-hash.ts";
import { workspaceSchema } from "../../../src/core/workspace/migrations.ts";
import { recordsHash } from "../../../src/core/workspace/records-hash.ts";
import { parseSnapshot, recordsOf, snapshot, type WorkspaceSnapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { changesFor } from "./sample-changes.ts";

const fixture = readFileSync(new URL("../../fixtures/workspace-v3.json", import.meta.url), "utf8");

function parsed(json: unknown): WorkspaceSnapshot {
  const result = parseSnapshot(json);
  if ("problem" in result) throw new Error(`${result.problem.code} at ${result.problem.path}`);
  return result.snapshot;
}

function afterSeeds(seeds: readonly number[]): Records {
  return seeds.reduce((records, seed) => applyChanges(records, changesFor(records, seed)), noRecords);
}

function reversed<K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new Map([...map].reverse());
}

/** The same with the properties of every object, at any depth, set in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, turned(each)] as const);
  return Object.fromEntries(entries.reverse());
}

describe("snapshot", () => {
  test("writes the frozen file of schema 3 byte for byte", () => {
    const workspace = parsed(JSON.parse(fixture));
    expect(`${JSON.stringify(snapshot(recordsOf(workspace), workspace.counter), null, 2)}\n`).toBe(fixture);
  });

  test("of an empty workspace can be read back", () => {
    const json: unknown = JSON.parse(JSON.stringify(snapshot(noRecords, 0)));
    expect(recordsOf(parsed(json))).toEqual(noRecords);
  });

  test("of any records, written and read, gives the same records", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 30 }), (seeds) => {
        const records = afterSeeds(seeds);
        const json: unknown = JSON.parse(JSON.stringify(snapshot(records, seeds.length)));
        const back = parsed(json);
        expect(recordsOf(back)).toEqual(records);
        expect(back.counter).toBe(seeds.length);
      }),
    );
  });

  test("does not depend on the order in which records came or their properties were set", () => {
    const workspace = recordsOf(parsed(JSON.parse(fixture)));
    const other = recordsOf(turned(snapshot(workspace, 0)) as WorkspaceSnapshot);
    const shuffled: Records = {
      settings: other.settings,
      contacts: reversed(other.contacts),
      introductions: reversed(other.introductions),
      ties: reversed(other.ties),
      asks: reversed(other.asks),
      imports: reversed(other.imports),
      decisions: reversed(other.decisions),
      conversations: reversed(other.conversations),
      leads: reversed(other.leads),
      tasks: reversed(other.tasks),
    };
    expect(JSON.stringify(snapshot(shuffled, 0))).toBe(JSON.stringify(snapshot(workspace, 0)));
    expect(recordsHash(shuffled)).toBe(recordsHash(workspace));
  });
});

describe("recordsHash", () => {
  test("is the hash of the frozen file's own bytes, the counter left out", () => {
    const bytes = JSON.stringify(JSON.parse(fixture)).replace('"counter":3', '"counter":0');
    expect(recordsHash(recordsOf(parsed(JSON.parse(fixture))))).toBe(stableHash(bytes));
  });

  test("tells apart records that differ in one field", () => {
    expect(recordsHash(afterSeeds([1]))).not.toBe(recordsHash(afterSeeds([8])));
  });
});

describe("parseSnapshot", () => {
  const problemOf = (json: unknown): unknown => {
    const result = parseSnapshot(json);
    return "problem" in result ? result.problem : "none";
  };

  /** The fixture with the value at a path replaced; `undefined` takes the property away. */
  const broken = (path: string, value: unknown): unknown => {
    const keys = path.split(".");
    const replace = (node: unknown, at: number): unknown => {
      const key = keys[at];
      if (key === undefined) return value;
      if (Array.isArray(node)) return node.map((each: unknown, index) => (String(index) === key ? replace(each, at + 1) : each));
      const object = new Map<string, unknown>(Object.entries(node ?? {}));
      object.set(key, replace(object.get(key), at + 1));
      return Object.fromEntries(object);
    };
    return JSON.parse(JSON.stringify(replace(JSON.parse(fixture), 0)));
  };

  test.each([[null], [7], ["intrograph-workspace"], [[]], [{}], [{ schema: 1 }], [{ format: "other", schema: 1 }]])(
    "%j is not a workspace",
    (json) => {
      expect(problemOf(json)).toEqual({ code: "not-a-workspace", path: "" });
    },
  );

  test.each([[workspaceSchema + 1], [1000]])("schema %j was written by a later version", (schema) => {
    expect(problemOf(broken("schema", schema))).toEqual({ code: "newer-schema", path: "schema" });
  });

  test.each([[0], [-1], [1.5], ["1"], [null]])("schema %j is damage", (schema) => {
    expect(problemOf(broken("schema", schema))).toEqual({ code: "damaged", path: "schema" });
  });

  test.each<[string, unknown]>([
    ["counter", -1],
    ["counter", 1.5],
    ["settings", null],
    ["settings.ego", 7],
    ["settings.ego", "c9"],
    ["contacts", {}],
    ["contacts.0.id", ""],
    ["contacts.1.id", "c1"],
    ["contacts.1.id", "c4"],
    ["contacts.1.kind", "person"],
    ["contacts.1.kind", "toString"],
    ["contacts.1.name", undefined],
    ["contacts.1.emails", "ana.ruiz@example.org"],
    ["contacts.1.emails.0", 7],
    ["contacts.1.connectedOn", "2021-02-30"],
    ["contacts.1.connectedOn", "07/03/2021"],
    ["contacts.1.graduationYear", 2015.5],
    ["contacts.1.volunteersToHelp", "yes"],
    ["contacts.1.sources.0.source.kind", "guess"],
    ["contacts.1.sources.0.source.line", 0],
    ["contacts.1.sources.0.stated.graduationYear", "2015"],
    ["introductions.0.introducer", "c9"],
    ["introductions.0.parties", []],
    ["introductions.0.parties.1", "c9"],
    ["introductions.0.parties.1", "c2"],
    ["introductions.0.parties.1", "c1"],
    ["introductions.0.status", "done"],
    ["introductions.0.mayUseName", true],
    ["ties.0.a", "c9"],
    ["ties.0.b", "c9"],
    ["ties.0.b", "c1"],
    ["ties.0.declared", 6],
    ["ties.0.kind", "friend"],
    ["asks.0.broker", "c9"],
    ["asks.0.target", "c9"],
    ["asks.0.askedOn", null],
    ["asks.0.outcome.stage", "lost"],
    ["asks.0.outcome.nudgeOn", undefined],
    ["settings.goal.skills", "statistics"],
    ["settings.goal.targets.0", null],
    ["settings.me.name", undefined],
    ["settings.rhythm.nudgeAfterDays", 0],
    ["settings.rhythm.conversationMinutes", 4],
    ["settings.templates.0.kind", "poem"],
    ["settings.templates.0.body", null],
    ["settings.questions.0.theme", "weather"],
    ["settings.questions.0.favourite", "yes"],
    ["asks.2.askedOn", "2024-06-01"],
    ["asks.2.purpose", "fun"],
    ["asks.3.channel", "pigeon"],
    ["asks.3.mayUseName", true],
    ["asks.3.steps.0.stage", "lost"],
    ["asks.3.steps.1.on", "June"],
    ["conversations.0.id", ""],
    ["conversations.1.id", "m1"],
    ["conversations.0.with", "c9"],
    ["conversations.0.introducer", "c9"],
    ["conversations.0.named.0", "c9"],
    ["conversations.0.stage", "over"],
    ["conversations.0.at", "25:00"],
    ["conversations.0.minutes", 481],
    ["conversations.0.how", "letter"],
    ["conversations.0.preparation.objective", null],
    ["conversations.0.preparation.questions.0.theme", "weather"],
    ["conversations.0.findings.0.stance", 2],
    ["conversations.0.reflection.happyThere", 6],
    ["conversations.0.reflection.learned", undefined],
    ["conversations.0.notes", null],
    ["leads", {}],
    ["leads.0.heardFrom", "c9"],
    ["leads.0.heardOn", null],
    ["leads.0.posted", "maybe"],
    ["leads.0.stage", "won"],
    ["tasks.1.id", "t1"],
    ["tasks.0.contact", "c9"],
    ["tasks.2.about", "c9"],
    ["tasks.0.kind", "call"],
    ["tasks.1.followUp", "lunch"],
    ["tasks.0.dueOn", "soon"],
    ["tasks.0.state", "late"],
    ["imports.0.at", "today"],
    ["imports.0.files.0.rows", -1],
    ["imports.0.files.0.issues.0.code", "odd"],
  ])("finds the damage at %s = %j", (path, value) => {
    const problem = problemOf(broken(path, value));
    // A contact that lost its id is first missed where it is out of order or spoken of.
    if (path === "contacts.1.id" && value === "c4") expect(problem).toEqual({ code: "damaged", path: "contacts.2.id" });
    else expect(problem).toEqual({ code: "damaged", path });
  });

  test("ids that lost their order are damage even where all of them are there", () => {
    const workspace = JSON.parse(fixture) as { contacts: unknown[] };
    workspace.contacts.reverse();
    expect(problemOf(workspace)).toEqual({ code: "damaged", path: "contacts.1.id" });
  });

  test("leaves out what it does not know, a prototype under another name included", () => {
    const workspace: unknown = JSON.parse(
      fixture.replace('"id": "c1",', '"id": "c1", "__proto__": { "kind": "x" }, "extra": 1,'),
    );
    expect(JSON.stringify(parsed(workspace))).toBe(JSON.stringify(parsed(JSON.parse(fixture))));
  });

  test("never throws, whatever one value is replaced with", () => {
    const paths = [
      "contacts",
      "contacts.1",
      "contacts.1.sources.0",
      "introductions.0.parties",
      "asks.0.outcome",
      "imports.0.files",
      "settings",
      "conversations.0",
      "conversations.0.preparation",
      "conversations.0.reflection",
      "leads",
      "tasks.0",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        parseSnapshot(broken(path, value));
      }),
    );
  });
});
