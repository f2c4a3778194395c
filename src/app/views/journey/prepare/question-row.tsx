import { Button, Textarea } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { editQuestion, forgetQuestion, type OfferedQuestion } from "../../../../core/journey/question-bank.ts";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import { useActions } from "../../../state/use-app.ts";
import { purposeInWords } from "../../../words/conversations.ts";
import { questionProblemInWords, themeInWords } from "../../../words/questions.ts";

interface QuestionRowProps {
  readonly question: OfferedQuestion;
  readonly showsTheme: boolean;
}

/** One question of the bank, and what can be done about it. */
export function QuestionRow({ question, showsTheme }: QuestionRowProps) {
  const { id, text, favourite, hidden, own, reworded, only, theme } = question;
  const actions = useActions();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = useRef<HTMLButtonElement>(null);
  const words = useId();

  async function keep(make: MakeEdit): Promise<void> {
    const made = await actions.edit(make, { quiet: true });
    const refused = "problem" in made && made.problem !== "nothing-new";
    setProblem(refused ? questionProblemInWords(made.problem) : null);
    if (!refused) {
      setTyped(null);
      requestAnimationFrame(() => change.current?.focus());
    }
  }

  async function tick(said: { readonly favourite?: boolean; readonly hidden?: boolean }): Promise<void> {
    const made = await actions.edit((records) => editQuestion(records, { question: id, ...said }), { quiet: true });
    setProblem("problem" in made && made.problem !== "nothing-new" ? questionProblemInWords(made.problem) : null);
  }

  return (
    <li className={hidden ? "prepare-bank-row prepare-hidden" : "prepare-bank-row"}>
      {typed === null ? (
        <p id={words}>
          {text}
          {favourite ? <span className="tag tag-strong prepare-tag">Favourite</span> : null}
          {own ? <span className="tag prepare-tag">Yours</span> : null}
          {reworded ? <span className="tag prepare-tag">Your words</span> : null}
          {hidden ? <span className="tag tag-fair prepare-tag">Hidden</span> : null}
          {only === null ? null : <span className="quiet small"> · {purposeInWords(only)} only</span>}
          {showsTheme ? <span className="quiet small"> · {themeInWords(theme)}</span> : null}
        </p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void keep((records) => editQuestion(records, { question: id, text: typed }));
          }}
        >
          <Textarea
            label="Wording"
            autosize
            autoFocus
            minRows={2}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className="row">
            <Button size="xs" type="submit">
              Keep these words
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setTyped(null);
                setProblem(null);
                requestAnimationFrame(() => change.current?.focus());
              }}
            >
              Cancel
            </Button>
          </div>
        </form>
      )}
      {typed !== null ? null : (
        <fieldset className="bare-fieldset row" aria-labelledby={words}>
          {theme === "closing" ? null : (
            <>
              <Tick label="Favourite" isOn={favourite} keep={(isOn) => tick({ favourite: isOn })} />
              <Tick label="Hide" isOn={hidden} keep={(isOn) => tick({ hidden: isOn })} />
            </>
          )}
          <Button ref={change} size="xs" variant="subtle" onClick={() => setTyped(text)}>
            Change words
          </Button>
          {own || reworded ? (
            <Button size="xs" variant="subtle" onClick={() => void keep((records) => forgetQuestion(records, { question: id }))}>
              {own ? "Remove" : "As it came"}
            </Button>
          ) : null}
        </fieldset>
      )}
      <p role="alert" className="field-problem small">
        {problem}
      </p>
    </li>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly keep: (isOn: boolean) => Promise<void>;
}

/** Shows what was chosen at once, and what is kept once that is settled. */
function Tick({ label, isOn, keep }: TickProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  return (
    <label className="prepare-check small">
      <input
        type="checkbox"
        checked={wanted ?? isOn}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setWanted(checked);
          void keep(checked).finally(() => setWanted(null));
        }}
      />
      {label}
    </label>
  );
}
