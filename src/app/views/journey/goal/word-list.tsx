import { ActionIcon, Button } from "@mantine/core";
import { type FocusEvent, useId, useRef, useState } from "react";
import { noGoal } from "../../../../core/journey/defaults.ts";
import { setGoal } from "../../../../core/journey/goal.ts";
import type { GoalProfile } from "../../../../core/model/goal.ts";
import { CloseIcon } from "../../../components/icons.tsx";
import { type OptionGroup, SuggestBox } from "../../../components/suggest-box.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";

interface WordListProps {
  readonly list: keyof GoalProfile;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  /** What is offered while one types. */
  readonly offered: (typed: string) => OptionGroup;
  readonly onTyping?: (typed: string) => void;
}

/** A list of the goal, the most important first. Whatever is typed is kept: by Enter, by a comma, or on leaving the field. */
export function WordList({ list, label, hint, placeholder, offered, onTyping }: WordListProps) {
  const actions = useActions();
  const words = useApp((state) => (state.records.settings.goal ?? noGoal)[list]);
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const known = new Set(words.map((word) => word.toLowerCase()));
  const group = offered(typed);
  const options = group.options.filter((option) => !known.has(option.value.toLowerCase()));

  function type(text: string) {
    setTyped(text);
    onTyping?.(text);
  }

  async function change(make: (before: readonly string[]) => readonly string[], done: string, nothing: string) {
    const made = await actions.edit((records) => setGoal(records, { [list]: make((records.settings.goal ?? noGoal)[list]) }));
    setSaid(!("problem" in made) ? done : made.problem === "nothing-new" ? nothing : "It could not be kept.");
    return !("problem" in made) || made.problem === "nothing-new";
  }

  async function add(text: string) {
    const added = text.split(/[,;\n]/).filter((word) => word.trim() !== "");
    if (added.length === 0) return;
    const name = added.map((word) => word.trim()).join(", ");
    // What cannot be kept stays in the field.
    if (await change((before) => [...before, ...added], `Added ${name}.`, `${name} is on the list already.`)) type("");
  }

  function remove(word: string) {
    void change((before) => before.filter((one) => one !== word), `Removed ${word}.`, "");
    field.current?.focus();
  }

  function moveUp(word: string) {
    void change((before) => swappedUp(before, word), `${word} comes earlier now.`, "");
  }

  function leave(event: FocusEvent<HTMLFieldSetElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) void add(typed);
  }

  return (
    <div className="goal-words">
      <fieldset className="bare-fieldset goal-entry" aria-label={`Add to: ${label}`} onBlur={leave}>
        <SuggestBox
          label={label}
          placeholder={placeholder}
          value={typed}
          groups={[{ label: group.label, options }]}
          inputRef={field}
          onType={(text) => (/[,;]$/.test(text) ? void add(text) : type(text))}
          onPick={(option) => void add(option.value)}
          onEnter={(text) => void add(text)}
        />
        <Button variant="default" aria-label={`Add this to: ${label}`} onClick={() => void add(typed)}>
          Add
        </Button>
      </fieldset>
      <p id={hintId} className="quiet small">
        {hint}
      </p>
      {words.length === 0 ? null : (
        <ol className="goal-chips" aria-label={label} aria-describedby={hintId}>
          {words.map((word, place) => (
            <li key={word}>
              <span>{word}</span>
              {place === 0 ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={`Put ${word} earlier`}
                  onClick={() => moveUp(word)}
                >
                  <span aria-hidden="true">↑</span>
                </ActionIcon>
              )}
              <ActionIcon variant="subtle" color="gray" size={24} aria-label={`Remove ${word}`} onClick={() => remove(word)}>
                <CloseIcon size={14} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
    </div>
  );
}

function swappedUp(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word);
  if (at < 1) return words;
  return words.toSpliced(at, 1).toSpliced(at - 1, 0, word);
}
