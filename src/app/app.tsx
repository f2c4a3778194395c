import { Loader } from "@mantine/core";
import { lazy, Suspense, useEffect, useState } from "react";
import { DropTarget } from "./components/drop-target.tsx";
import { NoticeToast } from "./components/notice-toast.tsx";
import { usePastedCells } from "./components/use-pasted-cells.ts";
import { useActions, useApp } from "./state/use-app.ts";
import { LostBanner } from "./views/lost-banner.tsx";
import { Unusable } from "./views/unusable.tsx";
import { Welcome } from "./views/welcome/welcome.tsx";
import { Workspace } from "./views/workspace/workspace.tsx";

// Nobody has a file to import in the first instant: the dialog is fetched when the first screen stands.
const fetchImportDialog = () => import("./views/import/import-dialog.tsx");
const ImportDialog = lazy(() => fetchImportDialog().then((module) => ({ default: module.ImportDialog })));

export function App() {
  const phase = useApp((state) => state.phase);
  const empty = useApp((state) => state.records.contacts.size === 0);
  const notice = useApp((state) => state.notice);
  const importing = useApp((state) => state.importing.step !== "idle");
  const actions = useActions();
  // Once it was needed it stays, so that it can close as slowly as it opens.
  const [dialogNeeded, setDialogNeeded] = useState(false);
  if (importing && !dialogNeeded) setDialogNeeded(true);
  usePastedCells(phase === "ready" && !importing, actions.readFiles);

  useEffect(() => {
    // Where this fails, opening the dialog fetches it again, and tells.
    if (phase === "ready") fetchImportDialog().catch(() => undefined);
  }, [phase]);

  switch (phase) {
    case "opening":
      return (
        <main className="whole-page" aria-busy="true">
          <p className="waiting" role="status">
            <Loader size={18} aria-hidden="true" /> Opening your network…
          </p>
        </main>
      );
    case "unusable":
      return <Unusable />;
    case "ready":
      return (
        <>
          <div className="app-frame">
            <LostBanner />
            {empty ? <Welcome /> : <Workspace />}
          </div>
          {dialogNeeded ? (
            <Suspense fallback={null}>
              <ImportDialog />
            </Suspense>
          ) : null}
          <DropTarget onFiles={actions.readFiles} />
          {/* A loss is told in a banner of its own, which stays. */}
          <NoticeToast
            notice={notice?.code === "lost" ? null : notice}
            onUndo={actions.undo}
            onReview={actions.openReview}
            onDismiss={actions.dismissNotice}
          />
        </>
      );
  }
}
