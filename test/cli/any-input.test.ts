import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runOn } from "./fake-io.ts";

const contacts = readFileSync(new URL("../../data/sample-contacts.csv", import.meta.url), "utf8")
  .split("\n")
  .slice(0, 12)
  .join("\n");
const introductions = readFileSync(new URL("../../data/sample-introductions.csv", import.meta.url), "utf8")
  .split("\n")
  .slice(0, 12)
  .join("\n");
const pieces = [
  '"',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\0",
  "\u202e",
  "__proto__",
  "constructor",
  "=1+1",
  "me",
  "Ana Beltrán",
  "2026-02-30",
  "<b>",
];

/** A good file with pieces put in, or cut out, at some places. */
function damaged(text: string): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(text.length), cut: fc.nat(30), put: fc.oneof(fc.constantFrom(...pieces), fc.string()) });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let changed = text;
    for (const { at, cut, put } of changes) changed = changed.slice(0, at) + put + changed.slice(at + cut);
    return changed;
  });
}

const commands = [["contacts"], ["reach"], ["bridges"], ["paths", "--to", "Ostrelle Analytics"], ["suggest"]] as const;

interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly rejected: readonly unknown[];
}

describe("whatever is wrong with the files, the answer is one of the agreed ones", () => {
  test("every row is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(contacts), damaged(introductions), async (a, b) => {
        const { exitCode, out, err } = await runOn({ "a.csv": a, "b.csv": b }, "import", "a.csv", "b.csv", "--json");
        if (exitCode === 1) {
          expect(err).not.toBe("");
          return;
        }
        expect([exitCode, err.includes("fault of Intrograph")]).toEqual([0, false]);
        const { files } = JSON.parse(out) as { readonly files: readonly Counts[] };
        for (const { rows, added, merged, unchanged, rejected } of files)
          expect(added + merged + unchanged + rejected.length).toBe(rows);
      }),
      { numRuns: 150 },
    );
  });

  test("no command breaks, none says NaN", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(contacts), damaged(introductions), fc.constantFrom(...commands), async (a, b, command) => {
        const { exitCode, out, err } = await runOn({ "a.csv": a, "b.csv": b }, ...command, "a.csv", "b.csv");
        expect([0, 1, 2]).toContain(exitCode);
        expect(out + err).not.toMatch(/NaN|undefined|\[object/);
      }),
      { numRuns: 100 },
    );
  });

  test("any text at all is taken or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        expect([0, 1]).toContain((await runOn({ "a.csv": text, "a.json": text }, "import", "a.csv", "a.json")).exitCode);
      }),
      { numRuns: 150 },
    );
  });
});
