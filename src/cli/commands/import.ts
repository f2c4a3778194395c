import type { JoinedRow, SuggestedDuplicate } from "../../core/linkage/import-plan.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { ImportedFile } from "../../core/model/import-record.ts";
import type { Records } from "../../core/model/records.ts";
import { snapshot } from "../../core/workspace/snapshot.ts";
import { countRecords } from "../../core/workspace/workspace.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { issueInWords, kindInWords } from "../file-words.ts";
import type { Loaded } from "../load-files.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted, duplicateReasonInWords } from "../words.ts";
import { writeOut } from "../write-out.ts";

const mostShown = 20;

/** What the files contain. */
export const importCommand: Command = (loaded, options, io) => {
  // The file comes first: an answer that says all is well must not be followed by a refusal to save.
  if (options.out !== null) {
    writeOut(options.out, `${JSON.stringify(snapshot(loaded.records, 0), null, 1)}\n`, options.force, io);
  }
  io.out(options.json ? `${safeJson(importJson(loaded))}\n` : importText(loaded));
  return exitCodes.done;
};

function importJson({ plan, records, workspace }: Loaded) {
  const files = [...(workspace === null ? [] : [workspaceEntry(workspace)]), ...plan.files.map(fileEntry)];
  return {
    files,
    contacts: plan.totals.contacts,
    companies: plan.totals.companies,
    introductions: plan.totals.introductions,
    ties: plan.totals.ties,
    duplicates: {
      joined: plan.joined.map((row) => [row.contact, joinedId(row, records), row.reason]),
      suggested: plan.suggested.map(({ a, b, score, reason }) => [a, b, score, reason]),
    },
  };
}

function fileEntry({ file, kind, encoding, delimiter, rows, added, merged, unchanged, issues }: ImportedFile) {
  const rejected = issues
    .filter(({ severity }) => severity === "rejected")
    .map(({ line, column, code, detail }) => ({
      line,
      ...(column === null ? {} : { column }),
      code,
      message: issueInWords(code, detail === null ? null : safeText(detail)),
    }));
  return { file, kind, encoding, delimiter, rows, added, merged, unchanged, rejected };
}

/** A saved workspace is taken over whole: everything in it counts as a row that is there already. */
function workspaceEntry({ file, records }: NonNullable<Loaded["workspace"]>) {
  const rows = countRecords(records);
  return { file, kind: "workspace", encoding: "utf-8", delimiter: "", rows, added: 0, merged: 0, unchanged: rows, rejected: [] };
}

/** The id that the joined row gave the person, or where it gave none, its place. */
function joinedId({ contact, file, line }: JoinedRow, records: Records): string {
  const place = `${file}:${line}`;
  const found = records.contacts
    .get(contact)
    ?.sources.find(({ source }) => source.kind === "file" && `${source.file}:${source.line}` === place);
  return found?.stated.externalId ?? place;
}

function importText(loaded: Loaded): string {
  const { plan, records } = loaded;
  const { totals } = plan;
  const files = importJson(loaded).files;
  const shown = table(files, [
    { title: "File", cell: ({ file }) => file },
    { title: "Kind", cell: ({ file, kind }) => plan.files.find((it) => it.file === file)?.format ?? kindInWords(kindOf(kind)) },
    { title: "Rows", cell: ({ rows }) => rows, align: "right" },
    { title: "New", cell: ({ added }) => added, align: "right" },
    { title: "Changed", cell: ({ merged }) => merged, align: "right" },
    { title: "Known", cell: ({ unchanged }) => unchanged, align: "right" },
    { title: "Set aside", cell: ({ rejected }) => rejected.length, align: "right" },
  ]);
  const sums = [
    `${counted(totals.contacts, "person", "people")} (${totals.withEmployer} with an employer)`,
    counted(totals.companies, "company", "companies"),
    counted(totals.introductions, "introduction", "introductions"),
    counted(totals.ties, "recorded tie", "recorded ties"),
  ];
  const stubs =
    totals.stubs === 0 ? "" : `${counted(totals.stubs, "person is", "people are")} known only by name, from an introduction.\n`;
  return [`${shown}\n${sums.join(", ")}.\n${stubs}`, rowsSetAside(plan.files), duplicates(plan.suggested, nameIn(records))].join(
    "",
  );
}

function kindOf(kind: string): ImportedFile["kind"] {
  return kind === "contacts" || kind === "introductions" || kind === "ties" ? kind : "workspace";
}

function rowsSetAside(files: readonly ImportedFile[]): string {
  const parts = (["rejected", "noted"] as const).map((wanted) => {
    const lines = files.flatMap(({ issues }) =>
      issues
        .filter(({ severity }) => severity === wanted)
        .map(({ file, line, code, detail }) => {
          return `  ${safeText(file)}, line ${line}: ${issueInWords(code, detail === null ? null : safeText(detail))}\n`;
        }),
    );
    const title = wanted === "rejected" ? "Set aside" : "Taken, but look at";
    return section(`${title}: ${counted(lines.length, "row", "rows")}`, lines);
  });
  return parts.join("");
}

function duplicates(suggested: readonly SuggestedDuplicate[], nameOf: (id: ContactId) => string): string {
  const lines = suggested.map(
    ({ a, b, reason }) => `  ${nameOf(a)} (${a}) and ${nameOf(b)} (${b}): ${duplicateReasonInWords(reason)}\n`,
  );
  return section(`Perhaps one person, kept apart: ${counted(lines.length, "pair", "pairs")}`, lines.map(safeLine));
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > mostShown ? `  and ${lines.length - mostShown} more; --json lists all\n` : "";
  return `\n${title}\n${lines.slice(0, mostShown).join("")}${more}`;
}

function safeLine(line: string): string {
  return `  ${safeText(line)}\n`;
}

function nameIn(records: Records): (id: ContactId) => string {
  return (id) => records.contacts.get(id)?.name ?? id;
}
