/**
 * A calendar date as precise as it is known: `2021-03-07`, `2021-03` or `2021`. Its length is its precision, so a month is
 * never shown as if a day had been recorded.
 */
export type PartialDate = string & { readonly partialDate: true };

export type DatePrecision = "day" | "month" | "year";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const millisecondsADay = 86_400_000;

/** @returns the date, or null when the text has another shape or names a day that does not exist (30 February). */
export function parsePartialDate(text: string): PartialDate | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return calendarDay(year, month, day) === null ? null : (text as PartialDate);
}

/** @returns the date of a year, month (1-12) and day (1-31), or null when there is no such day. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  if (calendarDay(year, month ?? 1, day ?? 1) === null) return null;
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, "0"));
  return parts.join("-") as PartialDate;
}

export function datePrecision(date: PartialDate): DatePrecision {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
}

/** @returns whole days since 1970-01-01; a month counts as its 15th, a year as its 1 July. */
export function epochDay(date: PartialDate): number {
  const year = Number(date.slice(0, 4));
  const precision = datePrecision(date);
  if (precision === "year") return Math.floor(utc(year, 7, 1) / millisecondsADay);
  const month = Number(date.slice(5, 7));
  const day = precision === "month" ? 15 : Number(date.slice(8, 10));
  return Math.floor(utc(year, month, day) / millisecondsADay);
}

/** @returns the date, to the day, that lies `day` whole days after 1970-01-01. */
export function dateOfEpochDay(day: number): PartialDate {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10) as PartialDate;
}

function calendarDay(year: number, month: number, day: number): number | null {
  if (!(year >= 1 && year <= 9999)) return null;
  const time = utc(year, month, day);
  const back = new Date(time);
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? time : null;
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC takes the years 0-99 for 1900-1999; setUTCFullYear does not.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
