import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { askBehind, introducerOf } from "../../../../core/journey/brought-about.ts";
import { editConversation, planAgain, planConversation } from "../../../../core/journey/conversations.ts";
import { rhythmOf } from "../../../../core/journey/defaults.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import { type ContactId, type ConversationId, conversationId } from "../../../../core/model/ids.ts";
import type { PartialDate } from "../../../../core/model/partial-date.ts";
import type { Purpose } from "../../../../core/model/purpose.ts";
import type { Records } from "../../../../core/model/records.ts";
import type { Edit, Refused } from "../../../../core/upkeep/edit.ts";
import type { JourneyScreen } from "../../../state/journey-state.ts";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationProblemInWords, purposeHint, purposeInWords, typedDay } from "../../../words/conversations.ts";
import { CompanyField } from "../../upkeep/company-field.tsx";
import { EditInSteps } from "../../upkeep/edit-in-steps.ts";
import { PersonField } from "../../upkeep/person-field.tsx";
import type { PersonMeant } from "../../upkeep/person-meant.ts";
import { CallOff } from "./call-off.tsx";
import { type BegunPlan, forgetPlan, keepPlan, keptPlan } from "./kept-plans.ts";
import { type TypedConversation, WhenFields } from "./when-fields.tsx";

interface ConversationFormProps {
  /** Null: it is planned now. */
  readonly before: Conversation | null;
  readonly start?: Extract<JourneyScreen, { readonly screen: "plan-conversation" }>;
  readonly onPlanned: (conversation: ConversationId) => void;
  readonly onClose: () => void;
}

/** With whom, what for, when, how long and how; who brought it about. */
export function ConversationForm({ before, start, onPlanned, onClose }: ConversationFormProps) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const given = before?.with ?? start?.with ?? (start?.ask === undefined ? undefined : records.asks.get(start.ask)?.target);
  const of = before === null ? `${start?.with ?? ""} ${start?.ask ?? ""}` : null;
  const [begun] = useState(() => (of === null ? undefined : stillThere(keptPlan(of), records)));
  const [whom, setWhom] = useState<PersonMeant | null>(
    begun?.whom ?? (given === undefined ? null : { is: "known", contact: given }),
  );
  const [purpose, setPurpose] = useState<Purpose>(
    () => begun?.purpose ?? before?.purpose ?? start?.purpose ?? purposeOfAsk() ?? "informational",
  );
  const [typed, setTyped] = useState<TypedConversation>(
    () =>
      begun?.typed ?? {
        on: before?.on ?? "",
        at: before?.at ?? "",
        minutes: String(before?.minutes ?? rhythmOf(records.settings).conversationMinutes),
        how: before?.how ?? "inPerson",
        place: before?.place ?? "",
        occupation: before?.occupation ?? "",
        company: before?.company ?? "",
      },
  );
  /** Null until the person says so: then it is found in asks and introductions. */
  const [broughtBy, setBroughtBy] = useState<{ readonly by: PersonMeant | null } | null>(
    before === null ? (begun?.broughtBy ?? null) : { by: meaning(before.introducer) },
  );
  const isKept = useRef(true);
  const [problem, setProblem] = useState<{ readonly at: "whom" | "day" | "minutes" | "foot"; readonly text: string } | null>(
    null,
  );
  const form = useRef<HTMLFormElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLInputElement>(null);
  const set = (change: Partial<typeof typed>) => setTyped((was) => ({ ...was, ...change }));
  const introducer = broughtBy === null ? found() : broughtBy.by;

  useEffect(() => {
    if (of !== null && isKept.current) keepPlan(of, { whom, purpose, typed, broughtBy });
  }, [of, whom, purpose, typed, broughtBy]);

  /** Planned, or decided against: the next form begins empty. */
  function forget(): void {
    isKept.current = false;
    if (of !== null) forgetPlan(of);
  }

  function purposeOfAsk(): Purpose | undefined {
    if (start?.ask !== undefined) return records.asks.get(start.ask)?.purpose;
    return given === undefined ? undefined : askBehind(records, given, "informational")?.purpose;
  }

  function found(): PersonMeant | null {
    if (whom?.is !== "known") return null;
    const ask = start?.ask ?? askBehind(records, whom.contact, purpose)?.id ?? null;
    return meaning(introducerOf(records, { with: whom.contact, ask }));
  }

  function make(): MakeEdit | null {
    if (whom === null) return refuse("whom", "Choose whom you will talk to, or add them as somebody new.");
    const isHalf = day.current?.validity.badInput === true || time.current?.validity.badInput === true;
    if (isHalf) return refuse("day", "The day or the time is filled in only in part. Complete it or clear it.");
    const minutes = Number(typed.minutes);
    const details = {
      purpose,
      on: before !== null && typed.on === (before.on ?? "") ? before.on : typedDay(typed.on),
      at: typed.at,
      minutes,
      how: typed.how,
      place: typed.place,
      occupation: typed.occupation,
      company: typed.company,
    };
    return (held, { on: said }) => {
      const steps = new EditInSteps(held);
      const by = introducer === null ? null : steps.person(introducer, said);
      const contact = steps.person(whom, said);
      if (contact !== null && (introducer === null || by !== null)) {
        steps.take((now) => kept(now, contact, by, details, said));
      }
      return steps.result();
    };
  }

  function kept(
    held: typeof records,
    contact: ContactId,
    by: ContactId | null,
    details: Omit<Parameters<typeof planConversation>[1], "with" | "today">,
    said: PartialDate,
  ): Edit | Refused<string> {
    if (before !== null) return editConversation(held, { conversation: before.id, ...details, introducer: by });
    const ask = start?.ask === undefined ? {} : { ask: start.ask };
    const wanted = start?.question === undefined ? {} : { questions: [start.question] };
    return planConversation(held, { with: contact, ...ask, ...wanted, ...details, introducer: by, today: said });
  }

  function refuse(at: "whom" | "day" | "minutes" | "foot", text: string): null {
    setProblem({ at, text });
    return null;
  }

  async function submit() {
    setProblem(null);
    const edit = make();
    if (edit === null) return;
    const made = await actions.edit(edit, { quiet: true });
    if ("problem" in made && !(made.problem === "nothing-new" && before !== null)) {
      refuse(made.problem === "bad-minutes" ? "minutes" : "foot", conversationProblemInWords(made.problem));
      return;
    }
    if (before !== null) {
      onClose();
      if (!("problem" in made)) actions.notify({ code: "done", summary: made.summary, undo: true });
      return;
    }
    const added =
      "problem" in made ? undefined : made.changes.find(({ of, before: was }) => of === "conversation" && was === null);
    forget();
    if (added?.of === "conversation" && added.after !== null) onPlanned(conversationId(added.after.id));
  }

  async function planIt() {
    const edit = make();
    if (before === null || edit === null) return;
    const made = await actions.edit(
      (held, moment) => {
        const steps = new EditInSteps(held);
        steps.take((now) => edit(now, moment));
        steps.take((now) => planAgain(now, { conversation: before.id, on: typedDay(typed.on), at: typed.at }));
        return steps.result();
      },
      { quiet: true },
    );
    if ("problem" in made) refuse("foot", conversationProblemInWords(made.problem));
    else onPlanned(before.id);
  }

  const problemAt = (at: string) => (problem?.at === at ? problem.text : null);
  return (
    <form
      ref={form}
      className="upkeep-form prepare-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {given === undefined ? (
        <PersonField
          label="With whom"
          value={whom}
          problem={problemAt("whom")}
          startHere
          onChange={setWhom}
          onEnter={() => form.current?.requestSubmit()}
        />
      ) : null}
      {start?.question === undefined ? null : (
        <p className="quiet">You want to ask: “{start.question.text}” It will be the first of your questions.</p>
      )}
      <fieldset className="bare-fieldset" tabIndex={-1} {...(given === undefined ? {} : { "data-autofocus": true })}>
        <legend className="field-label">What is it for?</legend>
        <SegmentedControl
          fullWidth
          value={purpose}
          data={(["informational", "lead"] as const).map((value) => ({ value, label: purposeInWords(value) }))}
          onChange={(value) => setPurpose(value === "lead" ? "lead" : "informational")}
        />
        <p className="quiet small prepare-hint">{purposeHint(purpose)}</p>
      </fieldset>
      <WhenFields
        typed={typed}
        before={before}
        problemAt={problemAt}
        refs={{ day, time }}
        onTyped={(change) => setTyped((was) => ({ ...was, ...change }))}
      />
      <details className="prepare-more" open={typed.occupation !== "" || typed.company !== ""}>
        <summary>About something other than what they do now?</summary>
        <div className="two-fields">
          <TextInput
            label="Occupation it is about"
            placeholder="Laboratory analyst"
            value={typed.occupation}
            autoComplete="off"
            onChange={(event) => set({ occupation: event.currentTarget.value })}
          />
          <CompanyField
            label="Company it is about"
            value={typed.company}
            onType={(company) => set({ company })}
            onEnter={() => form.current?.requestSubmit()}
          />
        </div>
      </details>
      <PersonField
        label="Who brought it about (leave empty if nobody did)"
        value={introducer}
        problem={null}
        onChange={(by) => setBroughtBy({ by })}
        onEnter={() => form.current?.requestSubmit()}
      />
      {problem === null ||
      problem.at === "minutes" ||
      problem.at === "day" ||
      (problem.at === "whom" && given === undefined) ? null : (
        <p className="callout callout-bad" role="alert">
          {problem.text}
        </p>
      )}
      {before === null ? null : <CallOff conversation={before} />}
      <div className="row row-end">
        <Button
          variant="default"
          onClick={() => {
            forget();
            onClose();
          }}
        >
          Cancel
        </Button>
        {before?.stage === "cancelled" ? <Button onClick={() => void planIt()}>Plan it again</Button> : null}
        <Button type="submit" variant={before?.stage === "cancelled" ? "default" : "filled"}>
          {before === null ? "Plan it" : "Save"}
        </Button>
      </div>
    </form>
  );
}

/** A plan of somebody who was taken out since is begun anew. */
function stillThere(plan: BegunPlan | undefined, { contacts }: Pick<Records, "contacts">): BegunPlan | undefined {
  const named = [plan?.whom, plan?.broughtBy?.by];
  return named.every((one) => one?.is !== "known" || contacts.has(one.contact)) ? plan : undefined;
}

function meaning(contact: ContactId | null): PersonMeant | null {
  return contact === null ? null : { is: "known", contact };
}
