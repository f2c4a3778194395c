import { Button } from "@mantine/core";
import { type RefObject, useMemo, useRef, useState } from "react";
import { removeAsk } from "../../../../core/journey/ask-stages.ts";
import { brokerBudgets } from "../../../../core/journey/rest.ts";
import type { Ask } from "../../../../core/model/ask.ts";
import type { AskId } from "../../../../core/model/ids.ts";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { askInWords, askProblemInWords, askTitle, openAsksInWords, restInWords } from "../../../words/asks.ts";
import { operationInWords } from "../../../words/operations.ts";
import { useTools } from "../../workspace/tools.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { AskDetails } from "./ask-details.tsx";
import { AskHistory } from "./ask-history.tsx";
import { AskMove } from "./ask-move.tsx";
import { AskNext } from "./ask-next.tsx";
import "./asks.css";

interface AskScreenProps {
  readonly ask: AskId;
}

/** What is typed and not kept, by where it is typed. */
export type Unkept = RefObject<Set<string>>;

/** Keeps an edit and tells of it. @returns whether it was kept */
export type DoOnAsk = (make: MakeEdit) => Promise<boolean>;

/** Everything of one ask: what comes next, what came of it, what was said, and its history. */
export function AskScreen({ ask: id }: AskScreenProps) {
  const ask = useApp((state) => state.records.asks.get(id));
  const tools = useTools();
  const unkept = useRef<Set<string>>(new Set());
  const [warned, setWarned] = useState(false);

  /** A note that was typed and not kept is not thrown away at the first press of Escape. */
  function mayClose(): boolean {
    if (unkept.current.size === 0 || warned) return true;
    setWarned(true);
    return false;
  }

  if (ask === undefined)
    return (
      <JourneyDialog title="An ask" size={720}>
        <p>This ask is no longer recorded.</p>
      </JourneyDialog>
    );
  return (
    <JourneyDialog title={askTitle(ask, tools.nameOf)} size={720} mayClose={mayClose}>
      {warned ? (
        <p className="callout callout-fair" role="alert">
          What you typed is not kept yet. Keep it below, or close once more to let it go.
        </p>
      ) : null}
      <OpenAsk key={id} ask={ask} unkept={unkept} />
    </JourneyDialog>
  );
}

interface OpenAskProps {
  readonly ask: Ask;
  readonly unkept: Unkept;
}

function OpenAsk({ ask, unkept }: OpenAskProps) {
  const tools = useTools();
  const actions = useActions();
  const asks = useApp((state) => state.records.asks);
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const broker = tools.nameOf(ask.broker);
  const budget = useMemo(() => brokerBudgets({ asks }, tools.today).get(ask.broker), [asks, ask.broker, tools.today]);
  const isIdea = ask.outcome.stage === "idea";

  const doIt: DoOnAsk = async (make) => {
    const made = await actions.edit(make, { quiet: true });
    if ("problem" in made) {
      if (made.problem !== "nothing-new") setTold({ text: askProblemInWords(made.problem, broker), isProblem: true });
      return false;
    }
    setTold({ text: operationInWords(made.summary), isProblem: false });
    // A button that was pressed may be gone: whoever pressed it goes on from where the ask stands.
    requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
    });
    return true;
  };

  return (
    <div className="asks-screen">
      <section className="asks-section" aria-labelledby="ask-next">
        <h3 id="ask-next" ref={heading} tabIndex={-1}>
          What next
        </h3>
        <p>
          {askInWords(ask, tools.today)}
          {tools.roleOf(ask.target) === null ? "" : ` · ${tools.nameOf(ask.target)}: ${tools.roleOf(ask.target)}`}
        </p>
        {isIdea && budget?.rest ? <p className="small asks-warning">{restInWords(budget.rest, broker, tools.today)}</p> : null}
        {(budget?.open ?? 0) > (isIdea ? 0 : 1) ? (
          <p className="small quiet">{openAsksInWords(budget?.open ?? 0, broker)}.</p>
        ) : null}
        <AskNext ask={ask} doIt={doIt} />
        <p role="status" className={told?.isProblem === true ? "small asks-warning" : "small quiet"}>
          {told?.text}
        </p>
      </section>
      <AskMove ask={ask} doIt={doIt} unkept={unkept} />
      <AskDetails ask={ask} doIt={doIt} unkept={unkept} />
      <AskHistory ask={ask} doIt={doIt} unkept={unkept} />
      <section className="asks-section" aria-label="Remove">
        <div className="row row-end">
          <p className="small quiet grow">What this ask brought into your network stays. The removal can be undone.</p>
          <Button
            variant="default"
            onClick={async () => {
              const made = await actions.edit((records) => removeAsk(records, { ask: ask.id }));
              if (!("problem" in made)) actions.closeJourney();
            }}
          >
            Remove this ask
          </Button>
        </div>
      </section>
    </div>
  );
}
