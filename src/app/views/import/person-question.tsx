import { Button, Switch } from "@mantine/core";
import type { PersonAnswered, PersonQuestion } from "../../../core/linkage/import-plan.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { useApp } from "../../state/use-app.ts";
import { listed } from "../../words/counts.ts";
import { chanceInWords, evidenceInWords } from "../../words/evidence.ts";
import { roleOf } from "../../words/people.ts";
import { meanwhileInWords, placesInWords, roleInWords } from "../../words/question-words.ts";

interface PersonQuestionCardProps {
  readonly question: PersonQuestion;
  readonly answer: PersonAnswered | null;
  readonly isPutOff: boolean;
  /** Whether the answer holds for this name in later files too. */
  readonly always: boolean;
  /** Contacts that the import brings. */
  readonly known: readonly Contact[];
  readonly onSay: (means: PersonAnswered["means"]) => void;
  readonly onLater: () => void;
  readonly onAlways: (always: boolean) => void;
}

/** The name as it is written beside everybody it could mean, with what speaks for each. */
export function PersonQuestionCard(props: PersonQuestionCardProps) {
  const { question, answer, isPutOff, always, known } = props;
  const held = useApp((state) => state.records.contacts);
  const { text, role, candidates, places, rows, meanwhile } = question;
  return (
    <>
      <legend className="question-legend">Who is “{text}”?</legend>
      <div className="question-sides">
        <div className="question-written">
          <p className="question-name">{text}</p>
          <p>{roleInWords(role, rows)}</p>
          <p className="quiet small">{placesInWords(places, rows)}</p>
          <p className="quiet small">
            {answer === null
              ? meanwhileInWords(meanwhile, text)
              : answer.means === "somebody-new"
                ? "You said: somebody new."
                : "You have said who is meant."}
            {isPutOff && answer === null ? " You left this for later." : ""}
          </p>
        </div>
        <ul className="question-candidates" aria-label={`Who “${text}” could be`}>
          {candidates.map(({ contact, score, evidence }, place) => {
            const person = held.get(contact) ?? known.find(({ id }) => id === contact) ?? null;
            const chosen = answer?.means === contact;
            return (
              <li key={contact}>
                <button
                  type="button"
                  className={chosen ? "candidate is-chosen" : "candidate"}
                  aria-pressed={chosen}
                  onClick={() => props.onSay(contact)}
                >
                  {place < 9 ? (
                    <span className="key-hint" aria-hidden="true">
                      {place + 1}
                    </span>
                  ) : null}
                  <span className="candidate-text">
                    <strong>{person?.name ?? "Somebody in these files"}</strong>
                    <span>{(person === null ? null : roleOf(person)) ?? "no company recorded"}</span>
                    {person === null || person.emails.length === 0 ? null : (
                      <span className="quiet small">{listed(person.emails, 2)}</span>
                    )}
                    <span className="quiet small">
                      {chanceInWords(score)}
                      {evidence.length === 0 ? "" : `: ${listed(evidence.map(evidenceInWords), 4)}`}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="row question-foot">
        <Button
          variant={answer?.means === "somebody-new" ? "light" : "default"}
          size="sm"
          aria-pressed={answer?.means === "somebody-new"}
          onClick={() => props.onSay("somebody-new")}
        >
          Somebody new
        </Button>
        <Button variant="default" size="sm" onClick={props.onLater}>
          Later
        </Button>
        <Switch
          label="Always: this name means the same in every later file"
          checked={always}
          onChange={({ currentTarget: { checked } }) => props.onAlways(checked)}
        />
      </div>
    </>
  );
}
