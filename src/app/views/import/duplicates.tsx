import type { SuggestedDuplicate } from "../../../core/linkage/import-plan.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { ImportPreview } from "../../../worker/protocol.ts";
import { useApp } from "../../state/use-app.ts";
import { counted, listed } from "../../words/counts.ts";
import { evidenceInWords } from "../../words/evidence.ts";
import { duplicateReasonInWords } from "../../words/import-words.ts";

interface DuplicatesProps {
  readonly suggested: readonly SuggestedDuplicate[];
  readonly preview: ImportPreview;
}

const shownAtOnce = 100;

/** Pairs that may be one person. They are shown side by side and kept apart: nothing is joined on a likeness. */
export function Duplicates({ suggested, preview }: DuplicatesProps) {
  const held = useApp((state) => state.records.contacts);
  const count = preview.counts.suggested;
  if (count === 0) return null;
  const incoming = new Map<ContactId, Contact>();
  for (const contact of [...preview.plan.firstContacts, ...preview.suggestedContacts]) incoming.set(contact.id, contact);
  const contactOf = (id: ContactId) => incoming.get(id) ?? held.get(id) ?? null;

  return (
    <details className="fold" open={count <= 8}>
      <summary>Possible duplicates: {counted(count, "pair", "pairs")}, kept apart</summary>
      <ul className="duplicates">
        {suggested.slice(0, shownAtOnce).map((pair) => (
          <li key={`${pair.a} ${pair.b}`}>
            <Side contact={contactOf(pair.a)} />
            <Side contact={contactOf(pair.b)} />
            <span className="pair-why">
              <span className="tag">{duplicateReasonInWords(pair.reason)}</span>
              {pair.evidence.length === 0 ? null : (
                <span className="quiet small">{listed(pair.evidence.map(evidenceInWords), 3)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {count > shownAtOnce ? <p className="quiet small">Showing the {shownAtOnce} most alike.</p> : null}
    </details>
  );
}

function Side({ contact }: { readonly contact: Contact | null }) {
  if (contact === null) return <div className="quiet">Somebody in this import</div>;
  return (
    <div>
      <strong>{contact.name}</strong>
      <span className="quiet">{contact.company ?? "no company recorded"}</span>
    </div>
  );
}
