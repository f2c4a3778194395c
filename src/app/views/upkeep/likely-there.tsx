import { Button } from "@mantine/core";
import { useDeferredValue } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { useApp } from "../../state/use-app.ts";
import { peopleOfThatName } from "./person-meant.ts";

interface LikelyThereProps {
  readonly name: string;
  readonly onUse: (contact: ContactId) => void;
}

/** "You have a Lee Wong at Acme: use them?" */
export function LikelyThere({ name, onUse }: LikelyThereProps) {
  const contacts = useApp((state) => state.records.contacts);
  const typed = useDeferredValue(name);
  const found = peopleOfThatName(contacts, typed, 3);
  return (
    <div role="status" className="stack">
      {found.map((contact) => (
        <div key={contact.id} className="callout row">
          <span className="grow">
            You have a {contact.name}
            {contact.company === null ? " here" : ` at ${contact.company}`}.
          </span>
          <Button size="xs" variant="default" onClick={() => onUse(contact.id)}>
            Use them
            <span className="hidden-text">
              : {contact.name}
              {contact.company === null ? "" : `, ${contact.company}`}
            </span>
          </Button>
        </div>
      ))}
    </div>
  );
}
