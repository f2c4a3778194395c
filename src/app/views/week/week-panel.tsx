import { Button } from "@mantine/core";
import { useRef } from "react";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportIcon } from "../../components/icons.tsx";
import type { JourneyPage } from "../../state/journey-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";
import { doneInWords, weekInWords } from "../../words/week.ts";
import { useTools } from "../workspace/tools.ts";
import { DueList } from "./due-list.tsx";
import { WeekAsks } from "./week-asks.tsx";
import { daysListed, weekOf } from "./week-of.ts";
import "./week.css";

const pages: readonly { readonly page: JourneyPage; readonly label: string }[] = [
  { page: "asks", label: "Asks" },
  { page: "conversations", label: "Conversations" },
  { page: "progress", label: "Progress" },
  { page: "goal", label: "Goal" },
];

/** Everything due, in one calm list, and whom to ask next. */
export function WeekPanel() {
  const actions = useActions();
  const { today } = useTools();
  const records = useApp((state) => state.records);
  const { due, done } = weekOf(records, today);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        This week
      </h2>
      <p className="quiet">
        {weekInWords(today, daysListed)}.{" "}
        {due.length === 0 ? "" : `${counted(due.length, "thing", "things")} to do, one at a time.`}
      </p>
      {due.length === 0 ? <NothingDue begun={records.asks.size + records.conversations.size + records.tasks.size > 0} /> : null}
      <DueList due={due} heading={heading} />
      <Done done={done} />
      <WeekAsks made={done.filter(({ kind }) => kind === "send")} />
      <nav className="week-links" aria-label="More of your search">
        {pages.map(({ page, label }) => (
          <button key={page} type="button" className="link-button" onClick={() => actions.show({ stage: page })}>
            {label}
          </button>
        ))}
      </nav>
      <div>
        <Button size="xs" variant="default" leftSection={<ExportIcon size={15} />} onClick={() => void actions.saveAs("ics")}>
          Calendar file (.ics)
        </Button>
        <p className="quiet small week-note">
          Open it with your calendar. A later file brings what is there up to date, and nothing twice.
        </p>
      </div>
    </div>
  );
}

function NothingDue({ begun }: { readonly begun: boolean }) {
  const actions = useActions();
  return (
    <EmptyState title={begun ? "Nothing is due" : "Nothing is due yet"}>
      <p>
        {begun
          ? "Everything is done for now. The asks below are the next step."
          : "Here you will see, day by day, whom to thank, whom to remind, which conversation to prepare, and what you promised. It begins with the first ask: choose one below and mark it asked."}
      </p>
      {begun ? null : (
        <div className="row">
          <Button size="xs" variant="light" onClick={() => actions.show({ stage: "goal" })}>
            Say what you look for
          </Button>
          <Button size="xs" variant="default" onClick={() => actions.openJourney({ screen: "plan-conversation" })}>
            Plan a conversation
          </Button>
        </div>
      )}
    </EmptyState>
  );
}

function Done({ done }: Pick<ReturnType<typeof weekOf>, "done">) {
  const { nameOf } = useTools();
  if (done.length === 0) return null;
  return (
    <details className="fold week-done">
      <summary>Done this week: {done.length}</summary>
      <ul className="plain-list">
        {done.map((item) => (
          <li key={item.id}>{doneInWords(item, nameOf)}</li>
        ))}
      </ul>
    </details>
  );
}
