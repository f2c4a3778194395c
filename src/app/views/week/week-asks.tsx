import { SegmentedControl } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";

import type { PlannedSuggestion, WeeklyPlanAnswer } from "../../../core/answers/question.ts";
import { type DoneItem, onTheirWay, toBeAsked } from "../../../core/journey/this-week.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { AskCard } from "../../components/ask-card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { mostAsksPlanned } from "../../state/answer-limits.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { reasonsInWords } from "../../words/reasons.ts";
import { asksTitle, doneInWords, gainInWords, restInWords } from "../../words/week.ts";
import { AskActions } from "../workspace/ask-actions.tsx";
import { useTools } from "../workspace/tools.ts";

interface WeekAsksProps {
  /** Asks made within the last days: they count. */
  readonly made: readonly DoneItem[];
}

const usualAsks = 3;
const restingShown = 5;

/** A few asks that go well together, and who is left in peace. */
export function WeekAsks({ made }: WeekAsksProps) {
  const answer = useApp((state) => state.answers.plan);
  const [wanted, setWanted] = useState(usualAsks);
  const heading = useRef<HTMLHeadingElement>(null);
  const label = useId();

  /** Whether the person was at something in here last. */
  const inside = useRef(false);

  useEffect(() => {
    // The card that was marked goes with its button when the next plan is there: whoever pressed it goes on from the heading.
    if (answer.state === "ready" && inside.current && document.activeElement === document.body) heading.current?.focus();
  }, [answer]);

  return (
    <section
      className="week-section"
      aria-labelledby={label}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) inside.current = false;
      }}
    >
      <div className="week-head">
        <h3 id={label} ref={heading} tabIndex={-1}>
          {asksTitle(wanted)}
        </h3>
        <SegmentedControl
          size="xs"
          aria-label="How many asks a week"
          value={String(wanted)}
          data={Array.from({ length: mostAsksPlanned }, (_, i) => String(i + 1))}
          onChange={(value) => setWanted(Number(value))}
        />
      </div>
      <AnswerInWaiting answer={answer} doing="Weighing whom to ask">
        {(plan) => <Plan plan={plan} wanted={wanted} made={made} />}
      </AnswerInWaiting>
    </section>
  );
}

function Plan({ plan, wanted, made }: WeekAsksProps & { readonly plan: WeeklyPlanAnswer; readonly wanted: number }) {
  const { nameOf } = useTools();
  const asks = useApp((state) => state.records.asks);
  // Whom the list above says to ask already is not asked twice.
  const waiting = toBeAsked({ asks });
  const sought = onTheirWay({ asks });
  const left = Math.max(0, wanted - made.length);
  const proposed = plan.asks.filter(({ ask, meet }) => !waiting.has(ask) && !sought.has(meet)).slice(0, left);
  return (
    <>
      {made.length === 0 ? null : (
        <p>
          Made in the last seven days: {made.map((done) => doneInWords(done, nameOf)).join("; ")}.
          {left === 0 ? " That is enough for a week: give them time to answer." : ""}
        </p>
      )}
      {left > 0 && proposed.length === 0 ? <Nobody resting={plan.resting.length > 0} /> : null}
      {proposed.length === 0 ? null : (
        <>
          <ol className="stack">
            {proposed.map((suggestion, at) => (
              <li key={`${suggestion.ask} ${suggestion.meet}`}>
                <PlannedCard suggestion={suggestion} opened={openedBy(proposed.slice(0, at))} />
              </li>
            ))}
          </ol>
          <HowComputed measures={["peopleToMeet", "askWhom", "likely", "value", "opens", "weeklyPlan", "rest"]} />
        </>
      )}
      <Resting resting={plan.resting} />
    </>
  );
}

function Nobody({ resting }: { readonly resting: boolean }) {
  const actions = useActions();
  return (
    <EmptyState title="Nobody to ask just now" level={4}>
      <p>
        {resting
          ? "Whoever could introduce you was asked not long ago. Until they have rested, there is enough in keeping in touch."
          : "A plan needs to know whom your contacts know. Import a record of introductions, or add by hand who knows whom."}
      </p>
      {resting ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => actions.openUpkeep({ screen: "add", form: { adds: "introduction" } })}
        >
          Add an introduction
        </button>
      )}
    </EmptyState>
  );
}

function openedBy(asks: readonly PlannedSuggestion[]): ReadonlySet<string> {
  return new Set(asks.flatMap(({ opensCompanies }) => opensCompanies));
}

interface PlannedCardProps {
  readonly suggestion: PlannedSuggestion;
  /** Companies that the asks above it open already. */
  readonly opened: ReadonlySet<string>;
}

function PlannedCard({ suggestion, opened }: PlannedCardProps) {
  const tools = useTools();
  const actions = useActions();
  const { ask, meet, path, band, reasons } = suggestion;
  const lit = useApp((state) => state.litPath.join(" ")) === path.join(" ");
  const because = reasonsInWords(
    // What it opens stands on a line of its own.
    reasons.filter((reason) => reason.code !== "opens-company" && reason.code !== "opens-contacts"),
    { ...tools, about: ask },
  );
  const gain = gainInWords(suggestion, opened);
  return (
    <AskCard
      headline={
        <>
          Ask <strong>{tools.nameOf(ask)}</strong> for <strong>{tools.nameOf(meet)}</strong>
        </>
      }
      level={4}
      role={tools.roleOf(meet)}
      band={band}
      reasons={because === "" ? "" : `Because: ${because.charAt(0).toLowerCase()}${because.slice(1)}`}
      lit={lit}
      onChoose={() => actions.lightPath(lit ? [] : path)}
    >
      <p className="week-gain">{`${gain.charAt(0).toUpperCase()}${gain.slice(1)}.`}</p>
      <AskActions broker={ask} target={meet} path={path} />
    </AskCard>
  );
}

function Resting({ resting }: Pick<WeeklyPlanAnswer, "resting">) {
  const label = useId();
  if (resting.length === 0) return null;
  const [first, more] = [resting.slice(0, restingShown), resting.slice(restingShown)];
  return (
    <div className="week-resting">
      <h4 id={label}>Left in peace</h4>
      <p className="quiet small">Asked not long ago. Nobody likes to be asked too often.</p>
      <RestingRows resting={first} label={label} />
      {more.length === 0 ? null : (
        <details className="fold fold-small">
          <summary>{more.length} more</summary>
          <RestingRows resting={more} label={label} />
        </details>
      )}
    </div>
  );
}

function RestingRows({ resting, label }: Pick<WeeklyPlanAnswer, "resting"> & { readonly label: string }) {
  const tools = useTools();
  return (
    <ul aria-labelledby={label}>
      {resting.map(({ contact, asked, until }) => (
        <li key={contact}>
          <button type="button" className="link-button" onClick={() => tools.openPerson(contact)}>
            {tools.nameOf(contact)}
          </button>
          {" – "}
          {restInWords({ asked, until }, tools.today)}
        </li>
      ))}
    </ul>
  );
}
