import { Button } from "@mantine/core";
import { useCallback, useMemo } from "react";
import type { Contact } from "../../../core/model/contact.ts";
import { confirmFacts } from "../../../core/upkeep/freshness.ts";
import { jobHistory } from "../../../core/upkeep/job-history.ts";
import { joinsInto } from "../../../core/upkeep/kept-now.ts";
import { takeApart } from "../../../core/upkeep/take-apart.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { fewContacts } from "../../state/slices.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { useSliced } from "../../state/use-sliced.ts";
import { dateInWords, dayOfMoment, onDate } from "../../words/dates.ts";
import {
  closenessInWords,
  jobInWords,
  jobTimeInWords,
  messagesInWords,
  sourceInWords,
  statedFacts,
  tieKindInWords,
} from "../../words/upkeep.ts";
import { useTools } from "../workspace/tools.ts";
import { Hints } from "./hints.tsx";
import { PersonTools } from "./person-tools.tsx";
import { tiesOfInSteps } from "./ties-of.ts";
import "./upkeep.css";

interface PersonUpkeepProps {
  readonly contact: Contact;
  readonly part: "tools" | "history";
}

/** What is known about one person over time, where it comes from, and what can be put right. */
export function PersonUpkeep({ contact, part }: PersonUpkeepProps) {
  const { ego } = useTools();
  if (part === "tools")
    return (
      <>
        <PersonTools contact={contact} isEgo={contact.id === ego} />
        <Hints contact={contact} />
      </>
    );
  return (
    <>
      <Jobs contact={contact} />
      <TiesRecorded contact={contact} />
      <JoinedInto contact={contact} />
      <WhereFrom contact={contact} />
    </>
  );
}

function Jobs({ contact }: { readonly contact: Contact }) {
  const actions = useActions();
  const { today } = useTools();
  const imports = useApp((state) => state.records.imports);
  const decisions = useApp((state) => state.records.decisions);
  const jobs = useMemo(() => jobHistory(contact, imports), [contact, imports]);
  const confirmed = useMemo(() => {
    let last: number | null = null;
    for (const decision of decisions.values()) {
      if (decision.kind === "confirmed" && decision.contact === contact.id) last = Math.max(last ?? 0, decision.at);
    }
    return last;
  }, [decisions, contact.id]);
  if (contact.company === null && contact.position === null && jobs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="person-jobs">
      <h3 id="person-jobs">Work</h3>
      <ul className="plain-list small">
        {withKeys(jobs, (job) => jobInWords(job)).map(({ key, item: job }) => (
          <li key={key}>
            <span>
              <strong>{jobInWords(job)}</strong>
              <span className="quiet">: {jobTimeInWords(job, today)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          size="xs"
          variant="default"
          onClick={() => void actions.edit((records, { at }) => confirmFacts(records, { contact: contact.id, at }))}
        >
          {contact.company === null ? "Still true" : `Still at ${contact.company}`}
        </Button>
        {confirmed === null ? null : (
          <span className="quiet small">You confirmed this {onDate(dayOfMoment(confirmed), today)}.</span>
        )}
      </div>
    </section>
  );
}

/** Messages, ties that somebody stated more of than that they are, and those that were only concluded. */
function TiesRecorded({ contact }: { readonly contact: Contact }) {
  const tools = useTools();
  const ties = useApp((state) => state.records.ties);
  const find = useCallback(() => tiesOfInSteps(ties, contact.id), [ties, contact.id]);
  const held = useSliced(find, ties.size <= fewContacts) ?? [];
  const shown = held.filter(
    (tie) => tie.messages !== undefined || tie.inferred === true || tie.declared !== null || tie.kind !== "knows",
  );
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="person-ties">
      <h3 id="person-ties">How they know each other</h3>
      <ul className="people-list">
        {shown.slice(0, 30).map((tie) => {
          const other = tie.a === contact.id ? tie.b : tie.a;
          const withYou = other === tools.ego || contact.id === tools.ego;
          return (
            <li key={tie.id}>
              <span>
                <button type="button" className="link-button" onClick={() => tools.openPerson(other)}>
                  {other === tools.ego ? "You" : tools.nameOf(other)}
                </button>
                {tie.inferred === true ? <span className="tag tag-inferred">inferred</span> : null}
              </span>
              <span className="quiet small">
                {tie.messages !== undefined && withYou
                  ? messagesInWords(tie.messages, tie.when, tie.a === tools.ego, tools.today)
                  : [
                      tieKindInWords(tie.kind),
                      tie.declared === null ? null : closenessInWords(tie.declared),
                      tie.when === null ? null : onDate(tie.when, tools.today),
                    ]
                      .filter((part) => part !== null)
                      .join(", ")}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.some((tie) => tie.inferred === true) ? (
        <p className="quiet small">Inferred: the same employer at the same time. Nobody has said that they know each other.</p>
      ) : null}
    </section>
  );
}

function JoinedInto({ contact }: { readonly contact: Contact }) {
  const actions = useActions();
  const { today } = useTools();
  const records = useApp((state) => state.records);
  const joins = useMemo(() => joinsInto(records, contact.id), [records, contact.id]);
  if (joins.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="person-joins">
      <h3 id="person-joins">Joined into this person</h3>
      <ul className="plain-list">
        {joins.map((joined) => (
          <li key={joined.id} className="line-with-action">
            <span>
              {joined.left.name}
              {joined.left.company === null ? "" : `, ${joined.left.company}`}{" "}
              <span className="quiet small">{onDate(dayOfMoment(joined.at), today)}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void actions.edit((held, { at }) => takeApart(held, { decision: joined.id, at }))}
            >
              Take apart<span className="hidden-text">: {joined.left.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhereFrom({ contact }: { readonly contact: Contact }) {
  const imports = useApp((state) => state.records.imports);
  if (contact.sources.length === 0) return null;
  return (
    <details className="fold fold-small">
      <summary>Where this comes from</summary>
      <ul className="plain-list small">
        {withKeys(contact.sources, ({ fingerprint, source }) => `${fingerprint} ${sourceInWords(source)}`).map(
          ({ key, item: { source, stated } }) => {
            const at = source.kind === "file" ? imports.get(source.import)?.at : undefined;
            return (
              <li key={key}>
                <strong>
                  {sourceInWords(source)}
                  {at === undefined ? "" : `, read ${dateInWords(dayOfMoment(at))}`}
                </strong>
                <dl className="stated">
                  {statedFacts(stated).map(({ name, text }) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            );
          },
        )}
      </ul>
    </details>
  );
}
