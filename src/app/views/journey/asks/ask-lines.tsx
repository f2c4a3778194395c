import type { AskOnBoard } from "../../../../core/journey/ask-board.ts";
import {
  dueInWords,
  isDueNow,
  namePermissionInWords,
  openAsksInWords,
  purposeNames,
  restInWords,
  sinceInWords,
  targetAgreedInWords,
} from "../../../words/asks.ts";
import { useTools } from "../../workspace/tools.ts";

interface AskLinesProps {
  readonly item: AskOnBoard;
}

/** Where an ask stands and what comes next. */
export function AskStanding({ item: { ask, due } }: AskLinesProps) {
  const tools = useTools();
  return (
    <>
      <p className="small">{sinceInWords(ask, tools.today)}</p>
      {due === null ? null : (
        <p className={isDueNow(due, tools.today) ? "small asks-due" : "small quiet"}>
          {dueInWords(due, ask, tools.nameOf, tools.today)}
        </p>
      )}
    </>
  );
}

/** What was said about names and agreement, and what else is asked of the broker. */
export function AskTerms({ item: { ask, budget } }: AskLinesProps) {
  const tools = useTools();
  const broker = tools.nameOf(ask.broker);
  const isDirect = ask.broker === ask.target;
  const isIdea = ask.outcome.stage === "idea";
  return (
    <>
      {isIdea && budget.rest !== null ? (
        <p className="small asks-warning">{restInWords(budget.rest, broker, tools.today)}</p>
      ) : null}
      {budget.open > (isIdea ? 0 : 1) ? <p className="small quiet">{openAsksInWords(budget.open, broker)}</p> : null}
      <ul className="asks-terms small quiet">
        {ask.purpose === undefined ? null : <li>{purposeNames[ask.purpose]}</li>}
        {isDirect ? null : <li>{namePermissionInWords(ask.mayUseName ?? "unasked", broker)}</li>}
        {isDirect || ask.targetAgreed === undefined ? null : (
          <li>{targetAgreedInWords(ask.targetAgreed, tools.nameOf(ask.target))}</li>
        )}
      </ul>
    </>
  );
}
