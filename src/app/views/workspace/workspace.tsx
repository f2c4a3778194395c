import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { dateOfEpochDay, type PartialDate, parsePartialDate } from "../../../core/model/partial-date.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { roleOf } from "../../words/people.ts";
import { JourneyPlace } from "../journey/journey-place.tsx";
import { weekOf } from "../week/week-of.ts";
import { AnswersPanel } from "./answers-panel.tsx";
import { Header } from "./header.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { StageView } from "./stage-view.tsx";
import { ToolsContext, type WorkspaceTools } from "./tools.ts";
import { UpkeepPlace } from "./upkeep-place.tsx";
import { useKey } from "./use-key.ts";
import "./workspace.css";

// Nobody is looked at in the first instant.
const fetchPersonCard = () => import("./person-card.tsx");
const PersonCard = lazy(() => fetchPersonCard().then((module) => ({ default: module.PersonCard })));

export function Workspace() {
  const records = useApp((state) => state.records);
  const today = useApp((state) => state.today);
  const stage = useApp((state) => state.view.stage);
  const pane = useApp((state) => state.pane);
  const selected = useApp((state) => state.view.selected);
  const upkeepOpen = useApp((state) => state.upkeep !== null || state.journey !== null);
  const actions = useActions();
  const phone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false }) ?? false;
  const search = useRef<HTMLInputElement>(null);
  const { contacts, settings } = records;
  const [isSomethingDue] = useState(() => weekOf(records, dateOfToday(today)).now > 0);

  useKey("/", () => search.current?.focus());
  useKey("n", () => actions.openUpkeep({ screen: "add", form: { adds: "introduction" } }));

  useEffect(() => {
    // Where this fails, opening a card fetches it again, and tells.
    fetchPersonCard().catch(() => undefined);
  }, []);

  useEffect(() => {
    // The map is the evidence; on a phone its equal, the table, is easier to hold.
    if (!phone || window.location.hash !== "") return;
    actions.show({ stage: "table" });
    actions.setPane("answers");
    // What is due is what a phone is taken out for.
    if (isSomethingDue) actions.show({ tab: "week" });
  }, [phone, actions, isSomethingDue]);

  const tools = useMemo<WorkspaceTools>(
    () => ({
      today: dateOfToday(today),
      ego: settings.ego,
      nameOf: (id) => (id === settings.ego ? "you" : (contacts.get(id)?.name ?? "somebody no longer recorded")),
      roleOf: (id) => {
        const contact = contacts.get(id);
        return contact === undefined ? null : roleOf(contact);
      },
      openPerson: (id) => actions.select(id),
      showOnMap: (path) => {
        actions.lightPath(path);
        actions.show({ stage: "map" });
      },
      draft: (broker, target) =>
        actions.openJourney({
          screen: "draft",
          wish: { kind: broker === target ? "email" : "forwardable", to: broker, about: target },
        }),
      askAbout: (target, of = "company-or-person") => {
        actions.setTarget(target, of);
        actions.show({ tab: "target" });
      },
    }),
    [contacts, settings.ego, today, actions],
  );

  const person = selected === null || !contacts.has(selected) ? null : selected;
  const card =
    person === null ? null : (
      <Suspense fallback={null}>
        <PersonCard key={person} contact={person} />
      </Suspense>
    );
  const closeCard = () => actions.select(null);

  return (
    <ToolsContext value={tools}>
      <button type="button" className="skip-link" onClick={() => document.getElementById("answers")?.focus()}>
        Skip to the answers
      </button>
      <button type="button" className="skip-link" onClick={() => document.getElementById("stage")?.focus()}>
        Skip past the answers
      </button>
      <div className={card === null ? "workspace" : "workspace has-person"}>
        <Header searchRef={search} />
        <main className="workspace-main">
          {phone && pane !== "answers" ? null : <AnswersPanel />}
          {phone && pane === "answers" ? null : <StageView stage={stage} onFocusSearch={() => search.current?.focus()} />}
        </main>
        {card === null || phone ? null : (
          <aside className="person-side" aria-label="Person">
            {card}
          </aside>
        )}
        {phone ? (
          <PhoneBar
            pane={pane}
            stage={stage}
            onAnswers={() => actions.setPane("answers")}
            onStage={(next) => actions.show({ stage: next })}
          />
        ) : null}
      </div>
      {phone ? (
        <Drawer
          opened={card !== null}
          onClose={closeCard}
          closeOnEscape={!upkeepOpen}
          position="bottom"
          size="82%"
          title={person === null ? "" : (contacts.get(person)?.name ?? "")}
          classNames={{ content: "person-sheet" }}
        >
          {card}
        </Drawer>
      ) : null}
      <UpkeepPlace />
      <JourneyPlace />
    </ToolsContext>
  );
}

function dateOfToday(today: string): PartialDate {
  return parsePartialDate(today) ?? dateOfEpochDay(0);
}
