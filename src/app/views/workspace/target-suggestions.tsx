import { useMemo } from "react";
import type { Records } from "../../../core/model/records.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useApp } from "../../state/use-app.ts";
import { largestCompanies } from "./find-targets.ts";
import { useTools } from "./tools.ts";
import { useTargetIndex } from "./use-target-index.ts";

const offered = 8;

/** Before a question is asked: how to ask it, and companies worth trying. */
export function TargetSuggestions() {
  const reach = useApp((state) => state.answers.reach);
  const contacts = useApp((state) => state.records.contacts);
  const anyCompany = useMemo(() => someCompany(contacts), [contacts]);

  if (!anyCompany)
    return (
      <EmptyState title="No companies recorded yet" level={2}>
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
      {reach.state === "none" ? (
        <LargestCompanies />
      ) : (
        <AnswerInWaiting answer={reach} doing="Measuring your reach">
          {(answer) => {
            const reached = answer?.companies.slice(0, offered).map((company) => company.company) ?? [];
            if (reached.length === 0) return <LargestCompanies />;
            return <Chips heading="Companies your network reaches best" names={reached} />;
          }}
        </AnswerInWaiting>
      )}
    </div>
  );
}

/** Nearly always it is one of the first. */
function someCompany(contacts: Records["contacts"]): boolean {
  for (const contact of contacts.values()) if (contact.company !== null) return true;
  return false;
}

function LargestCompanies() {
  const index = useTargetIndex();
  return <Chips heading="Companies in your records" names={index === null ? [] : largestCompanies(index, offered)} />;
}

function Chips({ heading, names }: { readonly heading: string; readonly names: readonly string[] }) {
  const { askAbout } = useTools();
  return (
    <>
      <h3>{heading}</h3>
      <div className="row">
        {names.map((name) => (
          <button key={name} type="button" className="chip chip-large" onClick={() => askAbout(name)}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
