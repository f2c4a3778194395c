import { Radio } from "@mantine/core";
import type { FileChoice } from "../../../core/linkage/import-plan.ts";
import type { ImportedFile } from "../../../core/model/import-record.ts";
import type { ReadFileInfo } from "../../../worker/protocol.ts";
import { counted, wholeNumber } from "../../words/counts.ts";
import { fileKindInWords } from "../../words/import-words.ts";

interface FileSummaryProps {
  readonly file: ImportedFile;
  readonly question: { readonly info: ReadFileInfo; readonly choice: FileChoice } | null;
  readonly onChoose: (choice: FileChoice) => void;
}

/** One file: what it is, where each of its rows went, and what only the person can say about it. */
export function FileSummary({ file, question, onChoose }: FileSummaryProps) {
  return (
    <article className="file-summary">
      <div className="row">
        <h4>{file.file}</h4>
        <span className="tag">{fileKindInWords(file.kind)}</span>
        <span className="quiet small">
          {file.format}, {file.encoding}
        </span>
      </div>
      <p className="row-sum">
        <strong>{counted(file.rows, "row", "rows")}</strong> = {wholeNumber(file.added)} new + {wholeNumber(file.merged)} that add
        to somebody known + {wholeNumber(file.unchanged)} already here + {wholeNumber(file.rejected)} set aside
      </p>
      {question === null ? null : <Questions {...question} onChoose={onChoose} />}
    </article>
  );
}

function Questions({
  info,
  choice,
  onChoose,
}: {
  info: ReadFileInfo;
  choice: FileChoice;
  onChoose: (choice: FileChoice) => void;
}) {
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
