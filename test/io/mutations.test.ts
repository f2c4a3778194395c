import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { FileReading, PersonReference } from "../../src/core/linkage/file-reading.ts";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import { cleanCell } from "../../src/io/clean-cell.ts";
import { decodeText } from "../../src/io/decode-text.ts";
import { mappingTargets } from "../../src/io/mapping-targets.ts";
import { readFile } from "../../src/io/read-file.ts";
import { withoutPageAddress } from "../../src/io/split-people.ts";
import type { TableChoice, TableView } from "../../src/io/table-view.ts";
import { imported, planOf } from "./fixture-report.ts";
import { mutated, mutations } from "./mutate.ts";

const folder = new URL("../fixtures/", import.meta.url);
const largest = 4000;
const files = readdirSync(folder)
  .filter((name) => /\.(?:csv|tsv|txt)$/.test(name))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))
  .filter(({ name, bytes }) => bytes.length < largest && "reading" in readFile({ name, bytes }, {}));
const firstSeed = 20_260_000;
const perBatch = 1000;

function faultOf(seed: number): string | null {
  const random = seededRandom(seed);
  const file = files[Math.floor(random() * files.length)];
  if (file === undefined) return "no file";
  const { bytes, how } = mutated(file.bytes, random);
  try {
    const fault = faultOfReading(file.name, bytes, seed % 10 === 0);
    return fault === null ? null : `seed ${seed}: ${file.name}, ${how.join(", ")}: ${fault}`;
  } catch (error) {
    return `seed ${seed}: ${file.name}, ${how.join(", ")}: threw ${error instanceof Error ? error.stack : error}`;
  }
}

function faultOfReading(name: string, bytes: Uint8Array, isImportedTwice: boolean): string | null {
  const result = readFile({ name, bytes }, {});
  if ("problem" in result) return /^[a-z-]+$/.test(result.problem.code) ? null : `problem ${result.problem.code}`;
  const { reading, table } = result;
  const { text } = decodeText(bytes);
  const fault = faultOfRows(reading, text) ?? faultOfTable(reading, table, text) ?? faultOfNames(reading, text);
  if (fault !== null) return fault;
  const { plan, after } = imported([reading]);
  const [file] = plan.files;
  if (file === undefined) return "no file in the plan";
  if (file.rows !== reading.rows) return `${file.rows} rows planned of ${reading.rows}`;
  const sum = file.added + file.merged + file.unchanged + file.rejected;
  if (sum !== file.rows) return `${file.added} + ${file.merged} + ${file.unchanged} + ${file.rejected} is not ${file.rows}`;
  const rejected = file.issues.filter(({ severity }) => severity === "rejected").length;
  if (rejected !== file.rejected) return `${rejected} reasons for ${file.rejected} rejected rows`;
  if (!isImportedTwice) return null;
  const again = planOf([reading], { into: after, id: "again" });
  return again.changes.length === 0 ? null : `${again.changes.length} changes when imported again`;
}

/** Each row once, on a line of the file: taken or rejected. */
function faultOfRows(reading: FileReading, text: string): string | null {
  const { contacts, introductions, ties, tellings, issues } = reading;
  const taken = (tellings ?? [...contacts, ...introductions, ...ties]).map(({ line }) => line);
  const rejected = issues.filter(({ severity }) => severity === "rejected").map(({ line }) => line);
  const lines = [...taken, ...rejected];
  if (lines.length !== reading.rows) return `${taken.length} rows taken and ${rejected.length} rejected of ${reading.rows}`;
  if (new Set(lines).size !== lines.length) return "two rows on one line";
  const last = text.split(/\r\n|\r|\n/).length;
  const astray = [...lines, ...issues.map(({ line }) => line)].find((line) => !(line >= 1 && line <= last));
  return astray === undefined ? null : `line ${astray} of ${last}`;
}

/** Where no quote can span lines, every line below the header that is not blank is a row. */
function faultOfTable(reading: FileReading, table: TableView | null, text: string): string | null {
  if (table === null) return "no view of the table";
  const { header, mapping, samples, headerLine, rows } = table;
  if (mapping.fields.length !== header.length || samples.length !== header.length) return "columns of several counts";
  if (new Set(header).size !== header.length) return "two columns of one label";
  if (rows !== reading.rows) return `${rows} rows shown of ${reading.rows}`;
  if (text.includes('"')) return null;
  const below = text.split(/\r\n|\r|\n/).filter((line, index) => line !== "" && index + 1 > (headerLine ?? 0));
  return below.length === rows ? null : `${rows} rows of ${below.length} lines`;
}

/** Nobody is made up: each word of a name stands in the file. */
function faultOfNames(reading: FileReading, text: string): string | null {
  const clean = cleanCell(text.replaceAll('""', '"')).text.toLowerCase();
  const raw = cleanCell(text).text.toLowerCase();
  const withoutAddresses = cleanCell(withoutPageAddress(text)).text.toLowerCase();
  const references = (people: readonly (PersonReference | null | undefined)[]) => people.map((person) => person?.text ?? "");
  const names = [
    ...reading.contacts.flatMap(({ facts, introducedBy }) => [facts.name ?? "", ...references(introducedBy)]),
    ...reading.introductions.flatMap((row) =>
      references([row.introducer, row.introduced, row.introducedTo, ...(row.otherIntroducers ?? [])]),
    ),
    ...reading.ties.flatMap(({ a, b }) => references([a, b])),
  ];
  for (const name of names) {
    const word = name
      .toLowerCase()
      .split(/\s+/)
      .find((part) => !clean.includes(part) && !raw.includes(part) && !withoutAddresses.includes(part));
    if (word !== undefined) return `${JSON.stringify(word)} of ${JSON.stringify(name)} stands nowhere in the file`;
  }
  return null;
}

it("mutates files of many kinds in every way there is", () => {
  expect(files.length).toBeGreaterThan(150);
  expect(Object.keys(mutations).length).toBeGreaterThan(20);
});

it.each(Array.from({ length: 10 }, (_, batch) => firstSeed + batch * perBatch))(
  "a thousand damaged files from seed %d on are read or refused; no row is lost and none made up",
  { timeout: 60_000 },
  (from) => {
    const faults: string[] = [];
    for (let seed = from; seed < from + perBatch && faults.length < 5; seed += 1) {
      const fault = faultOf(seed);
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
  },
);

/** Anything a person may say about a table, fitting or not. */
function anyChoice(random: () => number): TableChoice {
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const [item] = items.slice(Math.floor(random() * items.length));
    return item === undefined ? failed() : item;
  };
  const kind = oneOf(["contacts", "introductions", "ties"] as const);
  const fields = [...mappingTargets[kind].map(({ field }) => field), null, "no such field"];
  const line = () => 1 + Math.floor(random() * 8);
  return {
    ...(random() < 0.3 ? { encoding: oneOf(["utf-8", "windows-1252", "utf-16le", "shift_jis", "macintosh", "nonsense"]) } : {}),
    ...(random() < 0.3 ? { delimiter: oneOf([",", ";", "\t", "|", " ", "x", "", '"']) } : {}),
    ...(random() < 0.4 ? { headerLine: oneOf([null, line(), 10_000]) } : {}),
    ...(random() < 0.7
      ? {
          mapping: {
            kind,
            fields: Array.from({ length: Math.floor(random() * 8) }, () => oneOf(fields)),
            dateOrder: oneOf(["day-first", "month-first", null] as const),
          },
        }
      : {}),
    ...(random() < 0.3 ? { repairMojibake: true } : {}),
    ...(random() < 0.3
      ? {
          mended: new Map([
            [line(), []],
            [line(), ["Ana Ruiz", "Ben Okoye", "x"]],
            [line(), [""]],
          ]),
        }
      : {}),
  };
}

function failed(): never {
  throw new Error("nothing to choose from");
}

it("whatever the person says about a table, each of its rows is taken or rejected", { timeout: 60_000 }, () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= 3000 && faults.length < 5; seed += 1) {
    const random = seededRandom(seed);
    const file = files[Math.floor(random() * files.length)] ?? failed();
    const choice = anyChoice(random);
    const result = readFile(file, { choice });
    if ("problem" in result) continue;
    const { contacts, introductions, ties, tellings, issues, rows } = result.reading;
    const lines = (tellings ?? [...contacts, ...introductions, ...ties]).map(({ line }) => line);
    for (const { severity, line } of issues) if (severity === "rejected") lines.push(line);
    const [planned] = imported([result.reading]).plan.files;
    const sum = (planned?.added ?? 0) + (planned?.merged ?? 0) + (planned?.unchanged ?? 0) + (planned?.rejected ?? 0);
    if (lines.length !== rows || new Set(lines).size !== rows || sum !== rows)
      faults.push(`seed ${seed}: ${file.name}: ${rows} rows, ${lines.length} lines, ${sum} planned: ${JSON.stringify(choice)}`);
  }
  expect(faults).toEqual([]);
});
