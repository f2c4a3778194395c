import { useState } from "react";
import { type RecordedMeeting, recordMeeting } from "../../../../core/journey/after-meeting.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { meetingProblemInWords } from "../../../words/after.ts";
import { useTools } from "../../workspace/tools.ts";
import { type About, type AfterForm, formOf, meetingOf, settled, withRoom } from "./after-form.ts";
import { AfterFormView } from "./after-form-view.tsx";
import { AfterResult } from "./after-result.tsx";
import { begunForm, forgetForm, keepForm } from "./kept-forms.ts";
import "../../upkeep/upkeep.css";
import "./after.css";

interface AfterMeetingProps {
  readonly about: About;
  readonly person: ContactId;
}

type Kept = Pick<RecordedMeeting, "conversation" | "newcomers">;

/** The form; once it is kept, what came of it, in the same place. */
export function AfterMeeting({ about: given, person }: AfterMeetingProps) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const { today } = useTools();
  const [about, setAbout] = useState(given);
  const [begun] = useState(() => {
    const form = begunForm(given);
    return form === null ? null : withRoom({ ...form, named: form.named.map((row) => settled(row, records.contacts)) });
  });
  const fresh = (of: About) => formOf(records, "conversation" in of ? of.conversation : null, today);
  const [form, setForm] = useState<AfterForm>(() => begun ?? fresh(given));
  const [isBegun, setIsBegun] = useState(begun !== null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function change(next: AfterForm) {
    setForm(next);
    keepForm(about, next);
  }

  async function save() {
    let recorded: Kept | null = null;
    setProblem(null);
    const made = await actions.edit(
      (held, { on }) => {
        const meeting = meetingOf(form, about, { contacts: held.contacts, on });
        if (meeting === null) return { problem: "no-day" };
        const result = recordMeeting(held, meeting);
        if (!("problem" in result)) recorded = { conversation: result.conversation, newcomers: result.newcomers };
        return result;
      },
      { quiet: true },
    );
    if (recorded === null || ("problem" in made && made.problem !== "nothing-new")) {
      setProblem(meetingProblemInWords("problem" in made ? made.problem : ""));
      return;
    }
    forgetForm(about);
    setIsBegun(false);
    setKept(recorded);
  }

  if (kept !== null) {
    return (
      <AfterResult
        conversation={kept.conversation}
        newcomers={kept.newcomers}
        onChange={() => {
          const now = { conversation: kept.conversation };
          setAbout(now);
          setForm(fresh(now));
          setKept(null);
        }}
        onTakenBack={() => {
          keepForm(about, form);
          setKept(null);
        }}
      />
    );
  }
  return (
    <AfterFormView
      about={about}
      person={person}
      form={form}
      isBegun={isBegun}
      problem={problem}
      onChange={change}
      onBeginAnew={() => {
        forgetForm(about);
        setIsBegun(false);
        setForm(fresh(about));
      }}
      onSave={() => void save()}
    />
  );
}
