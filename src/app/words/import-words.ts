import type { DuplicateReason } from "../../core/linkage/import-plan.ts";
import type { FileKind, ImportedFile } from "../../core/model/import-record.ts";
import type { Progress } from "../../worker/protocol.ts";
import { fileSize, wholeNumber } from "./counts.ts";

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
