import type { PartialDate } from "../core/model/partial-date.ts";
import { DateTally } from "./read-date.ts";

/** What a cell of a column of dates says, and how often it was met. */
export interface DateCell {
  times: number;
  /** The day it means, once it has been read without anything to note. */
  date: PartialDate | null;
}

const mostKnown = 20_000;
const longestKnown = 40;

/** The cells of one column of dates: mostly a few thousand days, each told by many rows and understood once. */
export class DateColumn {
  readonly #known = new Map<string, DateCell>();
  readonly #tally = new DateTally();

  /** Counts a cell in. @returns what is known of it; null for a cell too long to be a date, or beyond the first 20,000. */
  meet(cell: string): DateCell | null {
    const known = this.#known.get(cell);
    if (known !== undefined) {
      known.times += 1;
      return known;
    }
    if (cell.length > longestKnown || this.#known.size === mostKnown) {
      this.#tally.add(cell, 1);
      return null;
    }
    const met = { times: 1, date: null };
    this.#known.set(cell, met);
    return met;
  }

  /** What all cells met tell of how they are written. Cost: O(different cells). */
  get tally(): DateTally {
    const tally = new DateTally();
    tally.join(this.#tally);
    for (const [cell, { times }] of this.#known) tally.add(cell, times);
    return tally;
  }
}
