/** What a row became, by its number in `RowsOfFile.outcomes`. */
export const rowOutcomes = ["added", "merged", "unchanged", "rejected"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The rows of one file with what each became, in the order of the file. */
export interface RowsBecame {
  /** Physical line on which each row begins, from 1. */
  readonly lines: Uint32Array;
  /** As many as lines: 0 added, 1 merged, 2 unchanged, 3 rejected. */
  readonly outcomes: Uint8Array;
}

const letters = "AMUR";
const outcomeRun = /([AMUR])([0-9a-z]*)/y;
const stepRun = /(-?[0-9a-z]+)(?:\*([0-9a-z]+))?(?: |$)/y;

/**
 * What the rows of a file became, as a short text: runs of equal outcomes, then runs of equal steps from line to line, all
 * numbers to base 36. `A3U;2 1*3` is three new rows and one that told nothing, on lines 2 to 5.
 *
 * @param rows lines and outcomes, equally many
 * @returns a text that grows with how often outcome and step change: a few characters for a file of new rows on a line each
 * Cost: O(rows).
 */
export function writeRowsBecame({ lines, outcomes }: RowsBecame): string {
  let text = "";
  for (let from = 0; from < outcomes.length; ) {
    const outcome = outcomes[from];
    let to = from + 1;
    while (to < outcomes.length && outcomes[to] === outcome) to += 1;
    text += letters.charAt(outcome ?? 0) + (to - from === 1 ? "" : (to - from).toString(36));
    from = to;
  }
  const steps: string[] = [];
  const stepAt = (row: number) => (lines[row] ?? 0) - (row === 0 ? 0 : (lines[row - 1] ?? 0));
  for (let from = 0; from < lines.length; ) {
    const step = stepAt(from);
    let to = from + 1;
    while (to < lines.length && stepAt(to) === step) to += 1;
    steps.push(step.toString(36) + (to - from === 1 ? "" : `*${(to - from).toString(36)}`));
    from = to;
  }
  return `${text};${steps.join(" ")}`;
}

/**
 * The rows that `writeRowsBecame` wrote down.
 *
 * @param text as kept with an import
 * @param rows how many rows the file had, 0 or more
 * @returns lines and outcomes of as many rows, or null when the text does not speak of just as many
 * Cost: O(rows + length).
 */
export function readRowsBecame(text: string, rows: number): RowsBecame | null {
  const middle = text.indexOf(";");
  if (middle < 0) return null;
  const outcomes = new Uint8Array(rows);
  const lines = new Uint32Array(rows);
  const wrote = fill(text.slice(0, middle), outcomeRun, rows, (letter, from, to) => {
    outcomes.fill(letters.indexOf(letter), from, to);
  });
  let line = 0;
  const stepped = fill(text.slice(middle + 1), stepRun, rows, (step, from, to) => {
    const by = Number.parseInt(step, 36);
    for (let row = from; row < to; row += 1) {
      line += by;
      lines[row] = line;
    }
  });
  return wrote && stepped ? { lines, outcomes } : null;
}

/** Goes through the runs of a text; @returns whether they are `rows` rows in all and nothing else. */
function fill(text: string, run: RegExp, rows: number, put: (what: string, from: number, to: number) => void): boolean {
  let from = 0;
  let at = 0;
  while (at < text.length) {
    run.lastIndex = at;
    const match = run.exec(text);
    if (match === null) return false;
    const [whole, what = "", count = ""] = match;
    const to = from + (count === "" ? 1 : Number.parseInt(count, 36));
    if (!(to > from && to <= rows)) return false;
    put(what, from, to);
    from = to;
    at += whole.length;
  }
  return from === rows;
}
