import { Button } from "@mantine/core";
import type { FileProblem } from "../../../worker/protocol.ts";
import { type ChosenFile, FileButton } from "../../components/file-button.tsx";
import { withKeys } from "../../components/unique-keys.ts";
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
        <FileButton onFiles={onFiles}>Choose other files</FileButton>
      </div>
    </div>
  );
}

export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <ul className="stack">
      {withKeys(problems, (problem) => problem.file).map(({ key, item: problem }) => {
        const words = fileProblemInWords(problem.code, problem.detail);
        return (
          <li key={key} className="callout callout-bad">
            <h3>{problem.file}</h3>
            <p>{words.what}</p>
            <p>
              <strong>What to do:</strong> {words.whatToDo}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
