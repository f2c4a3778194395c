import { Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { addContact } from "../../../core/upkeep/by-hand.ts";
import type { AddForm, MakeEdit } from "../../state/upkeep-state.ts";
import { useActions } from "../../state/use-app.ts";
import { CompanyField } from "./company-field.tsx";
import { DateField, dateProblem } from "./date-field.tsx";
import { FormFrame } from "./form-frame.tsx";
import { LikelyThere } from "./likely-there.tsx";
import { typedDate } from "./typed-date.ts";

interface AddPersonFormProps {
  readonly start: Extract<AddForm, { readonly adds: "person" }> | null;
  readonly onAdded: (said: string) => void;
}

const empty = { name: "", company: "", position: "", email: "", phone: "", since: "", notes: "" };

export function AddPersonForm({ start, onAdded }: AddPersonFormProps) {
  const actions = useActions();
  const [typed, setTyped] = useState({ ...empty, name: start?.name ?? "", company: start?.company ?? "" });
  const [iKnowThem, setIKnowThem] = useState(true);
  const [missing, setMissing] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...change }));

  function make(): MakeEdit | null {
    const since = typedDate(typed.since);
    setMissing(typed.name.trim() === "" ? "A name is needed." : null);
    if (typed.name.trim() === "" || dateProblem(since) !== null) return null;
    const facts = {
      name: typed.name,
      company: typed.company,
      position: typed.position,
      emails: typed.email.split(/[\s,;]+/).filter((email) => email !== ""),
      phone: typed.phone,
      connectedOn: since.is === "date" ? since.date : null,
      notes: typed.notes,
    };
    return (records, { on }) => addContact(records, { facts, iKnowThem, on });
  }

  return (
    <FormFrame
      formRef={form}
      submitLabel="Add this person"
      make={make}
      onKept={(said) => {
        setTyped(empty);
        onAdded(said);
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        placeholder="Lee Wong"
        value={typed.name}
        error={missing}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <LikelyThere
        name={typed.name}
        onUse={(contact) => {
          actions.closeUpkeep();
          actions.select(contact);
        }}
      />
      <div className="two-fields">
        <CompanyField
          label="Company"
          value={typed.company}
          onType={(company) => set({ company })}
          onEnter={() => form.current?.requestSubmit()}
        />
        <TextInput
          label="Position"
          placeholder="Analyst"
          value={typed.position}
          autoComplete="off"
          onChange={(event) => set({ position: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          value={typed.email}
          autoComplete="off"
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <TextInput
          label="Phone"
          value={typed.phone}
          autoComplete="off"
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
      </div>
      <label className="check-line">
        <input type="checkbox" checked={iKnowThem} onChange={(event) => setIKnowThem(event.currentTarget.checked)} />I know them
      </label>
      {iKnowThem ? <DateField label="Since when" value={typed.since} onType={(since) => set({ since })} /> : null}
      <Textarea
        label="Notes"
        autosize
        minRows={2}
        value={typed.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
