import { Button } from "@mantine/core";
import { useState } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { splitOff } from "../../../core/upkeep/take-apart.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { problemInWords, sourceInWords, statedFacts } from "../../words/upkeep.ts";
import { UpkeepDialog } from "./upkeep-dialog.tsx";

/** Rows of one contact that are about two people: those that are chosen become a contact of their own. */
export function RowsApartDialog({ contact: id }: { readonly contact: ContactId }) {
  const actions = useActions();
  const contact = useApp((state) => state.records.contacts.get(id));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  if (contact === undefined) return null;

  function toggle(place: number) {
    const next = new Set(chosen);
    if (!next.delete(place)) next.add(place);
    setChosen(next);
  }

  async function apart() {
    const made = await actions.edit((records, { at }) => splitOff(records, { contact: id, sources: [...chosen], at }));
    if ("problem" in made) setProblem(problemInWords(made.problem));
    else actions.closeUpkeep();
  }

  return (
    <UpkeepDialog title={`Take ${contact.name} apart`} size={640}>
      <form
        className="upkeep-form"
        onSubmit={(event) => {
          event.preventDefault();
          void apart();
        }}
      >
        <fieldset className="bare-fieldset stack">
          <legend className="legend-line">Which of these are about somebody else? They become a person of their own.</legend>
          {withKeys(contact.sources, ({ fingerprint, source }) => `${fingerprint} ${sourceInWords(source)}`).map(
            ({ key, item }, place) => (
              <label key={key} className="check-line row-choice">
                <input type="checkbox" checked={chosen.has(place)} onChange={() => toggle(place)} />
                <span>
                  <strong>{sourceInWords(item.source)}</strong>
                  <span className="quiet small block">
                    {statedFacts(item.stated)
                      .map(({ name, text }) => `${name}: ${text}`)
                      .join(" · ")}
                  </span>
                </span>
              </label>
            ),
          )}
        </fieldset>
        {problem === null ? null : (
          <p className="callout callout-bad" role="alert">
            {problem}
          </p>
        )}
        <div className="row row-end">
          <Button variant="default" onClick={actions.closeUpkeep}>
            Cancel
          </Button>
          <Button type="submit">Take apart</Button>
        </div>
      </form>
    </UpkeepDialog>
  );
}
