import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { draftKinds, purposes } from "../../../../core/journey/drafts/built-in-templates.ts";
import { composeDraft, namedWithoutPermission } from "../../../../core/journey/drafts/compose-draft.ts";
import { markSent, whatSendingDoes } from "../../../../core/journey/drafts/mark-sent.ts";
import { editTask } from "../../../../core/journey/tasks.ts";
import { tellNamePermission } from "../../../../core/journey/tell-permission.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { dateOfEpochDay, parsePartialDate } from "../../../../core/model/partial-date.ts";
import type { DraftWish } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { purposeNames } from "../../../words/asks.ts";
import { draftKindNames, draftProblemInWords, draftTitle } from "../../../words/drafts.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { DraftMissing } from "./draft-missing.tsx";
import { DraftPermission } from "./draft-permission.tsx";
import { DraftSending } from "./draft-sending.tsx";
import { DraftText } from "./draft-text.tsx";
import { useHandEdits } from "./use-hand-edits.ts";
import { useTextClipboard } from "./use-text-clipboard.ts";

interface DraftDeskProps {
  readonly first: DraftWish;
}

/** Where one text is written. */
export function DraftDesk({ first }: DraftDeskProps) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const today = useApp((state) => state.today);
  const [wish, setWish] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const clipboard = useTextClipboard();
  const kindField = useRef<HTMLSelectElement>(null);
  const on = parsePartialDate(today) ?? dateOfEpochDay(0);
  const task = first.task === undefined ? undefined : records.tasks.get(first.task);
  const composed = useMemo(() => composeDraft(records, wish, { today: on }), [records, wish, on]);
  const [firstPurpose] = useState("problem" in composed ? null : composed.purpose);
  const edits = useHandEdits({ kind: first.kind, to: first.to, purpose: firstPurpose, body: task?.draft ?? null });

  if ("problem" in composed) {
    return (
      <JourneyDialog title="A note" size={560}>
        <p>{draftProblemInWords(composed.problem)}</p>
      </JourneyDialog>
    );
  }
  const draft = composed;
  const nameOf = (id: ContactId) => records.contacts.get(id)?.name ?? "somebody no longer recorded";
  const to = nameOf(wish.to);
  const about = draft.about;
  const subject = edits.of(draft).subject ?? draft.subject;
  const body = edits.of(draft).body ?? draft.body;
  const isEdited = body !== draft.body || subject !== draft.subject;
  const named = isEdited || draft.isOwn ? namedWithoutPermission(records, wish, `${subject}\n${body}`) : [];
  const means = whatSendingDoes(records, wish, on);

  /** A text of a task that was changed by hand is there again when the task is opened. */
  async function keepTaskText(): Promise<void> {
    if (task === undefined || wish.task !== task.id || wish.kind !== first.kind) return;
    const text = body === draft.body ? null : body;
    if (text !== task.draft) await actions.edit((held) => editTask(held, { task: task.id, draft: text }), { quiet: true });
  }

  async function sent(): Promise<void> {
    setProblem(null);
    await keepTaskText();
    const made = await actions.edit((held, moment) => markSent(held, { wanted: wish, purpose: draft.purpose, on: moment.on }));
    if ("problem" in made) setProblem(draftProblemInWords(made.problem));
    else actions.closeJourney();
  }

  async function answered(introducer: ContactId, target: ContactId, answer: "yes" | "no"): Promise<void> {
    setProblem(null);
    const made = await actions.edit(
      (held, moment) => tellNamePermission(held, { introducer, target, permission: answer, on: moment.on }),
      {
        quiet: true,
      },
    );
    if ("problem" in made && made.problem !== "nothing-new") setProblem(draftProblemInWords(made.problem));
    else if (wish.to === introducer && first.to !== introducer) setWish(first);
    // The button that was pressed is gone.
    kindField.current?.focus();
  }

  return (
    <JourneyDialog
      title={draftTitle(draft.kind, to, about === null ? null : nameOf(about))}
      size={740}
      mayClose={() => {
        void keepTaskText();
        return true;
      }}
    >
      <div className="drafts">
        <div className="drafts-what">
          <NativeSelect
            ref={kindField}
            data-autofocus
            label="Kind of text"
            value={draft.kind}
            data={draftKinds.map((kind) => ({ value: kind, label: draftKindNames[kind] }))}
            onChange={(event) => {
              const kind = draftKinds.find((each) => each === event.currentTarget.value);
              if (kind !== undefined) setWish({ ...wish, kind });
            }}
          />
          <fieldset className="bare-fieldset">
            <legend className="field-label">What is it for?</legend>
            <SegmentedControl
              fullWidth
              value={draft.purpose}
              data={purposes.map((purpose) => ({ value: purpose, label: purposeNames[purpose] }))}
              onChange={(value) => setWish({ ...wish, purpose: value === "lead" ? "lead" : "informational" })}
            />
          </fieldset>
        </div>
        <DraftPermission
          draft={draft}
          nameOf={nameOf}
          backTo={wish.to === first.to ? null : nameOf(first.to)}
          onAskFirst={(introducer, target) => {
            setWish({ kind: "permission", to: introducer, about: target, purpose: draft.purpose });
            kindField.current?.focus();
          }}
          onBack={() => {
            setWish(first);
            kindField.current?.focus();
          }}
          onAnswer={(introducer, target, answer) => void answered(introducer, target, answer)}
        />
        <DraftText
          draft={draft}
          subject={subject}
          body={body}
          isEdited={isEdited}
          named={named.map(nameOf)}
          onSubject={(text) => edits.change(draft, { subject: text })}
          onBody={(text) => edits.change(draft, { body: text })}
          onFromTemplate={() => edits.forget(draft)}
          onTakeSubject={() => void clipboard.copy(subject)}
        />
        <DraftMissing draft={draft} to={to} isEdited={isEdited} onKept={() => kindField.current?.focus()} />
        <DraftSending
          draft={draft}
          to={to}
          email={records.contacts.get(wish.to)?.emails[0] ?? null}
          subject={subject}
          body={body}
          means={means}
          today={on}
          problem={problem}
          clipboard={clipboard}
          onSent={() => void sent()}
          onTemplates={() => {
            void keepTaskText();
            actions.openJourney({ screen: "templates", kind: draft.kind, purpose: draft.purpose, back: wish });
          }}
          onClose={() => {
            void keepTaskText();
            actions.closeJourney();
          }}
        />
      </div>
    </JourneyDialog>
  );
}
