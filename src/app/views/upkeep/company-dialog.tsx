import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { companyKey } from "../../../core/linkage/company-name.ts";
import { forgetDecision } from "../../../core/upkeep/keep-apart.ts";
import { nameCompany, relateCompanies } from "../../../core/upkeep/name-company.ts";
import type { CompanyPage, CompanyPerson } from "../../../core/upkeep/upkeep-answers.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { withKeys } from "../../components/unique-keys.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, people } from "../../words/counts.ts";
import { dateInWords } from "../../words/dates.ts";
import { relatedInWords } from "../../words/upkeep.ts";
import { useTools } from "../workspace/tools.ts";
import { CompanyField } from "./company-field.tsx";
import { Told, useTold } from "./told.tsx";
import { UpkeepDialog } from "./upkeep-dialog.tsx";
import { useAsked } from "./use-asked.ts";

/** Everybody of one company, and what else goes by its name. */
export function CompanyDialog({ company }: { readonly company: string }) {
  const actions = useActions();
  const counter = useApp((state) => state.counter);
  const answer = useAsked(`${counter} ${company}`, () => actions.companyPage(company));
  return (
    <UpkeepDialog title={company} size={640}>
      <AnswerInWaiting answer={answer} doing={`Looking for everybody at ${company}`}>
        {(page) =>
          page === null ? <p role="status">“{company}” names no company that is recorded here.</p> : <Page page={page} />
        }
      </AnswerInWaiting>
    </UpkeepDialog>
  );
}

function Page({ page }: { readonly page: CompanyPage }) {
  const actions = useActions();
  const { askAbout } = useTools();
  const { company, now, before, byEmail } = page;
  const first = useRef<HTMLButtonElement>(null);

  // The page comes after its dialog, which has begun with its close button.
  useEffect(() => first.current?.focus(), []);

  return (
    <div className="company-page">
      <div className="row">
        <Button
          ref={first}
          onClick={() => {
            actions.closeUpkeep();
            askAbout(company);
          }}
        >
          Who can introduce me here?
        </Button>
        <Button variant="default" onClick={() => actions.openUpkeep({ screen: "add", form: { adds: "person", company } })}>
          Add somebody here
        </Button>
      </div>
      <People heading="Here now" none="Nobody you have recorded works here now." found={now} />
      <People heading="Here before" none={null} found={before} detail={(person) => leftInWords(person)} />
      <People
        heading="Perhaps here"
        none={null}
        found={byEmail}
        note="Their e-mail address is of this company, and no company is recorded of them."
      />
      <Spellings page={page} />
      <Related page={page} />
    </div>
  );
}

interface PeopleProps {
  readonly heading: string;
  /** What to say when there are none; null leaves the section out. */
  readonly none: string | null;
  readonly found: readonly CompanyPerson[];
  readonly note?: string;
  readonly detail?: (person: CompanyPerson) => string | null;
}

const shownAtOnce = 100;

function People({ heading, none, found, note, detail }: PeopleProps) {
  const actions = useActions();
  const { openPerson } = useTools();
  if (found.length === 0 && none === null) return null;
  return (
    <section className="stack" aria-label={heading}>
      <h3>
        {heading}
        {found.length === 0 ? "" : ` (${found.length})`}
      </h3>
      {note === undefined ? null : <p className="quiet small">{note}</p>}
      {found.length === 0 ? <p className="quiet">{none}</p> : null}
      <ul className="people-list">
        {found.slice(0, shownAtOnce).map((person) => (
          <li key={person.contact}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                actions.closeUpkeep();
                openPerson(person.contact);
              }}
            >
              {person.name}
            </button>
            <span className="quiet small">
              {[person.position, detail?.(person) ?? null].filter((part) => part !== null).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {found.length > shownAtOnce ? (
        <p className="quiet small">
          The first {shownAtOnce} of {people(found.length)}; the table, searched for the company, holds all.
        </p>
      ) : null}
    </section>
  );
}

function leftInWords({ seenLast }: CompanyPerson): string | null {
  return seenLast === null ? "left, nobody recorded when" : `last seen here ${dateInWords(seenLast)}`;
}

/** Spellings that count as this company: those that fold to the same, and those the person has said. */
function Spellings({ page }: { readonly page: CompanyPage }) {
  const actions = useActions();
  const decisions = useApp((state) => state.records.decisions);
  const [alias, setAlias] = useState("");
  const [told, tell] = useTold();
  const { company } = page;
  const others = page.spellings.filter(({ name }) => name !== company && !page.aliases.includes(name));

  async function add() {
    if (alias.trim() === "") return;
    const made = await actions.edit((records, { at }) => nameCompany(records, { alias, company, at }));
    tell(made);
    if (!("problem" in made)) setAlias("");
  }

  async function takeBack(spelling: string) {
    const decision = [...decisions.values()].find(
      (held) => held.kind === "company-alias" && companyKey(held.alias) === companyKey(spelling),
    );
    if (decision !== undefined) tell(await actions.edit((records) => forgetDecision(records, { decision: decision.id })));
  }

  return (
    <section className="stack" aria-label="Also written as">
      <h3>Also written as</h3>
      {others.length === 0 && page.aliases.length === 0 ? (
        <p className="quiet">No other spelling is known.</p>
      ) : (
        <ul className="plain-list">
          {withKeys(others, ({ name }) => name).map(({ key, item }) => (
            <li key={key}>
              {item.name} <span className="quiet small">{people(item.contacts)}</span>
            </li>
          ))}
          {page.aliases.map((spelling) => (
            <li key={spelling} className="line-with-action">
              <span>
                {spelling} <span className="quiet small">as you said</span>
              </span>
              <Button size="compact-sm" variant="default" onClick={() => void takeBack(spelling)}>
                Take back<span className="hidden-text">: {spelling}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="row row-field"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <CompanyField
          label="Another spelling"
          placeholder="As it is written elsewhere"
          value={alias}
          onType={setAlias}
          onEnter={() => void add()}
        />
        <Button type="submit" variant="default">
          Count as {company}
        </Button>
      </form>
      <Told told={told} />
    </section>
  );
}

/** Companies that may belong together: offered, never assumed. */
function Related({ page }: { readonly page: CompanyPage }) {
  const actions = useActions();
  const [told, tell] = useTold();
  const { company, related } = page;
  if (related.length === 0) return null;
  const count = async (alias: string) =>
    tell(await actions.edit((records, { at }) => nameCompany(records, { alias, company, at })));
  const relate = async (brand: string, parent: string) =>
    tell(await actions.edit((records, { at }) => relateCompanies(records, { brand, parent, at })));
  return (
    <section className="stack" aria-label="Perhaps related">
      <h3>Perhaps related</h3>
      <ul className="plain-list">
        {related.map((other) => (
          <li key={`${other.why} ${other.company}`} className="related">
            <span>
              <button
                type="button"
                className="link-button"
                onClick={() => actions.openUpkeep({ screen: "company", company: other.company })}
              >
                {other.company}
              </button>{" "}
              <span className="quiet small">
                {relatedInWords(other.why)}; {counted(other.contacts, "person", "people")} there
              </span>
            </span>
            {other.why === "said-so" ? null : (
              <span className="row">
                <Button size="compact-sm" variant="default" onClick={() => void count(other.company)}>
                  Count as one<span className="hidden-text"> with {other.company}</span>
                </Button>
                {other.why === "parent" ? (
                  <Button size="compact-sm" variant="default" onClick={() => void relate(company, other.company)}>
                    {company} belongs to {other.company}
                  </Button>
                ) : (
                  <Button size="compact-sm" variant="default" onClick={() => void relate(other.company, company)}>
                    {other.company} belongs to {company}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Told told={told} />
    </section>
  );
}
