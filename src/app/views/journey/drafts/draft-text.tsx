import { Button, Textarea, TextInput } from "@mantine/core";
import { kindsWithSubject, mostOfANote } from "../../../../core/journey/drafts/built-in-templates.ts";
import { type Draft, lengthOf } from "../../../../core/journey/drafts/compose-draft.ts";
import { counted, listed } from "../../../words/counts.ts";
import { draftAdvice } from "../../../words/drafts.ts";

interface DraftTextProps {
  readonly draft: Draft;
  readonly subject: string;
  readonly body: string;
  readonly isEdited: boolean;
  /** Names of those who stand in the text and have not said that they may. */
  readonly named: readonly string[];
  readonly onSubject: (text: string) => void;
  readonly onBody: (text: string) => void;
  readonly onFromTemplate: () => void;
  readonly onTakeSubject: () => void;
}

/** The text itself, as it will be sent. */
export function DraftText(props: DraftTextProps) {
  const { draft, subject, body, isEdited, named, onSubject, onBody, onFromTemplate, onTakeSubject } = props;
  const characters = lengthOf(body);
  const over = characters - mostOfANote;
  return (
    <>
      {kindsWithSubject.has(draft.kind) ? (
        <div className="drafts-subject">
          <TextInput
            label="Subject"
            value={subject}
            autoComplete="off"
            onChange={(event) => onSubject(event.currentTarget.value)}
          />
          <Button variant="default" onClick={onTakeSubject}>
            Subject to clipboard
          </Button>
        </div>
      ) : null}
      <div>
        <Textarea
          label="Your note"
          description={draftAdvice(draft.kind)}
          autosize
          minRows={draft.kind === "note" ? 3 : 6}
          maxRows={12}
          value={body}
          onChange={(event) => onBody(event.currentTarget.value)}
        />
        <div className="drafts-beneath">
          {draft.kind === "note" ? (
            <p className={over > 0 ? "field-problem small" : "quiet small"} role="status">
              {characters} of {mostOfANote} characters
              {over > 0 ? `: ${counted(over, "character", "characters")} too many` : ""}
            </p>
          ) : null}
          {isEdited ? (
            <Button size="compact-sm" variant="subtle" onClick={onFromTemplate}>
              Start again from the template
            </Button>
          ) : null}
        </div>
      </div>
      {named.length === 0 ? null : (
        <p className="callout callout-bad" role="alert">
          Your text names {listed(named, 3)}, who {named.length === 1 ? "has" : "have"} not said that you may. Take the name out,
          or ask first.
        </p>
      )}
      {draft.problems.length === 0 ? null : (
        <p className="callout callout-fair">
          Your own template for this has a fault, so the first wording is used. Open “Templates” to mend it.
        </p>
      )}
    </>
  );
}
