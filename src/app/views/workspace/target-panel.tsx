import { Button, Switch } from "@mantine/core";
import { lazy, Suspense } from "react";

import type { GoalPart, MatchedCompany, PathsAnswer } from "../../../core/answers/question.ts";
import { noGoal } from "../../../core/journey/defaults.ts";
import { setGoal } from "../../../core/journey/goal.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { PathChips } from "../../components/path-chips.tsx";
import type { Pending } from "../../state/app-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";
import { questionAbout } from "../../words/goal-in-short.ts";
import { contactOfStep, nextStepInWords } from "../../words/next-steps.ts";
import { PurposeSwitch } from "../journey/goal/purpose-switch.tsx";
import { targetInWords } from "./find-targets.ts";
import { PathLimits } from "./path-limits.tsx";
import { TargetSuggestions } from "./target-suggestions.tsx";
import { useTools } from "./tools.ts";
import { WarmAskCard } from "./warm-ask-card.tsx";

// It brings the whole question bank along, which nobody needs before.
const AskNextTime = lazy(() => import("../journey/goal/ask-next-time.tsx").then((module) => ({ default: module.AskNextTime })));

/** Who could introduce you to the company or person asked about. */
export function TargetPanel() {
  const target = useApp((state) => state.target);
  const answer = useApp((state) => state.answers.target);
  const contacts = useApp((state) => state.records.contacts);
  const shown = targetInWords(contacts, target);
  return (
    <>
      <p className="hidden-text" role="status">
        {answerInShort(answer, shown)}
      </p>
      {target.trim() === "" ? <TargetSuggestions /> : <Answer answer={answer} />}
    </>
  );
}

/** What a screen reader is told when an answer arrives. */
function answerInShort(answer: Pending<PathsAnswer>, target: string): string {
  if (answer.state !== "ready") return "";
  if (answer.value.kind === "unknown") return `Nothing goes by the name of ${target}.`;
  return `${counted(answer.value.asks.length, "person", "people")} to ask about ${target}.`;
}

function Answer({ answer }: { readonly answer: Pending<PathsAnswer> }) {
  const target = useApp((state) => state.target);
  const contacts = useApp((state) => state.records.contacts);
  return (
    <AnswerInWaiting answer={answer} doing={`Looking for paths to ${targetInWords(contacts, target)}`}>
      {(paths) => <Paths paths={{ ...paths, target: targetInWords(contacts, paths.target) }} />}
    </AnswerInWaiting>
  );
}

function Paths({ paths }: { readonly paths: PathsAnswer }) {
  if (paths.kind === "unknown") return <UnknownTarget paths={paths} />;
  const name =
    paths.kind === "company"
      ? (paths.matched.find((company) => company.match === "exact")?.company ?? paths.target)
      : paths.kind === "industry"
        ? `the ${paths.target} industry`
        : paths.kind === "role"
          ? `“${paths.target}” roles`
          : paths.target;
  return (
    <div className="stack">
      <h2>
        {paths.asks.length === 0
          ? `No way to ${name} yet`
          : `Ask ${counted(paths.asks.length, "person", "people")} about ${name}`}
      </h2>
      {paths.matched.length === 0 ? null : <Matches matched={paths.matched} />}
      {paths.kind === "person" || paths.asks.length === 0 ? null : <PurposeSwitch />}
      <PathLimits />
      {paths.asks.length > 0 ? null : paths.nextSteps.length === 0 ? (
        <p>Nobody is recorded at a company of exactly that name. Include the similar one to see who could introduce you there.</p>
      ) : (
        <NoPath paths={paths} />
      )}
      <ul className="stack">
        {paths.asks.map((ask) => (
          <li key={ask.path.join(" ")}>
            <WarmAskCard ask={ask} />
          </li>
        ))}
      </ul>
      <DisjointPair paths={paths} />
      {paths.alternatives.length === 0 ? null : (
        <details className="fold">
          <summary>Other ways: {paths.alternatives.length}</summary>
          <ul className="stack">
            {paths.alternatives.map((ask) => (
              <li key={ask.path.join(" ")}>
                <WarmAskCard ask={ask} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {paths.asks.length === 0 ? null : (
        <HowComputed measures={["band", "odds", "tieStrength", "purpose", "disjointPair", "byHops"]} />
      )}
    </div>
  );
}

/** Two ways at once, for when one no must not be the end of it. */
function DisjointPair({ paths }: { readonly paths: PathsAnswer }) {
  const tools = useTools();
  if (paths.disjointPair === null) return null;
  const [one, other] = paths.disjointPair;
  return (
    <details className="fold">
      <summary>Two ways that share nobody</summary>
      <p className="quiet small">If one of them falls through, the other still stands.</p>
      <ol className="numbered">
        {[one, other].map((way) => (
          <li key={way.path.join(" ")}>
            <PathChips path={way.path} nameOf={tools.nameOf} onSelect={tools.openPerson} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Matches({ matched }: { readonly matched: readonly MatchedCompany[] }) {
  const include = useApp((state) => state.includeSimilar);
  const actions = useActions();
  const exact = matched.filter((company) => company.match === "exact");
  const similar = matched.filter((company) => company.match === "similar");
  return (
    <div className="matches">
      {exact.map((company) => (
        <span key={company.company} className="row">
          <span className="tag tag-strong">
            {company.company} ({company.contacts}, exact)
          </span>
          <button
            type="button"
            className="link-button small"
            onClick={() => actions.openUpkeep({ screen: "company", company: company.company })}
          >
            Everybody there<span className="hidden-text">: {company.company}</span>
          </button>
        </span>
      ))}
      {similar.length === 0 ? null : (
        <Switch
          size="sm"
          checked={include}
          onChange={(event) => actions.setIncludeSimilar(event.currentTarget.checked)}
          label={`${similar.map((company) => `${company.company} (${company.contacts}, similar)`).join(", ")} – include?`}
        />
      )}
    </div>
  );
}

function NoPath({ paths }: { readonly paths: PathsAnswer }) {
  const tools = useTools();
  return (
    <div className="stack">
      <p>
        Nobody you have recorded reaches {paths.target} (checked {paths.checkedHops} hops). That says what is recorded, not what
        is so.
      </p>
      <h3>What you can do</h3>
      <ol className="numbered steps">
        {paths.nextSteps.map((step) => {
          const contact = contactOfStep(step);
          return (
            <li key={`${step.code} ${contact ?? ""}`}>
              {nextStepInWords(step, { nameOf: tools.nameOf, today: tools.today, target: paths.target })}
              {contact === null ? (
                <div>
                  <Suspense fallback={null}>
                    <AskNextTime question={questionAbout(paths.target, partOf(paths.kind))} />
                  </Suspense>
                </div>
              ) : (
                <div>
                  <Button size="compact-sm" variant="light" onClick={() => tools.openPerson(contact)}>
                    Open {tools.nameOf(contact)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <AimForIt paths={paths} />
    </div>
  );
}

function partOf(kind: PathsAnswer["kind"]): GoalPart {
  return kind === "industry" ? "industry" : kind === "role" ? "occupation" : "target";
}

/** What nobody reaches yet can be kept in mind: whoever leads nearer to it counts for more from then on. */
function AimForIt({ paths: { kind, target } }: { readonly paths: PathsAnswer }) {
  const actions = useActions();
  const goal = useApp(({ records: { settings } }) => settings.goal ?? noGoal);
  if (kind === "person") return null;
  const list = kind === "industry" ? "industries" : kind === "role" ? "occupations" : "targets";
  const isThere = goal[list].some((one) => one.toLowerCase() === target.trim().toLowerCase());
  return (
    <div className="row">
      {isThere ? (
        <Button size="compact-sm" variant="default" onClick={() => actions.show({ stage: "goal" })}>
          {target} is part of your goal
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void actions.edit((records) => setGoal(records, { [list]: [...(records.settings.goal ?? noGoal)[list], target] }))
          }
        >
          Add {target} to your goal
        </Button>
      )}
    </div>
  );
}

function UnknownTarget({ paths }: { readonly paths: PathsAnswer }) {
  const { askAbout } = useTools();
  return (
    <div className="stack">
      <h2>“{paths.target}” is not in your records</h2>
      <p className="quiet">No company and no person here has that name.</p>
      {paths.nearest.length === 0 ? (
        <>
          <p>Import a list that names people there, or ask about {paths.target} at your next meeting.</p>
          <div>
            <Suspense fallback={null}>
              <AskNextTime question={questionAbout(paths.target, "target")} />
            </Suspense>
          </div>
          <AimForIt paths={paths} />
        </>
      ) : (
        <>
          <h3>Did you mean</h3>
          <div className="row">
            {paths.nearest.map((name) => (
              <button key={name} type="button" className="chip chip-large" onClick={() => askAbout(name)}>
                {name}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
