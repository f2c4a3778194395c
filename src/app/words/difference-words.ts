import type { ContactUpdate, ImportDifference, JoinReason } from "../../core/linkage/import-plan.ts";
import type { ReportFilter, ReportRow } from "../../core/linkage/import-report.ts";
import { parsePartialDate } from "../../core/model/partial-date.ts";
import type { ImportPreview } from "../../worker/protocol.ts";
import { counted, listed, sentence, wholeNumber } from "./counts.ts";
import { dateInWords } from "./dates.ts";
import { factName } from "./facts.ts";

/** "12 new, 5 changed jobs, 3 other changes, 2 not on the list any more." */
export function differenceInWords(newContacts: number, jobChanges: number, updates: number, gone: number): string {
  const others = updates - jobChanges;
  const parts = [
    `${wholeNumber(newContacts)} new`,
    ...(jobChanges === 0 ? [] : [jobChanges === 1 ? "1 changed job" : `${wholeNumber(jobChanges)} changed jobs`]),
    ...(others === 0 ? [] : [counted(others, "other change", "other changes")]),
    ...(gone === 0 ? [] : [`${wholeNumber(gone)} not on the list any more`]),
  ];
  return sentence(parts.join(", "));
}

/** "Acme → Beta (company)", "Lead (position, not recorded before)". */
export function updatedFactInWords({ fact, before, after }: ContactUpdate["facts"][number]): string {
  const name = factName(fact).toLowerCase();
  const was = factValue(fact, before);
  const is = factValue(fact, after) ?? "not recorded";
  return was === null ? `${is} (${name}, not recorded before)` : `${was} → ${is} (${name})`;
}

function factValue(fact: ContactUpdate["facts"][number]["fact"], value: string | null): string | null {
  if (value === null || value === "") return null;
  const date = fact === "connectedOn" ? parsePartialDate(value) : null;
  return date === null ? value : dateInWords(date);
}

export function isJobChange({ facts }: ContactUpdate): boolean {
  return facts.some(({ fact, before }) => before !== null && (fact === "company" || fact === "position"));
}

/** By what rows were recognised: "20 by profile, 8 by e-mail address and 3 by likeness". */
export function joinedInWords(counts: ImportPreview["joined"]["counts"]): string {
  const parts = counts.map(([reason, count]) => `${wholeNumber(count)} by ${joinedBy(reason)}`);
  return listed(parts, parts.length);
}

function joinedBy(reason: JoinReason): string {
  switch (reason) {
    case "alike":
      return "likeness";
    case "same-id":
      return "identifier";
    case "same-profile":
      return "profile";
    case "same-email":
      return "e-mail address";
    case "same-row":
      return "an equal row";
    case "same-name-and-day":
      return "name and day";
    case "only-one-of-that-name":
      return "a name that only one has";
  }
}

export function outcomeInWords(outcome: ReportRow["outcome"]): string {
  switch (outcome) {
    case "added":
      return "New";
    case "merged":
      return "Added to somebody known";
    case "unchanged":
      return "Already here";
    case "rejected":
      return "Set aside";
  }
}

export const outcomeFilters: readonly { readonly value: NonNullable<ReportFilter["outcome"]>; readonly label: string }[] = [
  ...(["added", "merged", "unchanged", "rejected"] as const).map((value) => ({ value, label: outcomeInWords(value) })),
  { value: "noted", label: "Worth a look" },
];

/** Introductions read out of messages. */
export function hintsInWords(hints: number): string {
  const found =
    hints === 1
      ? "1 possible introduction was found in your messages. It counts"
      : `${wholeNumber(hints)} possible introductions were found in your messages. They count`;
  return `${found} for nothing until you confirm ${hints === 1 ? "it" : "them"} on a person’s card.`;
}

export function hasDifference({ updates, gone }: Pick<ImportDifference, "updates" | "gone">): boolean {
  return updates.length > 0 || gone.length > 0;
}
