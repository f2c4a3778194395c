import { Button, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { moveAsk } from "../../../../core/journey/ask-stages.ts";
import { askStages, stageProblem } from "../../../../core/journey/stage-rules.ts";
import type { Ask, AskStage } from "../../../../core/model/ask.ts";
import { moveInWords, stageNames, stageProblemInWords } from "../../../words/asks.ts";
import { DateField, dateProblem } from "../../upkeep/date-field.tsx";
import { typedDate } from "../../upkeep/typed-date.ts";
import { useTools } from "../../workspace/tools.ts";
import type { DoOnAsk, Unkept } from "./ask-screen.tsx";

interface AskMoveProps {
  readonly ask: Ask;
  readonly doIt: DoOnAsk;
  readonly unkept: Unkept;
}

/** What came of it: a note and a day, and a button for each stage it can go to. */
export function AskMove({ ask, doIt, unkept }: AskMoveProps) {
  const tools = useTools();
  const [note, setNote] = useState("");
  const [day, setDay] = useState("");
  const typed = typedDate(day);
  const broker = tools.nameOf(ask.broker);
  const others = askStages.filter((stage) => stage !== ask.outcome.stage);
  const allowed = others.filter((stage) => stageProblem(ask, stage) === null);
  const refused = others.flatMap((stage) => {
    const problem = stageProblem(ask, stage);
    return problem === null ? [] : [{ stage, why: stageProblemInWords(problem, broker) }];
  });

  useEffect(() => {
    const places = unkept.current;
    if (note.trim() !== "") places.add("step");
    return () => {
      places.delete("step");
    };
  }, [note, unkept]);

  async function move(to: AskStage) {
    if (typed.is !== "date" && typed.is !== "empty") return;
    const chosen = typed.is === "date" ? typed.date : null;
    const isKept = await doIt((records, { on }) => moveAsk(records, { ask: ask.id, to, on: chosen ?? on, note }));
    if (!isKept) return;
    setNote("");
    setDay("");
  }

  return (
    <section className="asks-section" aria-labelledby="ask-move">
      <h3 id="ask-move">{ask.outcome.stage === "idea" ? "Once you have asked" : "What came of it"}</h3>
      {allowed.length === 0 ? (
        <p className="quiet">You have met, so this ask is complete.</p>
      ) : (
        <>
          <div className="asks-fields">
            <Textarea
              label="A note with it"
              placeholder="What was said, and anything to remember"
              autosize
              minRows={1}
              maxRows={6}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <DateField label="On another day than today" value={day} onType={setDay} />
          </div>
          {dateProblem(typed) === null ? null : (
            <p className="small asks-warning">Say the day so that it can be read, or leave it empty.</p>
          )}
          <div className="asks-buttons">
            {allowed.map((stage) => (
              <Button key={stage} variant="default" onClick={() => void move(stage)}>
                {moveInWords(stage, ask)}
              </Button>
            ))}
          </div>
        </>
      )}
      <details className="fold fold-small">
        <summary>Other stages, and why not now</summary>
        <dl className="facts">
          {refused.map(({ stage, why }) => (
            <div key={stage}>
              <dt>{stageNames[stage]}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
