import { datePrecision, type PartialDate } from "../core/model/partial-date.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** The date as precisely as it is known: "7 March 2026", "March 2026", "2026". */
export function dateInWords(date: PartialDate): string {
  const [year, month, day] = date.split("-").map(Number);
  const monthName = months[(month ?? 1) - 1] ?? "";
  const precision = datePrecision(date);
  if (precision === "year") return String(year);
  return precision === "month" ? `${monthName} ${year}` : `${day} ${monthName} ${year}`;
}

/** With its preposition: "on 7 March 2026", "in March 2026". */
export function onDate(date: PartialDate): string {
  return `${datePrecision(date) === "day" ? "on" : "in"} ${dateInWords(date)}`;
}
