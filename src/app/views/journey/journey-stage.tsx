import { lazy, Suspense } from "react";
import type { JourneyPage } from "../../state/journey-state.ts";
import { journeyPages } from "../../state/journey-state.ts";
import { useActions } from "../../state/use-app.ts";
import "./journey.css";

const AsksPage = lazy(() => import("./asks/asks-page.tsx").then((module) => ({ default: module.AsksPage })));
const ConversationsPage = lazy(() =>
  import("./after/conversations-page.tsx").then((module) => ({ default: module.ConversationsPage })),
);
const LeadsPage = lazy(() => import("./leads/leads-page.tsx").then((module) => ({ default: module.LeadsPage })));
const ComparePage = lazy(() => import("./compare/compare-page.tsx").then((module) => ({ default: module.ComparePage })));
const ProgressPage = lazy(() => import("./compare/progress-page.tsx").then((module) => ({ default: module.ProgressPage })));
const GoalPage = lazy(() => import("./goal/goal-page.tsx").then((module) => ({ default: module.GoalPage })));

export const pageNames: Readonly<Record<JourneyPage, string>> = {
  asks: "Asks",
  conversations: "Conversations",
  leads: "Leads",
  compare: "Compare",
  progress: "Progress",
  goal: "Goal",
};

interface JourneyStageProps {
  readonly page: JourneyPage;
}

/** Where the search for work stands, a page at a time. */
export function JourneyStage({ page }: JourneyStageProps) {
  const actions = useActions();
  return (
    <div className="journey-stage">
      <nav className="journey-nav" aria-label="Your search">
        {journeyPages.map((each) => (
          <button
            key={each}
            type="button"
            className="journey-link"
            aria-current={each === page ? "page" : undefined}
            onClick={() => actions.show({ stage: each })}
          >
            {pageNames[each]}
          </button>
        ))}
      </nav>
      <div className="journey-page">
        <Suspense fallback={<p className="waiting">Opening {pageNames[page].toLowerCase()}…</p>}>{shown(page)}</Suspense>
      </div>
    </div>
  );
}

function shown(page: JourneyPage) {
  switch (page) {
    case "asks":
      return <AsksPage />;
    case "conversations":
      return <ConversationsPage />;
    case "leads":
      return <LeadsPage />;
    case "compare":
      return <ComparePage />;
    case "progress":
      return <ProgressPage />;
    case "goal":
      return <GoalPage />;
  }
}
