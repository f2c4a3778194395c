import { dateOfEpochDay, datePrecision, epochDay, type PartialDate } from "../../core/model/partial-date.ts";

const utc = { timeZone: "UTC" } as const;
const dayMonthYear = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "long", year: "numeric" });
const dayMonth = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "long" });
const monthYear = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long", year: "numeric" });
const monthOnly = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long" });
const dayShortMonth = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "short" });
const dayShortMonthYear = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "short", year: "numeric" });

/** The date as precisely as it is known: "7 March 2026", "March 2026", "2026". */
export function dateInWords(date: PartialDate): string {
  const precision = datePrecision(date);
  if (precision === "year") return yearOf(date);
  return (precision === "month" ? monthYear : dayMonthYear).format(moment(date));
}

/** With its preposition, and without the year when that is this year: "on 7 March", "in March 2025", "in 2024". */
export function onDate(date: PartialDate, today: string): string {
  const precision = datePrecision(date);
  if (precision === "year") return `in ${yearOf(date)}`;
  const thisYear = date.slice(0, 4) === today.slice(0, 4);
  if (precision === "month") return `in ${(thisYear ? monthOnly : monthYear).format(moment(date))}`;
  return `on ${(thisYear ? dayMonth : dayMonthYear).format(moment(date))}`;
}

/** For tight places: "29 Nov", with the year when that is not this year. Less precise dates stay as they are. */
export function shortDate(date: PartialDate, today: string): string {
  if (datePrecision(date) !== "day") return dateInWords(date);
  return (date.slice(0, 4) === today.slice(0, 4) ? dayShortMonth : dayShortMonthYear).format(moment(date));
}

/** "today", "yesterday", "5 days ago", or the date once that is a month away. */
export function daysAgo(date: PartialDate, today: PartialDate): string {
  if (datePrecision(date) !== "day") return onDate(date, today);
  const days = epochDay(today) - epochDay(date);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  return days > 1 && days <= 30 ? `${days} days ago` : onDate(date, today);
}

/** The UTC day of a moment in milliseconds since 1970. */
export function dayOfMoment(milliseconds: number): PartialDate {
  return dateOfEpochDay(Math.floor(milliseconds / 86_400_000));
}

function moment(date: PartialDate): Date {
  const time = new Date(0);
  time.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7) || "1") - 1, Number(date.slice(8, 10) || "1"));
  return time;
}

function yearOf(date: PartialDate): string {
  return String(Number(date.slice(0, 4)));
}

const dayAndTime = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment as the person's clock showed it: "7 March 2026 at 14:05". `at`: milliseconds since 1970-01-01 UTC. */
export function momentInWords(at: number): string {
  return dayAndTime.format(at);
}
