import { Button } from "@mantine/core";
import { withKeys } from "../../components/unique-keys.ts";
import type { ImportInPreview } from "../../state/import-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";
import { hintsInWords } from "../../words/difference-words.ts";
import { Duplicates } from "./duplicates.tsx";
import { ArchiveSummary, type FileAtHand, FileSummary } from "./file-summary.tsx";
import { FirstContacts } from "./first-contacts.tsx";
import { JoinedRows } from "./joined-rows.tsx";
import { FileProblems } from "./refused-files.tsx";
import { RowIssues } from "./row-issues.tsx";
import { WhoAmI } from "./who-am-i.tsx";

interface FilesSectionProps {
  readonly importing: ImportInPreview;
  /** How many names nobody has said anything about. */
  readonly waiting: number;
  readonly onColumns: (tableKey: string) => void;
  readonly onPeople: () => void;
  readonly onMend: (() => void) | null;
}

/** What the files are, where their rows went, and what is in them. */
export function FilesSection({ importing, waiting, onColumns, onPeople, onMend }: FilesSectionProps) {
  const actions = useActions();
  const egoKnown = useApp((state) => state.records.settings.ego !== null);
  const { preview, choices, ego } = importing;
  const { plan, read, problems } = preview;
  const issues = plan.files.flatMap((file) => file.issues);
  const rejected = issues.filter((issue) => issue.severity === "rejected");
  const noted = issues.filter((issue) => issue.severity === "noted");
  // In one's own list one does not stand, and an archive names its owner; in a directory or in a record of introductions one may.
  const asksWho =
    !egoKnown &&
    preview.owner === null &&
    read.some(({ kind, listOf }, place) => (kind === "contacts" ? choices[place]?.listOf === "directory" : listOf !== "mine"));

  function fileAtHand(place: number): readonly FileAtHand[] {
    const file = plan.files[place];
    const info = read[place];
    const choice = choices[place];
    if (file === undefined || info === undefined || choice === undefined) return [];
    const { from, table } = info;
    return [
      {
        file,
        info,
        choice,
        onColumns: table === null ? null : () => onColumns(`${from} ${table.part ?? ""}`),
        onChoose: (changed) => actions.changeImport({ choices: choices.map((held, at) => (at === place ? changed : held)) }),
      },
    ];
  }

  return (
    <div className="import-section">
      {problems.length === 0 ? null : (
        <section aria-labelledby="refused-heading" className="stack">
          <h3 id="refused-heading">Not read</h3>
          <FileProblems problems={problems} onColumns={onColumns} />
        </section>
      )}
      {waiting === 0 ? null : (
        <div className="callout callout-fair">
          <p>
            {waiting === 1
              ? "One name in your files could mean somebody you have."
              : `${counted(waiting, "name", "names")} in your files could mean somebody you have.`}
          </p>
          <div className="row">
            <Button size="xs" variant="default" onClick={onPeople}>
              Say who is meant
            </Button>
          </div>
        </div>
      )}
      {asksWho ? (
        <WhoAmI
          ego={ego}
          problem={plan.egoProblem}
          known={preview.names}
          onChoose={(name) => actions.changeImport({ ego: name })}
        />
      ) : null}
      {egoKnown || preview.owner === null ? null : (
        <p className="callout">The files say that you are {preview.owner}. The network is seen from you.</p>
      )}
      {plan.files.length === 0 ? null : (
        <section aria-labelledby="files-heading" className="stack">
          <h3 id="files-heading">{importing.chosen.length === 1 ? "Your file" : "Your files"}</h3>
          {withKeys(fileGroups(importing), ([name]) => name).map(({ key, item: [name, places] }) => {
            const parts = places.flatMap((place) => fileAtHand(place));
            const [only] = parts;
            if (only === undefined) return null;
            return parts.length === 1 ? (
              <FileSummary key={key} {...only} />
            ) : (
              <ArchiveSummary key={key} name={name} parts={parts} />
            );
          })}
        </section>
      )}
      {plan.totals.hints === 0 ? null : <p className="callout">{hintsInWords(plan.totals.hints)}</p>}
      <JoinedRows preview={preview} />
      <RowIssues heading="Rows set aside" issues={rejected} open>
        {onMend === null ? null : (
          <Button size="xs" variant="default" onClick={onMend}>
            Mend these rows here
          </Button>
        )}
      </RowIssues>
      <Duplicates suggested={plan.suggested} preview={preview} />
      <FirstContacts contacts={plan.firstContacts} />
      <RowIssues heading="Rows taken, worth a look" issues={noted} open={false} />
    </div>
  );
}

/** Places of the readings, those of one chosen file together under its name. */
function fileGroups({ preview, chosen }: ImportInPreview): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<number, number[]>();
  preview.read.forEach(({ from }, place) => {
    groups.set(from, [...(groups.get(from) ?? []), place]);
  });
  return [...groups].map(([from, places]) => [chosen[from] ?? "", places] as const);
}
