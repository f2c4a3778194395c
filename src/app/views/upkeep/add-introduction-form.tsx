import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Introduction } from "../../../core/model/introduction.ts";
import { addIntroduction } from "../../../core/upkeep/by-hand.ts";
import type { AddForm, MakeEdit } from "../../state/upkeep-state.ts";
import { useApp } from "../../state/use-app.ts";
import { DateField, dateProblem } from "./date-field.tsx";
import { EditInSteps } from "./edit-in-steps.ts";
import { FormFrame } from "./form-frame.tsx";
import { PersonField } from "./person-field.tsx";
import { meaningOf, type PersonMeant } from "./person-meant.ts";
import { typedDate } from "./typed-date.ts";

interface AddIntroductionFormProps {
  readonly start: Extract<AddForm, { readonly adds: "introduction" }> | null;
  readonly onAdded: (said: string) => void;
}

const stages = [
  { value: "made", label: "They put us in touch" },
  { value: "met", label: "We have met since" },
  { value: "agreed", label: "They agreed to, and have not yet" },
  { value: "asked", label: "I asked for it" },
  { value: "idea", label: "It is only an idea" },
] as const satisfies readonly { value: Introduction["status"]; label: string }[];

const permissions = [
  { value: "unasked", label: "I have not asked" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const satisfies readonly { value: Introduction["mayUseName"]; label: string }[];

/** "Dana introduced me to Lee." */
export function AddIntroductionForm({ start, onAdded }: AddIntroductionFormProps) {
  const ego = useApp((state) => state.records.settings.ego);
  const [introducer, setIntroducer] = useState<PersonMeant | null>(
    start?.introducer === undefined ? null : meaningOf(start.introducer, ego),
  );
  const [whom, setWhom] = useState<readonly Party[]>([{ key: 0, person: null }]);
  const [toMe, setToMe] = useState(true);
  const [when, setWhen] = useState("");
  const [how, setHow] = useState("");
  const [mayUseName, setMayUseName] = useState<Introduction["mayUseName"]>("unasked");
  const [status, setStatus] = useState<Introduction["status"]>("made");
  const [tried, setTried] = useState(false);
  const [lastKey, setLastKey] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const byMe = introducer?.is === "me";
  const amongMine = toMe && !byMe;
  // Introduced to somebody else: there are two of them at least.
  const shown = amongMine || whom.length > 1 ? whom : [...whom, { key: -1, person: null }];
  const submit = () => form.current?.requestSubmit();

  function put(key: number, person: PersonMeant | null) {
    setWhom(shown.map((party) => (party.key === key ? { key, person } : party)));
  }

  function make(): MakeEdit | null {
    setTried(true);
    const date = typedDate(when);
    const meant = shown.flatMap(({ person }) => person ?? []);
    if (introducer === null || meant.length < shown.length || dateProblem(date) !== null) return null;
    return (records, { on }) => {
      const steps = new EditInSteps(records);
      const by = introducer.is === "me" ? "me" : steps.person(introducer, on);
      const introduced = meant.map((person) => steps.person(person, on)).filter((id) => id !== null);
      if (by !== null) {
        const dated = date.is === "date" ? date.date : null;
        steps.take((held) =>
          addIntroduction(held, {
            introducer: by,
            introduced,
            toMe: amongMine,
            when: dated,
            context: how,
            mayUseName,
            status,
            on,
          }),
        );
      }
      return steps.result();
    };
  }

  return (
    <FormFrame
      formRef={form}
      submitLabel="Add this introduction"
      make={make}
      onKept={(said) => {
        // Keys of their own: the fields begin anew.
        setWhom([{ key: lastKey + 1, person: null }]);
        setLastKey(lastKey + 1);
        setTried(false);
        onAdded(said);
      }}
    >
      <PersonField
        label="Who introduced"
        value={introducer}
        problem={tried && introducer === null ? "Choose who introduced, or add them as somebody new." : null}
        orMe
        startHere={start?.introducer === undefined}
        onChange={setIntroducer}
        onEnter={submit}
      />
      {shown.map(({ key, person }, place) => (
        <PersonField
          key={key}
          label={place === 0 ? "Whom" : amongMine ? "And whom" : place === 1 ? "To whom" : "And to whom"}
          value={person}
          startHere={place === 0 && start?.introducer !== undefined}
          problem={tried && person === null ? "Choose who this was, or add them as somebody new." : null}
          onChange={(next) => put(key, next)}
          onEnter={submit}
        />
      ))}
      <div className="row">
        {byMe ? null : (
          <SegmentedControl
            className="one-line"
            aria-label="To whom"
            value={toMe ? "me" : "others"}
            data={[
              { value: "me", label: "to me" },
              { value: "others", label: "to somebody else" },
            ]}
            onChange={(to) => setToMe(to === "me")}
          />
        )}
        <Button
          variant="subtle"
          onClick={() => {
            setWhom([...shown, { key: lastKey + 1, person: null }]);
            setLastKey(lastKey + 1);
          }}
        >
          And somebody else
        </Button>
        {shown.length > (amongMine ? 1 : 2) ? (
          <Button variant="subtle" onClick={() => setWhom(shown.slice(0, -1))}>
            Take the last away
          </Button>
        ) : null}
      </div>
      <div className="two-fields">
        <DateField label="When" value={when} onType={setWhen} />
        <TextInput
          label="How"
          placeholder="by e-mail, at the spring fair"
          value={how}
          autoComplete="off"
          onChange={(event) => setHow(event.currentTarget.value)}
        />
        <NativeSelect
          label="What came of it"
          value={status}
          data={[...stages]}
          onChange={(event) => setStatus(stages.find(({ value }) => value === event.currentTarget.value)?.value ?? "made")}
        />
        <NativeSelect
          label="May you use the introducer’s name?"
          value={mayUseName}
          data={[...permissions]}
          onChange={(event) =>
            setMayUseName(permissions.find(({ value }) => value === event.currentTarget.value)?.value ?? "unasked")
          }
        />
      </div>
    </FormFrame>
  );
}

interface Party {
  readonly key: number;
  readonly person: PersonMeant | null;
}
