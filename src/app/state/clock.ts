import { InvariantError } from "../../core/model/errors.ts";
import { type PartialDate, partialDate } from "../../core/model/partial-date.ts";

/** The only place where the app reads the clock: milliseconds since 1970-01-01 UTC. */
export function now(): number {
  return Date.now();
}

/** Today as the person's calendar has it. */
export function today(): PartialDate {
  const date = new Date(now());
  const day = partialDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === null) throw new InvariantError("today is not in the calendar");
  return day;
}
