import { useDeferredValue, useMemo, useState } from "react";
import { contactId } from "../../../core/model/ids.ts";
import { SearchIcon } from "../../components/icons.tsx";
import { SuggestBox } from "../../components/suggest-box.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { findPeople, targetIndex } from "./find-targets.ts";

/** Paths and reach start from somebody: until the person says who they are, there is nobody to start from. */
export function ChooseEgo() {
  const actions = useActions();
  const contacts = useApp((state) => state.records.contacts);
  const [text, setText] = useState("");
  const typed = useDeferredValue(text);
  const index = useMemo(() => targetIndex({ contacts, settings: { ego: null } }), [contacts]);
  const found = [findPeople(index.people, typed)];

  return (
    <div className="choose-ego">
      <h2>Who are you in this network?</h2>
      <p className="quiet">
        Every path begins with you. Find your own name; the answers are then worked out from where you stand. You can undo the
        choice.
      </p>
      <SuggestBox
        label="Your name"
        placeholder="Type your name"
        value={text}
        groups={found}
        icon={<SearchIcon />}
        onType={setText}
        onPick={(option) => void actions.chooseEgo(contactId(option.value))}
      />
      {typed.trim() !== "" && found.every((group) => group.options.length === 0) ? (
        <p className="quiet small" role="status">
          Nobody here has that name. Import your own contact list, and you become the start of it.
        </p>
      ) : null}
    </div>
  );
}
