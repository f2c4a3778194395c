import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ChosenFile } from "../../components/file-button.tsx";
import { pastedRows } from "../../components/use-pasted-cells.ts";

interface PasteBoxProps {
  readonly onPaste: (files: readonly ChosenFile[]) => void;
}

/** Cells copied in a spreadsheet come as lines of text with tabs between them, so they are read like a file. */
export function PasteBox({ onPaste }: PasteBoxProps) {
  const [text, setText] = useState("");
  const empty = text.trim() === "";

  function read() {
    if (empty) return;
    onPaste([{ name: pastedRows, content: new Blob([text], { type: "text/plain" }) }]);
  }

  return (
    <div className="stack">
      <p>Copy the cells, headings included, and paste them here or anywhere on this page.</p>
      <Textarea
        label="Rows with their headings"
        placeholder={"Name\tCompany\tIntroduced by"}
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button variant="light" size="md" disabled={empty} onClick={read}>
          Read what I pasted
        </Button>
      </div>
    </div>
  );
}
