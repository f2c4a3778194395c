import { Button, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import { asksByDue } from "../../../../core/journey/ask-board.ts";
import { isOpen } from "../../../../core/journey/stage-rules.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { isDueNow } from "../../../words/asks.ts";
import { counted } from "../../../words/counts.ts";
import { useTools } from "../../workspace/tools.ts";
import { AsksBoard } from "./asks-board.tsx";
import { AsksList } from "./asks-list.tsx";
import { useAskMoves } from "./use-ask-moves.ts";
import { useFocusAfterScreen } from "./use-focus-after-screen.ts";
import "./asks.css";

/** Every request for an introduction, from the idea to the meeting. */
export function AsksPage() {
  const asks = useApp((state) => state.records.asks);
  const conversations = useApp((state) => state.records.conversations);
  const { today } = useTools();
  const phone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [chosen, setChosen] = useState<"board" | "list" | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const moves = useAskMoves(page);
  useFocusAfterScreen(page);
  const items = useMemo(() => asksByDue({ asks, conversations }, today), [asks, conversations, today]);
  const shown = chosen ?? (phone ? "list" : "board");
  const waiting = items.filter(({ ask }) => isOpen(ask)).length;
  const due = items.filter((item) => item.due !== null && isDueNow(item.due, today)).length;

  return (
    <div ref={page} className="asks-page">
      <div className="asks-head">
        <div className="grow">
          <h2 tabIndex={-1}>Asks</h2>
          <p className="quiet">
            {items.length === 0
              ? "Whom you ask for an introduction, and what comes of it."
              : `${waiting === 0 ? "Nothing waits" : counted(waiting, "ask waits", "asks wait")} for an answer; ${due === 0 ? "nothing is due today" : counted(due, "thing is due", "things are due")}.`}
          </p>
        </div>
        {items.length === 0 ? null : (
          <SegmentedControl
            aria-label="Show asks as"
            value={shown}
            data={[
              { value: "board", label: "Board" },
              { value: "list", label: "List" },
            ]}
            onChange={(value) => setChosen(value === "board" ? "board" : "list")}
          />
        )}
      </div>
      <p role="status" className="hidden-text">
        {moves.said}
      </p>
      {items.length === 0 ? <NoAsks /> : null}
      {items.length > 0 && shown === "board" ? <AsksBoard items={items} moves={moves} /> : null}
      {items.length > 0 && shown === "list" ? <AsksList items={items} moves={moves} narrow={phone} /> : null}
      {items.length === 0 || phone ? null : (
        <p className="small quiet">
          Enter opens an ask, <kbd>M</kbd> moves it, arrow keys go from one to the next. On the board a card can be dragged too.
        </p>
      )}
    </div>
  );
}

function NoAsks() {
  const actions = useActions();
  return (
    <EmptyState title="No asks yet">
      <p>
        Each ask will stand here with the day on which a friendly nudge is due, from the idea to the meeting. An answer such as
        “Ask Priya for Dan” has a button to mark it as asked, and one to keep it for later.
      </p>
      <div className="row">
        <Button onClick={() => actions.show({ tab: "target" })}>Find a way to a company</Button>
        <Button variant="default" onClick={() => actions.show({ tab: "meet" })}>
          See whom to meet next
        </Button>
      </div>
    </EmptyState>
  );
}
