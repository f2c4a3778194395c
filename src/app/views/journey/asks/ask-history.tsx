import { Button, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { editStep, stepsOf, takeBackStep } from "../../../../core/journey/ask-steps.ts";
import type { Ask, AskStep } from "../../../../core/model/ask.ts";
import { stageNames } from "../../../words/asks.ts";
import { dateInWords } from "../../../words/dates.ts";
import { DateField } from "../../upkeep/date-field.tsx";
import { typedDate } from "../../upkeep/typed-date.ts";
import type { DoOnAsk, Unkept } from "./ask-screen.tsx";

interface AskHistoryProps {
  readonly ask: Ask;
  readonly doIt: DoOnAsk;
  readonly unkept: Unkept;
}

/** Every step with its day and note; each can be put right, and the last one taken back. */
export function AskHistory({ ask, doIt, unkept }: AskHistoryProps) {
  const steps = stepsOf(ask);
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <section className="asks-section" aria-labelledby="ask-history">
      <h3 id="ask-history">History</h3>
      <ol className="asks-history">
        {steps.map((step, at) => {
          const name = step.stage === steps[at - 1]?.stage ? "Reminded" : stageNames[step.stage];
          const key = `${at} ${step.stage}`;
          return (
            <li key={key}>
              <div className="asks-step">
                <strong>{name}</strong>
                <span className="quiet">{dateInWords(step.on)}</span>
                <button type="button" className="link-button small" onClick={() => setEditing(editing === at ? null : at)}>
                  {editing === at ? "Leave it" : step.note === null ? "Add a note or change the day" : "Change"}
                  <span className="hidden-text">{`: ${name}, ${dateInWords(step.on)}`}</span>
                </button>
                {step.note === null ? null : <p className="asks-step-note">{step.note}</p>}
              </div>
              {editing === at ? (
                <StepForm ask={ask} at={at} step={step} doIt={doIt} unkept={unkept} onDone={() => setEditing(null)} />
              ) : null}
            </li>
          );
        })}
      </ol>
      {steps.length < 2 ? null : (
        <div>
          <Button size="xs" variant="default" onClick={() => void doIt((records) => takeBackStep(records, { ask: ask.id }))}>
            Take back the last step
          </Button>
        </div>
      )}
    </section>
  );
}

interface StepFormProps extends AskHistoryProps {
  readonly at: number;
  readonly step: AskStep;
  readonly onDone: () => void;
}

function StepForm({ ask, at, step, doIt, unkept, onDone }: StepFormProps) {
  const [note, setNote] = useState(step.note ?? "");
  const [day, setDay] = useState<string>(step.on);
  const typed = typedDate(day);
  const isChanged = note.trim() !== (step.note ?? "");

  useEffect(() => {
    const places = unkept.current;
    if (isChanged) places.add("history");
    return () => {
      places.delete("history");
    };
  }, [isChanged, unkept]);

  return (
    <form
      className="asks-section"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (typed.is !== "date") return;
        const isKept = await doIt((records) => editStep(records, { ask: ask.id, step: at, on: typed.date, note }));
        if (isKept || (!isChanged && typed.date === step.on)) onDone();
      }}
    >
      <div className="asks-fields">
        <DateField label="Day" value={day} onType={setDay} />
        <Textarea
          label="Note"
          autosize
          minRows={1}
          maxRows={8}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button type="submit" size="xs" disabled={typed.is !== "date"}>
          Keep
        </Button>
      </div>
    </form>
  );
}
