import { Button, Radio } from "@mantine/core";
import type { FileChoice } from "../../../core/linkage/import-plan.ts";
import type { FileCounts, ImportedFile } from "../../../core/model/import-record.ts";
import type { ReadFileInfo } from "../../../worker/protocol.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { counted, listed, wholeNumber } from "../../words/counts.ts";
import { fileInWords, fileKindInWords } from "../../words/import-words.ts";

/** One reading of a file, with what only the person can say about it. */
export interface FileAtHand {
  readonly file: ImportedFile;
  readonly info: ReadFileInfo;
  readonly choice: FileChoice;
  /** Null where there are no columns to say something about. */
  readonly onColumns: (() => void) | null;
  readonly onChoose: (choice: FileChoice) => void;
}

/** One file: what it is, where each of its rows went, and what only the person can say about it. */
export function FileSummary({ file, info, choice, onColumns, onChoose }: FileAtHand) {
  return (
    <article className="file-summary">
      <div className="row">
        <h4>{file.file}</h4>
        <span className="tag">{fileKindInWords(file.kind)}</span>
        <span className="quiet small">
          {fileInWords(file) === fileKindInWords(file.kind) ? file.encoding : `${file.format}, ${file.encoding}`}
        </span>
        <ColumnsButton name={file.file} info={info} onColumns={onColumns} />
      </div>
      <RowSum counts={file} />
      <NotUnderstood info={info} onColumns={onColumns} />
      <Questions info={info} choice={choice} onChoose={onChoose} />
    </article>
  );
}

interface ArchiveSummaryProps {
  readonly name: string;
  readonly parts: readonly FileAtHand[];
}

/** An archive or a workbook: what was found in it, a line for each part. */
export function ArchiveSummary({ name, parts }: ArchiveSummaryProps) {
  const rows = parts.reduce((sum, { file }) => sum + file.rows, 0);
  return (
    <article className="file-summary">
      <div className="row">
        <h4>{name}</h4>
        <span className="tag">{counted(parts.length, "list", "lists")}</span>
        <span className="quiet small">{counted(rows, "row", "rows")} in all</span>
      </div>
      <ul className="archive-parts">
        {withKeys(parts, ({ file }) => file.file).map(({ key, item: { file, info, choice, onColumns, onChoose } }) => (
          <li key={key}>
            <div className="row">
              <strong>{partName(name, file.file)}</strong>
              <span className="quiet small">{fileInWords(file)}</span>
              <ColumnsButton name={file.file} info={info} onColumns={onColumns} />
            </div>
            <RowSum counts={file} />
            <NotUnderstood info={info} onColumns={onColumns} />
            <Questions info={info} choice={choice} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The part alone, where its name begins with that of the whole. */
function partName(whole: string, part: string): string {
  return part.startsWith(whole) ? part.slice(whole.length).replace(/^[\s/,:>-]+/, "") || part : part;
}

export function RowSum({ counts }: { readonly counts: FileCounts }) {
  return (
    <p className="row-sum">
      <strong>{counted(counts.rows, "row", "rows")}</strong> = {wholeNumber(counts.added)} new + {wholeNumber(counts.merged)} that
      add to somebody known + {wholeNumber(counts.unchanged)} already here + {wholeNumber(counts.rejected)} set aside
    </p>
  );
}

interface ColumnsButtonProps extends Pick<FileAtHand, "info" | "onColumns"> {
  readonly name: string;
}

function ColumnsButton({ name, info, onColumns }: ColumnsButtonProps) {
  if (onColumns === null) return null;
  return (
    <>
      {info.table?.isRemembered === true ? <span className="tag tag-strong">read as last time</span> : null}
      <Button size="xs" variant="default" className="columns-button" aria-label={`Columns of ${name}`} onClick={onColumns}>
        Columns
      </Button>
    </>
  );
}

const columnsNamed = 4;

/** Columns that are kept and used for nothing: somebody may know better. */
function NotUnderstood({ info, onColumns }: Pick<FileAtHand, "info" | "onColumns">) {
  const { table } = info;
  if (table === null || onColumns === null) return null;
  const names = table.header.filter(
    (_, column) => (table.mapping.fields[column] ?? null) === null && (table.samples[column]?.filled ?? 0) > 0,
  );
  if (names.length === 0) return null;
  return (
    <p className="small">
      {names.length === 1 ? "One column is" : `${wholeNumber(names.length)} columns are`} kept under{" "}
      {names.length === 1 ? "its" : "their"} own heading and used for nothing: {listed(names, columnsNamed)}.{" "}
      <button type="button" className="link-button" onClick={onColumns}>
        Say what {names.length === 1 ? "it holds" : "they hold"}
      </button>
    </p>
  );
}

function Questions({ info, choice, onChoose }: Pick<FileAtHand, "info" | "choice" | "onChoose">) {
  if (info.kind === "contacts")
    return info.listOf === "mine" ? (
      <p className="quiet small">This is a list of your own contacts, so you are recorded as knowing everybody in it.</p>
    ) : (
      <Radio.Group
        label="Do you know the people in this list?"
        value={choice.listOf}
        onChange={(value) => onChoose({ ...choice, listOf: value === "mine" ? "mine" : "directory" })}
      >
        <div className="radio-stack">
          <Radio value="mine" label="Yes, I know these people" />
          <Radio value="directory" label="No, it is a directory: they exist, and I may not know them" />
        </div>
      </Radio.Group>
    );
  if (info.kind === "introductions")
    return (
      <Radio.Group
        label="Where a row only says “A introduced B”, whom did B meet?"
        value={choice.introducedTo}
        onChange={(value) => onChoose({ ...choice, introducedTo: value === "me" ? "me" : "unrecorded" })}
      >
        <div className="radio-stack">
          <Radio value="me" label="Me: these people were introduced to me" />
          <Radio value="unrecorded" label="That is not recorded" />
        </div>
      </Radio.Group>
    );
  return null;
}
