import type { ImportPreview } from "../../../worker/protocol.ts";
import { counted, people, wholeNumber } from "../../words/counts.ts";
import { beyondEditingInWords } from "../../words/import-words.ts";

interface ImportTotalsProps {
  readonly preview: ImportPreview;
  readonly rejected: number;
}

/** What the network will hold. It stays in sight whatever part of the import is looked at. */
export function ImportTotals({ preview, rejected }: ImportTotalsProps) {
  const { totals } = preview.plan;
  const { suggested } = preview.counts;
  const figures = [
    {
      name: "People",
      value: totals.contacts,
      note: `${wholeNumber(totals.newContacts)} new, ${wholeNumber(totals.changedContacts)} changed`,
    },
    { name: "With employer", value: totals.withEmployer, note: counted(totals.companies, "company", "companies") },
    { name: "Introductions", value: totals.introductions, note: `${wholeNumber(totals.newIntroductions)} new` },
    { name: "Ties", value: totals.ties, note: `who knows whom; ${wholeNumber(totals.newTies)} new` },
    { name: "Possible duplicates", value: suggested, note: suggested === 0 ? "none found" : "kept apart" },
    { name: "Unread dates", value: totals.unreadDates, note: totals.unreadDates === 0 ? "all were read" : "left out" },
    { name: "Rows set aside", value: rejected, note: rejected === 0 ? "every row was taken" : "with their reasons" },
    {
      name: "Known only by name",
      value: totals.stubs,
      note: totals.stubs === 0 ? "nobody" : `${people(totals.stubs)} named in introductions`,
    },
  ];
  const tooMany = beyondEditingInWords(totals.contacts);
  return (
    <>
      {tooMany === null ? null : (
        <p className="callout callout-fair" role="status">
          {tooMany}
        </p>
      )}
      <dl className="totals" aria-label="What your network will hold">
        {figures.map((figure) => (
          <div key={figure.name}>
            <dt>{figure.name}</dt>
            <dd className="total-value">{wholeNumber(figure.value)}</dd>
            <dd className="total-note">{figure.note}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
