import { Modal } from "@mantine/core";
import { useApp } from "../../state/use-app.ts";
import { counted, people } from "../../words/counts.ts";
import { peopleHeld } from "../people-held.ts";

interface AboutDialogProps {
  readonly onClose: () => void;
}

export function AboutDialog({ onClose }: AboutDialogProps) {
  const records = useApp((state) => state.records);
  return (
    <Modal opened onClose={onClose} size={600} title="About & privacy">
      <div className="stack prose">
        <p>
          Intrograph answers who could introduce you to whom, from the contacts and introductions you give it. The answers come
          first; the map shows why.
        </p>
        <h3>Where your network is</h3>
        <p>
          In this browser’s storage on this device, and nowhere else. There is no account and no server behind this page, and the
          page is not allowed to send anything: the rules it is served with forbid every connection.
        </p>
        <p>
          Held now: {people(peopleHeld(records))}, {counted(records.introductions.size, "introduction", "introductions")},{" "}
          {counted(records.asks.size, "ask", "asks")}, {counted(records.conversations.size, "conversation", "conversations")}.
        </p>
        <h3>What to do yourself</h3>
        <ul className="bullets">
          <li>Clearing this browser’s data clears the network. Save a copy with Export, Whole network.</li>
          <li>
            Whoever can use this browser can see the network. On a shared computer, clear this site’s data in the browser when you
            are done: starting over can be undone, so it leaves traces.
          </li>
          <li>Exports hold names. They are yours to keep; think before you pass them on.</li>
        </ul>
        <h3>What the answers mean</h3>
        <p>
          Good, fair and long shot are estimates from how often and how lately people were in touch, as far as you recorded it.
          What you have not recorded is unknown, not absent.
        </p>
      </div>
    </Modal>
  );
}
