import { Button, Textarea } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import { agendaOf, blockAt } from "../../../../core/journey/agenda.ts";
import { editConversation } from "../../../../core/journey/conversations.ts";
import { closingQuestions } from "../../../../core/journey/question-bank.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import type { ConversationId } from "../../../../core/model/ids.ts";
import { now } from "../../../state/clock.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { counted } from "../../../words/counts.ts";
import { blockHint, blockInWords } from "../../../words/questions.ts";
import { useTools } from "../../workspace/tools.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { KeptLine } from "./kept-line.tsx";
import { elapsed, keepMeeting, type Meeting, meetings, notBegun, ticked } from "./meeting-clock.ts";
import { MeetingTimer } from "./meeting-timer.tsx";
import { useAutosave } from "./use-autosave.ts";
import "./prepare.css";

interface MeetingScreenProps {
  readonly conversation: ConversationId;
}

/** While people talk: how much time is left, what to ask, and a place for quick notes. */
export function MeetingScreen({ conversation: id }: MeetingScreenProps) {
  const conversation = useApp((state) => state.records.conversations.get(id));
  if (conversation === undefined) {
    return (
      <JourneyDialog title="Conversation" size={560}>
        <p role="status">This conversation is no longer recorded.</p>
      </JourneyDialog>
    );
  }
  return <Talk key={id} conversation={conversation} />;
}

function Talk({ conversation }: { readonly conversation: Conversation }) {
  const { id, minutes, preparation } = conversation;
  const actions = useActions();
  const { nameOf } = useTools();
  const settings = useApp((state) => state.records.settings);
  const meeting = useStore(meetings, (all) => all.get(id)) ?? notBegun(minutes);
  const at = useNow(meeting.startedAt !== null && meeting.pausedAt === null);
  const [notes, setNotes] = useState(conversation.notes);
  const autosave = useAutosave<{ readonly notes: string }>((said) => (records) => {
    return editConversation(records, { conversation: id, ...said });
  });
  const headings = useId();
  const set = (changed: Meeting) => keepMeeting(id, changed);
  const agenda = agendaOf({ minutes: meeting.minutes, questions: preparation.questions, closing: closingQuestions(settings) });
  const current = meeting.startedAt === null ? -1 : blockAt(agenda, elapsed(meeting, at) / 60_000);
  const block = agenda.blocks[current];

  return (
    <JourneyDialog title={`Conversation with ${nameOf(conversation.with)}`} size={860} mayClose={autosave.mayClose}>
      <div className="prepare-meeting">
        <MeetingTimer meeting={meeting} agreed={minutes} at={at} onChange={set} />
        {block === undefined ? null : (
          <p className="prepare-now" role="status">
            Now: <strong>{blockInWords(block)}</strong>
            {current === 0 ? <span className="quiet small block">{blockHint(block, meeting.minutes)}</span> : null}
          </p>
        )}
        {preparation.objective.trim() === "" ? null : (
          <p>
            <span className="quiet">You want to know: </span>
            {preparation.objective}
          </p>
        )}
        <div className="prepare-talk">
          <section className="stack" aria-labelledby={`${headings}-questions`}>
            <h3 id={`${headings}-questions`}>Questions</h3>
            {agenda.blocks.map((part, place) =>
              part.questions.length === 0 ? null : (
                <fieldset key={part.from} className={place === current ? "prepare-part prepare-part-now" : "prepare-part"}>
                  <legend className="field-label">
                    {blockInWords(part)} · {part.minutes} min
                  </legend>
                  <ul className="prepare-checks">
                    {part.questions.map((question) => (
                      <li key={question.id}>
                        <label className="prepare-check prepare-ask">
                          <input
                            type="checkbox"
                            checked={meeting.asked.has(question.id)}
                            onChange={(event) => set(ticked(meeting, question.id, event.currentTarget.checked))}
                          />
                          {question.text}
                        </label>
                      </li>
                    ))}
                  </ul>
                </fieldset>
              ),
            )}
          </section>
          <section className="stack" aria-labelledby={`${headings}-notes`}>
            <h3 id={`${headings}-notes`}>Notes</h3>
            <Textarea
              label="Quick notes"
              description="Their words, names, dates. You bring them into order afterwards."
              autosize
              minRows={8}
              value={notes}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setNotes(value);
                autosave.note({ notes: value });
              }}
            />
            <KeptLine state={autosave.state} />
          </section>
        </div>
        <div className="row row-end">
          <p className="quiet small grow prepare-said">
            {meeting.asked.size === 0 ? "" : `${counted(meeting.asked.size, "question", "questions")} asked. `}
            You can close this: the clock goes on.
          </p>
          <Button
            variant="default"
            onClick={() => autosave.leave(() => actions.openJourney({ screen: "prepare", conversation: id }))}
          >
            Back to the preparation
          </Button>
          <Button onClick={() => autosave.leave(() => actions.openJourney({ screen: "after", conversation: id }))}>
            It is over: write it down
          </Button>
        </div>
      </div>
    </JourneyDialog>
  );
}

/** The clock, read each second while it runs, and at once when the page is seen again. */
function useNow(runs: boolean): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const read = () => setAt(now());
    read();
    document.addEventListener("visibilitychange", read);
    const beat = runs ? setInterval(read, 1_000) : undefined;
    return () => {
      document.removeEventListener("visibilitychange", read);
      clearInterval(beat);
    };
  }, [runs]);
  return at;
}
