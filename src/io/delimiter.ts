import { cutRecords } from "./csv-records.ts";
import { CsvRows } from "./csv-rows.ts";
import { type FoundHeader, findHeader, type WantedKind } from "./find-header.ts";

export interface FoundDelimiter {
  readonly delimiter: string;
  /** Where the table begins: after a `sep=` line, if there is one. */
  readonly start: number;
  readonly firstLine: number;
  readonly header: FoundHeader | null;
}

const candidates = [",", ";", "\t", "|"] as const;
const sampleLength = 200_000;
const sampleRecords = 40;
const separatorLine = /^"?sep=(.)"?(\r\n|\n|\r|$)/i;

/**
 * The delimiter of a text: the one the file states in a `sep=` line, else the one under which a header row is recognised best,
 * so that even a list of two columns and three rows is cut rightly.
 *
 * @param chosen what the person says it is; anything but one character that can part cells is not heeded
 * @returns the delimiter and the header found with it; without any header, the one that cuts most rows alike. Cost: O(1), at
 * most 200,000 characters four times over.
 */
export function findDelimiter(text: string, wanted: WantedKind, chosen?: string): FoundDelimiter {
  const stated = separatorLine.exec(text);
  const start = stated === null ? 0 : stated[0].length;
  const firstLine = stated === null ? 1 : 2;
  const named = chosen !== undefined && isDelimiter(chosen) ? chosen : stated?.[1];
  const delimiters = named === undefined || !isDelimiter(named) ? candidates : [named];
  const sample = text.slice(0, start + sampleLength);
  let best: FoundDelimiter = { delimiter: delimiters[0] ?? ",", start, firstLine, header: null };
  let bestEvenness = -1;
  for (const delimiter of delimiters) {
    const rows = [...new CsvRows(sample, delimiter, cutRecords(sample, delimiter, start, firstLine, sampleRecords))];
    const header = findHeader(rows, wanted);
    const evenness = evennessOf(rows.map(({ cells }) => cells.length));
    const known = header?.recognised ?? 0;
    const bestKnown = best.header?.recognised ?? 0;
    if (known > bestKnown || (known === bestKnown && evenness > bestEvenness)) {
      best = { delimiter, start, firstLine, header };
      bestEvenness = evenness;
    }
  }
  return best;
}

function isDelimiter(text: string): boolean {
  return text.length === 1 && !/["\r\n]/.test(text);
}

/** Share of the rows that have the most frequent number of cells, where that is more than one. */
function evennessOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return widths.length === 0 ? 0 : Math.max(0, ...counts.values()) / widths.length;
}
