import { Button } from "@mantine/core";
import type { Comparison, NextQuestion } from "../../../../core/journey/comparison.ts";
import type { ComparedRow } from "../../../../core/journey/comparison-evidence.ts";
import type { ChosenQuestion } from "../../../../core/model/conversation.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { nextInWords } from "../../../words/compare.ts";
import { onDate } from "../../../words/dates.ts";

/** More at once would be a wish list, not a next step. */
const most = 3;

interface CompareNextProps {
  readonly comparison: Comparison;
  readonly nameOf: (contact: ContactId) => string;
  readonly questionFor: (theme: ComparedRow) => ChosenQuestion | null;
}

/** What to ask next, and a way to the conversation in which to ask it. */
export function CompareNext({ comparison, nameOf, questionFor }: CompareNextProps) {
  const actions = useActions();
  const today = useApp((state) => state.today);
  const planned = useApp((state) =>
    comparison.planned === null ? null : (state.records.conversations.get(comparison.planned) ?? null),
  );
  const { next } = comparison;
  if (next.length === 0) return null;
  return (
    <section className="compare-next compare-screen-only">
      <h3>What to ask next</h3>
      {planned === null ? null : (
        <div className="callout">
          <p>
            Your next conversation is with {nameOf(planned.with)}
            {planned.on === null ? "" : ` ${onDate(planned.on, today)}`}: a good place to ask.
          </p>
          <p className="row">
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => actions.openJourney({ screen: "prepare", conversation: planned.id })}
            >
              Prepare for {nameOf(planned.with)}
            </Button>
          </p>
        </div>
      )}
      <ol className="compare-next-list">
        {next.slice(0, most).map((each) => {
          const { what, why, about } = nextInWords(each, nameOf);
          const question = each.code === "settle" ? null : questionFor(each.theme);
          return (
            <li key={keyOf(each)}>
              <p>
                <strong>{what}.</strong> {why}
              </p>
              {question === null ? null : <p className="quiet small">For instance: “{question.text}”</p>}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Plan a conversation about ${about}`}
                onClick={() =>
                  actions.openJourney({
                    screen: "plan-conversation",
                    purpose: "informational",
                    ...(question === null ? {} : { question }),
                  })
                }
              >
                Plan a conversation
              </Button>
            </li>
          );
        })}
      </ol>
      {next.length > most ? (
        <p className="quiet small">
          {next.length - most} more {next.length - most === 1 ? "gap stands" : "gaps stand"} in the themes below.
        </p>
      ) : null}
    </section>
  );
}

function keyOf(next: NextQuestion): string {
  return next.code === "settle" ? `settle ${next.topic}` : `${next.code} ${next.theme}`;
}
