import type { PartialDate } from "../../../core/model/partial-date.ts";
import { readDate } from "../../../io/read-date.ts";

/** A date as typed: nothing, read, of two meanings ("3/4/2021"), or no date. */
export type TypedDate =
  | { readonly is: "empty" }
  | { readonly is: "date"; readonly date: PartialDate }
  | { readonly is: "two"; readonly dates: readonly [PartialDate, PartialDate] }
  | { readonly is: "unread" };

const anyYear = { longYears: new Set<string>(), isUndecided: false };

/** Reads a day, month or year as people write them. */
export function typedDate(text: string): TypedDate {
  if (text.trim() === "") return { is: "empty" };
  const date = readDate(text, { ...anyYear, dayFirst: null });
  if (date !== null) return { is: "date", date };
  const dayFirst = readDate(text, { ...anyYear, dayFirst: true });
  const monthFirst = readDate(text, { ...anyYear, dayFirst: false });
  if (dayFirst !== null && monthFirst !== null) return { is: "two", dates: [dayFirst, monthFirst] };
  return { is: "unread" };
}
