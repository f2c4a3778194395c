import { foldText } from "../core/linkage/fold-text.ts";
import type { ImportPlan, JoinedRow, JoinReason } from "../core/linkage/import-plan.ts";
import { type ImportReport, importReport, type ReportFilter } from "../core/linkage/import-report.ts";
import { defaultChoice, planImport } from "../core/linkage/plan-import.ts";
import { InvariantError } from "../core/model/errors.ts";
import { type ContactId, compareIds, importId } from "../core/model/ids.ts";
import type { Records } from "../core/model/records.ts";
import type { TableMapping } from "../core/model/table-mapping.ts";
import { changesBetween } from "../core/workspace/changes-between.ts";
import type { LockedFile } from "../io/backup/locked-file.ts";
import type { ReadPart } from "../io/read-any.ts";
import type { TableChoice } from "../io/table-view.ts";
import type { FileProblem, ImportPreview, ReadFileInfo, SavedWorkspace, WorkerRequest, WorkerResults } from "./protocol.ts";
import { type ChosenFile, type FileRead, type ReadingMeans, readFiles, readOne } from "./read-files.ts";

/** What `take-plan` gives out: an import, or a saved workspace that takes the place of this one. */
export type PendingPlan = Pick<ImportPlan, "changes" | "summary">;

type PlanRequest = Extract<WorkerRequest, { readonly do: "plan-import" }>;

/** An import on its way: the files chosen, how they were read, and what taking them in would do. */
export interface ImportSession {
  readFiles(
    files: readonly { readonly name: string; readonly content: Blob }[],
    before: Records,
    report: ReadingMeans["report"],
  ): Promise<WorkerResults["read-files"]>;
  readAgain(
    from: number,
    choices: readonly (readonly [string, TableChoice])[],
    before: Records,
    report: ReadingMeans["report"],
  ): Promise<WorkerResults["read-files"]>;
  plan(request: PlanRequest, before: Records, report: ReadingMeans["report"]): ImportPreview;
  unlock(password: string, before: Records): Promise<WorkerResults["unlock"]>;
  pending(): PendingPlan;
  report(before: Records, filter: ReportFilter, page: { readonly from: number; readonly most: number }): ImportReport;
  forget(): void;
}

/** Lists longer than this are shown in part. */
const mostShown = 500;
const mostNames = 20_000;

export function importSession(): ImportSession {
  let chosen: readonly ChosenFile[] = [];
  let read: readonly FileRead[] = [];
  let plan: ImportPlan | null = null;
  let restore: PendingPlan | null = null;
  let locked: { readonly file: string; readonly content: LockedFile } | null = null;

  const found = (workspace: WorkerResults["read-files"]["workspace"] = null): WorkerResults["read-files"] => ({
    read: infos(read),
    problems: problemsOf(read),
    workspace,
    locked: locked?.file ?? null,
  });

  /** A saved workspace, ready to take the place of this one. */
  function toRestore(file: string, after: Records, before: Records): SavedWorkspace {
    const changes = changesBetween(before, after);
    const contacts = [...after.contacts.values()].filter(({ kind }) => kind !== "ego").length;
    restore = { changes, summary: { code: "restore", file, contacts } };
    return {
      file,
      contacts,
      introductions: after.introductions.size,
      asks: after.asks.size,
      conversations: after.conversations.size,
      leads: after.leads.size,
      tasks: [...after.tasks.values()].filter(({ state }) => state === "open").length,
      changes: changes.length,
    };
  }

  return {
    async readFiles(files, before, report) {
      chosen = files.map(({ name, content }) => ({ name, content, choices: new Map() }));
      plan = null;
      restore = null;
      locked = null;
      const result = await readFiles(chosen, { remembered: rememberedMappings(before), report });
      read = result.files;
      locked = result.locked;
      return found(result.saved === null ? null : toRestore(result.saved.file, result.saved.records, before));
    },

    async unlock(password, before) {
      if (locked === null) throw new InvariantError("no locked file was read");
      // Only pages that are served securely have it, whatever the type says.
      if (globalThis.crypto?.subtle === undefined) return { problem: "cannot-unlock" };
      const { openBackup } = await import("../io/backup/open-backup.ts");
      const opened = await openBackup(locked.content, password);
      return "problem" in opened ? opened : { workspace: toRestore(locked.file, opened.records, before) };
    },

    async readAgain(from, choices, before, report) {
      const file = chosen[from];
      if (file === undefined) throw new InvariantError(`no file ${from} was chosen`);
      const again: ChosenFile = { ...file, choices: new Map(choices) };
      chosen = chosen.with(from, again);
      read = read.with(from, await readOne(again, { remembered: rememberedMappings(before), report }));
      return found();
    },

    plan(request, before, report) {
      const readings = partsOf(read).map(({ reading }) => reading);
      const info = infos(read);
      const options = {
        importId: importId(request.importId),
        at: request.at,
        choices: request.choices ?? info.map(({ choice }) => choice),
        ego: request.ego,
        answers: request.answers ?? [],
        mappings: mappingsChosen(chosen, read),
        onProgress: (doneRows: number, totalRows: number) => report({ phase: "matching", doneRows, totalRows }),
      };
      const planned = planImport(before, readings, options);
      // An archive counts as one file, whatever stands in it.
      const files = chosen.filter((_, from) => (read[from]?.parts.length ?? 0) > 0).map(({ name }) => name);
      const { totals } = planned;
      const summary = { code: "import", files, contacts: totals.newContacts, introductions: totals.newIntroductions } as const;
      const told: ImportPlan = { ...planned, summary };
      plan = told;
      const owner = readings.find((reading) => reading.owner?.name !== undefined)?.owner?.name ?? null;
      return { ...previewOf(told, info, problemsOf(read)), owner };
    },

    pending() {
      const pending = restore ?? plan;
      if (pending === null) throw new InvariantError("no import was planned");
      return pending;
    },

    report(before, filter, page) {
      if (plan === null) throw new InvariantError("no import was planned");
      const incoming = new Map(
        plan.changes.flatMap((change) =>
          change.of === "contact" && change.after !== null ? [[change.after.id, change.after.name]] : [],
        ),
      );
      const nameOf = (id: ContactId) => incoming.get(id) ?? before.contacts.get(id)?.name ?? null;
      return importReport(plan.files, plan.rows, nameOf, foldText, filter, page);
    },

    forget() {
      chosen = [];
      read = [];
      plan = null;
      restore = null;
      locked = null;
    },
  };
}

function rememberedMappings({ decisions }: Records): ReadonlyMap<string, TableMapping> {
  const mappings = new Map<string, TableMapping>();
  for (const decision of decisions.values()) if (decision.kind === "mapping") mappings.set(decision.signature, decision.mapping);
  return mappings;
}

/** Tables whose columns the person has named: next time they are read in the same way. */
function mappingsChosen(chosen: readonly ChosenFile[], read: readonly FileRead[]) {
  return read.flatMap(({ parts }, from) =>
    parts.flatMap(({ table }) => {
      const choice = table === null ? undefined : chosen[from]?.choices.get(table.part ?? "");
      return table === null || choice?.mapping === undefined ? [] : [{ signature: table.signature, mapping: table.mapping }];
    }),
  );
}

function partsOf(read: readonly FileRead[]): readonly ReadPart[] {
  return read.flatMap(({ parts }) => parts);
}

function infos(read: readonly FileRead[]): readonly ReadFileInfo[] {
  return read.flatMap(({ parts }, from) =>
    parts.map(({ reading, table }) => ({
      file: reading.file,
      kind: reading.kind,
      listOf: reading.listOf,
      choice: defaultChoice(reading, false),
      from,
      rows: reading.rows,
      table,
    })),
  );
}

function problemsOf(read: readonly FileRead[]): readonly FileProblem[] {
  return read.flatMap(({ problems }, from) =>
    problems.map((problem) => ({
      file: problem.file,
      code: problem.code,
      detail: problem.detail,
      from,
      table: "table" in problem ? problem.table : null,
    })),
  );
}

function previewOf(
  plan: ImportPlan,
  read: readonly ReadFileInfo[],
  problems: readonly FileProblem[],
): Omit<ImportPreview, "owner"> {
  const { changes, rows: _rows, joined: _joined, ...told } = plan;
  const joined = joinedOf(plan);
  const { updates, gone } = plan.difference;
  const incoming = changes.flatMap((change) => (change.of === "contact" && change.after !== null ? [change.after] : []));
  const named = new Set([
    ...plan.suggested.slice(0, mostShown).flatMap(({ a, b }) => [a, b]),
    ...plan.questions.flatMap(({ candidates }) => candidates.map(({ contact }) => contact)),
    ...joined.alike.map(({ contact }) => contact),
  ]);
  const names = new Set(incoming.filter(({ kind }) => kind !== "ego").map(({ name }) => name));
  return {
    plan: {
      ...told,
      suggested: plan.suggested.slice(0, mostShown),
      difference: { ...plan.difference, updates: updates.slice(0, mostShown), gone: gone.slice(0, mostShown) },
    },
    joined,
    counts: { updates: updates.length, gone: gone.length, suggested: plan.suggested.length },
    changes: changes.length,
    read,
    problems,
    suggestedContacts: incoming.filter(({ id }) => named.has(id)),
    names: [...names].sort(compareIds).slice(0, mostNames),
  };
}

/** A list that comes again is recognised row by row: only what was recognised by likeness is worth listing. */
function joinedOf({ joined }: ImportPlan): ImportPreview["joined"] {
  const counts = new Map<JoinReason, number>();
  const alike: JoinedRow[] = [];
  for (const row of joined) {
    counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
    if (row.reason === "alike" && alike.length < mostShown) alike.push(row);
  }
  return { counts: [...counts].sort(([x, a], [y, b]) => b - a || compareIds(x, y)), alike };
}
