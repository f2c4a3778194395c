import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { draftKinds, kindsWithSubject, purposes } from "../../../../core/journey/drafts/built-in-templates.ts";
import { editTemplate, resetTemplate, templateFor } from "../../../../core/journey/drafts/own-templates.ts";
import { templateProblems } from "../../../../core/journey/drafts/template-problems.ts";
import type { DraftKind } from "../../../../core/model/goal.ts";
import type { Purpose } from "../../../../core/model/purpose.ts";
import type { DraftWish } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { purposeNames } from "../../../words/asks.ts";
import { draftKindNames, draftProblemInWords, templateProblemInWords } from "../../../words/drafts.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { TemplateFields } from "./template-fields.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import "./drafts.css";

interface TemplatesScreenProps {
  readonly kind: DraftKind;
  readonly purpose?: Purpose | undefined;
  /** The draft that is taken up again when this closes. */
  readonly back?: DraftWish | undefined;
}

/** The wording of each kind of text, to be made one's own. */
export function TemplatesScreen({ kind: first, purpose: firstPurpose, back }: TemplatesScreenProps) {
  const actions = useActions();
  const settings = useApp((state) => state.records.settings);
  const [kind, setKind] = useState(first);
  const [purpose, setPurpose] = useState<Purpose>(firstPurpose ?? "informational");
  const [typed, setTyped] = useState<{ readonly subject: string; readonly body: string } | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const subjectField = useRef<HTMLInputElement>(null);
  const bodyField = useRef<HTMLTextAreaElement>(null);
  const lastField = useRef<"subject" | "body">("body");
  const kept = templateFor(settings, kind, purpose);
  const subject = typed?.subject ?? kept.subject;
  const body = typed?.body ?? kept.body;
  const isChanged = subject !== kept.subject || body !== kept.body;
  const problems = templateProblems({ subject, body });

  function type(next: { readonly subject?: string; readonly body?: string }) {
    setTyped({ subject, body, ...next });
    setSaid(null);
  }

  function show(next: { readonly kind?: DraftKind; readonly purpose?: Purpose }) {
    if (isChanged) {
      setSaid({ text: "Keep your changes first, or undo them.", isProblem: true });
      return;
    }
    if (next.kind !== undefined) setKind(next.kind);
    if (next.purpose !== undefined) setPurpose(next.purpose);
    setTyped(null);
    setSaid(null);
  }

  function insert(tag: string) {
    const intoSubject = lastField.current === "subject" && kindsWithSubject.has(kind);
    const field = intoSubject ? subjectField.current : bodyField.current;
    const text = intoSubject ? subject : body;
    const start = field?.selectionStart ?? text.length;
    const after = `${text.slice(0, start)}${tag}${text.slice(field?.selectionEnd ?? start)}`;
    type(intoSubject ? { subject: after } : { body: after });
    field?.focus();
    // The caret goes behind what was inserted, once the field holds it.
    requestAnimationFrame(() => field?.setSelectionRange(start + tag.length, start + tag.length));
  }

  async function keep() {
    const made = await actions.edit((records) => editTemplate(records, { kind, purpose, subject, body }), { quiet: true });
    if ("problem" in made) {
      setSaid({ text: draftProblemInWords(made.problem), isProblem: made.problem !== "nothing-new" });
      return;
    }
    setTyped(null);
    setLeaving(false);
    setSaid({ text: "Kept. New drafts of this kind are made from it.", isProblem: false });
  }

  async function reset() {
    if (kept.isOwn) await actions.edit((records) => resetTemplate(records, { kind, purpose }), { quiet: true });
    setTyped(null);
    setSaid({ text: "The first wording stands again.", isProblem: false });
    bodyField.current?.focus();
  }

  function leave(): void {
    if (back === undefined) actions.closeJourney();
    else actions.openJourney({ screen: "draft", wish: back });
  }

  /** Escape and the cross, the first time, only tell that something would be lost. */
  function mayClose(): boolean {
    if (isChanged && !isLeaving) setLeaving(true);
    else leave();
    return false;
  }

  return (
    <JourneyDialog title="Templates" size={760} mayClose={mayClose}>
      <div className="drafts">
        <p className="quiet">
          Every draft is filled in from one of these. Words in double braces are filled in; what is not known is left out, with
          everything between {"{{#field}}"} and {"{{/field}}"}.
        </p>
        <div className="drafts-what">
          <NativeSelect
            data-autofocus
            label="Kind of text"
            value={kind}
            data={draftKinds.map((each) => ({ value: each, label: draftKindNames[each] }))}
            onChange={(event) => show({ kind: draftKinds.find((each) => each === event.currentTarget.value) ?? kind })}
          />
          <fieldset className="bare-fieldset">
            <legend className="field-label">What is it for?</legend>
            <SegmentedControl
              fullWidth
              value={purpose}
              data={purposes.map((each) => ({ value: each, label: purposeNames[each] }))}
              onChange={(value) => show({ purpose: value === "lead" ? "lead" : "informational" })}
            />
          </fieldset>
        </div>
        {kindsWithSubject.has(kind) ? (
          <TextInput
            ref={subjectField}
            label="Subject"
            value={subject}
            autoComplete="off"
            onFocus={() => {
              lastField.current = "subject";
            }}
            onChange={(event) => type({ subject: event.currentTarget.value })}
          />
        ) : null}
        <Textarea
          ref={bodyField}
          label="Template"
          description={
            kept.isOwn ? "Your own wording." : "The wording that comes with the program. Change it, and it becomes yours."
          }
          autosize
          minRows={6}
          maxRows={16}
          spellCheck={false}
          value={body}
          onFocus={() => {
            lastField.current = "body";
          }}
          onChange={(event) => type({ body: event.currentTarget.value })}
        />
        <TemplateFields onInsert={insert} />
        {problems.length === 0 ? (
          <TemplatePreview template={{ kind, purpose, subject, body }} first={back?.to ?? null} />
        ) : (
          <div className="callout callout-bad" role="alert">
            <p>This cannot be filled in yet:</p>
            <ul className="drafts-problems">
              {problems.map((problem) => (
                <li key={`${problem.in} ${problem.line} ${problem.column} ${problem.code} ${problem.text}`}>
                  {templateProblemInWords(problem)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="drafts-sending">
          {isLeaving && isChanged ? (
            <div className="callout callout-fair" role="alert">
              <p>Your changes are not kept yet.</p>
              <div className="row">
                <Button size="xs" disabled={problems.length > 0} onClick={() => void keep()}>
                  Keep them
                </Button>
                <Button size="xs" variant="default" onClick={leave}>
                  Close without keeping
                </Button>
              </div>
            </div>
          ) : null}
          <p role="status" className={said?.isProblem === true ? "field-problem small" : "quiet small"}>
            {said?.text}
          </p>
          <div className="drafts-buttons">
            {kept.isOwn || isChanged ? (
              <Button variant="subtle" onClick={() => void reset()}>
                Back to the first wording
              </Button>
            ) : null}
            <span className="drafts-gap" />
            {isChanged ? (
              <Button
                variant="default"
                onClick={() => {
                  setTyped(null);
                  setSaid(null);
                  bodyField.current?.focus();
                }}
              >
                Undo changes
              </Button>
            ) : null}
            <Button variant="default" onClick={() => mayClose()}>
              {back === undefined ? "Close" : "Back to the draft"}
            </Button>
            <Button onClick={() => void keep()}>Keep template</Button>
          </div>
        </div>
      </div>
    </JourneyDialog>
  );
}
