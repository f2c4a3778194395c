import { Button } from "@mantine/core";
import { isReadable } from "../../../io/mapping-targets.ts";
import type { TableChoice } from "../../../io/table-view.ts";
import type { ImportInPreview } from "../../state/import-state.ts";
import { useActions } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";
import { fileProblemInWords } from "../../words/file-problems.ts";
import { neededInWords } from "../../words/mapping-words.ts";
import { asFound, sheetOf, shownMapping } from "./change-mapping.ts";
import { DateOrder } from "./date-order.tsx";
import { TableColumns } from "./table-columns.tsx";
import { TableSettings } from "./table-settings.tsx";
import type { TableAtHand } from "./tables-at-hand.ts";

interface ColumnsSectionProps {
  readonly importing: ImportInPreview;
  readonly tables: readonly TableAtHand[];
  /** Null: the first. */
  readonly shownKey: string | null;
  readonly onShow: (key: string) => void;
}

/** How the tables are read, one at a time. */
export function ColumnsSection({ importing, tables, shownKey, onShow }: ColumnsSectionProps) {
  // Another sheet is another part of the same file: what is looked at follows.
  const from = Number(shownKey?.split(" ")[0] ?? 0);
  const shown = tables.find(({ key }) => key === shownKey) ?? tables.find((table) => table.from === from) ?? tables[0];
  if (shown === undefined) return null;
  return (
    <div className="import-section">
      {tables.length === 1 ? null : (
        <fieldset className="bare-fieldset">
          <legend className="field-label">Which table?</legend>
          <div className="row">
            {tables.map(({ key, file, isOpen }) => (
              <button
                key={key}
                type="button"
                className={key === shown.key ? "chip is-chosen" : "chip"}
                aria-pressed={key === shown.key}
                onClick={() => onShow(key)}
              >
                {file}
                {isOpen ? <span className="tag tag-fair tab-waits">to look at</span> : null}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <OneTable key={shown.from} shown={shown} importing={importing} />
    </div>
  );
}

interface OneTableProps {
  readonly shown: TableAtHand;
  readonly importing: ImportInPreview;
}

function OneTable({ shown, importing }: OneTableProps) {
  const actions = useActions();
  const { file, from, part, table, problem } = shown;
  const choice = importing.tables.get(from)?.get(part);
  const mapping = shownMapping(table, choice);
  const readable = isReadable(mapping);
  const changed = choice !== undefined && Object.keys(choice).some((what) => what !== "mended");

  /** What is said now goes on top of what was said before. */
  function say(said: TableChoice, dropped: readonly (keyof TableChoice)[] = []) {
    const kept = Object.entries(choice ?? {}).filter(([what]) => !dropped.some((drop) => drop === what));
    actions.readTableAs(from, part, { ...Object.fromEntries(kept), ...said });
  }

  /** What was said of one sheet does not hold for another. */
  function readSheet(sheet: string) {
    const { partOf } = sheetOf(table);
    actions.readTableAs(from, partOf(sheet), { sheet }, table.sheets.map(partOf));
  }

  return (
    <section aria-labelledby="table-heading" className="stack one-table">
      <div className="row">
        <h3 id="table-heading">How is {file} read?</h3>
        <span className="quiet small">
          {counted(table.rows, "row", "rows")}, {counted(table.header.length, "column", "columns")}
        </span>
        {changed ? (
          <Button size="xs" variant="default" onClick={() => actions.readTableAs(from, part, asFound(choice))}>
            As it was found
          </Button>
        ) : null}
      </div>
      {problem === null || choice?.mapping !== undefined ? null : (
        <div className="callout callout-fair">
          <p>{fileProblemInWords(problem.code, problem.detail).what}</p>
          {readable ? (
            <>
              <p>What you see is a guess, made from what stands in the columns. Put it right, or take it as it is.</p>
              <div className="row">
                <Button size="xs" onClick={() => say({ mapping })}>
                  Read it like this
                </Button>
              </div>
            </>
          ) : null}
        </div>
      )}
      {readable ? null : (
        <p className="callout callout-fair" role="status">
          {neededInWords(mapping.kind)}
        </p>
      )}
      {table.isRemembered && choice?.mapping === undefined ? (
        <div className="callout">
          <p>A table with these headings came before, and is read as you said then.</p>
          <div className="row">
            <Button size="xs" variant="default" onClick={() => void actions.forgetMapping(table.signature, from)}>
              Forget that, and read it anew
            </Button>
          </div>
        </div>
      ) : null}
      <DateOrder table={table} mapping={mapping} onSay={say} />
      <TableSettings table={table} choice={choice} mapping={mapping} onSay={say} onSheet={readSheet} />
      <TableColumns table={table} mapping={mapping} onSay={say} />
      {choice?.mapping === undefined ? null : (
        <p className="quiet small">Tables with these headings are read this way next time. You can forget that here.</p>
      )}
    </section>
  );
}
