import { useEffect } from "react";
import { type ChosenFile, chosenFiles } from "./file-button.tsx";

/** What cells copied in a spreadsheet are called, having come without a file. */
export const pastedRows = "Pasted rows";

/** Takes several cells, or files, that are pasted anywhere on the page but in a field or a dialog. */
export function usePastedCells(listens: boolean, onFiles: (files: readonly ChosenFile[]) => void): void {
  useEffect(() => {
    if (!listens) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesText(event.target) || document.querySelector("[role=dialog]") !== null) return;
      const files = chosenFiles(event.clipboardData?.files ?? null);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) onFiles(files);
      else if (holdsCells(text)) onFiles([{ name: pastedRows, content: new Blob([text], { type: "text/plain" }) }]);
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [listens, onFiles]);
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Cells come with tabs between them, and rows on lines of their own; a word or a sentence is not meant for this page. */
export function holdsCells(text: string): boolean {
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return false;
  return lines.every((line) => line.includes("\t")) || (lines.length > 1 && lines.every((line) => /[,;|]/.test(line)));
}
