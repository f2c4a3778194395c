import { Button } from "@mantine/core";
import type { FileProblem } from "../../../worker/protocol.ts";
import { type ChosenFile, FileButton } from "../../components/file-button.tsx";
import { withKeys } from "../../components/unique-keys.ts";
import { canBeSaid } from "../../state/import-wishes.ts";
import { fileProblemInWords } from "../../words/file-problems.ts";

interface RefusedFilesProps {
  readonly problems: readonly FileProblem[];
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly onClose: () => void;
}

export function RefusedFiles({ problems, onFiles, onClose }: RefusedFilesProps) {
  return (
    <div className="stack">
      <FileProblems problems={problems} />
      <div className="row row-end">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <FileButton onFiles={(files) => onFiles(files)}>Choose other files</FileButton>
      </div>
    </div>
  );
}

interface FileProblemsProps {
  readonly problems: readonly FileProblem[];
  /** Leads to where the person can say how a table is read. */
  readonly onColumns?: (tableKey: string) => void;
}

export function FileProblems({ problems, onColumns }: FileProblemsProps) {
  return (
    <ul className="stack">
      {withKeys(problems, (problem) => problem.file).map(({ key, item: problem }) => {
        const words = fileProblemInWords(problem.code, problem.detail);
        const { from, table } = problem;
        return (
          <li key={key} className="callout callout-bad">
            <h3>{problem.file}</h3>
            <p>{words.what}</p>
            <p>
              <strong>What to do:</strong> {words.whatToDo}
            </p>
            {table === null || !canBeSaid(problem) || onColumns === undefined ? null : (
              <div className="row">
                <Button size="xs" variant="default" onClick={() => onColumns(`${from} ${table.part ?? ""}`)}>
                  Say what its columns hold
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
