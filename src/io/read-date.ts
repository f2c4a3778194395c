import { type PartialDate, parsePartialDate, partialDate } from "../core/model/partial-date.ts";

/** How the dates of one column are written, told from all of them together. */
export interface DateStyle {
  /** Of `3/4/2021`, whether the day or the month comes first; null when no date of the column tells. */
  readonly dayFirst: boolean | null;
  /** Separators with which years of four digits are written; beside them one of two digits is a date cut off (`28 Nov 20`). */
  readonly longYears: ReadonlySet<string>;
  /** Dates stand there that could mean two days. */
  readonly isUndecided: boolean;
}

const months = new Map<string, number>();
[
  "jan january januar janvier janv enero ene janeiro gennaio gen januari",
  "feb february februar février fevrier févr fevr febrero fevereiro fev febbraio februari",
  "mar march märz marz mär mars marzo março marco mrt maart mrz",
  "apr april avril avr abril abr aprile",
  "may mai mayo maio maggio mag mei",
  "jun june juni juin junio junho giugno giu",
  "jul july juli juillet juil julio julho luglio lug",
  "aug august août aout agosto ago augustus",
  "sep sept september septembre septiembre setembro settembre set",
  "oct october oktober okt octobre octubre outubro out ottobre ott",
  "nov november novembre noviembre novembro",
  "dec december dezember dez décembre decembre déc diciembre dic dezembro dicembre",
].forEach((names, index) => {
  for (const name of names.split(" ")) months.set(name, index + 1);
});

const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T\s].*)?$/;
const compact = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?([\s-])[\s-]*(?:de\s+|of\s+)?([\p{L}]+)\.?,?[\s-]+(?:de\s+)?('?\d{2}|\d{4})(?:[,\s]+\d{1,2}:.*)?$/u;
const monthNameDay = /^(?:[\p{L}]+,\s+)?([\p{L}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?\d{1,2}:.*)?$/u;
const monthNameYear = /^([\p{L}]+)\.?[\s-]+(\d{4})$/u;
const monthNumberYear = /^(\d{1,2})[/.-](\d{4})$/;
const eastAsian = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:\s.*)?$/;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*([AaPp]\.?[Mm]\.?)?)?$/;

/** Counts of what the dates of a column tell of how they are written: one date with a day above 12 tells for all. */
export class DateTally {
  #dayFirst = 0;
  #monthFirst = 0;
  #either = 0;
  /** By separator, how many more years are written with four digits than with two. */
  readonly #surplus = new Map<string, number>();

  /** @param times how often the cell stands there. Cost: O(length). */
  add(cell: string, times: number): void {
    const text = cell.trim();
    if (!/^\d/.test(text)) return;
    const numeric = numbers.exec(text);
    const named = numeric === null ? dayMonthName.exec(text) : null;
    const year = numeric?.[4] ?? named?.[4];
    if (year !== undefined) this.#addYears(numeric?.[2] ?? named?.[2] ?? "", year.length === 4 ? times : -times);
    if (numeric === null) return;
    if (Number(numeric[1]) > 12 || numeric[2] === ".") this.#dayFirst += times;
    else if (Number(numeric[3]) > 12 || numeric[5] !== undefined) this.#monthFirst += times;
    else if (Number(numeric[1]) !== Number(numeric[3])) this.#either += times;
  }

  /** Adds what another column tells. */
  join(other: DateTally): void {
    this.#dayFirst += other.#dayFirst;
    this.#monthFirst += other.#monthFirst;
    this.#either += other.#either;
    for (const [separator, count] of other.#surplus) this.#addYears(separator, count);
  }

  get style(): DateStyle {
    // A column that tells both ways tells nothing.
    const dayFirst = this.#dayFirst > 0 === this.#monthFirst > 0 ? null : this.#dayFirst > 0;
    const longYears = new Set([...this.#surplus].filter(([, count]) => count > 0).map(([separator]) => separator));
    return { dayFirst, longYears, isUndecided: dayFirst === null && this.#either > 0 };
  }

  #addYears(separator: string, count: number): void {
    this.#surplus.set(separator, (this.#surplus.get(separator) ?? 0) + count);
  }
}

/**
 * How a column's dates are written.
 *
 * @param cells the column, blank cells included. Cost: O(cells).
 */
export function dateStyle(cells: Iterable<string>): DateStyle {
  const tally = new DateTally();
  for (const cell of cells) tally.add(cell, 1);
  return tally.style;
}

/**
 * @param text one cell: `2021-03-07`, `2021-03`, `2021`, `07 Mar 2021`, `4-Apr-21`, `March 7, 2021`, `3/2021`,
 * `Sun, 07 Mar 2021 23:30:00 GMT`, `1/20/18, 8:47 PM`
 * @param style of its column
 * @returns the date, as precise as it is written; null when it cannot be read, or could mean two days
 */
export function readDate(text: string, style: DateStyle): PartialDate | null {
  const trimmed = text.trim().replace(/\s+/g, " ").replace(weekday, "");
  const year = /^(?:19|20)\d{2}$/.test(trimmed) ? parsePartialDate(trimmed) : null;
  if (year !== null) return year;
  const isoMatch = iso.exec(trimmed);
  if (isoMatch !== null) {
    const [, y, m, d] = isoMatch;
    return d === undefined ? partialDate(Number(y), Number(m)) : partialDate(Number(y), Number(m), Number(d));
  }
  const monthMatch = monthNumberYear.exec(trimmed);
  if (monthMatch !== null) return partialDate(Number(monthMatch[2]), Number(monthMatch[1]));
  const eastAsianMatch = eastAsian.exec(trimmed);
  if (eastAsianMatch !== null) {
    const [, y, m, d] = eastAsianMatch;
    return d === undefined ? partialDate(Number(y), Number(m)) : partialDate(Number(y), Number(m), Number(d));
  }
  const compactMatch = compact.exec(trimmed);
  if (compactMatch !== null) {
    return partialDate(Number(`${compactMatch[1]}${compactMatch[2]}`), Number(compactMatch[3]), Number(compactMatch[4]));
  }
  return readNamedMonth(trimmed, style) ?? readNumbers(trimmed, style);
}

const serialDay = /^(\d{5})(?:[.,]\d+)?$/;
/** As spreadsheets count days: 1 January 1990 and 31 December 2060. */
const firstSerial = 32_874;
const lastSerial = 58_806;
/** The day before which they begin, in days since 1970-01-01. */
const serialZero = -25_569;

/**
 * @param text one cell of a column of dates
 * @returns the day that a spreadsheet has written as the number of days since 1900 (`44262` is 2021-03-07), between 1990 and 2060;
 * else null. Cost: O(1).
 */
export function spreadsheetDate(text: string): PartialDate | null {
  const serial = Number(serialDay.exec(text.trim())?.[1] ?? Number.NaN);
  if (!(serial >= firstSerial && serial <= lastSerial)) return null;
  const day = new Date((serial + serialZero) * 86_400_000);
  return partialDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** A number first, or behind the names of a day and a month. */
const mayBeDate = /^(?:\p{L}+[.,]{0,2}[\s-]+){0,3}\d/u;
const anyStyle: DateStyle = { dayFirst: true, longYears: new Set(), isUndecided: false };

/** @returns whether the text can only be a date, of whatever style: no name is written like it. Cost: O(length). */
export function looksLikeDate(text: string): boolean {
  const trimmed = text.trim();
  if (!mayBeDate.test(trimmed) || trimmed.length > 60) return false;
  return readDate(trimmed, anyStyle) !== null || readDate(trimmed, { ...anyStyle, dayFirst: false }) !== null;
}

function readNamedMonth(text: string, style: DateStyle): PartialDate | null {
  const dayFirst = dayMonthName.exec(text);
  if (dayFirst !== null) return dateOf(yearOf(dayFirst[4], dayFirst[2], style), monthOf(dayFirst[3]), Number(dayFirst[1]));
  const monthFirst = monthNameDay.exec(text);
  if (monthFirst !== null) return dateOf(yearOf(monthFirst[3], undefined, style), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const noDay = monthNameYear.exec(text);
  const month = monthOf(noDay?.[1]);
  return noDay === null || month === null ? null : partialDate(Number(noDay[2]), month);
}

function readNumbers(text: string, style: DateStyle): PartialDate | null {
  const match = numbers.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const year = yearOf(match[4], match[2], style);
  if (first > 12) return dateOf(year, second, first);
  if (second > 12) return dateOf(year, first, second);
  if (first === second) return dateOf(year, first, second);
  if (style.dayFirst === null) return null;
  return style.dayFirst ? dateOf(year, second, first) : dateOf(year, first, second);
}

function yearOf(text: string | undefined, separator: string | undefined, style: DateStyle): number | null {
  if (text === undefined) return null;
  if (text.length === 4) return Number(text);
  if (separator !== undefined && style.longYears.has(separator)) return null;
  const short = Number(text.replace("'", ""));
  return short < 70 ? 2000 + short : 1900 + short;
}

function monthOf(name: string | undefined): number | null {
  return name === undefined ? null : (months.get(name.toLowerCase()) ?? null);
}

function dateOf(year: number | null, month: number | null, day: number): PartialDate | null {
  return year === null || month === null ? null : partialDate(year, month, day);
}
