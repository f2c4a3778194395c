import { describe, expect, test } from "vitest";
import { dateInWords, dayOfMoment, daysAgo, onDate, shortDate } from "../../../src/app/words/dates.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

const today = date("2026-11-22");

describe("dates in words", () => {
  test("a day, a month and a year are each shown as precisely as they are known", () => {
    expect(dateInWords(date("2026-03-07"))).toBe("7 March 2026");
    expect(dateInWords(date("2026-03"))).toBe("March 2026");
    expect(dateInWords(date("2026"))).toBe("2026");
  });

  test("the first day of a year is that day in every time zone", () => {
    expect(dateInWords(date("2026-01-01"))).toBe("1 January 2026");
    expect(dateInWords(date("2025-12-31"))).toBe("31 December 2025");
  });

  test("a year before 100 is not taken for one of the last century", () => {
    expect(dateInWords(date("0050"))).toBe("50");
    expect(dateInWords(date("0050-02"))).toBe("February 50");
  });

  test("with a preposition, this year goes without saying", () => {
    expect(onDate(date("2026-03-07"), today)).toBe("on 7 March");
    expect(onDate(date("2026-03"), today)).toBe("in March");
    expect(onDate(date("2025-03"), today)).toBe("in March 2025");
    expect(onDate(date("2026"), today)).toBe("in 2026");
  });

  test("short dates keep the year when it is another one", () => {
    expect(shortDate(date("2026-11-29"), today)).toBe("29 Nov");
    expect(shortDate(date("2027-01-04"), today)).toBe("4 Jan 2027");
    expect(shortDate(date("2026-11"), today)).toBe("November 2026");
  });

  test("the last thirty days are counted, anything else is dated", () => {
    expect(daysAgo(today, today)).toBe("today");
    expect(daysAgo(date("2026-11-21"), today)).toBe("yesterday");
    expect(daysAgo(date("2026-10-23"), today)).toBe("30 days ago");
    expect(daysAgo(date("2026-10-22"), today)).toBe("on 22 October");
    expect(daysAgo(date("2026-11-23"), today)).toBe("on 23 November");
    expect(daysAgo(date("2026-11"), today)).toBe("in November");
  });

  test("a moment is dated by its day in UTC", () => {
    expect(dayOfMoment(Date.UTC(2026, 10, 22, 23, 59))).toBe("2026-11-22");
  });
});
