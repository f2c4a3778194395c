import { ActionIcon } from "@mantine/core";
import { type RefObject, useCallback, useDeferredValue, useState } from "react";
import { CloseIcon, SearchIcon } from "../../components/icons.tsx";
import { SuggestBox } from "../../components/suggest-box.tsx";
import type { TargetOf } from "../../state/app-state.ts";
import { fewContacts } from "../../state/slices.ts";
import { useApp } from "../../state/use-app.ts";
import { useSliced } from "../../state/use-sliced.ts";
import { findTargetsInSteps, noTargets, targetInWords, targetKind } from "./find-targets.ts";
import { useTools } from "./tools.ts";
import { useTargetIndex } from "./use-target-index.ts";

interface AskBoxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** "Who can introduce me to...": the question that the product is for. */
export function AskBox({ inputRef }: AskBoxProps) {
  const { askAbout } = useTools();
  const contacts = useApp((state) => state.records.contacts);
  const asked = useApp((state) => state.target);
  const targetOf = useApp((state) => state.targetOf);
  const target = targetInWords(contacts, asked);
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string }>({ text: target, of: target });
  // A target set elsewhere (a chip, "start over") takes the place of what was typed before it.
  const text = draft.of === target ? draft.text : target;
  const typed = useDeferredValue(text);
  // The index of a large network takes a while: it is made when the field is entered, not when the page opens.
  const [entered, setEntered] = useState(false);
  const index = useTargetIndex(entered);
  const find = useCallback(() => findTargetsInSteps(index ?? noTargets, typed), [index, typed]);
  const groups = useSliced(find, contacts.size <= fewContacts) ?? [];

  function ask(wanted: string, of: TargetOf = "company-or-person") {
    const shown = targetInWords(contacts, wanted);
    setDraft({ text: shown, of: shown });
    askAbout(wanted, of);
  }

  return (
    <search className="ask-box">
      <SuggestBox
        label="Who can introduce me to…"
        hideLabel
        placeholder="Who can introduce me to… a company or a person"
        size="md"
        value={text}
        groups={groups}
        icon={<SearchIcon />}
        inputRef={inputRef}
        action={
          text === "" ? (
            <span className="key-hint">/</span>
          ) : (
            <ActionIcon variant="subtle" color="gray" aria-label="Clear the question" onClick={() => ask("")}>
              <CloseIcon size={16} />
            </ActionIcon>
          )
        }
        onEnterField={() => setEntered(true)}
        onType={(value) => setDraft({ text: value, of: target })}
        onPick={(option) => ask(option.value, targetKind(option))}
        // The same words again mean what they meant: an industry stays one.
        onEnter={(value) => ask(value.trim(), value.trim() === target ? targetOf : undefined)}
      />
    </search>
  );
}
