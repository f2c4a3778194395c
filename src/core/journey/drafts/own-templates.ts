import type { DraftKind, DraftTemplate } from "../../model/goal.ts";
import type { Purpose } from "../../model/purpose.ts";
import type { Records, Settings } from "../../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../../upkeep/edit.ts";
import { builtInTemplate, draftKinds, kindsWithSubject, purposes } from "./built-in-templates.ts";
import { type TemplateProblem, templateProblems } from "./template-problems.ts";

/** @returns the person's own wording, or the one that comes with the program. Cost: O(templates). */
export function templateFor(
  { templates = [] }: Settings,
  kind: DraftKind,
  purpose: Purpose,
): DraftTemplate & { readonly isOwn: boolean } {
  const own = templates.find((template) => template.kind === kind && template.purpose === purpose);
  return own === undefined ? { ...builtInTemplate(kind, purpose), isOwn: false } : { ...own, isOwn: true };
}

/** Why a template is not kept; `problems` says where in it. */
export interface FaultyTemplate extends Refused<"faulty-template"> {
  readonly problems: readonly TemplateProblem[];
}

/**
 * Keeps the person's own wording for one kind and purpose.
 *
 * @returns the edit; the wording that comes with the program takes the own one away. `no-text`: nothing would be left to send.
 * Cost: O(templates + length).
 */
export function editTemplate(records: Records, edited: DraftTemplate): Edit | Refused<"no-text"> | FaultyTemplate {
  const { kind, purpose } = edited;
  const subject = kindsWithSubject.has(kind) ? edited.subject.replace(/\s+/gu, " ").trim() : "";
  const body = edited.body.replace(/\r\n?/gu, "\n").trim();
  if (body === "") return { problem: "no-text" };
  const problems = templateProblems({ subject, body });
  if (problems.length > 0) return { problem: "faulty-template", problems };
  const builtIn = builtInTemplate(kind, purpose);
  const isBuiltIn = builtIn.subject === subject && builtIn.body === body;
  return withTemplate(records, kind, purpose, isBuiltIn ? null : { kind, purpose, subject, body });
}

/** Back to the wording that comes with the program. @returns the edit; without changes where that stands. Cost: O(templates). */
export function resetTemplate(
  records: Records,
  { kind, purpose }: { readonly kind: DraftKind; readonly purpose: Purpose },
): Edit {
  return withTemplate(records, kind, purpose, null);
}

function withTemplate(records: Records, kind: DraftKind, purpose: Purpose, own: DraftTemplate | null): Edit {
  const draft = new RecordsUnderEdit(records);
  const { templates: before = [], ...others } = draft.preferences;
  const rest = before.filter((template) => template.kind !== kind || template.purpose !== purpose);
  const templates = [...rest, ...(own === null ? [] : [own])].sort(
    (a, b) =>
      draftKinds.indexOf(a.kind) - draftKinds.indexOf(b.kind) || purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose),
  );
  draft.preferences = templates.length === 0 ? others : { ...others, templates };
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-template", name: "" } };
}
