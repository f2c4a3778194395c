import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { recordMeeting } from "../../../../core/journey/after-meeting.ts";
import { noReflection, rhythmOf } from "../../../../core/journey/defaults.ts";
import { daysAfter, isOpenTouch, keepInTouchChoices } from "../../../../core/journey/loops.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import type { PartialDate } from "../../../../core/model/partial-date.ts";
import { useApp } from "../../../state/use-app.ts";
import { dueInWords, followUpKinds, rhythmInWords } from "../../../words/after.ts";
import { listed } from "../../../words/counts.ts";
import { useTools } from "../../workspace/tools.ts";
import type { About, AfterForm, FollowUpRow } from "./after-form.ts";

interface NextStepsProps {
  readonly about: About;
  readonly person: ContactId;
  readonly name: string;
  readonly form: AfterForm;
  readonly onChange: (form: AfterForm) => void;
}

/** Thanks, reports back and what was agreed on: each becomes something to do, with its day. */
export function NextSteps({ about, person, name, form, onChange }: NextStepsProps) {
  const { today, nameOf } = useTools();
  const rhythm = rhythmOf(useApp((state) => state.records.settings));
  const introducers = useIntroducers(about).map(nameOf);
  const { isThanked, touch } = useStanding(about, person);
  const set = (change: Partial<AfterForm>) => onChange({ ...form, ...change });
  const usual = daysAfter(today, rhythm.thankWithinDays);
  const rhythms = [...new Set([rhythm.keepInTouchDays, ...keepInTouchChoices])].sort((a, b) => a - b);
  const put = (row: FollowUpRow) => set({ followUps: form.followUps.map((each) => (each.key === row.key ? row : each)) });

  return (
    <section className="after-part" aria-labelledby="after-next">
      <h3 id="after-next">What happens next</h3>
      <div className="after-two">
        <TextInput
          type="date"
          label={`Thank ${name} by`}
          description={
            isThanked
              ? `You have thanked ${name}.`
              : form.thankOn === ""
                ? "No thank-you is put on your list."
                : "A note is drafted as soon as you save."
          }
          disabled={isThanked}
          value={form.thankOn}
          onChange={(event) => set({ thankOn: event.currentTarget.value })}
        />
        <NativeSelect
          label="Be in touch again"
          value={form.keepInTouch === null ? "" : String(form.keepInTouch)}
          data={[
            { value: "", label: touch === null ? "Not planned" : `As it stands: ${dueInWords(touch, today)}` },
            ...rhythms.map((days) => ({ value: String(days), label: rhythmInWords(days) })),
          ]}
          onChange={(event) => set({ keepInTouch: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}
        />
      </div>
      {introducers.length === 0 ? (
        <p className="quiet small">Nobody is recorded as having led you to {name}, so there is nobody to report back to.</p>
      ) : (
        <label className="check-line">
          <input
            type="checkbox"
            checked={form.tellIntroducers}
            onChange={(event) => set({ tellIntroducers: event.currentTarget.checked })}
          />
          Tell {listed(introducers, 6)} how it went
        </label>
      )}
      {form.followUps.map((row, place) => (
        <fieldset key={row.key} className="bare-fieldset after-row">
          <legend className="hidden-text">Follow-up {place + 1}</legend>
          <div className="after-three">
            <NativeSelect
              label="What you agreed on"
              value={row.kind}
              data={followUpKinds.map(({ value, label }) => ({ value, label }))}
              onChange={(event) => {
                const chosen = followUpKinds.find(({ value }) => value === event.currentTarget.value);
                if (chosen !== undefined) put({ ...row, kind: chosen.value });
              }}
            />
            <TextInput
              type="date"
              label="On"
              required
              value={row.dueOn}
              onChange={(event) => put({ ...row, dueOn: event.currentTarget.value })}
            />
            <TextInput
              label="Note"
              placeholder="a morning in the lab"
              value={row.note}
              autoComplete="off"
              onChange={(event) => put({ ...row, note: event.currentTarget.value })}
            />
          </div>
          {row.task === null ? (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => set({ followUps: form.followUps.filter(({ key }) => key !== row.key) })}
            >
              Take this away<span className="hidden-text">: follow-up {place + 1}</span>
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            const key = form.nextKey + 1;
            const row: FollowUpRow = { key, task: null, kind: "meeting", dueOn: daysAfter(usual, 13), note: "" };
            set({ followUps: [...form.followUps, row], nextKey: key });
          }}
        >
          Add a follow-up
        </Button>
        <span className="quiet small after-beside">another meeting, job shadowing, an internship, volunteering</span>
      </div>
    </section>
  );
}

/** Whether thanks were sent for this conversation, and when the next sign of life is due that stands on the list already. */
function useStanding(about: About, person: ContactId): { readonly isThanked: boolean; readonly touch: PartialDate | null } {
  const tasks = useApp((state) => state.records.tasks);
  return useMemo(() => {
    let isThanked = false;
    let touch: PartialDate | null = null;
    for (const task of tasks.values()) {
      if ("conversation" in about && task.conversation === about.conversation && task.kind === "thank") {
        isThanked ||= task.state === "done";
      }
      if (isOpenTouch(task, person)) touch = task.dueOn;
    }
    return { isThanked, touch };
  }, [tasks, about, person]);
}

/** Who is to be told, nearest first: worked out as keeping it would. */
function useIntroducers(about: About): readonly ContactId[] {
  const records = useApp((state) => state.records);
  const { today } = useTools();
  return useMemo(() => {
    const made = recordMeeting(records, {
      conversation:
        "conversation" in about ? about.conversation : { with: about.with, purpose: "informational", how: "inPerson" },
      heldOn: today,
      on: today,
      reflection: noReflection,
      findings: [],
      notes: "",
      named: [],
      leads: [],
      followUps: [],
      keepInTouch: null,
      tellIntroducers: true,
    });
    return "problem" in made ? [] : made.ledHere;
  }, [records, about, today]);
}
