import { useEffect, useState } from "react";
import { type ChosenFile, chosenFiles } from "./file-button.tsx";
import { ImportIcon } from "./icons.tsx";

interface DropTargetProps {
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** The whole window takes files at any time, and says so while one is held over it. */
export function DropTarget({ onFiles }: DropTargetProps) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Every element entered sends its own pair of events: only the sum says whether the pointer is still inside.
    let inside = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      inside += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      inside = Math.max(0, inside - 1);
      if (inside === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      inside = 0;
      setOver(false);
      const files = chosenFiles(event.dataTransfer?.files ?? null);
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", hover);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);

  return over ? (
    <div className="drop-overlay" aria-hidden="true">
      <div>
        <ImportIcon size={40} />
        <p>Drop to read these files</p>
        <p className="small">You see what is in them before anything is kept.</p>
      </div>
    </div>
  ) : null;
}
