import type { TableView } from "../../../io/table-view.ts";
import type { FileProblem, ImportPreview } from "../../../worker/protocol.ts";
import type { TableChoices } from "../../state/import-state.ts";
import { canBeSaid } from "../../state/import-wishes.ts";

/** A table of a chosen file, whether or not it could be read. */
export interface TableAtHand {
  readonly key: string;
  /** Number of the chosen file. */
  readonly from: number;
  /** What the worker calls the part: "" where the file is one table. */
  readonly part: string;
  readonly file: string;
  readonly table: TableView;
  /** Why it could not be read. */
  readonly problem: FileProblem | null;
  /** The person should say something about it: it was not understood, or its dates can be read in two ways. */
  readonly isOpen: boolean;
}

/** The tables of an import, those of one file together. */
export function tablesAtHand({ read, problems }: ImportPreview, tables: TableChoices): readonly TableAtHand[] {
  const found = [...read.map((info) => ({ ...info, problem: null })), ...problems.map((problem) => ({ ...problem, problem }))];
  return found
    .flatMap(({ from, file, table, problem }): readonly TableAtHand[] => {
      if (table === null) return [];
      const part = table.part ?? "";
      const hasOrder = (tables.get(from)?.get(part)?.mapping?.dateOrder ?? null) !== null;
      const isOpen = (problem !== null && canBeSaid(problem)) || (table.undecidedDates.length > 0 && !hasOrder);
      return [{ key: `${from} ${part}`, from, part, file, table, problem, isOpen }];
    })
    .sort((x, y) => x.from - y.from);
}
