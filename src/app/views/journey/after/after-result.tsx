import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import { namePermission } from "../../../../core/journey/name-permission.ts";
import { type ContactId, type ConversationId, compareIds } from "../../../../core/model/ids.ts";
import { undoable } from "../../../../core/workspace/undo.ts";
import { MapIcon, UndoIcon } from "../../../components/icons.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { dueInWords, grownInWords, loopInWords } from "../../../words/after.ts";
import { useTools } from "../../workspace/tools.ts";
import { TaskNote } from "./task-note.tsx";

interface AfterResultProps {
  readonly conversation: ConversationId;
  readonly newcomers: readonly ContactId[];
  readonly onChange: () => void;
  readonly onTakenBack: () => void;
}

/** What grew out of a conversation: new people, and the notes that are owed, ready to be sent. */
export function AfterResult({ conversation: id, newcomers, onChange, onTakenBack }: AfterResultProps) {
  const actions = useActions();
  const tools = useTools();
  const conversation = useApp((state) => state.records.conversations.get(id));
  const tasks = useApp((state) => state.records.tasks);
  const history = useApp((state) => state.history);
  const heading = useRef<HTMLHeadingElement>(null);
  const ofThis = useMemo(
    () =>
      [...tasks.values()]
        .filter((task) => task.conversation === id)
        .sort((a, b) => compareIds(a.dueOn, b.dueOn) || compareIds(a.id, b.id)),
    [tasks, id],
  );

  useEffect(() => heading.current?.focus(), []);

  if (conversation === undefined) return <p className="callout">This conversation is no longer recorded.</p>;
  const { with: person } = conversation;
  const shown = newcomers.length > 0 ? newcomers : conversation.named;
  const name = tools.nameOf(person);
  const last = undoable(history)?.summary;
  const canTakeBack = last?.code === "journey" && last.did === "after-meeting";
  const notes = ofThis.filter(({ kind, state }) => kind === "thank" || (kind === "tell-introducer" && state === "open"));
  const later = ofThis.filter(({ kind, state }) => state === "open" && (kind === "keep-in-touch" || kind === "follow-up"));

  function showOnMap() {
    const ways = shown.flatMap((contact, place) => (place === 0 ? [contact] : [person, contact]));
    actions.closeJourney();
    tools.showOnMap([...(tools.ego === null ? [] : [tools.ego]), person, ...ways]);
    // The dialog gives the focus back to where it was; then it goes to what is to be looked at.
    setTimeout(() => document.getElementById("stage")?.focus(), 250);
  }

  return (
    <div className="after-result">
      <div className="after-grown">
        <h3 ref={heading} tabIndex={-1} className="after-heading">
          {grownInWords(newcomers.length, conversation.named.length)}
        </h3>
        {shown.length === 0 ? (
          <p className="quiet">{name} named nobody this time. “Whom else should I speak to?” is a good last question.</p>
        ) : (
          <ul className="plain-list">
            {shown.map((contact) => (
              <NamedLine key={contact} contact={contact} person={person} />
            ))}
          </ul>
        )}
        <div className="row">
          {shown.length === 0 ? null : (
            <Button leftSection={<MapIcon size={16} />} variant="default" onClick={showOnMap}>
              Show on the map
            </Button>
          )}
          <Button variant="default" onClick={onChange}>
            Change what you wrote
          </Button>
          {canTakeBack ? (
            <Button
              variant="subtle"
              leftSection={<UndoIcon size={15} />}
              onClick={() => {
                void actions.undo().then(onTakenBack);
              }}
            >
              Take it all back
            </Button>
          ) : null}
        </div>
      </div>
      {notes.length === 0 ? null : (
        <section className="after-part" aria-labelledby="after-notes">
          <h3 id="after-notes">To be sent</h3>
          {notes.map(({ id: task, kind }) => (
            <TaskNote key={task} task={task} opened={kind === "thank"} />
          ))}
        </section>
      )}
      {later.length === 0 ? null : (
        <section className="after-part" aria-labelledby="after-later">
          <h3 id="after-later">On your list for later</h3>
          <ul className="plain-list">
            {later.map((task) => (
              <li key={task.id}>
                {loopInWords(task, tools.nameOf(task.contact), "")}
                <span className="quiet small">{dueInWords(task.dueOn, tools.today)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="after-foot">
        <p className="quiet small grow">All of this also stands under This week.</p>
        <Button onClick={actions.closeJourney}>Done</Button>
      </div>
    </div>
  );
}

interface NamedLineProps {
  readonly contact: ContactId;
  /** Who named them. */
  readonly person: ContactId;
}

/** Somebody named, and what to do next about them. */
function NamedLine({ contact, person }: NamedLineProps) {
  const actions = useActions();
  const tools = useTools();
  const permission = useApp((state) => namePermission(state.records, { introducer: person, target: contact }));
  const [name, whose] = [tools.nameOf(contact), tools.nameOf(person)];
  const open = (kind: "email" | "permission") =>
    actions.openJourney({
      screen: "draft",
      wish: kind === "email" ? { kind, to: contact } : { kind, to: person, about: contact },
    });
  return (
    <li className="line-with-action">
      <span>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            actions.closeJourney();
            tools.openPerson(contact);
          }}
        >
          {name}
        </button>{" "}
        <span className="quiet small">
          {[tools.roleOf(contact), permissionInWords(permission, whose)].filter((part) => part !== null).join(" · ")}
        </span>
      </span>
      {permission === "unasked" ? (
        <Button size="compact-sm" variant="default" onClick={() => open("permission")}>
          Ask whether you may
          <span className="hidden-text">
            {" "}
            use {whose}’s name with {name}
          </span>
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => open("email")}>
          Write to {name}
        </Button>
      )}
    </li>
  );
}

function permissionInWords(permission: "unasked" | "yes" | "no", whose: string): string {
  switch (permission) {
    case "yes":
      return `you may use ${whose}’s name`;
    case "no":
      return `without ${whose}’s name`;
    case "unasked":
      return `not asked whether you may use ${whose}’s name`;
  }
}
