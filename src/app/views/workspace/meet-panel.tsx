import type { Suggestion } from "../../../core/answers/question.ts";
import { noGoal } from "../../../core/journey/defaults.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { AskCard } from "../../components/ask-card.tsx";
import { BandBadge } from "../../components/band-badge.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { PathChips } from "../../components/path-chips.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, listed } from "../../words/counts.ts";
import { goalInShort } from "../../words/goal-in-short.ts";
import { reasonsInWords } from "../../words/reasons.ts";
import { PurposeSwitch } from "../journey/goal/purpose-switch.tsx";
import { AskActions } from "./ask-actions.tsx";
import { useTools } from "./tools.ts";

/** Next-best introductions: ask this person for that one, because... */
export function MeetPanel() {
  const answer = useApp((state) => state.answers.meet);
  const actions = useActions();
  // What is asked about counts beside the goal, where there is a company of that name.
  const asked = useApp(({ answers: { target } }) =>
    target.state === "ready" && target.value.kind === "company" ? target.value.target : null,
  );
  const goal = useApp(({ records: { settings } }) => settings.goal ?? noGoal);
  const nearer = [asked, goalInShort(goal.targets.length, goal.occupations.length)].filter((part) => part !== null).join(" and ");
  return (
    <div className="stack">
      <h2>Whom should you meet next?</h2>
      <p className="quiet">
        People you do not know yet, who would open the most, through somebody who can introduce you.
        {nearer === "" ? "" : ` What brings you nearer to ${nearer} counts for more.`}{" "}
        <button type="button" className="link-button" onClick={() => actions.show({ stage: "goal" })}>
          {nearer === "" ? "Say what you look for" : "Your goal"}
        </button>
      </p>
      <PurposeSwitch />
      <AnswerInWaiting answer={answer} doing="Weighing whom to meet">
        {(suggestions) => <Suggestions suggestions={suggestions} />}
      </AnswerInWaiting>
    </div>
  );
}

function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  if (suggestions.length === 0)
    return (
      <EmptyState title="Nobody to suggest yet">
        <p>
          Suggestions need to know whom your contacts know. Import a record of introductions, or a directory of a network with who
          knows whom.
        </p>
      </EmptyState>
    );
  return (
    <>
      <ul className="stack">
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.ask} ${suggestion.meet}`}>
            <SuggestionCard suggestion={suggestion} />
          </li>
        ))}
      </ul>
      <HowComputed measures={["peopleToMeet", "askWhom", "likely", "value", "purpose", "opens"]} />
    </>
  );
}

function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const tools = useTools();
  const actions = useActions();
  const { ask, meet, path } = suggestion;
  const lit = useApp((state) => state.litPath.join(" ")) === path.join(" ");
  const because = reasonsInWords(
    // What it opens stands on a line of its own.
    suggestion.reasons.filter((reason) => reason.code !== "opens-company" && reason.code !== "opens-contacts"),
    { ...tools, about: ask },
  );
  return (
    <AskCard
      headline={
        <>
          Ask <strong>{tools.nameOf(ask)}</strong> for <strong>{tools.nameOf(meet)}</strong>
        </>
      }
      role={tools.roleOf(meet)}
      band={null}
      reasons={because === "" ? "" : `Because: ${because.charAt(0).toLowerCase()}${because.slice(1)}`}
      lit={lit}
      onChoose={() => actions.lightPath(lit ? [] : path)}
    >
      <dl className="two-facts">
        <div>
          <dt>How likely</dt>
          <dd>
            <BandBadge band={suggestion.band} />
          </dd>
        </div>
        <div>
          <dt>What it opens</dt>
          <dd>{opensInWords(suggestion)}</dd>
        </div>
      </dl>
      <PathChips path={path} nameOf={tools.nameOf} onSelect={tools.openPerson} />
      <AskActions broker={ask} target={meet} path={path} />
    </AskCard>
  );
}

function opensInWords({ opens, reasons }: Suggestion): string {
  const companies = reasons.flatMap((reason) => (reason.code === "opens-company" ? [reason.company] : []));
  const parts = [...companies, ...(opens === 0 ? [] : [counted(opens, "new person", "new people")])];
  return parts.length === 0 ? "nobody new yet" : listed(parts, 4);
}
