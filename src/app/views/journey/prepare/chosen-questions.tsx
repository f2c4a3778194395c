import { ActionIcon } from "@mantine/core";
import { useRef, useState } from "react";
import type { ChosenQuestion } from "../../../../core/model/conversation.ts";
import { CloseIcon, DownIcon, LockIcon } from "../../../components/icons.tsx";
import { counted } from "../../../words/counts.ts";
import { themeInWords } from "../../../words/questions.ts";

interface ChosenQuestionsProps {
  readonly chosen: readonly ChosenQuestion[];
  readonly closing: readonly ChosenQuestion[];
  readonly onChange: (chosen: readonly ChosenQuestion[]) => void;
}

/** What will be asked, in its order; the two closing questions stand last and stay there. */
export function ChosenQuestions({ chosen, closing, onChange }: ChosenQuestionsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");

  function move(from: number, to: number) {
    const question = chosen[from];
    if (question === undefined || to < 0 || to >= chosen.length) return;
    onChange(chosen.toSpliced(from, 1).toSpliced(to, 0, question));
    setSaid(`Now number ${to + 1}: ${question.text}`);
    // The button goes along with its question, unless it has come to the end of its way.
    requestAnimationFrame(() => focusIn(to, to < from ? "up" : "down"));
  }

  function remove(at: number) {
    setSaid(`Taken away: ${chosen[at]?.text ?? ""}`);
    onChange(chosen.toSpliced(at, 1));
    requestAnimationFrame(() => focusIn(Math.min(at, chosen.length - 2), "remove"));
  }

  function focusIn(place: number, does: string) {
    const row = list.current?.querySelector(`[data-place="${place}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-does="${does}"]:not(:disabled)`);
    const other = row?.querySelector<HTMLButtonElement>("button:not(:disabled)");
    (wanted ?? other ?? list.current)?.focus();
  }

  return (
    <>
      <ol
        ref={list}
        className="prepare-chosen"
        tabIndex={-1}
        aria-label={`Chosen, ${counted(chosen.length, "question", "questions")}, then the two closing ones`}
      >
        {chosen.map((question, place) => (
          <li key={question.id} data-place={place} className="prepare-question">
            <span className="prepare-number">{place + 1}</span>
            <span className="grow">
              {question.text}
              <span className="quiet small block">{themeInWords(question.theme)}</span>
            </span>
            <span className="prepare-question-tools">
              <ActionIcon
                variant="subtle"
                color="gray"
                data-does="up"
                className="prepare-up"
                disabled={place === 0}
                aria-label={`Earlier: ${question.text}`}
                onClick={() => move(place, place - 1)}
              >
                <DownIcon />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                data-does="down"
                disabled={place === chosen.length - 1}
                aria-label={`Later: ${question.text}`}
                onClick={() => move(place, place + 1)}
              >
                <DownIcon />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                data-does="remove"
                aria-label={`Take away: ${question.text}`}
                onClick={() => remove(place)}
              >
                <CloseIcon />
              </ActionIcon>
            </span>
          </li>
        ))}
        {closing.map((question, place) => (
          <li key={question.id} className="prepare-question prepare-pinned">
            <span className="prepare-number">{chosen.length + place + 1}</span>
            <span className="grow">
              {question.text}
              <span className="quiet small block">Always asked last</span>
            </span>
            <LockIcon size={16} />
          </li>
        ))}
      </ol>
      <p role="status" className="hidden-text">
        {said}
      </p>
    </>
  );
}
