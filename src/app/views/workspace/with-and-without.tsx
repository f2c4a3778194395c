import { Button } from "@mantine/core";

import type { MeetingAnswer, WithoutAnswer } from "../../../core/answers/network-answers.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { HowComputed } from "../../components/how-computed.tsx";
import { MapIcon } from "../../components/icons.tsx";
import { shown } from "../../state/answer-actions.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, listed, people, roughNumber, sentence } from "../../words/counts.ts";
import { useTools } from "./tools.ts";

interface WithAndWithoutProps {
  readonly contact: ContactId;
  readonly name: string;
}

/** What hangs on somebody you know, or what somebody you do not know would open. */
export function WithAndWithout({ contact, name }: WithAndWithoutProps) {
  const without = useApp((state) => shown(state.answers.without));
  const meeting = useApp((state) => shown(state.answers.meeting));
  if (without?.contact === contact) return <Without answer={without} name={name} />;
  if (meeting?.contact === contact) return <Meeting answer={meeting} name={name} />;
  return null;
}

function Without({ answer, name }: { readonly answer: WithoutAnswer; readonly name: string }) {
  const tools = useTools();
  const actions = useActions();
  const { contact, lost, cutOff, lostCompanies, lostIndustries, secondRoute } = answer;
  return (
    <section aria-labelledby="person-without" className="stack">
      <h3 id="person-without">Without {name}</h3>
      {lost.length === 0 ? (
        <p className="quiet">You would still reach everybody else within three introductions, by other ways.</p>
      ) : (
        <>
          <p>
            You would lose <strong>{people(lost.length)}</strong> within three introductions
            {lostCompanies.length === 0
              ? ""
              : ` and ${counted(lostCompanies.length, "company", "companies")}: ${listed(lostCompanies)}`}
            . {cutOff === 0 ? "All of them have a longer way." : sentence(`${cutOffInWords(cutOff)} no other way, however long`)}
          </p>
          {lostIndustries.length === 0 ? null : (
            <p>
              {name} is your only way to <strong>{listed(lostIndustries, 4)}</strong>.
            </p>
          )}
          <div>
            <Button
              size="xs"
              variant="light"
              leftSection={<MapIcon size={15} />}
              onClick={() => actions.showLost({ without: contact, people: new Set([contact, ...lost]) })}
            >
              Show what would be cut off
            </Button>
          </div>
          {secondRoute === null ? null : (
            <p>
              A second way: meet{" "}
              <button type="button" className="link-button" onClick={() => tools.openPerson(secondRoute.contact)}>
                {tools.nameOf(secondRoute.contact)}
              </button>
              , who leads to {secondRoute.regains === lost.length ? "all" : secondRoute.regains} of them.
            </p>
          )}
        </>
      )}
      <HowComputed measures={["without", "askOdds", "doors", "onlyThrough"]} />
    </section>
  );
}

function cutOffInWords(cutOff: number): string {
  return `to ${people(cutOff)} there would be`;
}

function Meeting({ answer, name }: { readonly answer: MeetingAnswer; readonly name: string }) {
  const { opens, opensCompanies, warmReach } = answer;
  const more = warmReach.after - warmReach.before;
  return (
    <section aria-labelledby="person-meeting" className="stack">
      <h3 id="person-meeting">If you met {name}</h3>
      <p>
        {opens.length === 0
          ? `Nobody new would come within two introductions: you have not recorded anybody whom only ${name} knows.`
          : sentence(
              `${people(opens.length)} would come within two introductions${
                opensCompanies.length === 0
                  ? ""
                  : `, and ${counted(opensCompanies.length, "company", "companies")}: ${listed(opensCompanies)}`
              }`,
            )}
        {more < 0.05 ? "" : ` Realistically ${roughNumber(more)} more people than now, by shorter ways.`}
      </p>
      <HowComputed measures={["meeting"]} />
    </section>
  );
}
