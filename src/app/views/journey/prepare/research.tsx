import { Textarea } from "@mantine/core";
import type { Conversation, Preparation } from "../../../../core/model/conversation.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { counted, listed } from "../../../words/counts.ts";
import { factName, factText, shownFacts } from "../../../words/facts.ts";
import { useAsked } from "../../upkeep/use-asked.ts";
import { useTools } from "../../workspace/tools.ts";

interface ResearchProps {
  readonly conversation: Conversation;
  readonly sheet: Preparation;
  readonly onChange: (fields: Partial<Preparation>) => void;
}

/** What is recorded of the person and the company, and what was found out besides. */
export function Research({ conversation, sheet, onChange }: ResearchProps) {
  const contact = useApp((state) => state.records.contacts.get(conversation.with));
  const company = conversation.company === "" ? (contact?.company ?? null) : conversation.company;
  const facts =
    contact === undefined
      ? []
      : shownFacts.flatMap((fact) => {
          const text = factText(fact, contact);
          return text === null ? [] : [{ name: factName(fact), text }];
        });
  return (
    <div className="prepare-research">
      <div className="stack">
        <h4>{contact?.name ?? "The person"}</h4>
        {facts.length === 0 ? (
          <p className="quiet small">Nothing is recorded but the name.</p>
        ) : (
          <dl className="facts small">
            {facts.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
        <Textarea
          label="Your notes on the person"
          placeholder="Talks, articles, what you have in common"
          autosize
          minRows={3}
          value={sheet.aboutPerson}
          onChange={(event) => onChange({ aboutPerson: event.currentTarget.value })}
        />
      </div>
      <div className="stack">
        <h4>{company ?? "The company"}</h4>
        {company === null ? (
          <p className="quiet small">No company is recorded.</p>
        ) : (
          <CompanyKnown company={company} besides={conversation.with} />
        )}
        <Textarea
          label="Your notes on the company"
          placeholder="What they make, for whom, what is new"
          autosize
          minRows={3}
          value={sheet.aboutCompany}
          onChange={(event) => onChange({ aboutCompany: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

/** Who else of the company is in the network; looked up away from the page. */
function CompanyKnown({ company, besides }: { readonly company: string; readonly besides: ContactId }) {
  const actions = useActions();
  const { ego } = useTools();
  const conversations = useApp((state) => state.records.conversations);
  const answer = useAsked(company, (about) => actions.companyPage(about));
  if (answer.state !== "ready") {
    return (
      <p className="quiet small">{answer.state === "failed" ? "This could not be looked up." : "Looking up who is there…"}</p>
    );
  }
  const page = answer.value;
  const others = (page?.now ?? []).filter(({ contact }) => contact !== besides && contact !== ego);
  const before = (page?.before ?? []).filter(({ contact }) => contact !== besides);
  const talked = new Set([...conversations.values()].filter(({ stage }) => stage === "held").map((one) => one.with));
  const heard = others.filter(({ contact }) => talked.has(contact));
  return (
    <dl className="facts small">
      <div>
        <dt>Others there</dt>
        <dd>
          {others.length === 0
            ? "Nobody else you have recorded."
            : `${counted(others.length, "person", "people")}: ${listed(
                others.map(({ name, position }) => (position === null ? name : `${name} (${position})`)),
                4,
              )}.`}
        </dd>
      </div>
      {before.length === 0 ? null : (
        <div>
          <dt>There before</dt>
          <dd>
            {listed(
              before.map(({ name }) => name),
              4,
            )}
          </dd>
        </div>
      )}
      {heard.length === 0 ? null : (
        <div>
          <dt>You talked with</dt>
          <dd>
            {listed(
              heard.map(({ name }) => name),
              4,
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
