import { Button } from "@mantine/core";
import { listed } from "../../words/counts.ts";
import { type ImportProgress, progressInWords, progressPercent } from "../../words/import-words.ts";

interface ReadingProps {
  readonly files: readonly string[];
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}

export function Reading({ files, progress, onCancel }: ReadingProps) {
  const percent = progress === null ? null : progressPercent(progress);
  const doing = progress === null ? `Opening ${listed(files, 3)}…` : progressInWords(progress);
  return (
    <div className="stack">
      <p role="status">{doing}</p>
      <progress className="progress" aria-label={doing} max={100} {...(percent === null ? {} : { value: percent })} />
      <div className="row row-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
