import { describe, expect, test } from "vitest";
import { jobTimeInWords, lastHeard, messagesInWords, statedFacts } from "../../../src/app/words/upkeep.ts";
import type { PartialDate } from "../../../src/core/model/partial-date.ts";
import type { Job } from "../../../src/core/upkeep/upkeep-answers.ts";

const day = (text: string) => text as PartialDate;
const today = day("2026-06-01");
const job: Job = {
  company: "Acme",
  position: "Analyst",
  seenFirst: day("2025-01-01"),
  seenLast: day("2026-03-02"),
  endedBetween: null,
  isCurrent: false,
  sources: [],
};

describe("how long a job was held", () => {
  test("is told as narrowly as files tell it", () => {
    expect(jobTimeInWords({ ...job, endedBetween: [day("2026-03-02"), day("2026-04-03")] }, today)).toBe(
      "until between 2 March 2026 and 3 April 2026",
    );
    expect(jobTimeInWords({ ...job, endedBetween: [day("2026-03-02"), day("2026-03-02")] }, today)).toBe("until 2 March 2026");
    expect(jobTimeInWords({ ...job, isCurrent: true }, today)).toBe("seen from 1 January 2025 to 2 March 2026");
    expect(jobTimeInWords(job, today)).toBe("before");
  });
});

test("what is old is told in days, months or years", () => {
  expect(["2026-06-01", "2026-05-01", "2025-04-01", "2020-01-01"].map((text) => lastHeard(day(text), today))).toEqual([
    "Heard today.",
    "Last heard 31 days ago.",
    "Last heard 14 months ago.",
    "Last heard 6 years ago.",
  ]);
  expect(lastHeard(null, today)).toBe("Nobody knows when that was heard.");
});

test("messages are told from your side, whichever end of the tie you are", () => {
  const messages = { sent: 20, received: 22, first: day("2020-01-01"), evidence: 1 };
  expect(messagesInWords(messages, day("2026-05-03"), true, today)).toBe(
    "42 messages, the last on 3 May: 20 from you, 22 from them.",
  );
  expect(messagesInWords(messages, null, false, today)).toBe("42 messages: 22 from you, 20 from them.");
});

test("a row is told by what it said, and by what it cleared", () => {
  expect(statedFacts({ name: "Ana", company: null })).toEqual([
    { name: "Name", text: "Ana" },
    { name: "Company", text: "nothing any more" },
  ]);
});
