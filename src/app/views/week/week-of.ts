import type { DueItem } from "../../../core/journey/due.ts";
import { type DoneItem, doneLately, thisWeek } from "../../../core/journey/this-week.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { Records } from "../../../core/model/records.ts";

export const daysListed = 7;

interface Week {
  readonly due: readonly DueItem[];
  readonly done: readonly DoneItem[];
  /** How many of `due` are late or due today. */
  readonly now: number;
}

/** Worked out once for the records as they are: the tab and the list look at the same, and most of what is drawn changes neither. */
const latest = latestOf((records: Records, asOf: PartialDate): Week => {
  const span = { asOf, days: daysListed };
  const due = thisWeek(records, span);
  return { due, done: doneLately(records, span), now: due.filter(({ group }) => group !== "later").length };
});

export function weekOf(records: Records, asOf: PartialDate): Week {
  return latest(records, asOf);
}

function latestOf<Given, Day, Made>(make: (given: Given, day: Day) => Made): (given: Given, day: Day) => Made {
  let last: { readonly given: Given; readonly day: Day; readonly made: Made } | null = null;
  return (given, day) => {
    if (last === null || last.given !== given || last.day !== day) last = { given, day, made: make(given, day) };
    return last.made;
  };
}
