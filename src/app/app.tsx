import { Loader } from "@mantine/core";
import { DropTarget } from "./components/drop-target.tsx";
import { NoticeToast } from "./components/notice-toast.tsx";
import { useActions, useApp } from "./state/use-app.ts";
import { ImportDialog } from "./views/import/import-dialog.tsx";
import { LostBanner } from "./views/lost-banner.tsx";
import { Unusable } from "./views/unusable.tsx";
import { Welcome } from "./views/welcome/welcome.tsx";
import { Workspace } from "./views/workspace/workspace.tsx";

export function App() {
  const phase = useApp((state) => state.phase);
  const empty = useApp((state) => state.records.contacts.size === 0);
  const notice = useApp((state) => state.notice);
  const actions = useActions();

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
          <ImportDialog />
          <DropTarget onFiles={actions.readFiles} />
          {/* A loss is told in a banner of its own, which stays. */}
          <NoticeToast notice={notice?.code === "lost" ? null : notice} onUndo={actions.undo} onDismiss={actions.dismissNotice} />
        </>
      );
  }
}
