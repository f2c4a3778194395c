import { foldText } from "../../core/linkage/fold-text.ts";
import type { ImportPlan, JoinedRow, SuggestedDuplicate } from "../../core/linkage/import-plan.ts";
import { importReport } from "../../core/linkage/import-report.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import type { ImportedFile } from "../../core/model/import-record.ts";
import type { Records } from "../../core/model/records.ts";
import { snapshot } from "../../core/workspace/snapshot.ts";
import { countRecords } from "../../core/workspace/workspace.ts";
import { reportCsv } from "../../io/export/report-csv.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { issueInWords, kindInWords } from "../file-words.ts";
import { counterOf, type Loaded } from "../load-files.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted, duplicateReasonInWords } from "../words.ts";
import { writeOut } from "../write-out.ts";

const everyRow = { file: null, outcome: null, search: "" } as const;
const mostShown = 20;
const mostLines = 12;

/** What the files contain. */
export const importCommand: Command = (loaded, options, io) => {
  // The file comes first: an answer that says all is well must not be followed by a refusal to save.
  if (options.out !== null) {
    writeOut(options.out, `${JSON.stringify(snapshot(loaded.records, counterOf(loaded)), null, 1)}\n`, options.force, io);
  }
  if (options.report !== null) {
    const page = { from: 0, most: Number.POSITIVE_INFINITY };
    const { files, rows } = loaded.plan;
    const report = importReport(files, rows, (id) => loaded.records.contacts.get(id)?.name ?? null, foldText, everyRow, page);
    writeOut(options.report, reportCsv(report.rows, issueInWords), options.force, io);
  }
  io.out(options.json ? `${safeJson(importJson(loaded))}\n` : importText(loaded));
  return exitCodes.done;
};

function importJson({ plan, records, workspace }: Loaded) {
  const files = [...(workspace === null ? [] : [workspaceEntry(workspace)]), ...plan.files.map(fileEntry)];
  return {
    files,
    contacts: peopleIn(records),
    companies: plan.totals.companies,
    introductions: plan.totals.introductions,
    ties: plan.totals.ties,
    duplicates: {
      joined: plan.joined.map((row) => [row.contact, joinedId(row, records), row.reason]),
      suggested: plan.suggested.map(({ a, b, score, reason }) => [a, b, score, reason]),
    },
  };
}

/** As many as the command `contacts` lists: everybody but a made-up "You". */
function peopleIn({ contacts }: Records): number {
  let count = 0;
  for (const { kind } of contacts.values()) if (kind !== "ego") count += 1;
  return count;
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
  // One file may tell of several things, so that its name does not say which of them is meant.
  const formats = new Map(plan.files.map(({ format }, i) => [files[i + files.length - plan.files.length], format]));
  const shown = table(files, [
    { title: "File", cell: ({ file }) => file },
    { title: "Kind", cell: (entry) => formats.get(entry) ?? kindInWords(kindOf(entry.kind)) },
    { title: "Rows", cell: ({ rows }) => rows, align: "right" },
    { title: "New", cell: ({ added }) => added, align: "right" },
    { title: "Changed", cell: ({ merged }) => merged, align: "right" },
    { title: "Known", cell: ({ unchanged }) => unchanged, align: "right" },
    { title: "Set aside", cell: ({ rejected }) => rejected.length, align: "right" },
  ]);
  const sums = [
    `${counted(peopleIn(records), "person", "people")} (${totals.withEmployer} with an employer)`,
    counted(totals.companies, "company", "companies"),
    counted(totals.introductions, "introduction", "introductions"),
    counted(totals.ties, "recorded tie", "recorded ties"),
  ];
  const stubs =
    totals.stubs === 0
      ? ""
      : `${counted(totals.stubs, "person is", "people are")} known only by name: no contact list has them.\n`;
  const hints =
    totals.hints === 0
      ? ""
      : `${counted(totals.hints, "possible introduction was", "possible introductions were")} found in messages; confirm them in the app, until then they count for nothing.\n`;
  return [
    `${shown}\n${sums.join(", ")}.\n${stubs}${hints}`,
    rowsSetAside(plan.files),
    whoIsMeant(plan, records),
    changed(plan, records),
    joinedByLikeness(plan, records),
    duplicates(plan.suggested, records),
  ].join("");
}

function whoIsMeant({ questions }: ImportPlan, records: Records): string {
  const lines = questions.map(({ text, candidates, rows, meanwhile }) => {
    const could = candidates.slice(0, 4).map(({ contact }) => personIn(records, contact));
    const now = meanwhile === "stub" ? "taken as somebody new" : "set aside";
    return `"${safeText(text)}" (${counted(rows, "row", "rows")}, ${now}): ${could.join(", or ")}`;
  });
  return section(`Who is meant? ${counted(lines.length, "name", "names")}; the app lets you choose`, lines);
}

/** What files tell against a saved workspace that was given with them. */
function changed({ difference }: ImportPlan, records: Records): string {
  const updates = difference.updates.map(({ contact, facts }) => {
    const told = facts.map(({ fact, before, after }) => `${fact} ${before ?? "not recorded"} -> ${after ?? "not recorded"}`);
    return `${personIn(records, contact)}: ${told.map(safeText).join("; ")}`;
  });
  const gone = difference.gone.map((contact) => `${personIn(records, contact)}: not on the list any more, kept`);
  const jobs = counted(difference.jobChanges, "changed job", "changed jobs");
  return (
    section(`Changed since: ${counted(updates.length, "person", "people")}, ${jobs}`, updates) +
    section(`Gone from the list: ${counted(gone.length, "person", "people")}`, gone)
  );
}

function joinedByLikeness({ joined }: ImportPlan, records: Records): string {
  const lines = joined.flatMap(({ contact, file, line, reason }) =>
    reason === "alike" ? [`${safeText(file)} line ${line} is ${personIn(records, contact)}`] : [],
  );
  return section(`Recognised by likeness: ${counted(lines.length, "row", "rows")}`, lines);
}

function kindOf(kind: string): ImportedFile["kind"] {
  return kind === "contacts" || kind === "introductions" || kind === "ties" ? kind : "workspace";
}

function rowsSetAside(files: readonly ImportedFile[]): string {
  const parts = (["rejected", "noted"] as const).map((wanted) => {
    const issues = files.flatMap((file) => file.issues).filter(({ severity }) => severity === wanted);
    const title = wanted === "rejected" ? "Set aside" : "Taken, but look at";
    return section(`${title}: ${counted(issues.length, "row", "rows")}`, issuesByReason(issues));
  });
  return parts.join("");
}

/** Rows of a file that have one thing in common stand on one line. */
function issuesByReason(issues: readonly ImportIssue[]): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const { file, line, code, detail } of issues) {
    const reason = `${safeText(file)}: ${issueInWords(code, detail === null ? null : safeText(detail))}`;
    rowsOf.set(reason, [...(rowsOf.get(reason) ?? []), line]);
  }
  return [...rowsOf].map(([reason, rows]) => {
    const shown = rows.slice(0, mostLines).join(", ");
    const more = rows.length > mostLines ? ` and ${rows.length - mostLines} more` : "";
    return `${reason} (${rows.length === 1 ? "line" : "lines"} ${shown}${more})`;
  });
}

function duplicates(suggested: readonly SuggestedDuplicate[], records: Records): string {
  const lines = suggested.map(({ a, b, reason }) => {
    return `${personIn(records, a)} and ${personIn(records, b)}: ${duplicateReasonInWords(reason)}`;
  });
  return section(`Perhaps one person, kept apart: ${counted(lines.length, "pair", "pairs")}`, lines);
}

/** The name, with what tells two people of that name apart. */
function personIn(records: Records, id: ContactId): string {
  const contact = records.contacts.get(id);
  if (contact === undefined) return id;
  const about = [contact.position, contact.company, contact.emails[0] ?? null].filter((text) => text !== null && text !== "");
  return safeText(`${contact.name} (${about.length === 0 ? id : about.join(", ")})`);
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > mostShown ? `  and ${lines.length - mostShown} more; --json lists all\n` : "";
  return `\n${title}\n${lines
    .slice(0, mostShown)
    .map((line) => `  ${line}\n`)
    .join("")}${more}`;
}
