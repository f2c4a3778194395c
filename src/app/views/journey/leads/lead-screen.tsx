import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { isSame } from "../../../../core/upkeep/edit.ts";
import type { JourneyScreen } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { leadInWords, leadProblemInWords, postedNames } from "../../../words/leads.ts";
import { CompanyField } from "../../upkeep/company-field.tsx";
import { DateField, dateProblem } from "../../upkeep/date-field.tsx";
import { PersonField } from "../../upkeep/person-field.tsx";
import { typedDate } from "../../upkeep/typed-date.ts";
import { useTools } from "../../workspace/tools.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { editOfLead, type TypedLead, typedLead } from "./typed-lead.ts";
import "../../upkeep/upkeep.css";
import "./leads.css";

interface LeadScreenProps {
  readonly screen: Extract<JourneyScreen, { readonly screen: "lead" }>;
}

const posted = (["unposted", "posted", "unknown"] as const).map((value) => ({ value, label: postedNames[value] }));

/** A position somebody told you of: noted, or said more of. */
export function LeadScreen({ screen }: LeadScreenProps) {
  const { lead: id = null, heardFrom = null } = screen;
  const lead = useApp((state) => (id === null ? undefined : state.records.leads.get(id)));
  const tools = useTools();
  const actions = useActions();
  const [before] = useState(() => typedLead(lead, heardFrom, tools.today));
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<TypedLead>) => {
    setTyped((held) => ({ ...held, ...change }));
    setLeaving(false);
  };
  const isTouched = !isSame(before, typed);
  const company = typed.company.trim();

  /** @returns whether everything that was typed is kept now. */
  async function save(): Promise<boolean> {
    setProblem(null);
    if (dateProblem(typedDate(typed.heardOn)) !== null) return false;
    const made = await actions.edit(editOfLead(id, typed));
    if (!("problem" in made) || made.problem === "nothing-new") return true;
    setProblem(leadProblemInWords(made.problem));
    return false;
  }

  async function submit() {
    if (await save()) actions.closeJourney();
  }

  async function whoCouldIntroduce() {
    if (isTouched && !(await save())) return;
    actions.closeJourney();
    tools.askAbout(company);
  }

  function mayClose(): boolean {
    if (!isTouched || leaving) return true;
    setLeaving(true);
    return false;
  }

  return (
    <JourneyDialog title={lead === undefined ? "Note a lead" : leadInWords(lead)} size={640} mayClose={mayClose}>
      <form
        ref={form}
        className="leads-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {lead === undefined ? <p className="quiet">A position somebody told you of, posted or not.</p> : null}
        <div className="leads-fields">
          <CompanyField
            label="Company"
            value={typed.company}
            onType={(next) => set({ company: next })}
            onEnter={() => form.current?.requestSubmit()}
          />
          <TextInput
            label="Role"
            placeholder="Laboratory assistant"
            value={typed.role}
            autoComplete="off"
            onChange={(event) => set({ role: event.currentTarget.value })}
          />
          <PersonField
            label="Heard from"
            value={typed.heardFrom}
            problem={null}
            onChange={(person) => set({ heardFrom: person })}
            onEnter={() => form.current?.requestSubmit()}
          />
          <DateField label="Heard on" value={typed.heardOn} onType={(heardOn) => set({ heardOn })} />
          <NativeSelect
            label="Is it posted?"
            value={typed.posted}
            data={posted}
            onChange={(event) => {
              const chosen = posted.find(({ value }) => value === event.currentTarget.value);
              if (chosen !== undefined) set({ posted: chosen.value });
            }}
          />
          <TextInput
            label="Next step"
            placeholder="Write to the head of the laboratory"
            value={typed.nextStep}
            autoComplete="off"
            onChange={(event) => set({ nextStep: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Day of the next step"
            value={typed.nextOn}
            onChange={(event) => set({ nextOn: event.currentTarget.value })}
          />
        </div>
        <Textarea
          label="Notes"
          autosize
          minRows={2}
          value={typed.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        {problem === null ? null : (
          <p className="callout callout-bad" role="alert">
            {problem}
          </p>
        )}
        {leaving ? (
          <p className="callout callout-fair" role="alert">
            What you wrote is not kept yet. Save it, or close once more to leave without it.
          </p>
        ) : null}
        <div className="row row-end">
          {company === "" ? null : (
            <Button variant="light" onClick={() => void whoCouldIntroduce()}>
              {isTouched ? "Save, and see who could introduce me" : "Who could introduce me?"}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              if (mayClose()) actions.closeJourney();
            }}
          >
            Cancel
          </Button>
          <Button type="submit">Save</Button>
        </div>
      </form>
    </JourneyDialog>
  );
}
