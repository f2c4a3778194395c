import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ContactUpdate } from "../../../core/linkage/import-plan.ts";
import type { ImportPreview } from "../../../worker/protocol.ts";
import { useApp } from "../../state/use-app.ts";
import { wholeNumber } from "../../words/counts.ts";
import { differenceInWords, isJobChange, updatedFactInWords } from "../../words/difference-words.ts";

interface ChangesSectionProps {
  readonly preview: ImportPreview;
}

const shownAtFirst = 20;

/** What the files say against what is here: changed jobs first, then other changes, then who is not on the list any more. */
export function ChangesSection({ preview }: ChangesSectionProps) {
  const contacts = useApp((state) => state.records.contacts);
  const { difference, totals } = preview.plan;
  const { updates, gone } = preview.counts;
  const names = difference.gone.map((id) => ({ id, name: contacts.get(id)?.name ?? "Somebody no longer recorded" }));
  return (
    <div className="import-section">
      <p className="difference-sum">{differenceInWords(totals.newContacts, difference.jobChanges, updates, gone)}</p>
      {difference.updates.length === 0 ? null : (
        <section aria-labelledby="updates-heading" className="stack">
          <h3 id="updates-heading">Changed</h3>
          <Folded
            items={difference.updates}
            total={updates}
            draw={(update) => <Update key={update.contact} update={update} />}
            label="changes"
          />
          <p className="quiet small">What was recorded before is kept as history.</p>
        </section>
      )}
      {names.length === 0 ? null : (
        <section aria-labelledby="gone-heading" className="stack">
          <h3 id="gone-heading">Not on the list any more</h3>
          <p className="quiet">They were on an earlier list from the same place. They stay in your network.</p>
          <Folded items={names} total={gone} draw={({ id, name }) => <li key={id}>{name}</li>} label="names" />
        </section>
      )}
    </div>
  );
}

function Update({ update }: { readonly update: ContactUpdate }) {
  return (
    <li>
      <span>
        <strong>{update.name}:</strong> {update.facts.map(updatedFactInWords).join(", ")}{" "}
        {isJobChange(update) ? <span className="tag tag-strong">job changed</span> : null}
      </span>
    </li>
  );
}

interface FoldedProps<T> {
  readonly items: readonly T[];
  /** How many there are in all; the list may hold fewer. */
  readonly total: number;
  readonly draw: (item: T) => ReactNode;
  readonly label: string;
}

function Folded<T>({ items, total, draw, label }: FoldedProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className="plain-list change-list">{shown.map(draw)}</ul>
      {shown.length < items.length ? (
        <div>
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            Show all {wholeNumber(items.length)}
          </Button>
        </div>
      ) : null}
      {all && items.length < total ? (
        <p className="quiet small">
          Showing the first {wholeNumber(items.length)} of {wholeNumber(total)} {label}.
        </p>
      ) : null}
    </>
  );
}
