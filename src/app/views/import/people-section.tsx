import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { PersonAnswered } from "../../../core/linkage/import-plan.ts";
import type { ImportInPreview } from "../../state/import-state.ts";
import { withAnswer } from "../../state/import-wishes.ts";
import { useActions } from "../../state/use-app.ts";
import { wholeNumber } from "../../words/counts.ts";
import { PersonQuestionCard } from "./person-question.tsx";

interface PeopleSectionProps {
  readonly importing: ImportInPreview;
  /** Names that are to be asked about another time. */
  readonly later: ReadonlySet<string>;
  readonly onLater: (text: string) => void;
}

/** Names that could mean somebody: one question at a time, each asked once, all of them within reach. */
export function PeopleSection({ importing, later, onLater }: PeopleSectionProps) {
  const actions = useActions();
  const { asked, answers, preview } = importing;
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      asked.findIndex(({ text }) => answerTo(answers, text) === null),
    ),
  );
  const [always, setAlways] = useState(false);
  const frame = useRef<HTMLFieldSetElement>(null);
  const at = Math.min(place, asked.length - 1);
  const question = asked[at];
  const open = asked.filter(({ text }) => answerTo(answers, text) === null && !later.has(text)).length;

  useEffect(() => {
    // Keys are heard where the focus is; it follows from question to question.
    if (at < 0) return;
    frame.current?.focus({ preventScroll: true });
    frame.current?.parentElement?.scrollIntoView({ block: "start" });
  }, [at]);

  if (question === undefined) return null;
  const answer = answerTo(answers, question.text);

  function go(to: number) {
    const next = Math.max(0, Math.min(asked.length - 1, to));
    setPlace(next);
    setAlways(answerTo(answers, asked[next]?.text ?? "")?.always ?? false);
  }

  /** On to the next that waits, else stays: the last answer is to be seen. */
  function goOn(skipped: string) {
    const waits = (text: string) => text !== skipped && answerTo(answers, text) === null && !later.has(text);
    const after = asked.findIndex(({ text }, index) => index > at && waits(text));
    const next = after >= 0 ? after : asked.findIndex(({ text }) => waits(text));
    if (next >= 0) go(next);
  }

  function say(means: PersonAnswered["means"]) {
    if (question === undefined) return;
    actions.changeImport({ answers: withAnswer(answers, question.text, { means, always }) });
    goOn(question.text);
  }

  function putOff() {
    if (question === undefined) return;
    if (answer !== null) actions.changeImport({ answers: withAnswer(answers, question.text, null) });
    onLater(question.text);
    goOn(question.text);
  }

  function setAlwaysTo(checked: boolean) {
    setAlways(checked);
    if (question === undefined || answer === null) return;
    actions.changeImport({ answers: withAnswer(answers, question.text, { means: answer.means, always: checked }) });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const candidate = /^[1-9]$/.test(event.key) ? question?.candidates[Number(event.key) - 1] : undefined;
    const key = event.key.toLowerCase();
    if (candidate !== undefined) say(candidate.contact);
    else if (key === "n") say("somebody-new");
    else if (key === "l") putOff();
    else if (key === "a") setAlwaysTo(!always);
    else if (key === "arrowdown") go(at + 1);
    else if (key === "arrowup") go(at - 1);
    else return;
    event.preventDefault();
  }

  return (
    <div className="import-section">
      <div className="row">
        <p className="grow">
          <strong>
            {at + 1} of {wholeNumber(asked.length)}
          </strong>{" "}
          <span className="quiet" role="status">
            {open === 0 ? "Nothing is left to answer." : `${wholeNumber(open)} still to answer`}
          </span>
        </p>
        <Button size="xs" variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          Previous
        </Button>
        <Button size="xs" variant="default" disabled={at === asked.length - 1} onClick={() => go(at + 1)}>
          Next
        </Button>
      </div>
      <fieldset ref={frame} className="bare-fieldset question" tabIndex={-1} onKeyDown={onKeyDown}>
        <PersonQuestionCard
          question={question}
          answer={answer}
          isPutOff={later.has(question.text)}
          always={always}
          known={preview.suggestedContacts}
          onSay={say}
          onLater={putOff}
          onAlways={setAlwaysTo}
        />
      </fieldset>
      <p className="quiet small key-help">
        <kbd className="key-hint">1</kbd> to <kbd className="key-hint">9</kbd> choose, <kbd className="key-hint">N</kbd> somebody
        new, <kbd className="key-hint">L</kbd> later, <kbd className="key-hint">A</kbd> always, <kbd className="key-hint">↑</kbd>{" "}
        <kbd className="key-hint">↓</kbd> from question to question
      </p>
    </div>
  );
}

function answerTo(answers: readonly PersonAnswered[], text: string): PersonAnswered | null {
  return answers.find((answer) => answer.text === text) ?? null;
}
