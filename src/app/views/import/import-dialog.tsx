import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ImportState } from "../../state/import-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { ImportPreviewView } from "./import-preview.tsx";
import { Reading } from "./reading.tsx";
import { RefusedFiles } from "./refused-files.tsx";
import { Restore } from "./restore.tsx";
import { Unlock } from "./unlock.tsx";
import "./import.css";

/** Everything between choosing files and having them: progress, refusals, the preview. Nothing is kept before "Import". */
export function ImportDialog() {
  const importing = useApp((state) => state.importing);
  const actions = useActions();
  const narrow = useMediaQuery("(max-width: 700px)", undefined, { getInitialValueInEffect: false }) ?? false;

  return (
    <Modal
      opened={importing.step !== "idle"}
      onClose={actions.cancelImport}
      closeOnClickOutside={false}
      fullScreen={narrow}
      size={importing.step === "preview" ? 1180 : 560}
      yOffset={importing.step === "preview" ? "2dvh" : "5dvh"}
      title={titleOf(importing)}
      classNames={{ body: "import-body" }}
    >
      <ImportStep importing={importing} />
    </Modal>
  );
}

function ImportStep({ importing }: { readonly importing: ImportState }) {
  const actions = useActions();
  switch (importing.step) {
    case "idle":
      return null;
    case "reading":
      return <Reading files={importing.files} progress={importing.progress} onCancel={actions.cancelImport} />;
    case "storing":
      return <Reading files={[]} progress={{ phase: "storing", share: importing.share }} onCancel={actions.cancelImport} />;
    case "refused":
      return (
        <RefusedFiles
          problems={importing.problems}
          onFiles={(files) => void actions.readFiles(files)}
          onClose={actions.cancelImport}
        />
      );
    case "locked":
      return <Unlock locked={importing} />;
    case "restore":
      return <Restore saved={importing.saved} />;
    case "preview":
      return <ImportPreviewView importing={importing} />;
  }
}

function titleOf(importing: ImportState): string {
  switch (importing.step) {
    case "idle":
      return "";
    case "reading":
      return "Reading your files";
    case "refused":
      return "These files could not be read";
    case "locked":
      return "A network locked with a password";
    case "restore":
      return "A network you saved";
    case "preview":
      return "What is in your files";
    case "storing":
      return "Keeping your network";
  }
}
