import { type DragEvent, useState } from "react";
import { type AskOnBoard, boardColumns } from "../../../../core/journey/ask-board.ts";
import { stageProblem } from "../../../../core/journey/stage-rules.ts";
import type { Ask, AskStage } from "../../../../core/model/ask.ts";
import { askTitle, columnHints, moveInWords, stageNames, stageProblemInWords } from "../../../words/asks.ts";
import { wholeNumber } from "../../../words/counts.ts";
import { useTools } from "../../workspace/tools.ts";
import { AskStanding, AskTerms } from "./ask-lines.tsx";
import { AskTitle } from "./ask-title.tsx";
import { MoveMenu } from "./move-menu.tsx";
import type { AskMoves } from "./use-ask-moves.ts";

interface AsksBoardProps {
  readonly items: readonly AskOnBoard[];
  readonly moves: AskMoves;
}

interface Refusal {
  readonly stage: AskStage;
  readonly why: string;
}

/** Asks in columns, from the idea to the meeting. A card is moved by its menu, by keyboard or by dragging it. */
export function AsksBoard({ items, moves }: AsksBoardProps) {
  const tools = useTools();
  const [dragged, setDragged] = useState<Ask | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function drag(ask: Ask | null) {
    setDragged(ask);
    if (ask !== null) setRefusal(null);
  }

  function drop(stage: AskStage) {
    const ask = dragged;
    setDragged(null);
    if (ask === null || ask.outcome.stage === stage) return;
    const problem = stageProblem(ask, stage);
    if (problem === null) {
      void moves.move(ask, stage);
      return;
    }
    const why = stageProblemInWords(problem, tools.nameOf(ask.broker));
    setRefusal({ stage, why });
    moves.say(`${askTitle(ask, tools.nameOf)} stays at ${stageNames[ask.outcome.stage]}. ${why}`);
  }

  return (
    <div className="asks-board" data-asks>
      {boardColumns.map((stages) => (
        <Column
          key={stages.join(" ")}
          stages={stages}
          items={items.filter(({ ask }) => stages.includes(ask.outcome.stage))}
          moves={moves}
          dragged={dragged}
          refusal={refusal !== null && stages.includes(refusal.stage) ? refusal.why : null}
          onDrag={drag}
          onDrop={drop}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly stages: readonly AskStage[];
  readonly items: readonly AskOnBoard[];
  readonly moves: AskMoves;
  readonly dragged: Ask | null;
  readonly refusal: string | null;
  readonly onDrag: (ask: Ask | null) => void;
  readonly onDrop: (stage: AskStage) => void;
}

function Column({ stages, items, moves, dragged, refusal, onDrag, onDrop }: ColumnProps) {
  const name = stages
    .map((stage) => stageNames[stage])
    .join(" or ")
    .replace(" or N", " or n");
  const heading = `asks-${stages.join("-")}`;
  const [only] = stages;
  return (
    <section
      className={items.length === 0 ? "asks-column is-empty" : "asks-column"}
      aria-labelledby={heading}
      data-ask-column
      {...(stages.length === 1 && only !== undefined ? dropping(only, onDrop) : {})}
    >
      <h3 id={heading}>
        {name} <span className="quiet">{wholeNumber(items.length)}</span>
      </h3>
      {dragged === null ? null : stages.map((stage) => <DropHint key={stage} ask={dragged} stage={stage} onDrop={onDrop} />)}
      {refusal === null ? null : <p className="small asks-warning">{refusal}</p>}
      {items.length === 0 && dragged === null && only !== undefined ? (
        <p className="small quiet asks-hint">{columnHints[only]}</p>
      ) : null}
      <ul className="asks-cards">
        {items.map((item) => (
          <li key={item.ask.id}>
            <article
              className={dragged?.id === item.ask.id ? "asks-card is-dragged" : "asks-card"}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", item.ask.id);
                // What changes while the drag is being begun would end it.
                setTimeout(() => onDrag(item.ask));
              }}
              onDragEnd={() => onDrag(null)}
            >
              <h4>
                <AskTitle ask={item.ask} onMenu={() => moves.openMenu(item.ask.id)} menuOpen={moves.menu === item.ask.id} />
              </h4>
              <AskStanding item={item} />
              <AskTerms item={item} />
              <div>
                <MoveMenu
                  ask={item.ask}
                  opened={moves.menu === item.ask.id}
                  onOpened={(opened) => moves.openMenu(opened ? item.ask.id : null)}
                  onMove={(to) => void moves.move(item.ask, to)}
                  onRefused={moves.say}
                />
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DropHintProps {
  readonly ask: Ask;
  readonly stage: AskStage;
  readonly onDrop: (stage: AskStage) => void;
}

/** What dropping here would say, or why it cannot be. */
function DropHint({ ask, stage, onDrop }: DropHintProps) {
  const tools = useTools();
  const problem = stageProblem(ask, stage);
  if (problem === "already-there") return null;
  return (
    <p className={problem === null ? "small asks-drop" : "small asks-drop is-refused"} {...dropping(stage, onDrop)}>
      {problem === null ? moveInWords(stage, ask) : stageProblemInWords(problem, tools.nameOf(ask.broker))}
    </p>
  );
}

/** Takes drops for every stage, also where they are refused: only what was dropped can be told why. */
function dropping(stage: AskStage, onDrop: (stage: AskStage) => void) {
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      onDrop(stage);
    },
  };
}
