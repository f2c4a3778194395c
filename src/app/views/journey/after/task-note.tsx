import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { keepInTouchAgain } from "../../../../core/journey/loops.ts";
import { editTask } from "../../../../core/journey/tasks.ts";
import type { TaskId } from "../../../../core/model/ids.ts";
import type { Task } from "../../../../core/model/task.ts";
import { CheckIcon } from "../../../components/icons.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { dueInWords, loopInWords } from "../../../words/after.ts";
import { useTools } from "../../workspace/tools.ts";
import { textOf, wishOf } from "./note-of-task.ts";

interface TaskNoteProps {
  readonly task: TaskId;
  /** Whether its text stands open from the start. */
  readonly opened: boolean;
}

/** Something to be sent: what, by when, and the text of it, to be changed, copied and ticked off right here. */
export function TaskNote({ task: id, opened }: TaskNoteProps) {
  const task = useApp((state) => state.records.tasks.get(id));
  return task === undefined ? null : <Note task={task} opened={opened} />;
}

function Note({ task, opened }: { readonly task: Task; readonly opened: boolean }) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const { today, nameOf } = useTools();
  const [open, setOpen] = useState(opened);
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const text = edited ?? textOf(records, task, today);
  const name = nameOf(task.contact);
  const what = loopInWords(task, name, task.about === null ? "" : nameOf(task.about));
  const heading = `after-task-${task.id}`;
  const isThanks = task.kind === "thank";

  async function keepText() {
    if (edited === null || edited === task.draft) return;
    await actions.edit((held) => editTask(held, { task: task.id, draft: edited }), { quiet: true });
  }

  // Whatever way the screen is left, the words stay with the task.
  const keeping = useRef(keepText);
  useEffect(() => {
    keeping.current = keepText;
  });
  useEffect(() => () => void keeping.current(), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied. Paste it into your mail or messages.");
    } catch {
      // The browser may refuse; the text can still be copied by hand.
      setSaid("The browser would not copy it. Select the text and copy it by hand.");
    }
  }

  async function sent() {
    await keepText();
    const made = await actions.edit((held, { on }) => keepInTouchAgain(held, { task: task.id, on }), { quiet: true });
    setSaid("problem" in made ? "It has changed meanwhile." : isThanks ? `Thanked ${name}.` : `Noted: ${name} knows.`);
  }

  const isDone = task.state !== "open";
  return (
    <article className="after-task" aria-labelledby={heading}>
      <div className="row">
        <h4 id={heading} className="grow">
          {what}
        </h4>
        {isDone ? (
          <span className="tag tag-good">
            <CheckIcon size={14} /> Done
          </span>
        ) : (
          <span className="tag">{dueInWords(task.dueOn, today)}</span>
        )}
      </div>
      {open && !isDone ? (
        <Textarea
          label={isThanks ? `Your thank-you to ${name}` : `Your note to ${name}`}
          description="Change it until it sounds like you. Nothing is sent from here."
          autosize
          minRows={5}
          maxRows={16}
          value={text}
          onChange={(event) => setEdited(event.currentTarget.value)}
          onBlur={() => void keepText()}
        />
      ) : null}
      <div className="row">
        {isDone ? null : open ? (
          <>
            <Button size="xs" variant={isThanks ? "filled" : "default"} onClick={() => void copy()}>
              Copy<span className="hidden-text"> the note to {name}</span>
            </Button>
            <Button size="xs" variant="default" onClick={() => void sent()}>
              I have sent it<span className="hidden-text"> to {name}</span>
            </Button>
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                void keepText().then(() => actions.openJourney({ screen: "draft", wish: wishOf(task) }));
              }}
            >
              Open it by itself<span className="hidden-text">: the note to {name}</span>
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" aria-expanded={false} onClick={() => setOpen(true)}>
            Show the note<span className="hidden-text"> to {name}</span>
          </Button>
        )}
        <p className="quiet small grow" role="status">
          {said}
        </p>
      </div>
    </article>
  );
}
