import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { removeContact } from "../../../core/upkeep/by-hand.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, listed } from "../../words/counts.ts";
import { problemInWords } from "../../words/upkeep.ts";
import { UpkeepDialog } from "./upkeep-dialog.tsx";

/** Takes a person out, after saying what goes along. */
export function RemoveDialog({ contact: id }: { readonly contact: ContactId }) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const [problem, setProblem] = useState<string | null>(null);
  const goes = useMemo(() => {
    const made = removeContact(records, { contact: id });
    if ("problem" in made) return [];
    const gone = (of: "tie" | "introduction" | "ask") =>
      made.changes.filter((change) => change.of === of && change.after === null).length;
    return [
      { count: gone("tie"), one: "tie", many: "ties" },
      { count: gone("introduction"), one: "introduction", many: "introductions" },
      { count: gone("ask"), one: "ask", many: "asks" },
    ].filter(({ count }) => count > 0);
  }, [records, id]);
  const contact = records.contacts.get(id);
  if (contact === undefined) return null;

  async function remove() {
    const made = await actions.edit((held) => removeContact(held, { contact: id }));
    if ("problem" in made) setProblem(problemInWords(made.problem));
    else actions.closeUpkeep();
  }

  return (
    <UpkeepDialog title={`Remove ${contact.name}?`} size={520}>
      <div className="stack">
        <p>
          {goes.length === 0
            ? "Nothing else goes along."
            : `With them ${goes.length === 1 && goes[0]?.count === 1 ? "goes" : "go"} ${listed(goes.map(({ count, one, many }) => counted(count, one, many)))}.`}{" "}
          You can undo it afterwards. A file that names them brings them back.
        </p>
        {problem === null ? null : (
          <p className="callout callout-bad" role="alert">
            {problem}
          </p>
        )}
        <div className="row row-end">
          <Button variant="default" data-autofocus onClick={actions.closeUpkeep}>
            Keep them
          </Button>
          <Button color="red" onClick={() => void remove()}>
            Remove
          </Button>
        </div>
      </div>
    </UpkeepDialog>
  );
}
