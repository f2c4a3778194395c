import { TextInput } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { contactId } from "../../../core/model/ids.ts";
import { type OptionGroup, SuggestBox, type SuggestedOption } from "../../components/suggest-box.tsx";
import { useApp } from "../../state/use-app.ts";
import { roleOf } from "../../words/people.ts";
import { findCompanies, findPeople, noTargets } from "../workspace/find-targets.ts";
import { useTargetIndex } from "../workspace/use-target-index.ts";
import { CompanyField } from "./company-field.tsx";
import { LikelyThere } from "./likely-there.tsx";
import { type PersonMeant, peopleOfThatName } from "./person-meant.ts";

interface PersonFieldProps {
  readonly label: string;
  readonly value: PersonMeant | null;
  /** What is wrong with it; shown beneath. */
  readonly problem: string | null;
  readonly orMe?: boolean;
  /** Offers "Someone at Acme" for a person whose name is not known. */
  readonly orSomeoneAt?: boolean;
  /** Of a dialog that opens: begin here. */
  readonly startHere?: boolean;
  readonly onChange: (value: PersonMeant | null) => void;
  readonly onEnter: () => void;
  /** Whoever leaves the field with a name in it means that name. */
  readonly settles?: boolean;
  /** Hears of a name while it is typed. */
  readonly onTyping?: (text: string) => void;
}

/** A person who is here already, or somebody new. */
export function PersonField(props: PersonFieldProps) {
  const { label, value, problem, onChange, onEnter } = props;
  const contacts = useApp((state) => state.records.contacts);
  const [typing, setTyping] = useState("");
  const deferred = useDeferredValue(typing);
  const chosen = value === null ? null : wordsOf(value, (id) => contacts.get(contactId(id))?.name ?? "");
  const text = chosen ?? typing;
  const index = useTargetIndex(deferred.trim() !== "");
  const groups = value !== null ? [] : optionsFor(deferred);

  function optionsFor(typed: string): readonly OptionGroup[] {
    const name = typed.trim();
    const me: readonly SuggestedOption[] =
      props.orMe === true && (name === "" || /^(?:me|you|i|myself)$/i.test(name))
        ? [{ key: "me", value: "me", label: "Me", detail: "you yourself" }]
        : [];
    if (name === "") return [{ label: "You", options: me }];
    const at = /^some(?:one|body)\s+(?:at|from|in)\s+(.+)$/i.exec(name)?.[1] ?? name;
    const someone = props.orSomeoneAt === true ? placesFor(at) : [];
    return [
      { label: "You", options: me },
      findPeople((index ?? noTargets).people, name),
      { label: "A name that is not known yet", options: someone },
      { label: "Not here yet", options: [{ key: "new", value: name, label: `New person: “${name}”`, detail: null }] },
    ];
  }

  function placesFor(company: string): readonly SuggestedOption[] {
    const here = findCompanies((index ?? noTargets).companies, company).options.slice(0, 3);
    const names = here.map((option) => option.value);
    const others = names.some((name) => name.toLowerCase() === company.toLowerCase()) ? names : [...names, company];
    return others.map((name) => ({ key: `at ${name}`, value: name, label: `Someone at ${name}`, detail: null }));
  }

  function pick(option: SuggestedOption) {
    if (option.key === "me") onChange({ is: "me" });
    else if (option.key === "new") onChange({ is: "new", name: option.value, company: "", position: "" });
    else if (option.key.startsWith("at ")) onChange({ is: "someone-at", company: option.value });
    else onChange({ is: "known", contact: contactId(option.value) });
  }

  /** Enter without a choice means the one who has just that name, or else somebody new. */
  function enter() {
    const name = typing.trim();
    if (value !== null || name === "") {
      onEnter();
      return;
    }
    const same = peopleOfThatName(contacts, name, 2).filter((contact) => contact.name.toLowerCase() === name.toLowerCase());
    const [only] = same;
    if (only !== undefined && same.length === 1) onChange({ is: "known", contact: only.id });
    else onChange({ is: "new", name, company: "", position: "" });
  }

  const known = value?.is === "known" ? contacts.get(value.contact) : undefined;
  return (
    <div className="person-field">
      <SuggestBox
        label={label}
        placeholder="Type a name"
        value={text}
        groups={groups}
        startHere={props.startHere === true}
        onType={(next) => {
          setTyping(next);
          props.onTyping?.(next);
          if (value !== null) onChange(null);
        }}
        onPick={pick}
        onEnter={enter}
        onLeaveField={() => {
          if (props.settles === true && value === null) enter();
        }}
      />
      {known === undefined ? null : <p className="quiet small">{roleOf(known) ?? "Role not recorded"}</p>}
      {value?.is === "new" ? (
        <>
          <p className="small">
            <span className="tag">New</span> {value.name} is not here yet. What you know of them:
          </p>
          <div className="two-fields">
            <CompanyField
              label={`Company of ${value.name}`}
              value={value.company}
              onType={(company) => onChange({ ...value, company })}
              onEnter={onEnter}
            />
            <TextInput
              label={`Position of ${value.name}`}
              placeholder="Analyst"
              value={value.position}
              autoComplete="off"
              onChange={(event) => onChange({ ...value, position: event.currentTarget.value })}
            />
          </div>
          <LikelyThere name={value.name} onUse={(contact) => onChange({ is: "known", contact })} />
        </>
      ) : null}
      {problem === null ? null : (
        <p className="field-problem small" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function wordsOf(value: PersonMeant, nameOf: (id: string) => string): string {
  switch (value.is) {
    case "me":
      return "Me";
    case "known":
      return nameOf(value.contact);
    case "new":
      return value.name;
    case "someone-at":
      return `Someone at ${value.company}`;
  }
}
