import type { DuplicateReason } from "../../core/linkage/import-plan.ts";
import type { FileKind, ImportedFile } from "../../core/model/import-record.ts";
import type { Progress } from "../../worker/protocol.ts";
import { editableContacts } from "../state/large-network.ts";
import { fileSize, people, wholeNumber } from "./counts.ts";

export function fileKindInWords(kind: FileKind): string {
  switch (kind) {
    case "contacts":
      return "Contacts";
    case "introductions":
      return "Introductions";
    case "ties":
      return "Who knows whom";
    case "workspace":
      return "Saved network";
  }
}

/**
 * What to know before so many people are brought into one page.
 * @param contacts how many the network will hold
 * @returns null while there are few enough to be worked with
 */
export function beyondEditingInWords(contacts: number): string | null {
  if (contacts <= editableContacts) return null;
  return (
    `This network will hold ${people(contacts)}. A page works well with up to ${wholeNumber(editableContacts)}: with more it can ` +
    "be looked at and asked, but every change takes seconds and a phone may close the page. The command line takes any number: " +
    "“intrograph import FILE --out workspace.json” makes a network of the file, and “intrograph paths --to COMPANY workspace.json” " +
    "asks it."
  );
}

/** What a file is, and how it introduced itself where that says more: "Contacts, LinkedIn connections". */
export function fileInWords({ kind, format }: Pick<ImportedFile, "kind" | "format">): string {
  const words = fileKindInWords(kind);
  const saysMore = ![words.toLowerCase(), kind].includes(format.toLowerCase());
  return saysMore ? `${words}, ${format}` : words;
}

export function duplicateReasonInWords(reason: DuplicateReason): string {
  switch (reason) {
    case "same-email":
      return "same e-mail address";
    case "same-phone":
      return "same telephone number";
    case "same-user-name":
      return "e-mail addresses look alike";
    case "same-name":
      return "same name";
    case "swapped-name":
      return "first and last name swapped";
    case "initials":
      return "initials fit";
    case "similar-name":
      return "names look alike";
  }
}

/** What is told of an import on its way; storing is done whole or not at all. */
export type ImportProgress = Progress | { readonly phase: "storing"; readonly share: number };

export function progressInWords(progress: ImportProgress): string {
  switch (progress.phase) {
    case "reading":
      return `Reading ${progress.file}: ${fileSize(progress.doneBytes)} of ${fileSize(progress.totalBytes)}`;
    case "matching":
      return progress.doneRows === 0
        ? `Matching people: ${wholeNumber(progress.totalRows)} rows`
        : `Matching people: ${wholeNumber(progress.doneRows)} of ${wholeNumber(progress.totalRows)} rows`;
    case "storing":
      return `Keeping your network: ${Math.floor(progress.share * 100)} %`;
    case "analysing":
      return `Analysing: ${Math.floor(progress.share * 100)} %`;
  }
}

/** 0 to 100, or null while the whole is not known. */
export function progressPercent(progress: ImportProgress): number | null {
  const [done, total] = amounts(progress);
  return total > 0 ? Math.min(100, Math.round((done / total) * 100)) : null;
}

function amounts(progress: ImportProgress): readonly [number, number] {
  switch (progress.phase) {
    case "reading":
      return [progress.doneBytes, progress.totalBytes];
    case "matching":
      return progress.doneRows === 0 ? [0, 0] : [progress.doneRows, progress.totalRows];
    case "analysing":
    case "storing":
      return [progress.share, 1];
  }
}
