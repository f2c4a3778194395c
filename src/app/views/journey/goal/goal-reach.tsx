import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import type { GoalAnswer, GoalField, GoalTarget } from "../../../../core/answers/question.ts";
import { BandBadge } from "../../../components/band-badge.tsx";
import { HowComputed } from "../../../components/how-computed.tsx";
import type { TargetOf } from "../../../state/app-state.ts";
import { people } from "../../../words/counts.ts";
import { companiesInWords, fieldInWords, helperInWords, wayThere } from "../../../words/goal.ts";
import { useTools } from "../../workspace/tools.ts";
import { BlindSpots } from "./blind-spots.tsx";

interface GoalReachProps {
  readonly answer: GoalAnswer;
}

/** How near the network is to the goal: what is reached best, who may help, and what nobody reaches. */
export function GoalReach({ answer }: GoalReachProps) {
  const tools = useTools();
  const { targets, industries, occupations, helpers, helperCount, blindSpots, checkedHops } = answer;
  return (
    <>
      {targets.length === 0 ? null : (
        <Part title="Target companies, best reached first">
          {targets.map((target) => (
            <TargetRow key={target.target} target={target} checkedHops={checkedHops} />
          ))}
        </Part>
      )}
      {blindSpots.length === 0 ? null : <BlindSpots spots={blindSpots} />}
      {industries.length === 0 ? null : (
        <Part title="Industries">
          {industries.map((field) => (
            <FieldRow key={field.field} field={field} of="industry" />
          ))}
        </Part>
      )}
      {occupations.length === 0 ? null : (
        <Part title="Occupations">
          {occupations.map((field) => (
            <FieldRow key={field.field} field={field} of="role" />
          ))}
        </Part>
      )}
      {helpers.length === 0 ? null : (
        <Part title={`People who help, or went to your school: ${helperCount}`}>
          {helpers.map((helper) => (
            <li key={helper.contact} className="goal-row">
              <div className="goal-row-head">
                <button type="button" className="link-button" onClick={() => tools.openPerson(helper.contact)}>
                  {tools.nameOf(helper.contact)}
                </button>
              </div>
              <p className="quiet small">{helperInWords(helper)}</p>
            </li>
          ))}
          {helperCount > helpers.length ? (
            <li className="quiet small">And {people(helperCount - helpers.length)} more.</li>
          ) : null}
        </Part>
      )}
      <HowComputed measures={["goalReach", "blindSpots", "band", "odds"]} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="goal-section" aria-label={title}>
      <h4>{title}</h4>
      <ol className="goal-rows">{children}</ol>
    </section>
  );
}

function TargetRow({ target, checkedHops }: { readonly target: GoalTarget; readonly checkedHops: number }) {
  const tools = useTools();
  return (
    <li className="goal-row">
      <div className="goal-row-head">
        <h5>{target.target}</h5>
        {target.band === null ? <span className="tag">Not reached</span> : <BandBadge band={target.band} />}
      </div>
      <p>{wayThere(target, checkedHops, tools.nameOf)}</p>
      <AskAbout name={target.target} of="company-or-person" />
    </li>
  );
}

function FieldRow({ field, of }: { readonly field: GoalField; readonly of: "industry" | "role" }) {
  const tools = useTools();
  return (
    <li className="goal-row">
      <div className="goal-row-head">
        <h5>{field.field}</h5>
      </div>
      <p>{fieldInWords(field)}</p>
      {field.companies.length === 0 ? null : <p className="quiet small">Companies: {companiesInWords(field)}</p>}
      {field.nearest.length === 0 ? null : (
        <p className="small">
          Nearest:{" "}
          {field.nearest.map(({ contact }, place) => (
            <span key={contact}>
              {place === 0 ? "" : ", "}
              <button type="button" className="link-button" onClick={() => tools.openPerson(contact)}>
                {tools.nameOf(contact)}
              </button>
            </span>
          ))}
        </p>
      )}
      {field.contacts === 0 ? null : <AskAbout name={field.field} of={of} />}
    </li>
  );
}

function AskAbout({ name, of }: { readonly name: string; readonly of: TargetOf }) {
  const tools = useTools();
  return (
    <div>
      <Button
        size="compact-sm"
        variant="light"
        aria-label={`Who could introduce me? (${name})`}
        onClick={() => tools.askAbout(name, of)}
      >
        Who could introduce me?
      </Button>
    </div>
  );
}
