import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { counts, imported, planOf, readingOf } from "./fixture-report.ts";

/**
 * Larger samples than fit beside the tests may lie in the folder that INTROGRAPH_SAMPLES names; without it, or without a file
 * in it, the small fixture of the same structure stands in.
 */
const folder = process.env.INTROGRAPH_SAMPLES;

function sample(name: string, fixture: string): { readonly bytes: Uint8Array; readonly large: boolean } {
  const large = folder === undefined ? null : `${folder}/${name}`;
  if (large !== null && existsSync(large)) return { bytes: new Uint8Array(readFileSync(large)), large: true };
  return { bytes: new Uint8Array(readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url))), large: false };
}

describe("a LinkedIn export", () => {
  const { bytes, large } = sample("linkedin-connections.csv", "linkedin-preamble.csv");
  const expected = large ? { rows: 2489, hidden: 25, pairs: 6 } : { rows: 29, hidden: 3, pairs: 1 };
  const reading = readingOf("Connections.csv", bytes);
  const { plan, after } = imported([reading]);

  it("gives every row as a contact or, for a hidden profile, as a rejected line that holds nothing but a date", () => {
    expect(plan.files.map(counts)).toEqual([[expected.rows, expected.rows - expected.hidden, 0, 0, expected.hidden]]);
    const lines = new TextDecoder().decode(bytes).split("\n");
    const hidden = reading.issues.filter(({ code }) => code === "hidden-profile");
    expect(hidden).toHaveLength(expected.hidden);
    for (const { line } of hidden) expect(lines[line - 1]).toMatch(/^,,,,,,\d\d \w{3} \d{4}$/);
  });

  it("keeps people of one name apart and suggests them", () => {
    const spellings = new Map<string, number>();
    for (const { name } of after.contacts.values()) spellings.set(name, (spellings.get(name) ?? 0) + 1);
    const nameOf = (id: string) => [...after.contacts.values()].find((contact) => contact.id === id)?.name;
    const pairs = plan.suggested.filter(({ a, b, reason }) => reason === "same-name" && nameOf(a) === nameOf(b));
    const twice = [...spellings.values()].filter((count) => count === 2).length;
    expect(plan.joined).toEqual([]);
    expect(twice).toBeGreaterThanOrEqual(expected.pairs);
    expect(pairs).toHaveLength(twice);
  });

  it("ties everybody to You, dated, and has no unread date", () => {
    expect(after.ties.size).toBe(expected.rows - expected.hidden);
    expect([...after.ties.values()].every(({ when }) => when?.length === 10)).toBe(true);
    expect(plan.totals.unreadDates).toBe(0);
  });

  it("imported again says nothing new", () => {
    const again = planOf([reading], { into: after, id: "second" });
    expect(again.changes).toEqual([]);
    expect(again.totals).toMatchObject({ newContacts: 0, changedContacts: 0, newTies: 0 });
  });
});

describe("a directory with a history of introductions", () => {
  const directory = sample("keyring-contacts.csv", "directory.csv");
  const history = sample("keyring-introductions.csv", "directory-introductions.csv");
  const expected =
    directory.large && history.large ? { contacts: 1172, introductions: 14716 } : { contacts: 4, introductions: 5 };
  const readings = [readingOf("contacts.csv", directory.bytes), readingOf("introductions.csv", history.bytes)];
  const { plan, after } = imported(readings);

  it("matches every name and takes every introduction", () => {
    expect(plan.files.map(counts)).toEqual([
      [expected.contacts, expected.contacts, 0, 0, 0],
      [expected.introductions, expected.introductions, 0, 0, 0],
    ]);
    expect(plan.totals).toMatchObject({ ...expected, stubs: 0, ties: 0 });
    expect(plan.files.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it("imported again says nothing new", () => {
    expect(planOf(readings, { into: after, id: "second" }).changes).toEqual([]);
  });
});
