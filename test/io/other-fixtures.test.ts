import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FileReading } from "../../src/core/linkage/file-reading.ts";
import { readAny } from "../../src/io/read-any.ts";
import { counts, imported, planOf } from "./fixture-report.ts";

const folder = new URL("../fixtures/other/", import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith(".json"));
const expectedOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8"));

async function readingsOf(name: string): Promise<readonly FileReading[]> {
  const { parts, problems } = await readAny({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }, {});
  expect(problems).toEqual([]);
  return parts.map(({ reading }) => reading);
}

function reportOf(readings: readonly FileReading[]): unknown {
  const { plan } = imported(readings);
  return readings.map((reading, index) => ({
    kind: reading.kind,
    format: reading.format,
    listOf: reading.listOf,
    contacts: reading.contacts.map(({ line, facts, introducedBy }) => ({
      line,
      ...facts,
      ...(introducedBy.length === 0 ? {} : { introducedBy: introducedBy.map(({ text }) => text) }),
    })),
    ties: reading.ties.map(({ line, a, b, kind, when }) => [line, a.text, b.text, kind, when]),
    issues: (plan.files[index]?.issues ?? []).map(({ line, column, severity, code, detail }) => [
      line,
      column,
      severity,
      code,
      detail,
    ]),
    rowsAddedMergedUnchangedRejected: plan.files[index] === undefined ? [] : counts(plan.files[index]),
  }));
}

describe("each oddity of cards and graphs is read as written down beside it", () => {
  it.each(names)("%s", async (name) => {
    expect(JSON.parse(JSON.stringify(reportOf(await readingsOf(name))))).toEqual(expectedOf(name));
  });

  it.each(names)("%s a second time changes nothing", async (name) => {
    const readings = await readingsOf(name);
    const { after } = imported(readings);
    expect(planOf(readings, { into: after, id: "second" }).changes).toEqual([]);
  });
});
