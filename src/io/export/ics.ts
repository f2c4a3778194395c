import ICAL from "ical.js";
import { dateOfEpochDay, epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import type { Records } from "../../core/model/records.ts";
import { type CalendarEvent, calendarEvents } from "./calendar-events.ts";

/** The most that the format's whole numbers hold. */
const largestInteger = 2_147_483_647;
const minutesADay = 1_440;
const lastDay = "9999-12-31";

/** A line of at most 75 octets; those that go on a line before begin with a space, which the library does not count. */
const foldOctets = 74;

interface CalendarFile {
  /** Today, to the day: the moment of the file is its beginning. */
  readonly asOf: PartialDate;
  /** Number of the last operation in the records, from 0: it grows with every change, so that what changed has a higher one. */
  readonly counter: number;
}

type Property = readonly [name: string, parameters: object, type: string, value: string | number];

/**
 * The conversations and everything with a day as an iCalendar file (RFC 5545).
 *
 * Everything is an event. A to-do (VTODO) would say what a thank-you is more exactly, but the calendars most people have leave
 * to-dos out when they read a file, and a reminder that is not shown reminds nobody. All-day ones leave the day free.
 *
 * A second export updates what the first one brought: the same thing has the same UID in each, and SEQUENCE grows with every
 * change of the workspace. Times are floating, by the clock of wherever one is: the workspace knows no time zone.
 *
 * @returns lines of at most 75 octets ended by CR LF. Equal records, day and counter give equal bytes.
 *
 * Cost: that of `calendarEvents`.
 */
export function ics(records: Records, { asOf, counter }: CalendarFile): string {
  const stamp = `${asOf}T00:00:00Z`;
  const sequence = Math.min(counter, largestInteger);
  const calendar = [
    "vcalendar",
    [
      ["version", {}, "text", "2.0"],
      ["prodid", {}, "text", "-//Intrograph//Agenda//EN"],
      ["calscale", {}, "text", "GREGORIAN"],
      ["method", {}, "text", "PUBLISH"],
      ["x-wr-calname", {}, "text", "Intrograph"],
    ],
    calendarEvents(records, asOf).map((event) => ["vevent", properties(event, stamp, sequence), []]),
  ];
  ICAL.foldLength = foldOctets;
  return ICAL.stringify(calendar);
}

function properties(event: CalendarEvent, stamp: string, sequence: number): readonly Property[] {
  const { uid, title, place, note, at, isCancelled } = event;
  return [
    ["uid", {}, "text", uid],
    ["dtstamp", {}, "date-time", stamp],
    ["last-modified", {}, "date-time", stamp],
    ["sequence", {}, "integer", sequence],
    ...when(event),
    ["summary", {}, "text", plain(title).replaceAll("\n", " ")],
    ...optional("location", place),
    ...optional("description", note),
    ["status", {}, "text", isCancelled ? "CANCELLED" : "CONFIRMED"],
    ["transp", {}, "text", at === null ? "TRANSPARENT" : "OPAQUE"],
  ];
}

/** From when to when; an end that is left out is that of the day, or the moment of the beginning. */
function when({ on, at, minutes }: CalendarEvent): readonly Property[] {
  if (at === null) {
    const start: Property = ["dtstart", {}, "date", on];
    return on === lastDay ? [start] : [start, ["dtend", {}, "date", dateOfEpochDay(epochDay(on) + 1)]];
  }
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const end = hour * 60 + minute + minutes;
  const endsNextDay = end >= minutesADay;
  const start: Property = ["dtstart", {}, "date-time", `${on}T${clock(hour * 60 + minute)}`];
  if (endsNextDay && on === lastDay) return [start];
  const endOn = endsNextDay ? dateOfEpochDay(epochDay(on) + 1) : on;
  return [start, ["dtend", {}, "date-time", `${endOn}T${clock(end % minutesADay)}`]];
}

function clock(minuteOfDay: number): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${hour}:${minute}:00`;
}

function optional(name: string, text: string): readonly Property[] {
  const value = plain(text).trim();
  return value === "" ? [] : [[name, {}, "text", value]];
}

/**
 * Text as the format allows it: every kind of line end is one, other control characters and broken halves of characters go. What
 * reads like the frame of an entry is set apart: escaped it is no danger, but there are readers that look for the words and not
 * for the line.
 */
function plain(text: string): string {
  return text
    .replace(/\b(BEGIN|END):(?=V)/gi, "$1: ")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
