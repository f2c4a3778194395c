import type { FileChoice, PersonAnswered, PersonQuestion } from "../../core/linkage/import-plan.ts";
import type { ImportReport, ReportFilter } from "../../core/linkage/import-report.ts";
import type { ImportId } from "../../core/model/ids.ts";
import type { TableMapping } from "../../core/model/table-mapping.ts";
import type { TableChoice } from "../../io/table-view.ts";
import type { FileProblem, ImportPreview, Progress, SavedWorkspace, UnlockProblem } from "../../worker/protocol.ts";

/** How the person wants tables to be read: by number of the chosen file, then by part ("" is the file itself). */
export type TableChoices = ReadonlyMap<number, ReadonlyMap<string, TableChoice>>;

/** What the person has said about an import on its way. */
export interface ImportWishes {
  /** One per reading, in order. */
  readonly choices: readonly FileChoice[];
  readonly ego: string | null;
  readonly answers: readonly PersonAnswered[];
  readonly tables: TableChoices;
}

export interface ImportInPreview extends ImportWishes {
  readonly step: "preview";
  /** Names of the files as chosen. */
  readonly chosen: readonly string[];
  readonly preview: ImportPreview;
  /** Everybody who was asked about so far, answered or not, in the order in which they came up. */
  readonly asked: readonly PersonQuestion[];
  /** What was said has changed, and the preview is being made anew. */
  readonly refreshing: boolean;
}

/** A saved network that waits for its password. */
export interface LockedImport {
  readonly step: "locked";
  readonly file: string;
  /** A password is being tried. */
  readonly trying: boolean;
  /** What came of the last one. */
  readonly problem: UnlockProblem | null;
}

export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly files: readonly string[]; readonly progress: Progress | null }
  | { readonly step: "refused"; readonly problems: readonly FileProblem[] }
  | ImportInPreview
  | { readonly step: "restore"; readonly saved: SavedWorkspace }
  | LockedImport
  /** `share`: how much is done, in hundredths of the whole. */
  | { readonly step: "storing"; readonly share: number };

export interface ImportActions {
  loadSample(): Promise<void>;
  /** `mappings`: how the first table of a file is to be read, by the file's number; whatever is left out is found out. */
  readFiles(
    files: readonly { readonly name: string; readonly content: Blob }[],
    mappings?: ReadonlyMap<number, TableMapping>,
  ): Promise<void>;
  /** The preview follows, with the latest of what was said. */
  changeImport(wishes: Partial<Pick<ImportWishes, "choices" | "ego" | "answers">>): void;
  /** Reads one table of a chosen file anew; null: as it was found. `replaced`: other sheets, in whose place it is read. */
  readTableAs(from: number, part: string, choice: TableChoice | null, replaced?: readonly string[]): void;
  /** Forgets how tables with this header are read, and reads the file without it. */
  forgetMapping(signature: string, from: number): Promise<void>;
  /** Tries a password on the locked file; may be tried again. */
  unlock(password: string): Promise<void>;
  confirmImport(): Promise<void>;
  cancelImport(): void;
  /** A page of what the rows of the planned import become, or became in one of earlier. */
  importReport(
    of: "plan" | ImportId,
    filter: ReportFilter,
    page: { readonly from: number; readonly most: number },
  ): Promise<ImportReport>;
  /** Offers the whole report as a CSV file. */
  saveReport(of: "plan" | ImportId): Promise<void>;
}
