import { Button } from "@mantine/core";
import type { WarmAsk } from "../../../core/answers/question.ts";
import { AskCard } from "../../components/ask-card.tsx";
import { ArrowIcon } from "../../components/icons.tsx";
import { PathChips } from "../../components/path-chips.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { reasonsInWords } from "../../words/reasons.ts";
import { AskActions } from "./ask-actions.tsx";
import { focusPathLimits } from "./path-limits.tsx";
import { useTools } from "./tools.ts";

interface WarmAskCardProps {
  readonly ask: Pick<WarmAsk, "broker" | "target" | "path" | "band" | "reasons">;
}

/** "Ask Priya -> Dan, Product, Acme. Good. ..." with what can be done about it. */
export function WarmAskCard({ ask }: WarmAskCardProps) {
  const tools = useTools();
  const actions = useActions();
  const lit = useApp((state) => state.litPath.join(" ")) === ask.path.join(" ");
  const notVia = useApp((state) => state.pathLimits.notVia);
  const { broker, target, path } = ask;
  const brokerName = tools.nameOf(broker);
  const targetName = tools.nameOf(target);

  return (
    <AskCard
      headline={
        broker === target ? (
          <>
            Write to <strong>{targetName}</strong> <span className="ask-direct">whom you know</span>
          </>
        ) : (
          <>
            Ask <strong>{brokerName}</strong> <ArrowIcon size={15} />
            <span className="hidden-text"> to introduce you to </span> {targetName}
          </>
        )
      }
      role={tools.roleOf(target)}
      band={ask.band}
      reasons={reasonsInWords(
        // The line above already says where the target works.
        ask.reasons.filter((reason) => reason.code !== "works-there"),
        { ...tools, about: broker },
      )}
      lit={lit}
      onChoose={() => actions.lightPath(lit ? [] : path)}
    >
      <PathChips path={path} nameOf={tools.nameOf} onSelect={tools.openPerson} />
      <AskActions broker={broker} target={target} path={path}>
        {broker === target ? null : (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              focusPathLimits();
              actions.limitPaths({ notVia: notVia.includes(broker) ? notVia : [...notVia, broker] });
            }}
          >
            Not them
            <span className="hidden-text">{`: propose ways without ${brokerName}`}</span>
          </Button>
        )}
      </AskActions>
    </AskCard>
  );
}
