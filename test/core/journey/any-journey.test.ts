import fc from "fast-check";
import { expect, test } from "vitest";
import { composeDraft } from "../../../src/core/journey/drafts/compose-draft.ts";
import { tellNamePermission } from "../../../src/core/journey/tell-permission.ts";
import type { Change } from "../../../src/core/model/change.ts";
import type { DraftKind } from "../../../src/core/model/goal.ts";
import type { ContactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { parseSnapshot, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { actions, anySteps, dayOfStep, type Step } from "./any-actions.ts";
import { bytes } from "./journey-steps.ts";

const start = recordsOf({
  ego: "me",
  contacts: ["ana", "ben", "cho", "dia", "eve", "me"],
  introductions: [
    { by: "ana", parties: ["ben", "me"] },
    { by: "ben", parties: ["cho"], status: "asked" },
    { by: "cho", parties: ["dia", "me"], status: "hint" },
  ],
  ties: [
    { a: "me", b: "ana" },
    { a: "ana", b: "eve" },
  ],
});

interface Walk {
  readonly records: Records;
  readonly today: number;
  /** Texts that were entered and whose thing was not removed. */
  readonly entered: ReadonlySet<string>;
  readonly count: number;
  /** Of the last action. */
  readonly changes: readonly Change[];
}

const emptyTurn = { on: day(20_000), a: 0, b: 0, c: 0, text: () => "", removes: () => undefined };

function walk(steps: readonly Step[], look: (walk: Walk, step: Step) => void, from: Records = start): void {
  let now: Walk = { records: from, today: 20_000, entered: new Set(), count: 0, changes: [] };
  for (const step of steps) {
    now = taken(now, step);
    look(now, step);
  }
}

function taken({ records, today: before, entered, count: already }: Walk, step: Step): Walk {
  const [today, on] = dayOfStep(before, step);
  const [a, b, c] = step.numbers;
  const added: string[] = [];
  let removed = "";
  const text = (known?: string | null) => {
    const word = `<${already + added.length}>`;
    added.push(word);
    return known ? `${known} ${word}` : word;
  };
  const removes = (thing: unknown) => {
    removed += JSON.stringify(thing);
  };
  const made = actions[step.name]?.({ records, on, a, b, c, text, removes });
  if (made === undefined) throw new Error(`no such action: ${step.name}`);
  const count = already + added.length;
  if ("problem" in made) return { records, today, entered, count, changes: [] };
  const after = applyChanges(records, made.changes);
  const kept = [...entered, ...added].filter((word) => !removed.includes(word));
  return { records: after, today, entered: new Set(kept), count, changes: made.changes };
}

/** What is live: what a join remembers of how things stood is no place where a note is found. */
function live(records: Records): string {
  const { contacts, asks, conversations, leads, tasks } = snapshot(records, 0);
  return JSON.stringify({ contacts, asks, conversations, leads, tasks });
}

function danglingReferences({ asks, conversations, leads, tasks }: Records): readonly string[] {
  const faults: string[] = [];
  const look = (there: ReadonlyMap<string, unknown>, id: string | null, where: string) => {
    if (id !== null && !there.has(id)) faults.push(`${where} names ${id}`);
  };
  for (const { id, ask } of conversations.values()) look(asks, ask, id);
  for (const { id, conversation } of leads.values()) look(conversations, conversation, id);
  for (const { id, ask, conversation, lead } of tasks.values()) {
    look(asks, ask, id);
    look(conversations, conversation, id);
    look(leads, lead, id);
  }
  return faults;
}

test("whatever is done in whatever order, nothing that was written is lost, and the workspace stays whole", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      let before = start;
      walk(steps, ({ records, entered, changes }, { name }) => {
        if (records !== before) expect(bytes(applyChanges(records, invertChanges(changes)))).toBe(bytes(before));
        before = records;
        const text = live(records);
        expect([...entered].filter((word) => !text.includes(word))).toEqual([]);
        expect(parseSnapshot(JSON.parse(bytes(records)))).not.toHaveProperty("problem");
        expect([name, danglingReferences(records)]).toEqual([name, []]);
      });
    }),
    { numRuns: 1_000 },
  );
});

const callNames: Readonly<Record<string, string>> = {
  ana: "Anabel",
  ben: "Benedikt",
  cho: "Chonkawe",
  dia: "Diarmuid",
  eve: "Evelina",
};

const named: Records = {
  ...start,
  contacts: new Map([...start.contacts].map(([id, one]) => [id, { ...one, name: `${callNames[id] ?? "Me"} Quoss` }])),
};

/** Who led to somebody, or may have, by any record; and whether they said that their name may be used. */
function unnamedLeaders({ asks, introductions, conversations }: Records, to: ContactId): readonly ContactId[] {
  const said = new Map<ContactId, string[]>();
  const note = (by: ContactId | null, permission: string) => {
    if (by !== null && by !== to) said.set(by, [...(said.get(by) ?? []), permission]);
  };
  for (const { broker, target, mayUseName } of asks.values()) if (target === to) note(broker, mayUseName ?? "unasked");
  for (const { introducer, parties, status, mayUseName } of introductions.values()) {
    const counts = status !== "hint" && status !== "dismissed";
    if (parties.includes(to)) note(introducer, counts ? mayUseName : "unasked");
  }
  for (const talk of conversations.values()) if (talk.with === to) note(talk.introducer, "unasked");
  return [...said].filter(([, all]) => all.includes("no") || !all.includes("yes")).map(([by]) => by);
}

const kinds: readonly DraftKind[] = ["letter", "email", "phone", "thank-you"];

test("whatever was done, no text to somebody names who led to them without a recorded yes", () => {
  let texts = 0;
  fc.assert(
    fc.property(anySteps, (steps) => {
      let last = named;
      walk(
        steps,
        (now) => {
          last = now.records;
        },
        named,
      );
      const { ego } = last.settings;
      for (const to of last.contacts.keys()) {
        if (to === ego) continue;
        const leaders = unnamedLeaders(last, to).filter((by) => by !== ego);
        for (const kind of leaders.length === 0 ? [] : kinds) {
          const draft = composeDraft(last, { kind, to }, { today: day(20_300) });
          if ("problem" in draft) throw new Error(draft.problem);
          const names = leaders.map((by) => callNames[by] ?? last.contacts.get(by)?.name ?? "");
          expect(names.filter((name) => `${draft.subject} ${draft.body}`.includes(name))).toEqual([]);
          texts += 1;
        }
      }
    }),
    { numRuns: 1_000 },
  );
  expect(texts).toBeGreaterThan(2_000);
});

test("a yes is used: the name stands in the text once it may", () => {
  const planned = actions.markAsked?.({ ...emptyTurn, records: named, a: 0, b: 1 });
  if (planned === undefined || "problem" in planned) throw new Error("not asked");
  const asked = applyChanges(named, planned.changes);
  const [ask] = [...asked.asks.values()];
  if (ask === undefined) throw new Error("no ask");
  const text = (records: Records) => {
    const draft = composeDraft(records, { kind: "email", to: ask.target, ask: ask.id }, { today: day(20_300) });
    if ("problem" in draft) throw new Error(draft.problem);
    return draft.body;
  };
  expect(text(asked)).not.toContain("Anabel");
  const told = { introducer: ask.broker, target: ask.target, permission: "yes", on: day(20_001) } as const;
  const allowed = tellNamePermission(asked, told);
  if ("problem" in allowed) throw new Error(allowed.problem);
  expect(text(applyChanges(asked, allowed.changes))).toContain("Anabel");
});

test("the walks come to every kind of thing, and most actions find something to do", () => {
  const done = new Map<string, number>();
  for (const steps of fc.sample(anySteps, { numRuns: 600, seed: 7 })) {
    let before = start;
    walk(steps, ({ records }, { name }) => {
      if (records !== before) done.set(name, (done.get(name) ?? 0) + 1);
      before = records;
    });
  }
  expect(Object.keys(actions).filter((name) => (done.get(name) ?? 0) < 3)).toEqual([]);
});
