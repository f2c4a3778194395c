import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Draft } from "../../../../core/journey/drafts/compose-draft.ts";
import type { DraftField } from "../../../../core/journey/drafts/draft-fields.ts";
import { setAboutMe } from "../../../../core/journey/goal.ts";
import type { AboutMe } from "../../../../core/model/goal.ts";
import { useActions } from "../../../state/use-app.ts";
import { draftProblemInWords, missingInWords } from "../../../words/drafts.ts";

interface DraftMissingProps {
  readonly draft: Draft;
  readonly to: string;
  /** Whether the text was changed by hand, and so stays as it is. */
  readonly isEdited: boolean;
  readonly onKept: () => void;
}

interface AboutMeField {
  readonly part: keyof AboutMe;
  readonly label: string;
  readonly placeholder: string;
  readonly type: "text" | "email" | "tel";
  readonly autoComplete: string;
}

const aboutMe: Partial<Record<DraftField, AboutMeField>> = {
  myName: { part: "name", label: "Your name", placeholder: "Mia Chen", type: "text", autoComplete: "name" },
  myIntroduction: {
    part: "introduction",
    label: "Who you are, after “I am”",
    placeholder: "a final-year biology student at Leeds",
    type: "text",
    autoComplete: "off",
  },
  myEmail: { part: "email", label: "Your e-mail", placeholder: "mia@example.com", type: "email", autoComplete: "email" },
  myPhone: { part: "phone", label: "Your phone number", placeholder: "0113 496 0000", type: "tel", autoComplete: "tel" },
};

/** What the text leaves out, and fields for what it may say of its sender. */
export function DraftMissing({ draft, to, isEdited, onKept }: DraftMissingProps) {
  const actions = useActions();
  const [typed, setTyped] = useState<Partial<AboutMe>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const mine = draft.missing.flatMap(({ field, why }) => (why === "not-recorded" ? (aboutMe[field] ?? []) : []));
  const others = draft.missing.filter(({ field, why }) => why !== "not-recorded" || aboutMe[field] === undefined);
  if (draft.missing.length === 0) return null;

  async function keep() {
    const said = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ""));
    setProblem(null);
    const made = await actions.edit((records) => setAboutMe(records, said), { quiet: true });
    if ("problem" in made) {
      setProblem(draftProblemInWords(made.problem));
      return;
    }
    setTyped({});
    onKept();
  }

  return (
    <section className="drafts-missing" aria-label="Left out of the text">
      <h3>Left out, because it is not known</h3>
      {others.length === 0 ? null : (
        <ul className="drafts-left-out small">
          {others.map((each) => (
            <li key={each.field}>{missingInWords(each, to)}</li>
          ))}
        </ul>
      )}
      {mine.length === 0 ? null : (
        <form
          className="drafts-about-me"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          {mine.map(({ part, label, placeholder, type, autoComplete }) => (
            <TextInput
              key={part}
              size="sm"
              label={label}
              placeholder={placeholder}
              type={type}
              autoComplete={autoComplete}
              value={typed[part] ?? ""}
              onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
            />
          ))}
          <Button type="submit" size="sm" variant="default">
            Add to the text
          </Button>
        </form>
      )}
      {mine.length > 0 && isEdited ? (
        <p className="quiet small">
          You changed this text by hand. What you add here appears once you start again from the template.
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="field-problem small" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
