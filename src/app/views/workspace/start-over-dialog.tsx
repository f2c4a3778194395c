import { Button, Modal } from "@mantine/core";
import { useActions, useApp } from "../../state/use-app.ts";
import { people } from "../../words/counts.ts";
import { peopleHeld } from "../people-held.ts";

interface StartOverDialogProps {
  readonly onClose: () => void;
}

export function StartOverDialog({ onClose }: StartOverDialogProps) {
  const actions = useActions();
  const held = useApp((state) => peopleHeld(state.records));
  return (
    <Modal opened onClose={onClose} size={520} title="Start over?">
      <div className="stack">
        <p>This removes {people(held)} and everything recorded about them from your network. You can undo it afterwards.</p>
        <div className="row row-end">
          <Button variant="default" onClick={() => void actions.saveAs("workspace")}>
            Save a copy first
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            Keep everything
          </Button>
          <Button
            color="red"
            onClick={() => {
              onClose();
              void actions.clearEverything();
            }}
          >
            Start over
          </Button>
        </div>
      </div>
    </Modal>
  );
}
