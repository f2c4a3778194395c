import type { FileReading } from "../../src/core/linkage/file-reading.ts";
import type { FileChoice, ImportOptions, ImportPlan } from "../../src/core/linkage/import-plan.ts";
import { defaultChoice, planImport } from "../../src/core/linkage/plan-import.ts";
import { importId } from "../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../src/core/model/records.ts";
import { applyChanges } from "../../src/core/workspace/workspace.ts";
import { type ReadFileOptions, readFile } from "../../src/io/read-file.ts";

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The reading of a file that is expected to be one. */
export function readingOf(name: string, content: string | Uint8Array, options: ReadFileOptions = {}): FileReading {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const result = readFile({ name, bytes }, options);
  if ("problem" in result) throw new Error(`${name}: ${result.problem.code} ${result.problem.detail}`);
  return result.reading;
}

export function problemOf(
  name: string,
  content: string | Uint8Array,
): { readonly code: string; readonly detail: string | null } | null {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const result = readFile({ name, bytes }, {});
  return "problem" in result ? { code: result.problem.code, detail: result.problem.detail } : null;
}

interface PlanSettings {
  readonly into?: Records;
  readonly id?: string;
  readonly ego?: string | null;
  readonly choice?: Partial<FileChoice>;
  readonly answers?: ImportOptions["answers"];
  readonly mappings?: ImportOptions["mappings"];
}

export function planOf(readings: readonly FileReading[], settings: PlanSettings = {}): ImportPlan {
  return planImport(settings.into ?? noRecords, readings, {
    importId: importId(settings.id ?? "first"),
    at: 0,
    choices: readings.map((reading) => ({ ...defaultChoice(reading, false), ...settings.choice })),
    ego: settings.ego ?? null,
    ...(settings.answers === undefined ? {} : { answers: settings.answers }),
    ...(settings.mappings === undefined ? {} : { mappings: settings.mappings }),
  });
}

/** The records after an import, with the plan that led there. */
export function imported(
  readings: readonly FileReading[],
  settings: PlanSettings = {},
): { readonly plan: ImportPlan; readonly after: Records } {
  const plan = planOf(readings, settings);
  return { plan, after: applyChanges(settings.into ?? noRecords, plan.changes) };
}

export function counts({ rows, added, merged, unchanged, rejected }: ImportPlan["files"][number]): readonly number[] {
  return [rows, added, merged, unchanged, rejected];
}

/** A report as it is written down beside its file: what fits on a line stands on one. */
export function reportText(report: unknown): string {
  return `${written(report, "")}\n`;
}

function written(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || (indent !== "" && line.length <= 110)) return line;
  const inner = `${indent} `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + written(item, inner)).join(",\n")}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${written(item, inner)}`);
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

/** Everything that can be told of a fixture, in a form that reads well beside the file. */
export function fixtureReport(name: string, bytes: Uint8Array): unknown {
  const result = readFile({ name, bytes }, {});
  if ("problem" in result) return { problem: [result.problem.code, result.problem.detail] };
  const { reading, table } = result;
  const { plan, after } = imported([reading]);
  const nameOf = (id: string) => [...after.contacts.values()].find((contact) => contact.id === id)?.name ?? id;
  const [file] = plan.files;
  return {
    kind: reading.kind,
    format: reading.format,
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    listOf: reading.listOf,
    contacts: reading.contacts.map(({ line, facts, introducedBy, introducedOn }) => ({
      line,
      ...facts,
      ...(facts.details === undefined ? {} : { details: facts.details.map(({ label, value }) => `${label}: ${value}`) }),
      ...(introducedBy.length > 0 ? { introducedBy: introducedBy.map(({ text }) => text).join(" | ") } : {}),
      ...(introducedOn === null ? {} : { introducedOn }),
    })),
    introductions: reading.introductions.map((row) => [
      row.line,
      [row.introducer, ...(row.otherIntroducers ?? [])].map(({ text }) => text).join(" | "),
      [row.introduced, ...(row.otherIntroduced ?? [])].map(({ text }) => text).join(" | "),
      row.introducedTo?.text ?? null,
      row.when,
      row.context,
    ]),
    ties: reading.ties.map(({ line, a, b, kind, when }) => [line, a.text, b.text, kind, when]),
    issues: (file?.issues ?? []).map(({ line, column, severity, code, detail }) => [line, column, severity, code, detail]),
    ...(reading.setAside === undefined || reading.setAside.rows.length === 0
      ? {}
      : { toMend: reading.setAside.rows.map(({ line }) => line) }),
    ...(table === null || table.undecidedDates.length === 0 ? {} : { undecidedDates: table.undecidedDates }),
    ...(table === null || table.mojibake === null ? {} : { mojibake: [table.mojibake.before, table.mojibake.after] }),
    rowsAddedMergedUnchangedRejected: file === undefined ? [] : counts(file),
    totals: plan.totals,
    joined: plan.joined.map(({ contact, line, reason }) => [line, nameOf(contact), reason]),
    suggested: plan.suggested.map(({ a, b, reason }) => [nameOf(a), nameOf(b), reason]),
    ...(plan.questions.length === 0
      ? {}
      : {
          questions: plan.questions.map(({ text, candidates, rows, meanwhile }) => [
            text,
            candidates.map(({ contact }) => nameOf(contact)),
            rows,
            meanwhile,
          ]),
        }),
  };
}
