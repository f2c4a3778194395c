import { describe, expect, test } from "vitest";
import { askInWords } from "../../../src/app/words/asks.ts";
import { factName, factText, shownFacts } from "../../../src/app/words/facts.ts";
import { distanceInWords, doorsInWords, roleOf } from "../../../src/app/words/people.ts";
import type { Ask, AskOutcome } from "../../../src/core/model/ask.ts";
import { noFacts } from "../../../src/core/model/contact.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

const today = date("2026-11-22");

function ask(outcome: AskOutcome): Ask {
  return { id: askId("a"), broker: contactId("p"), target: contactId("d"), askedOn: today, outcome };
}

describe("people in words", () => {
  test("a role is what is recorded of position and company, or nothing", () => {
    expect(roleOf({ position: "Product", company: "Acme" })).toBe("Product, Acme");
    expect(roleOf({ position: null, company: "Acme" })).toBe("Acme");
    expect(roleOf({ position: "Product", company: null })).toBe("Product");
    expect(roleOf({ position: null, company: null })).toBeNull();
  });

  test("distance is counted in introductions", () => {
    expect([1, 3].map(distanceInWords)).toEqual(["1 introduction away", "3 introductions away"]);
  });

  test("shared doors are said to be about so many; whole ones are not", () => {
    expect(doorsInWords(12, 7)).toBe("opens 12 doors: 7 only through them");
    expect(doorsInWords(9.83, 8)).toBe("opens about 10 doors: 8 only through them");
    expect(doorsInWords(1, 0)).toBe("opens 1 door: none only through them");
    expect(doorsInWords(0.33, 0)).toBe("opens about 1 door: none only through them");
    expect(doorsInWords(0, 0)).toBe("opens no doors you lack");
  });
});

describe("asks in words", () => {
  test("an open ask says when it was made and when to nudge", () => {
    expect(askInWords(ask({ stage: "asked", nudgeOn: date("2026-11-29") }), today)).toBe("Asked today – nudge on 29 Nov");
  });

  test("an ended ask says how it ended", () => {
    expect(askInWords(ask({ stage: "introduced", on: today }), today)).toBe("Introduced you on 22 November");
    expect(askInWords(ask({ stage: "declined", on: today }), today)).toBe("Would rather not, on 22 November");
    expect(askInWords(ask({ stage: "noReply", on: today }), today)).toBe("No reply by 22 November");
  });
});

describe("facts in words", () => {
  test("what is not recorded has no text", () => {
    expect(shownFacts.filter((fact) => factText(fact, noFacts) !== null)).toEqual([]);
  });

  test("what is recorded is shown, a date as precisely as it is known", () => {
    const facts = { ...noFacts, emails: ["a@x.org", "b@x.org"], connectedOn: date("2024-03"), volunteersToHelp: false };
    expect(factText("emails", facts)).toBe("a@x.org, b@x.org");
    expect(factText("connectedOn", facts)).toBe("March 2024");
    expect(factText("volunteersToHelp", facts)).toBe("No");
  });

  test("every fact has a name of its own", () => {
    expect(new Set(shownFacts.map(factName)).size).toBe(shownFacts.length);
  });
});
