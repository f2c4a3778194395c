import type { FileProblem } from "../../worker/protocol.ts";

export interface FileProblemWords {
  readonly what: string;
  readonly whatToDo: string;
}

/** Why a whole file was refused, and what to do about it. `detail` is what the reader found instead. */
export function fileProblemInWords(code: FileProblem["code"], detail: string | null): FileProblemWords {
  switch (code) {
    case "not-a-workspace":
      return {
        what: "This is not a network saved here.",
        whatToDo: "Choose a file that “Export, Whole network” made, or a contact list.",
      };
    case "newer-workspace":
      return {
        what: "This network was saved by a newer version of Intrograph.",
        whatToDo: "Update Intrograph, then open the file again.",
      };
    case "damaged-workspace":
      return {
        what: "This saved network is damaged, so nothing of it was taken.",
        whatToDo: "Choose another copy, or import your original files.",
      };
    case "workspace-among-others":
      return {
        what: "A saved network takes the place of everything here, so it has to come alone.",
        whatToDo: "Open it by itself first; import the other files after that.",
      };
    case "empty-file":
      return { what: "The file is empty.", whatToDo: "Export it again; the download may have been cut short." };
    case "header-only":
      return {
        what: "The file has column headings and no rows.",
        whatToDo: "Check that the export had finished, or that the right sheet was saved.",
      };
    case "not-a-table":
      return {
        what: "No rows and columns could be found in this file.",
        whatToDo: "In your spreadsheet program choose File, Save as, CSV (UTF-8), and import that file.",
      };
    case "binary-file":
      return {
        what: "This is not a text file.",
        whatToDo: "Open it in the program it came from and save it as CSV.",
      };
    case "unknown-columns":
      return {
        what:
          detail === null
            ? "None of the columns is one that is understood here."
            : `None of the columns is one that is understood here. Found: ${detail}.`,
        whatToDo: "A contact list needs a column “Name” (or “First Name”); introductions need “introducer” and “introduced”.",
      };
    case "too-large":
      return {
        what: "The file is larger than 100 MB, more than a browser tab can hold safely.",
        whatToDo:
          "Use the command line, which has no such limit: intrograph import FILE --out workspace.json, then open that here.",
      };
    case "too-many-rows":
      return {
        what: "The file has more than 500,000 rows, more than a browser tab can hold safely.",
        whatToDo: "Use the command line, which has no such limit: intrograph reach FILE, for instance. Or split it into parts.",
      };
    case "too-compressed":
      return {
        what: "This archive unpacks to far more than it should, so it was not opened.",
        whatToDo: "Unpack it yourself, and import the files in it that hold your contacts.",
      };
    case "encrypted-file":
      return { what: "This file is locked with a password.", whatToDo: "Save a copy without a password, and import that." };
    case "damaged-file":
      return {
        what: detail === null ? "This file is damaged." : `This file is damaged (${detail}).`,
        whatToDo: "Export or download it again; the first copy may have been cut short.",
      };
    case "unsafe-xml":
      return {
        what: "This file holds instructions that a contact list has no need of, so it was not opened.",
        whatToDo: "Export it again from the program it came from, or save it as CSV.",
      };
    case "nothing-to-read":
      return {
        what:
          detail === null ? "There is no list of people in this file." : `There is no list of people in this file: ${detail}.`,
        whatToDo: "Choose the file that holds your contacts, or ask for the complete archive when you export.",
      };
    case "unsupported-format":
      return {
        what: detail === null ? "This kind of file cannot be read." : `This kind of file cannot be read: ${detail}.`,
        whatToDo: "Save it as CSV, TSV or plain text with one row a line.",
      };
  }
}
