import type { ReachAnswer } from "../../../core/answers/network-answers.ts";
import { oddsBand } from "../../../core/paths/band.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { BandBadge } from "../../components/band-badge.tsx";
import { BarRows } from "../../components/bar-rows.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { useApp } from "../../state/use-app.ts";
import { counted, people, roughNumber, wholeNumber } from "../../words/counts.ts";
import { useTools } from "./tools.ts";

const companiesShown = 15;

/** How far the network reaches, and how much of it is realistic. */
export function ReachPanel() {
  const answer = useApp((state) => state.answers.reach);
  return (
    <div className="stack">
      <h2>How far does your network reach?</h2>
      <AnswerInWaiting answer={answer} doing="Measuring your reach">
        {(reach) => (reach === null ? null : <Reach reach={reach} />)}
      </AnswerInWaiting>
    </div>
  );
}

function Reach({ reach }: { readonly reach: ReachAnswer }) {
  const { askAbout } = useTools();
  const everybody = reach.hops.reduce((sum, hop) => sum + hop.contacts, 0);
  if (everybody === 0)
    return (
      <EmptyState title="Nobody is recorded around you yet">
        <p>Import your own contact list: everybody in it is one introduction away, and those they know come next.</p>
      </EmptyState>
    );
  return (
    <>
      <p>
        <strong className="big-number">{people(everybody)}</strong> within{" "}
        {counted(reach.hops.length, "introduction", "introductions")}, as far as is recorded.
      </p>
      <BarRows
        rows={reach.hops.map((hop) => ({
          label: hop.hop === 1 ? "1 introduction away" : `${hop.hop} introductions away`,
          value: hop.contacts,
          text: `${people(hop.contacts)}, ${hop.hop === 1 ? counted(hop.companies, "company", "companies") : counted(hop.companies, "new company", "new companies")}`,
        }))}
      />
      <p>
        Realistically about <strong>{roughNumber(reach.warmReach)}</strong> of those within two introductions
        {reach.warmReachWithinThree === null ? null : (
          <>
            , about <strong>{roughNumber(reach.warmReachWithinThree.people)}</strong> within three
          </>
        )}
        , if you asked for every one and ties are as strong as recorded.
      </p>
      {reach.companies.length === 0 ? null : (
        <>
          <h3>Companies within reach</h3>
          <ul className="company-list">
            {reach.companies.slice(0, companiesShown).map(({ company, reach: odds }) => (
              <li key={company}>
                <button type="button" className="link-button" onClick={() => askAbout(company)}>
                  {company}
                </button>
                <BandBadge band={oddsBand(odds)} />
              </li>
            ))}
          </ul>
          {reach.companies.length > companiesShown ? (
            <p className="quiet small">
              The {companiesShown} nearest of {wholeNumber(reach.companies.length)}. Ask about any other by name.
            </p>
          ) : null}
        </>
      )}
      <HowComputed measures={["reach", "warmReach", "warmReachWithinThree", "companyReach"]} />
    </>
  );
}
