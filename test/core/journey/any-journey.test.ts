import fc from "fast-check";
import { expect, test } from "vitest";
import type { Records } from "../../../src/core/model/records.ts";
import { parseSnapshot, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { recordsOf } from "../../support/networks/records-of.ts";
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
}

function walk(steps: readonly Step[], look: (walk: Walk, step: Step) => void): void {
  let now: Walk = { records: start, today: 20_000, entered: new Set(), count: 0 };
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
  if ("problem" in made) return { records, today, entered, count };
  const after = applyChanges(records, made.changes);
  expect(bytes(applyChanges(after, invertChanges(made.changes)))).toBe(bytes(records));
  const kept = [...entered, ...added].filter((word) => !removed.includes(word));
  return { records: after, today, entered: new Set(kept), count };
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
      walk(steps, ({ records, entered }, { name }) => {
        const text = live(records);
        expect([...entered].filter((word) => !text.includes(word))).toEqual([]);
        expect(parseSnapshot(JSON.parse(bytes(records)))).not.toHaveProperty("problem");
        expect([name, danglingReferences(records)]).toEqual([name, []]);
      });
    }),
    { numRuns: 1_000 },
  );
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
