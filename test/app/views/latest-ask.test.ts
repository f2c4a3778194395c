import { describe, expect, test } from "vitest";
import { asksOf, latestAsk } from "../../../src/app/views/workspace/latest-ask.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

function ask(id: string, broker: string, target: string, on: string, open: boolean): Ask {
  const askedOn = date(on);
  return {
    id: askId(id),
    broker: contactId(broker),
    target: contactId(target),
    askedOn,
    outcome: open ? { stage: "asked", nudgeOn: askedOn } : { stage: "declined", on: askedOn },
  };
}

const asks = new Map(
  [
    ask("1", "priya", "dan", "2026-01-01", true),
    ask("2", "priya", "dan", "2026-05-01", false),
    ask("3", "priya", "mia", "2026-06-01", false),
    ask("4", "bo", "priya", "2026-07-01", false),
  ].map((one) => [one.id, one]),
);

describe("asks", () => {
  test("an open ask comes before a newer one that has ended", () => {
    expect(latestAsk(asks, contactId("priya"), contactId("dan"))?.id).toBe("1");
  });

  test("without an ask there is none", () => {
    expect(latestAsk(asks, contactId("dan"), contactId("priya"))).toBeNull();
  });

  test("a person's asks are those that went to them and those about them, newest first after the open ones", () => {
    expect(asksOf(asks, contactId("priya")).map(({ id }) => id)).toEqual(["1", "4", "3", "2"]);
  });
});
