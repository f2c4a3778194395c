import { describe, expect, test } from "vitest";
import { contactDay } from "../../../src/core/answers/contact-day.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { epochDay, parsePartialDate } from "../../../src/core/model/partial-date.ts";

function dayOf(text: string): number {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return epochDay(date);
}

function connected(on: string): Contact {
  return { ...noFacts, id: contactId("a"), kind: "recorded", sources: [], connectedOn: parsePartialDate(on) };
}

describe("the date of a contact", () => {
  test.each(["2024-03-07", "2024-03", "2024"])("%s is told as it was recorded", (text) => {
    expect(contactDay(dayOf(text), null)).toBe(text);
  });

  test("a 15th or a 1 July is told in full only where the contact's row names that day", () => {
    expect(contactDay(dayOf("2024-03-15"), null)).toBe("2024-03");
    expect(contactDay(dayOf("2024-03-15"), connected("2024-03-15"))).toBe("2024-03-15");
    expect(contactDay(dayOf("2024-07-01"), connected("2024-07-01"))).toBe("2024-07-01");
    expect(contactDay(dayOf("2024-07-01"), connected("2024"))).toBe("2024");
  });
});
