import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { editContact } from "../../../core/upkeep/by-hand.ts";
import type { MakeEdit } from "../../state/upkeep-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { CompanyField } from "./company-field.tsx";
import { DateField } from "./date-field.tsx";
import { FormFrame } from "./form-frame.tsx";
import { problemOf, statedByForm, type TypedContact, typedContact } from "./typed-contact.ts";
import { UpkeepDialog } from "./upkeep-dialog.tsx";

interface EditDialogProps {
  readonly contact: ContactId;
}

const plainFields = [
  { field: "emails", label: "E-mail" },
  { field: "phone", label: "Phone" },
  { field: "profile", label: "Profile" },
  { field: "location", label: "Location" },
  { field: "industry", label: "Industry" },
  { field: "occupation", label: "Occupation" },
  { field: "school", label: "School" },
  { field: "major", label: "Subject" },
  { field: "graduationYear", label: "Graduated" },
] as const satisfies readonly { field: keyof TypedContact; label: string }[];

const helps = [
  { value: "", label: "Not recorded" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** What the person knows better than the files. */
export function EditDialog({ contact: id }: EditDialogProps) {
  const actions = useActions();
  const contact = useApp((state) => state.records.contacts.get(id));
  const [before] = useState(() => (contact === undefined ? null : typedContact(contact)));
  const [typed, setTyped] = useState(before);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  if (contact === undefined || before === null || typed === null) return null;
  const set = (change: Partial<TypedContact>) => setTyped({ ...typed, ...change });
  const problem = tried ? problemOf(typed) : null;
  const problemAt = (field: keyof TypedContact) => (problem?.field === field ? problem.text : null);

  function make(): MakeEdit | null {
    setTried(true);
    if (before === null || typed === null || problemOf(typed) !== null) return null;
    const stated = statedByForm(before, typed);
    return (records, { on }) => editContact(records, { contact: id, stated, on });
  }

  return (
    <UpkeepDialog title={`Edit ${contact.name}`} size={640}>
      <FormFrame
        formRef={form}
        submitLabel="Save"
        make={make}
        onKept={(_said, summary) => {
          actions.closeUpkeep();
          actions.notify({ code: "done", summary, undo: true });
        }}
      >
        <p className="quiet">What you write here counts over your files, later ones too. Empty a field to clear it.</p>
        <div className="two-fields">
          <TextInput
            data-autofocus
            label="Name"
            value={typed.name}
            error={problemAt("name")}
            autoComplete="off"
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <CompanyField
            label="Company"
            value={typed.company}
            onType={(company) => set({ company })}
            onEnter={() => form.current?.requestSubmit()}
          />
          <TextInput
            label="Position"
            value={typed.position}
            autoComplete="off"
            onChange={(event) => set({ position: event.currentTarget.value })}
          />
          {plainFields.map(({ field, label }) => (
            <TextInput
              key={field}
              label={label}
              value={typed[field]}
              error={problemAt(field)}
              autoComplete="off"
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          <NativeSelect
            label="Offers to help"
            value={typed.volunteersToHelp}
            data={helps}
            onChange={(event) => set({ volunteersToHelp: event.currentTarget.value })}
          />
          <DateField label="Connected on" value={typed.connectedOn} onType={(connectedOn) => set({ connectedOn })} />
        </div>
        <Textarea
          label="Notes"
          autosize
          minRows={2}
          value={typed.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
      </FormFrame>
    </UpkeepDialog>
  );
}
