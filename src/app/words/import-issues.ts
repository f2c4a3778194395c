import type { ImportIssueCode } from "../../core/model/import-issue.ts";

/** Why a row was set aside, or what to look at in it. `detail` is the text of the file that caused it. */
export function issueInWords(code: ImportIssueCode, detail: string | null): string {
  const quoted = detail === null ? "" : ` (“${detail}”)`;
  switch (code) {
    case "hidden-profile":
      return "This person hides their name from exports, so the row holds nothing to keep.";
    case "no-name":
      return "The row has no name.";
    case "no-introducer":
      return "The row does not say who made the introduction.";
    case "no-introduced":
      return "The row does not say who was introduced.";
    case "self-introduction":
      return `Somebody is said to have introduced themselves${quoted}.`;
    case "ambiguous-introducer":
      return detail === null
        ? "The introducer’s name fits several people."
        : `The introducer could be any of these people: ${detail}. Name them by e-mail address or identifier.`;
    case "ambiguous-introduced":
      return detail === null
        ? "The name of the introduced person fits several people."
        : `The introduced person could be any of these: ${detail}. Name them by e-mail address or identifier.`;
    case "unclosed-quote":
      return "A quotation mark is opened and never closed, so the row cannot be told from the next one.";
    case "too-many-columns":
      return "The row has more cells than there are columns.";
    case "cell-too-long":
      return "A cell holds more text than can be kept.";
    case "shifted-row":
      return `The cells seem to have slipped into the wrong columns${quoted}.`;
    case "damaged-value":
      return `A value was damaged before it got here, often by a spreadsheet program${quoted}.`;
    case "unread-date":
      return `The date could not be read for certain${quoted}, so it was left out.`;
    case "control-characters":
      return "Invisible control characters were removed.";
    case "mojibake":
      return `Letters were garbled before the file came here, and were put right${quoted}.`;
    case "spreadsheet-date":
      return `A spreadsheet turned the date into a number, which was read back as a day${quoted}.`;
    case "conflicting-match":
      return `The row could be somebody known, but the two contradict each other, so they were kept apart${quoted}.`;
    case "repeated-id":
      return `The same identifier stands on several rows that disagree${quoted}.`;
  }
}
