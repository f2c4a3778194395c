import { useDeferredValue, useState } from "react";
import { contactId } from "../../../core/model/ids.ts";
import { SearchIcon } from "../../components/icons.tsx";
import { SuggestBox } from "../../components/suggest-box.tsx";
import { useActions } from "../../state/use-app.ts";
import { findPeople } from "./find-targets.ts";
import { useTargetIndex } from "./use-target-index.ts";

/** Paths and reach start from somebody: until the person says who they are, there is nobody to start from. */
export function ChooseEgo() {
  const actions = useActions();
  const [text, setText] = useState("");
  const typed = useDeferredValue(text);
  const index = useTargetIndex(true, null);
  const found = index === null ? [] : [findPeople(index.people, typed)];

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
