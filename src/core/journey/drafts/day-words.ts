import { datePrecision, epochDay, type PartialDate } from "../../model/partial-date.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A past day as a letter names it: "today", "yesterday", "on 7 March", "in March 2025", "in 2024".
 *
 * @param today the day on which it is written. Cost: O(1).
 */
export function dayInSentence(date: PartialDate, today: PartialDate): string {
  const year = String(Number(date.slice(0, 4)));
  const precision = datePrecision(date);
  if (precision === "year") return `in ${year}`;
  const month = months[Number(date.slice(5, 7)) - 1] ?? "";
  const ofYear = date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${year}`;
  if (precision === "month") return `in ${month}${ofYear}`;
  const ago = epochDay(today) - epochDay(date);
  if (ago === 0) return "today";
  if (ago === 1) return "yesterday";
  return `on ${Number(date.slice(8, 10))} ${month}${ofYear}`;
}
