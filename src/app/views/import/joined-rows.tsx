import type { ContactId } from "../../../core/model/ids.ts";
import type { ImportPreview } from "../../../worker/protocol.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { useApp } from "../../state/use-app.ts";
import { counted, listed, wholeNumber } from "../../words/counts.ts";
import { joinedInWords } from "../../words/difference-words.ts";
import { evidenceInWords } from "../../words/evidence.ts";

interface JoinedRowsProps {
  readonly preview: ImportPreview;
}

const shownAtOnce = 100;

/** Rows that were recognised as somebody already there; those recognised by likeness one by one, with what spoke for it. */
export function JoinedRows({ preview }: JoinedRowsProps) {
  const contacts = useApp((state) => state.records.contacts);
  const { counts, alike } = preview.joined;
  const rows = counts.reduce((sum, [, count]) => sum + count, 0);
  const byLikeness = counts.find(([reason]) => reason === "alike")?.[1] ?? 0;
  if (rows === 0) return null;
  const incoming = new Map(
    [...preview.plan.firstContacts, ...preview.suggestedContacts].map((contact) => [contact.id, contact.name]),
  );
  const nameOf = (id: ContactId) => contacts.get(id)?.name ?? incoming.get(id) ?? null;
  const said =
    rows === 1
      ? "1 row was recognised as somebody already known"
      : `${wholeNumber(rows)} rows were recognised as people already known`;
  return (
    <section aria-label="Rows that were recognised" className="stack">
      <p>
        {said}: {joinedInWords(counts)}.
      </p>
      {alike.length === 0 ? null : (
        <details className="fold" open={byLikeness <= 5}>
          <summary>Recognised by likeness: {counted(byLikeness, "row", "rows")}</summary>
          <ul className="plain-list">
            {withKeys(alike.slice(0, shownAtOnce), ({ file, line }) => `${file} ${line}`).map(({ key, item: row }) => (
              <li key={key}>
                <span>
                  <strong>{nameOf(row.contact) ?? `${row.file}, line ${row.line}`}</strong>
                  {nameOf(row.contact) === null ? null : (
                    <span className="quiet">
                      {" "}
                      from {row.file}, line {wholeNumber(row.line)}
                    </span>
                  )}
                </span>
                <span className="quiet small">{listed((row.evidence ?? []).map(evidenceInWords), 5)}</span>
              </li>
            ))}
          </ul>
          {byLikeness > shownAtOnce ? (
            <p className="quiet small">
              Showing {shownAtOnce} of {wholeNumber(byLikeness)}.
            </p>
          ) : null}
          <p className="quiet small">Where that is wrong, the two can be taken apart on the person’s card.</p>
        </details>
      )}
    </section>
  );
}
