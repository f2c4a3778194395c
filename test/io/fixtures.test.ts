import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { counts, fixtureReport, imported, planOf, readingOf, reportText } from "./fixture-report.ts";

const folder = new URL("../fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(?:csv|tsv|txt)$/.test(name) && !name.startsWith("three-teams"));
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const besideOf = (name: string) => new URL(name.replace(/(?:csv|tsv|txt)$/, "expected.json"), folder);
const expectedOf = (name: string): unknown => JSON.parse(readFileSync(besideOf(name), "utf8"));
const read = (name: string): unknown => JSON.parse(JSON.stringify(fixtureReport(name, bytesOf(name))));

// For reports that are to change: what is written then has to be read, line by line, before it is kept.
if (process.env.INTROGRAPH_WRITE_EXPECTED === "1") {
  for (const name of names) {
    if (!existsSync(besideOf(name)) || JSON.stringify(sorted(expectedOf(name))) !== JSON.stringify(sorted(read(name))))
      writeFileSync(besideOf(name), reportText(read(name)));
  }
}

const isProblem = (name: string) => JSON.stringify(expectedOf(name)).startsWith('{"problem"');

describe("each oddity of a file is read as written down beside it", () => {
  it.each(names)("%s", (name) => {
    expect(read(name)).toEqual(expectedOf(name));
  });
});

describe("importing a fixture a second time changes nothing", () => {
  it.each(names.filter((name) => !isProblem(name)))("%s", (name) => {
    const reading = readingOf(name, bytesOf(name));
    const { plan, after } = imported([reading]);
    const again = planOf([reading], { into: after, id: "second" });
    expect(again.changes).toEqual([]);
    const [rows, , , , rejected] = counts(plan.files[0] ?? failed());
    expect(counts(again.files[0] ?? failed())).toEqual([rows, 0, 0, (rows ?? 0) - (rejected ?? 0), rejected]);
  });

  it.each(names.filter((name) => !isProblem(name)))("%s, saved under another name", (name) => {
    const { after } = imported([readingOf(name, bytesOf(name))]);
    const again = planOf([readingOf(`copy of ${name}`, bytesOf(name))], { into: after, id: "second" });
    expect(again.changes).toEqual([]);
  });

  it.each(names.filter((name) => !isProblem(name)))("%s, given twice at once", (name) => {
    const once = imported([readingOf(name, bytesOf(name))]).after;
    const twice = imported([readingOf(name, bytesOf(name)), readingOf(name, bytesOf(name))]).after;
    expect([...twice.contacts.keys()].sort()).toEqual([...once.contacts.keys()].sort());
    expect([...twice.introductions.keys()].sort()).toEqual([...once.introductions.keys()].sort());
  });
});

/** Equal for equal reports, whatever the order of their keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, item]): unknown[] => [key, sorted(item)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function failed(): never {
  throw new Error("the plan holds no file");
}
