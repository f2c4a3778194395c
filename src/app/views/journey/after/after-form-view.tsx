import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useApp } from "../../../state/use-app.ts";
import { purposes, waysToTalk } from "../../../words/after.ts";
import { DateField } from "../../upkeep/date-field.tsx";
import { type About, type AfterForm, problemOfForm, settled, withRoom } from "./after-form.ts";
import { Choice } from "./choice.tsx";
import { FindingRows } from "./finding-rows.tsx";
import { LeadRows } from "./lead-rows.tsx";
import { NamedRows } from "./named-rows.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ReflectionFields } from "./reflection-fields.tsx";

interface AfterFormViewProps {
  readonly about: About;
  readonly person: ContactId;
  readonly form: AfterForm;
  /** Words from before that were not kept stand in it. */
  readonly isBegun: boolean;
  readonly problem: string | null;
  readonly onChange: (form: AfterForm) => void;
  readonly onBeginAnew: () => void;
  readonly onSave: () => void;
}

/** Everything on one screen, what matters most first: what was learnt, and who comes next. */
export function AfterFormView(props: AfterFormViewProps) {
  const { about, person, form, onChange } = props;
  const contacts = useApp((state) => state.records.contacts);
  const [tried, setTried] = useState(false);
  const name = contacts.get(person)?.name ?? "";
  const missing = tried ? problemOfForm(form) : null;
  const said = missing?.text ?? props.problem;
  const set = (change: Partial<AfterForm>) => onChange({ ...form, ...change });

  /** A name still being typed counts as it stands. */
  const settleNames = () => onChange(withRoom({ ...form, named: form.named.map((row) => settled(row, contacts)) }));

  function submit() {
    setTried(true);
    settleNames();
    if (problemOfForm(form) === null) props.onSave();
  }

  return (
    <form
      className="after-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        // What belongs to a name stands there before the focus goes on to it.
        if (event.key === "Tab" && form.named.some((row) => row.person === null && row.typed.trim() !== "")) settleNames();
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      {props.isBegun ? (
        <div className="callout row" role="status">
          <span className="grow">What you wrote before is still here. It is not saved yet.</span>
          <Button size="xs" variant="default" onClick={props.onBeginAnew}>
            Begin anew
          </Button>
        </div>
      ) : null}
      <Textarea
        data-autofocus
        label="What did you learn?"
        description="The thing you would tell a friend tonight. Your thank-you note begins with it."
        autosize
        minRows={3}
        value={form.reflection.learned}
        onChange={(event) => set({ reflection: { ...form.reflection, learned: event.currentTarget.value } })}
      />
      <NamedRows name={name} person={person} form={form} onChange={onChange} />
      <NextSteps about={about} person={person} name={name} form={form} onChange={onChange} />
      <ReflectionFields reflection={form.reflection} onChange={(reflection) => set({ reflection })} />
      <FindingRows form={form} onChange={onChange} />
      <LeadRows form={form} onChange={onChange} />
      <section className="after-part" aria-labelledby="after-rest">
        <h3 id="after-rest">The talk itself</h3>
        <div className="after-two">
          <DateField label="On which day was it?" value={form.heldOn} onType={(heldOn) => set({ heldOn })} />
          <Textarea
            label="Other notes"
            autosize
            minRows={2}
            value={form.notes}
            onChange={(event) => set({ notes: event.currentTarget.value })}
          />
        </div>
        {"with" in about ? (
          <div className="after-two">
            <Choice label="What was it for?" value={form.purpose} choices={purposes} onChange={(purpose) => set({ purpose })} />
            <Choice label="How did you talk?" value={form.how} choices={waysToTalk} onChange={(how) => set({ how })} />
          </div>
        ) : null}
      </section>
      <div className="after-foot">
        <p className={said === null ? "quiet small grow" : "field-problem small grow"} role={said === null ? undefined : "alert"}>
          {said ?? "Write as much or as little as you like. Everything can be changed later."}
        </p>
        <Button type="submit" aria-keyshortcuts="Control+Enter">
          Save
        </Button>
      </div>
    </form>
  );
}
