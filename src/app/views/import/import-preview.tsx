import { Button } from "@mantine/core";
import type { FileChoice } from "../../../core/linkage/import-plan.ts";
import { withKeys } from "../../components/unique-keys.ts";
import type { ImportState } from "../../state/app-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, people, wholeNumber } from "../../words/counts.ts";
import { Duplicates } from "./duplicates.tsx";
import { FileSummary } from "./file-summary.tsx";
import { FirstContacts } from "./first-contacts.tsx";
import { FileProblems } from "./refused-files.tsx";
import { RowIssues } from "./row-issues.tsx";
import { WhoAmI } from "./who-am-i.tsx";

interface ImportPreviewViewProps {
  readonly importing: Extract<ImportState, { step: "preview" }>;
}

/** Everything the import will do, and the questions whose answers change it. */
export function ImportPreviewView({ importing }: ImportPreviewViewProps) {
  const actions = useActions();
  const egoKnown = useApp((state) => state.records.settings.ego !== null);
  const { preview, choices, ego, refreshing } = importing;
  const { plan, read, problems, changes } = preview;
  const issues = plan.files.flatMap((file) => file.issues);
  const rejected = issues.filter((issue) => issue.severity === "rejected");
  // In one's own list one does not stand; in a directory or in a record of introductions one may.
  const asksWho = !egoKnown && read.some(({ kind }, place) => kind !== "contacts" || choices[place]?.listOf === "directory");
  const noted = issues.filter((issue) => issue.severity === "noted");

  function choose(place: number, choice: FileChoice) {
    void actions.changeImport(
      choices.map((held, at) => (at === place ? choice : held)),
      ego,
    );
  }

  return (
    <div className="import-preview" aria-busy={refreshing}>
      <div className="import-scroll">
        <Totals importing={importing} rejected={rejected.length} />
        {problems.length === 0 ? null : (
          <section aria-labelledby="refused-heading" className="stack">
            <h3 id="refused-heading">Not read</h3>
            <FileProblems problems={problems} />
          </section>
        )}
        {asksWho ? (
          <WhoAmI
            ego={ego}
            problem={plan.egoProblem}
            known={preview.names}
            onChoose={(name) => void actions.changeImport(choices, name)}
          />
        ) : null}
        <section aria-labelledby="files-heading" className="stack">
          <h3 id="files-heading">{plan.files.length === 1 ? "Your file" : "Your files"}</h3>
          {withKeys(plan.files, (file) => file.file).map(({ key, item: file }, place) => {
            const info = read[place];
            const choice = choices[place];
            return (
              <FileSummary
                key={key}
                file={file}
                question={info === undefined || choice === undefined ? null : { info, choice }}
                onChoose={(changed) => choose(place, changed)}
              />
            );
          })}
        </section>
        <RowIssues heading="Rows set aside" issues={rejected} open />
        <Duplicates suggested={plan.suggested} preview={preview} />
        <FirstContacts contacts={plan.firstContacts} />
        <RowIssues heading="Rows taken, worth a look" issues={noted} open={false} />
      </div>
      <div className="import-foot">
        <p className="quiet small grow" role="status">
          {refreshing
            ? "Working out what your answer changes…"
            : changes === 0
              ? "0 new, 0 changed: all of this is here already."
              : "Nothing is kept yet. Undo takes the whole import back."}
        </p>
        <Button variant="default" onClick={actions.cancelImport}>
          Cancel
        </Button>
        <Button data-autofocus loading={refreshing} onClick={actions.confirmImport}>
          {changes === 0 ? "Close" : "Import"}
        </Button>
      </div>
    </div>
  );
}

interface TotalsProps extends ImportPreviewViewProps {
  readonly rejected: number;
}

function Totals({ importing, rejected }: TotalsProps) {
  const { totals, suggested } = importing.preview.plan;
  const figures = [
    {
      name: "People",
      value: totals.contacts,
      note: `${wholeNumber(totals.newContacts)} new, ${wholeNumber(totals.changedContacts)} changed`,
    },
    { name: "With employer", value: totals.withEmployer, note: counted(totals.companies, "company", "companies") },
    { name: "Introductions", value: totals.introductions, note: `${wholeNumber(totals.newIntroductions)} new` },
    { name: "Ties", value: totals.ties, note: `who knows whom; ${wholeNumber(totals.newTies)} new` },
    {
      name: "Possible duplicates",
      value: suggested.length,
      note: suggested.length === 0 ? "none found" : "kept apart; listed below",
    },
    {
      name: "Unread dates",
      value: totals.unreadDates,
      note: totals.unreadDates === 0 ? "all were read" : "left out, listed below",
    },
    { name: "Rows set aside", value: rejected, note: rejected === 0 ? "every row was taken" : "listed below with reasons" },
    {
      name: "Known only by name",
      value: totals.stubs,
      note: totals.stubs === 0 ? "nobody" : `${people(totals.stubs)} named in introductions`,
    },
  ];
  return (
    <dl className="totals" aria-label="What your network will hold">
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd className="total-value">{wholeNumber(figure.value)}</dd>
          <dd className="total-note">{figure.note}</dd>
        </div>
      ))}
    </dl>
  );
}
