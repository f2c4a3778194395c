import { useMemo } from "react";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useApp } from "../../state/use-app.ts";
import { targetIndex } from "./find-targets.ts";
import { useTools } from "./tools.ts";

const offered = 8;

/** Before a question is asked: how to ask it, and companies worth trying. */
export function TargetSuggestions() {
  const reach = useApp((state) => state.answers.reach);
  const records = useApp((state) => state.records);
  const byPeople = useMemo(() => targetIndex(records).companies.map((company) => company.option.label), [records]);

  if (byPeople.length === 0)
    return (
      <EmptyState title="No companies recorded yet">
        <p>Ask about a person by name in the box above, or import a list that says where people work.</p>
      </EmptyState>
    );
  return (
    <div className="stack">
      <h2>Whom would you like to reach?</h2>
      <p className="quiet">
        Type a company or a person in the box at the top (press <kbd className="key-hint">/</kbd> to get there). You get the
        people to ask, best first, with the path and the reasons.
      </p>
      <h3>Companies your network reaches best</h3>
      {reach.state === "none" ? (
        <Chips names={byPeople.slice(0, offered)} />
      ) : (
        <AnswerInWaiting answer={reach} doing="Measuring your reach">
          {(answer) => {
            const reached = answer?.companies.slice(0, offered).map((company) => company.company) ?? [];
            return <Chips names={reached.length === 0 ? byPeople.slice(0, offered) : reached} />;
          }}
        </AnswerInWaiting>
      )}
    </div>
  );
}

function Chips({ names }: { readonly names: readonly string[] }) {
  const { askAbout } = useTools();
  return (
    <div className="row">
      {names.map((name) => (
        <button key={name} type="button" className="chip chip-large" onClick={() => askAbout(name)}>
          {name}
        </button>
      ))}
    </div>
  );
}
