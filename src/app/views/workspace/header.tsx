import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { RefObject } from "react";
import { redoable, undoable } from "../../../core/workspace/undo.ts";
import { FileButton } from "../../components/file-button.tsx";
import { AddIcon, ImportIcon, RedoIcon, UndoIcon } from "../../components/icons.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { operationName } from "../../words/operations.ts";
import { AskBox } from "./ask-box.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

interface HeaderProps {
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

export function Header({ searchRef }: HeaderProps) {
  const actions = useActions();
  const history = useApp((state) => state.history);
  const undo = undoable(history);
  const redo = redoable(history);
  const undoLabel = undo === null ? "Nothing to undo" : `Undo: ${operationName(undo.summary)}`;
  const redoLabel =
    redo === null
      ? "Nothing to redo"
      : `Redo: ${redo.summary.code === "undo" ? operationName(redo.summary.of) : operationName(redo.summary)}`;

  return (
    <header className="workspace-header">
      <h1 className="wordmark">Intrograph</h1>
      <AskBox inputRef={searchRef} />
      <div className="header-tools">
        <Button
          variant="default"
          leftSection={<AddIcon />}
          className="labelled-tool"
          aria-keyshortcuts="n"
          onClick={() => actions.openUpkeep({ screen: "add", form: { adds: "introduction" } })}
        >
          <span>Add</span>
        </Button>
        <FileButton variant="default" leftSection={<ImportIcon />} className="labelled-tool" onFiles={actions.readFiles}>
          <span>Import</span>
        </FileButton>
        <ExportMenu />
        <div className="tool-pair">
          <Tooltip label={undoLabel}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={undoLabel}
              aria-disabled={undo === null}
              {...(undo === null ? { "data-disabled": true } : {})}
              onClick={() => (undo === null ? undefined : actions.undo())}
            >
              <UndoIcon />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={redoLabel}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={redoLabel}
              aria-disabled={redo === null}
              {...(redo === null ? { "data-disabled": true } : {})}
              onClick={() => (redo === null ? undefined : actions.redo())}
            >
              <RedoIcon />
            </ActionIcon>
          </Tooltip>
        </div>
        <ThemeMenu />
        <MoreMenu />
      </div>
    </header>
  );
}
