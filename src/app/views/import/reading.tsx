import { Button } from "@mantine/core";
import type { Progress } from "../../../worker/protocol.ts";
import { listed } from "../../words/counts.ts";
import { progressInWords, progressPercent } from "../../words/import-words.ts";

interface ReadingProps {
  readonly files: readonly string[];
  readonly progress: Progress | null;
  /** Null while storing: it is over in a moment and is done whole or not at all. */
  readonly onCancel: (() => void) | null;
}

export function Reading({ files, progress, onCancel }: ReadingProps) {
  const percent = progress === null ? null : progressPercent(progress);
  const doing =
    progress !== null ? progressInWords(progress) : onCancel === null ? "One moment…" : `Opening ${listed(files, 3)}…`;
  return (
    <div className="stack">
      <p role="status">{doing}</p>
      <progress className="progress" aria-label={doing} max={100} {...(percent === null ? {} : { value: percent })} />
      {onCancel === null ? null : (
        <div className="row row-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}
