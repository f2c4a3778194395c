import type { FileProblemCode, ImportIssueCode } from "../core/model/import-issue.ts";
import type { FileKind } from "../core/model/import-record.ts";
import type { SnapshotProblem } from "../core/workspace/snapshot.ts";
import type { LockedFileProblem } from "../io/backup/locked-file.ts";
import type { OpenBackupProblem } from "../io/backup/open-backup.ts";

export function kindInWords(kind: FileKind): string {
  switch (kind) {
    case "contacts":
      return "contacts";
    case "introductions":
      return "introductions";
    case "ties":
      return "who knows whom";
    case "workspace":
      return "saved workspace";
  }
}

/** Why a row was set aside, or what to look at in it. `detail` is the text of the file that caused it. */
export function issueInWords(code: ImportIssueCode, detail: string | null): string {
  const quoted = detail === null ? "" : ` ("${detail}")`;
  switch (code) {
    case "hidden-profile":
      return "this person hides their name from exports; the row holds nothing to keep";
    case "no-name":
      return "the row has no name";
    case "no-introducer":
      return "the row does not say who made the introduction";
    case "no-introduced":
      return "the row does not say who was introduced";
    case "self-introduction":
      return `somebody is said to have introduced themselves${quoted}`;
    case "ambiguous-introducer":
      return `the introducer's name fits several people${quoted}; use an id or an e-mail address`;
    case "ambiguous-introduced":
      return `the introduced person's name fits several people${quoted}; use an id or an e-mail address`;
    case "unclosed-quote":
      return "a quotation mark is opened and never closed";
    case "too-many-columns":
      return "the row has too many columns";
    case "cell-too-long":
      return "a cell holds more text than is kept";
    case "shifted-row":
      return `the cells seem to have slipped into the wrong columns${quoted}`;
    case "damaged-value":
      return `a value was damaged before it came here, often by a spreadsheet program${quoted}`;
    case "unread-date":
      return `the date could not be read for certain and was left out${quoted}`;
    case "control-characters":
      return "invisible control characters were removed";
    case "mojibake":
      return `letters were garbled before the file came here, and were put right${quoted}`;
    case "spreadsheet-date":
      return `a spreadsheet turned the date into a number, which was read back as a day${quoted}`;
    case "conflicting-match":
      return `the row could be somebody known, but the two contradict each other, so they were kept apart${quoted}`;
    case "repeated-id":
      return `several rows that disagree have one id${quoted}`;
  }
}

/** Why a whole file was refused, and what to do about it. */
export function fileProblemInWords(code: FileProblemCode, detail: string | null): string {
  const found = detail === null ? "" : ` (${detail})`;
  switch (code) {
    case "empty-file":
      return "the file is empty";
    case "header-only":
      return "the file has column titles and no rows";
    case "not-a-table":
      return "no rows and columns were found; save it as CSV";
    case "binary-file":
      return `this is not a text file${found}; save it as CSV`;
    case "unknown-columns":
      return `none of the columns is known here${found}; contacts need "name", introductions "introducer" and "introduced"`;
    case "too-large":
      return "the file is larger than can be read in one piece; split it";
    case "too-many-rows":
      return "the file has more rows than can be read in one piece; split it";
    case "too-compressed":
      return "it unpacks to far more than it should, so it was not opened";
    case "encrypted-file":
      return "it is locked with a password; save a copy without one";
    case "damaged-file":
      return `the file is damaged${found}`;
    case "unsafe-xml":
      return "it declares a document type, which a contact list has no need of, so it was not opened";
    case "nothing-to-read":
      return `there is no list of people in it${found}`;
    case "unsupported-format":
      return `this kind of file cannot be read${found}; save it as CSV`;
  }
}

export function snapshotProblemInWords({ code, path }: SnapshotProblem): string {
  switch (code) {
    case "not-a-workspace":
      return "this JSON file is no saved workspace";
    case "newer-schema":
      return "it was saved by a later version of Intrograph";
    case "damaged":
      return `the saved workspace is damaged${path === "" ? "" : ` (at ${path})`}`;
  }
}

export function lockedFileProblemInWords(problem: LockedFileProblem): string {
  switch (problem) {
    case "not-a-backup":
    case "damaged":
      return "the locked backup is damaged, so nothing of it was taken";
    case "newer-version":
      return "it was saved by a later version of Intrograph";
  }
}

export function openBackupProblemInWords(problem: OpenBackupProblem): string {
  switch (problem) {
    case "wrong-password":
      return "the password does not open it";
    case "too-large":
      return "it opens, and holds more than can be read in one piece";
    case "newer-workspace":
      return "it opens, and was saved by a later version of Intrograph";
    case "damaged-workspace":
      return "it opens, and the workspace in it is damaged";
  }
}
