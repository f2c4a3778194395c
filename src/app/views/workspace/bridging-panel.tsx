import { Button } from "@mantine/core";
import { useState, useTransition } from "react";

import type { BridgingAnswer, BridgingContact } from "../../../core/answers/network-answers.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { WarningIcon } from "../../components/icons.tsx";
import { useApp } from "../../state/use-app.ts";
import { placeRangeInWords, placesInWords, rolesInWords } from "../../words/bridging.ts";
import { counted, measure, sentence, wholeNumber } from "../../words/counts.ts";
import { doorsInWords } from "../../words/people.ts";
import { bridgingHeadingId, Exactness } from "./exactness.tsx";
import { tiersOf } from "./tiers-of.ts";
import { useTools } from "./tools.ts";

const shownAtFirst = 25;

/** Who connects otherwise separate people, and what hangs on a single person. */
export function BridgingPanel() {
  const answer = useApp((state) => state.answers.bridging);
  return (
    <div className="stack">
      <h2 id={bridgingHeadingId} tabIndex={-1}>
        Who holds your network together?
      </h2>
      <p className="quiet">A door is somebody you do not know yet and could meet through this person.</p>
      <AnswerInWaiting answer={answer} doing="Finding bridging contacts">
        {(bridging) => <Bridging bridging={bridging} />}
      </AnswerInWaiting>
    </div>
  );
}

function Bridging({ bridging }: { readonly bridging: BridgingAnswer }) {
  const [all, setAll] = useState(false);
  const [, startShowing] = useTransition();
  const opening = bridging.contacts.filter((contact) => contact.doors > 0 || contact.cut);
  if (opening.length === 0)
    return (
      <EmptyState title="Nobody stands between others yet">
        <p>
          As far as is recorded, everybody you know is known to you alone or to each other. Record who your contacts know: import
          introductions, or a network’s directory.
        </p>
      </EmptyState>
    );
  const shown = all ? opening : opening.slice(0, shownAtFirst);
  return (
    <>
      <Exactness is={bridging.betweennessIs} />
      {tiersOf(opening, shown.length).map(({ tier, first, count, contacts }) => (
        <section key={tier ?? "all"} aria-label={tier === null ? "Bridging contacts" : placesInWords(first, count)}>
          {count === opening.length || tier === null ? null : <h3 className="tier-heading">{placesInWords(first, count)}</h3>}
          <ul className="bridging-list">
            {contacts.map((contact) => (
              <li key={contact.id}>
                <BridgingCard contact={contact} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {all || opening.length <= shownAtFirst ? null : (
        <Button variant="default" size="xs" onClick={() => startShowing(() => setAll(true))}>
          Show all {opening.length}
        </Button>
      )}
      {bridging.contactCount > bridging.contacts.length && all ? (
        <p className="quiet small">Those who open most are listed. The command line lists everybody.</p>
      ) : null}
      <OnlyTies bridging={bridging} />
      <HowComputed
        measures={[
          "doors",
          "onlyThrough",
          "cutContact",
          "betweenness",
          ...(bridging.betweennessIs.exact ? [] : (["sampledBetweenness"] as const)),
          "constraint",
          "effectiveSize",
          "participation",
          "brokerageRoles",
          "places",
          "communities",
          "bridge",
        ]}
      />
    </>
  );
}

function BridgingCard({ contact }: { readonly contact: BridgingContact }) {
  const tools = useTools();
  const role = tools.roleOf(contact.id);
  return (
    <article className="bridging-card">
      <h3>
        <button type="button" className="link-button" onClick={() => tools.openPerson(contact.id)}>
          {contact.name}
        </button>
      </h3>
      {role === null ? null : <p className="quiet small">{role}</p>}
      <p className="doors">{sentence(doorsInWords(contact.doors, contact.onlyThrough))}</p>
      {contact.cut ? (
        <p className="warning-line">
          <WarningIcon size={16} /> Without them a part of the network is cut off. Look for a second way.
        </p>
      ) : null}
      <details className="fold fold-small">
        <summary>
          Figures<span className="hidden-text"> of {contact.name}</span>
        </summary>
        <dl className="facts small">
          <div>
            <dt>Betweenness</dt>
            <dd>{measure(contact.betweenness)}</dd>
          </div>
          <div>
            <dt>Constraint</dt>
            <dd>{measure(contact.constraint)}</dd>
          </div>
          <div>
            <dt>Effective size</dt>
            <dd>{measure(contact.effectiveSize)}</dd>
          </div>
          <div>
            <dt>Participation</dt>
            <dd>{measure(contact.participation)}</dd>
          </div>
          <div>
            <dt>Stands between</dt>
            <dd>{rolesInWords(contact.roles)}</dd>
          </div>
          {contact.places === null ? null : (
            <div>
              <dt>Place</dt>
              <dd>{placeRangeInWords(contact.places)}</dd>
            </div>
          )}
        </dl>
      </details>
    </article>
  );
}

/** Ties that are the only way between two parts. */
function OnlyTies({ bridging }: { readonly bridging: BridgingAnswer }) {
  const tools = useTools();
  if (bridging.bridgeCount === 0) return null;
  return (
    <details className="fold">
      <summary>{counted(bridging.bridgeCount, "tie is the only way", "ties are the only way")} to somebody</summary>
      <ul className="plain-list small">
        {bridging.bridges.slice(0, shownAtFirst).map(([a, b]) => (
          <li key={`${a} ${b}`}>
            {tools.nameOf(a)} and {tools.nameOf(b)}
          </li>
        ))}
      </ul>
      {bridging.bridgeCount > shownAtFirst ? (
        <p className="quiet small">
          Showing {shownAtFirst} of {wholeNumber(bridging.bridgeCount)}.
        </p>
      ) : null}
    </details>
  );
}
