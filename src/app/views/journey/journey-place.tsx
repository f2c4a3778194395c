import { lazy, Suspense } from "react";
import type { JourneyScreen } from "../../state/journey-state.ts";
import { useApp } from "../../state/use-app.ts";

const DraftScreen = lazy(() => import("./drafts/draft-screen.tsx").then((module) => ({ default: module.DraftScreen })));
const TemplatesScreen = lazy(() =>
  import("./drafts/templates-screen.tsx").then((module) => ({ default: module.TemplatesScreen })),
);
const AskScreen = lazy(() => import("./asks/ask-screen.tsx").then((module) => ({ default: module.AskScreen })));
const ConversationScreen = lazy(() =>
  import("./prepare/conversation-screen.tsx").then((module) => ({ default: module.ConversationScreen })),
);
const PrepareScreen = lazy(() => import("./prepare/prepare-screen.tsx").then((module) => ({ default: module.PrepareScreen })));
const MeetingScreen = lazy(() => import("./prepare/meeting-screen.tsx").then((module) => ({ default: module.MeetingScreen })));
const QuestionsScreen = lazy(() =>
  import("./prepare/questions-screen.tsx").then((module) => ({ default: module.QuestionsScreen })),
);
const AfterScreen = lazy(() => import("./after/after-screen.tsx").then((module) => ({ default: module.AfterScreen })));
const WriteDownScreen = lazy(() =>
  import("./after/write-down-screen.tsx").then((module) => ({ default: module.WriteDownScreen })),
);
const LeadScreen = lazy(() => import("./leads/lead-screen.tsx").then((module) => ({ default: module.LeadScreen })));
const AdviserScreen = lazy(() => import("./share/adviser-screen.tsx").then((module) => ({ default: module.AdviserScreen })));
const BackupScreen = lazy(() => import("./share/backup-screen.tsx").then((module) => ({ default: module.BackupScreen })));

/** Where the screens of asks and conversations appear; each is fetched when it is first opened. */
export function JourneyPlace() {
  const screen = useApp((state) => state.journey);
  return screen === null ? null : <Suspense fallback={null}>{shown(screen)}</Suspense>;
}

function shown(screen: JourneyScreen) {
  switch (screen.screen) {
    case "draft":
      return <DraftScreen wish={screen.wish} />;
    case "templates":
      return <TemplatesScreen kind={screen.kind ?? "email"} purpose={screen.purpose} back={screen.back} />;
    case "ask":
      return <AskScreen ask={screen.ask} />;
    case "plan-conversation":
    case "edit-conversation":
      return <ConversationScreen screen={screen} />;
    case "prepare":
      return <PrepareScreen conversation={screen.conversation} />;
    case "meeting":
      return <MeetingScreen conversation={screen.conversation} />;
    case "questions":
      return <QuestionsScreen />;
    case "after":
      return <AfterScreen conversation={screen.conversation} />;
    case "write-down":
      return <WriteDownScreen with={screen.with ?? null} />;
    case "lead":
      return <LeadScreen screen={screen} />;
    case "adviser":
      return <AdviserScreen />;
    case "backup":
      return <BackupScreen />;
  }
}
