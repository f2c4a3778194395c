import { Button } from "@mantine/core";
import type { SavedWorkspace } from "../../../worker/protocol.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, listed, people } from "../../words/counts.ts";
import { peopleHeld } from "../people-held.ts";

/** A network saved earlier, before it takes the place of the one here. */
export function Restore({ saved }: { readonly saved: SavedWorkspace }) {
  const actions = useActions();
  const here = useApp((state) => peopleHeld(state.records));
  const same = saved.changes === 0;
  return (
    <div className="stack">
      <p>
        <strong>{saved.file}</strong> holds {contentOf(saved)}.
      </p>
      {same ? (
        <p>0 new, 0 changed: this is what you have here already.</p>
      ) : here === 0 ? (
        <p>Nothing is kept here yet, so nothing is lost by opening it.</p>
      ) : (
        <p className="callout callout-fair">
          It takes the place of what is here now ({people(here)}). <strong>Undo</strong> brings that back.
        </p>
      )}
      <div className="row row-end">
        <Button variant="default" onClick={actions.cancelImport}>
          Cancel
        </Button>
        <Button data-autofocus onClick={() => void actions.confirmImport()}>
          {same ? "Close" : "Restore"}
        </Button>
      </div>
    </div>
  );
}

/** Conversations, leads and tasks are named where there are any: somebody who has none need not wonder what they are. */
function contentOf(saved: SavedWorkspace): string {
  const always = [
    people(saved.contacts),
    counted(saved.introductions, "introduction", "introductions"),
    counted(saved.asks, "ask", "asks"),
  ];
  const others = [
    [saved.conversations, "conversation", "conversations"],
    [saved.leads, "lead", "leads"],
    [saved.tasks, "task to do", "tasks to do"],
  ] as const;
  const found = others.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)]));
  return listed([...always, ...found], always.length + found.length);
}
