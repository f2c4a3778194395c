import { Button, Modal, SegmentedControl, Textarea } from "@mantine/core";
import { useState } from "react";
import { CheckIcon, NoteIcon } from "./icons.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

export type DraftPurpose = "lead" | "informational";

interface DraftDialogProps {
  readonly brokerName: string;
  readonly targetName: string;
  readonly draftFor: (purpose: DraftPurpose) => string;
  readonly onClose: () => void;
  readonly onCopied: () => void;
}

/** A short note to send to the person who could introduce you. It opens nothing and sends nothing. */
export function DraftDialog({ brokerName, targetName, draftFor, onClose, onCopied }: DraftDialogProps) {
  const [purpose, setPurpose] = useState<DraftPurpose>("informational");
  const [edited, setEdited] = useState<string | null>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  useReturnFocus();
  const text = edited ?? draftFor(purpose);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
      onCopied();
    } catch {
      // The browser may refuse; the text can still be copied by hand, and the dialog says so.
      setCopied("refused");
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={brokerName === targetName ? `A note to ${targetName}` : `Ask ${brokerName} about ${targetName}`}
    >
      <div className="stack">
        <fieldset className="bare-fieldset">
          <legend className="field-label">What is it for?</legend>
          <SegmentedControl
            fullWidth
            value={purpose}
            data={[
              { value: "informational", label: "A conversation to learn" },
              { value: "lead", label: "A lead on a job" },
            ]}
            onChange={(value) => {
              setPurpose(value === "lead" ? "lead" : "informational");
              setEdited(null);
            }}
          />
        </fieldset>
        <Textarea
          label="Your note"
          description="Change it until it sounds like you. It leaves an easy way out, so that a no costs nothing."
          autosize
          minRows={9}
          maxRows={18}
          value={text}
          onChange={(event) => {
            setEdited(event.currentTarget.value);
            setCopied("no");
          }}
        />
        <div className="row row-end">
          <p className="quiet small grow" role="status">
            {copied === "yes"
              ? "Copied. Paste it into your mail or messages."
              : copied === "refused"
                ? "The browser would not copy it. Select the text and copy it by hand."
                : "Nothing is sent from here."}
          </p>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button data-autofocus leftSection={copied === "yes" ? <CheckIcon /> : <NoteIcon />} onClick={copy}>
            Copy
          </Button>
        </div>
      </div>
    </Modal>
  );
}
