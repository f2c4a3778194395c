import { NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import type { Tie, TieKind } from "../../../core/model/tie.ts";
import { addTie } from "../../../core/upkeep/by-hand.ts";
import type { AddForm, MakeEdit } from "../../state/upkeep-state.ts";
import { useApp } from "../../state/use-app.ts";
import { DateField, dateProblem } from "./date-field.tsx";
import { EditInSteps } from "./edit-in-steps.ts";
import { FormFrame } from "./form-frame.tsx";
import { PersonField } from "./person-field.tsx";
import { meaningOf, type PersonMeant } from "./person-meant.ts";
import { typedDate } from "./typed-date.ts";

interface AddTieFormProps {
  readonly start: Extract<AddForm, { readonly adds: "tie" }> | null;
  readonly onAdded: (said: string) => void;
}

const kinds = [
  { value: "knows", label: "They know each other" },
  { value: "met", label: "They have met" },
  { value: "worked", label: "They worked together" },
  { value: "studied", label: "They studied together" },
  { value: "family", label: "They are family" },
] as const satisfies readonly { value: TieKind; label: string }[];

const closeness = [
  { value: "", label: "I cannot say", declared: null },
  { value: "1", label: "1: barely", declared: 1 },
  { value: "2", label: "2: a little", declared: 2 },
  { value: "3", label: "3: fairly well", declared: 3 },
  { value: "4", label: "4: well", declared: 4 },
  { value: "5", label: "5: closely", declared: 5 },
] as const satisfies readonly { value: string; label: string; declared: Tie["declared"] }[];

/** "Lee knows Ana", "Lee knows someone at Acme". */
export function AddTieForm({ start, onAdded }: AddTieFormProps) {
  const ego = useApp((state) => state.records.settings.ego);
  const [one, setOne] = useState<PersonMeant | null>(start?.one === undefined ? null : meaningOf(start.one, ego));
  const [other, setOther] = useState<PersonMeant | null>(null);
  const [kind, setKind] = useState<TieKind>("knows");
  const [since, setSince] = useState("");
  const [declared, setDeclared] = useState("");
  const [tried, setTried] = useState(false);
  const [entry, setEntry] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();

  function make(): MakeEdit | null {
    setTried(true);
    const date = typedDate(since);
    if (one === null || other === null || dateProblem(date) !== null) return null;
    const close = closeness.find(({ value }) => value === declared)?.declared ?? null;
    const when = date.is === "date" ? date.date : null;
    return (records, { on }) => {
      const steps = new EditInSteps(records);
      const a = steps.person(one, on);
      const b = steps.person(other, on, a);
      if (a === null || b === null) return steps.result();
      const isToldAlready = other.is === "someone-at" && kind === "knows" && when === null && close === null;
      if (!isToldAlready) steps.take((held) => addTie(held, { a, b, kind, when, declared: close, on }));
      return steps.told((nameOf) => ({ code: "add-tie", a: nameOf(a), b: nameOf(b) }));
    };
  }

  return (
    <FormFrame
      formRef={form}
      submitLabel="Add this tie"
      make={make}
      onKept={(said) => {
        setOther(null);
        setEntry((before) => before + 1);
        setTried(false);
        onAdded(said);
      }}
    >
      <PersonField
        label="Who"
        value={one}
        problem={tried && one === null ? "Choose who, or add them as somebody new." : null}
        orMe
        startHere={start?.one === undefined}
        onChange={setOne}
        onEnter={submit}
      />
      <PersonField
        key={entry}
        label="knows whom"
        value={other}
        problem={tried && other === null ? "Choose whom they know, or someone at a company." : null}
        orMe
        orSomeoneAt
        startHere={start?.one !== undefined}
        onChange={setOther}
        onEnter={submit}
      />
      <div className="two-fields">
        <NativeSelect
          label="How"
          value={kind}
          data={[...kinds]}
          onChange={(event) => setKind(kinds.find(({ value }) => value === event.currentTarget.value)?.value ?? "knows")}
        />
        <NativeSelect
          label="How close they are"
          value={declared}
          data={closeness.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setDeclared(event.currentTarget.value)}
        />
        <DateField label="Since when, or last seen" value={since} onType={setSince} />
      </div>
    </FormFrame>
  );
}
