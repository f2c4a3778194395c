import { ActionIcon, Button } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef } from "react";

import type { PersonAnswer } from "../../../core/answers/question.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { BandBadge } from "../../components/band-badge.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { CloseIcon, MapIcon } from "../../components/icons.tsx";
import { PathChips } from "../../components/path-chips.tsx";
import { withKeys } from "../../components/unique-keys.ts";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { askInWords, askTitle } from "../../words/asks.ts";
import { askOddsInWords } from "../../words/bands.ts";
import { counted, sentence } from "../../words/counts.ts";
import { onDate } from "../../words/dates.ts";
import { distanceInWords, doorsInWords, roleOf } from "../../words/people.ts";
import { reasonsInWords } from "../../words/reasons.ts";
import { PlanButton } from "../journey/prepare/plan-button.tsx";
import { AskActions } from "./ask-actions.tsx";
import { isFromAlumni } from "./helpful-people.ts";
import { asksOf } from "./latest-ask.ts";
import { PersonFacts } from "./person-facts.tsx";
import { useTools } from "./tools.ts";
import { WithAndWithout } from "./with-and-without.tsx";

const PersonConversations = lazy(() =>
  import("../journey/after/person-conversations.tsx").then((module) => ({ default: module.PersonConversations })),
);

const PersonUpkeep = lazy(() => import("../upkeep/person-upkeep.tsx").then((module) => ({ default: module.PersonUpkeep })));

interface PersonCardProps {
  readonly contact: ContactId;
}

/** One person: how you reach them, who brought them, whom they brought, and where every fact comes from. */
export function PersonCard({ contact: id }: PersonCardProps) {
  const contact = useApp((state) => state.records.contacts.get(id));
  const answer = useApp((state) => state.answers.person);
  const tools = useTools();
  const actions = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useReturnFocus();

  useEffect(() => {
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);

  if (contact === undefined) return null;
  const role = roleOf(contact);
  const isEgo = id === tools.ego;
  return (
    <article className="person" aria-labelledby="person-name">
      <header className="person-head">
        <div className="monogram" aria-hidden="true">
          {initials(contact.name)}
        </div>
        <div className="grow">
          <h2 id="person-name" ref={heading}>
            {contact.name}
            {isEgo && contact.name !== "You" ? " (you)" : ""}
          </h2>
          {role === null ? <p className="quiet">Role not recorded</p> : <Role contact={contact} />}
          <Flags contact={contact} />
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="person-close"
          aria-label="Close this person"
          onClick={() => actions.select(null)}
        >
          <CloseIcon />
        </ActionIcon>
      </header>
      <Suspense fallback={null}>
        <PersonUpkeep contact={contact} part="tools" />
      </Suspense>
      <PlanButton contact={id} />
      <AnswerInWaiting answer={answer} doing="Looking at the network around them">
        {(person) => (person.contact === id ? <Around person={person} isEgo={isEgo} name={contact.name} /> : null)}
      </AnswerInWaiting>
      <Asks contact={id} />
      <Suspense fallback={null}>
        <PersonConversations contact={id} />
      </Suspense>
      <PersonFacts contact={contact} />
      <Suspense fallback={null}>
        <PersonUpkeep contact={contact} part="history" />
      </Suspense>
    </article>
  );
}

/** "Product, Acme Corp", the company leading to everybody there. */
function Role({ contact: { position, company } }: { readonly contact: Contact }) {
  const actions = useActions();
  return (
    <p>
      {position}
      {position === null || company === null ? "" : ", "}
      {company === null ? null : (
        <button
          type="button"
          className="link-button company-link"
          onClick={() => actions.openUpkeep({ screen: "company", company })}
        >
          {company}
        </button>
      )}
    </p>
  );
}

function Flags({ contact }: { readonly contact: Contact }) {
  const imports = useApp((state) => state.records.imports);
  return (
    <div className="row flags">
      {contact.kind === "stub" ? <span className="tag tag-fair">Known only by name</span> : null}
      {contact.kind === "placeholder" ? <span className="tag tag-fair">Name not known yet</span> : null}
      {contact.volunteersToHelp === true ? <span className="tag tag-good">Offers to help</span> : null}
      {isFromAlumni({ imports })(contact) ? <span className="tag">Alumni directory</span> : null}
    </div>
  );
}

interface AroundProps {
  readonly person: PersonAnswer;
  readonly isEgo: boolean;
  readonly name: string;
}

function Around({ person, isEgo, name }: AroundProps) {
  const tools = useTools();
  const broker = person.path[1];
  const target = person.contact;
  // Doors are counted for people whom you know; of anybody else "none" would say something about them that is not known.
  const opensDoors = person.doors > 0 || person.path.length === 2;
  return (
    <>
      {isEgo ? null : (
        <section aria-labelledby="person-path" className="stack">
          <div className="row">
            <h3 id="person-path">How you reach them</h3>
            {person.band === null ? null : <BandBadge band={person.band} />}
          </div>
          {person.path.length === 0 || broker === undefined ? (
            <p className="quiet">
              {tools.ego === null
                ? "Say who you are under Answers, and the path from you to them is worked out."
                : `Nobody you have recorded leads to ${name}. Ask about them at your next meeting.`}
            </p>
          ) : (
            <>
              <PathChips path={person.path} nameOf={tools.nameOf} onSelect={tools.openPerson} />
              {person.reasons.length === 0 ? null : <p>{reasonsInWords(person.reasons, { ...tools, about: target })}</p>}
              <AskActions broker={broker} target={target} path={person.path} />
            </>
          )}
        </section>
      )}
      {person.path.length > 0 && !isEgo ? null : (
        <div>
          <Button size="xs" variant="default" leftSection={<MapIcon size={15} />} onClick={() => tools.showOnMap([])}>
            Show on map
          </Button>
        </div>
      )}
      <section aria-labelledby="person-position" className="stack">
        <h3 id="person-position">In the network</h3>
        <p>
          {isEgo || person.path.length === 0 ? "" : `${distanceInWords(person.path.length - 1)}. `}
          Recorded as knowing {counted(person.ties, "person", "people")}
          {isEgo ? "" : `, ${counted(person.sharedContacts, "of them also yours", "of them also yours")}`}.
          {person.ties === 1 && !isEgo ? ` You have not recorded who else ${name} knows.` : ""}
        </p>
        {isEgo || !opensDoors ? null : <p className="doors">{sentence(doorsInWords(person.doors, person.onlyThrough))}</p>}
        {person.askOdds === null || isEgo ? null : <p>{sentence(askOddsInWords(person.askOdds))}</p>}
      </section>
      {isEgo ? null : <WithAndWithout contact={target} name={name} />}
      <Chain person={person} />
      <Introductions
        heading="Introduced by"
        none={isEgo ? null : "Nobody recorded."}
        entries={person.introducedBy.map(({ introducer, when }) => ({ contact: introducer, when }))}
      />
      <Introductions heading="Introduced" none={null} entries={person.introduced} />
    </>
  );
}

/** How somebody came into the network, introduction by introduction. */
function Chain({ person }: { readonly person: PersonAnswer }) {
  const tools = useTools();
  if (person.chain.length < 3 && person.downstream === 0) return null;
  return (
    <section aria-labelledby="person-chain" className="stack">
      <h3 id="person-chain">Line of introductions</h3>
      {person.chain.length < 2 ? null : <PathChips path={person.chain} nameOf={tools.nameOf} onSelect={tools.openPerson} />}
      {person.downstream === 0 ? null : (
        <p>{sentence(`${counted(person.downstream, "person", "people")} came in through them`)}</p>
      )}
      <HowComputed measures={["lineage", "downstream"]} />
    </section>
  );
}

interface IntroductionsProps {
  readonly heading: string;
  /** What to say when there are none; null leaves the section out. */
  readonly none: string | null;
  readonly entries: PersonAnswer["introduced"];
}

function Introductions({ heading, none, entries }: IntroductionsProps) {
  const tools = useTools();
  if (entries.length === 0 && none === null) return null;
  return (
    <section className="stack" aria-label={heading}>
      <h3>
        {heading}
        {entries.length > 1 ? ` (${entries.length})` : ""}
      </h3>
      {entries.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="people-list">
          {withKeys(entries, (entry) => entry.contact).map(({ key, item: { contact, when } }) => (
            <li key={key}>
              <button type="button" className="link-button" onClick={() => tools.openPerson(contact)}>
                {capitalised(tools.nameOf(contact))}
              </button>
              <span className="quiet small">
                {[tools.roleOf(contact), when === null ? null : onDate(when, tools.today)]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Asks({ contact }: { readonly contact: ContactId }) {
  const asks = useApp((state) => state.records.asks);
  const actions = useActions();
  const tools = useTools();
  const about = asksOf(asks, contact);
  if (about.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="person-asks">
      <h3 id="person-asks">Your asks</h3>
      <ul className="people-list">
        {about.map((ask) => (
          <li key={ask.id}>
            <span>
              <button type="button" className="link-button" onClick={() => actions.openJourney({ screen: "ask", ask: ask.id })}>
                {askTitle(ask, tools.nameOf)}
              </button>
            </span>
            <span className="quiet small">{askInWords(ask, tools.today)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1] ?? "") : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
