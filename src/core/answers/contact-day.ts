import type { Contact } from "../model/contact.ts";
import { dateOfEpochDay, datePrecision, epochDay, type PartialDate, parsePartialDate } from "../model/partial-date.ts";

/**
 * A day of the network as a date that claims no more than was recorded. The network counts a month as its 15th and a year as
 * its 1 July, so such a day is shown as a month or a year unless the contact's own row names that very day.
 *
 * @param day days since 1970-01-01
 * @param contact whose `connectedOn` may name the day; null for none
 * @returns the date, as precise as can be vouched for
 *
 * Cost: O(1).
 */
export function contactDay(day: number, contact: Contact | null): PartialDate {
  const connectedOn = contact?.connectedOn ?? null;
  if (connectedOn !== null && datePrecision(connectedOn) === "day" && epochDay(connectedOn) === day) return connectedOn;
  const date = dateOfEpochDay(day);
  const shortened = date.endsWith("-15") ? date.slice(0, 7) : date.endsWith("-07-01") ? date.slice(0, 4) : null;
  return (shortened === null ? null : parsePartialDate(shortened)) ?? date;
}
