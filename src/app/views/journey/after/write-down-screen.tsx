import { useMemo, useState } from "react";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useApp } from "../../../state/use-app.ts";
import { PersonField } from "../../upkeep/person-field.tsx";
import type { PersonMeant } from "../../upkeep/person-meant.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { AfterMeeting } from "./after-meeting.tsx";
import "../../upkeep/upkeep.css";
import "./after.css";

interface WriteDownScreenProps {
  /** Null: to be chosen first. */
  readonly with: ContactId | null;
}

/** A conversation that was never planned: planned and held in one. */
export function WriteDownScreen({ with: given }: WriteDownScreenProps) {
  const [chosen, setChosen] = useState(given);
  const name = useApp((state) => (chosen === null ? null : (state.records.contacts.get(chosen)?.name ?? null)));
  const about = useMemo(() => (chosen === null ? null : { with: chosen }), [chosen]);
  return (
    <JourneyDialog title={name === null ? "Write down a conversation" : `After talking with ${name}`} size={860}>
      {about === null ? <WithWhom onChoose={setChosen} /> : <AfterMeeting key={about.with} about={about} person={about.with} />}
    </JourneyDialog>
  );
}

function WithWhom({ onChoose }: { readonly onChoose: (contact: ContactId) => void }) {
  const [person, setPerson] = useState<PersonMeant | null>(null);
  const isNew = person?.is === "new";
  return (
    <div className="stack after-whom">
      <p className="quiet">A talk over coffee counts too, planned or not.</p>
      <PersonField
        label="Whom did you speak with?"
        value={person}
        startHere
        problem={isNew ? "They are not in your network yet. Add them first, with Add at the top of the page." : null}
        onChange={(next) => {
          setPerson(next);
          if (next?.is === "known") onChoose(next.contact);
        }}
        onEnter={() => undefined}
      />
    </div>
  );
}
