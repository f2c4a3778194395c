import { describe, expect, test } from "vitest";
import { bandMeaning, bandWord } from "../../../src/app/words/bands.ts";
import { contactOfStep, nextStepInWords } from "../../../src/app/words/next-steps.ts";
import { reasonInWords, reasonsInWords } from "../../../src/app/words/reasons.ts";
import type { NextStep, Reason } from "../../../src/core/answers/question.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

const priya = contactId("p");
const dan = contactId("d");
const wording = { nameOf: (id: string) => (id === priya ? "Priya" : "Dan"), today: "2026-11-22" };

const everyReason: readonly (readonly [Reason, string])[] = [
  [{ code: "you-know-each-other" }, "you already know each other"],
  [{ code: "works-there", company: "Acme", position: "Product" }, "Product at Acme"],
  [{ code: "works-there", company: "Acme", position: null }, "works at Acme"],
  [{ code: "last-contact", contact: priya, on: date("2026-03") }, "last recorded contact with Priya in March"],
  [{ code: "no-recorded-contact-date", contact: priya }, "no date recorded for your contact with Priya"],
  [{ code: "introduced-you", times: 2 }, "introduced you twice"],
  [{ code: "introduced-target", broker: priya, target: dan, on: null }, "Priya introduced Dan before"],
  [{ code: "introduced-target", broker: priya, target: dan, on: date("2025-05-01") }, "Priya introduced Dan on 1 May 2025"],
  [{ code: "knows-target", broker: priya, target: dan, times: 1 }, "Priya knows Dan"],
  [{ code: "knows-target", broker: priya, target: dan, times: 3 }, "Priya knows Dan (recorded 3 times)"],
  [{ code: "no-open-asks" }, "no open asks"],
  [{ code: "open-asks", count: 1 }, "1 ask of yours still open"],
  [
    { code: "rest-until", asked: date("2026-11-10"), until: date("2026-12-10") },
    "asked on 10 November, so let them rest until 10 December",
  ],
  [{ code: "shared-contacts", count: 4 }, "4 contacts in common"],
  [{ code: "opens-company", company: "Acme" }, "opens Acme"],
  [{ code: "opens-contacts", count: 12 }, "opens 12 new people"],
  [{ code: "matches-goal", goal: "biotech" }, "matches your goal “biotech”"],
  [{ code: "volunteers-to-help" }, "has offered to help people who ask"],
];

describe("reasons in words", () => {
  test.each(everyReason)("%o", (reason, words) => {
    expect(reasonInWords(reason, wording)).toBe(words);
  });

  test("the person a card is about is not named again in their own reasons", () => {
    const reasons: Reason[] = [
      { code: "last-contact", contact: priya, on: date("2026-03") },
      { code: "introduced-you", times: 2 },
      { code: "no-open-asks" },
    ];
    expect(reasonsInWords(reasons, { ...wording, about: priya })).toBe(
      "Last recorded contact in March; introduced you twice; no open asks.",
    );
  });

  test("no reasons make no sentence", () => {
    expect(reasonsInWords([], wording)).toBe("");
  });
});

describe("bands in words", () => {
  test("each has a word and a meaning of its own", () => {
    const bands = ["good", "fair", "long-shot"] as const;
    expect(bands.map(bandWord)).toEqual(["Good", "Fair", "Long shot"]);
    expect(new Set(bands.map(bandMeaning)).size).toBe(3);
  });
});

describe("next steps in words", () => {
  const steps: readonly (readonly [NextStep, string])[] = [
    [
      { code: "ask-dormant", contact: priya, lastContact: date("2024-02") },
      "Get back in touch with Priya: your last recorded contact was in February 2024.",
    ],
    [
      { code: "ask-dormant", contact: priya, lastContact: null },
      "Get back in touch with Priya: it has been a while, and they may know somebody at Acme.",
    ],
    [{ code: "ask-alumni", contact: dan }, "Ask Dan, who comes from the same school or has offered to help."],
    [{ code: "record-contacts-of", contact: dan }, "You have not recorded who Dan knows. Ask them, and add what you learn."],
    [
      { code: "target-known-but-unreached", contact: dan },
      "Dan is in your records, but nobody you know is recorded as knowing them.",
    ],
    [{ code: "mention-at-next-meeting" }, "Ask about Acme at your next meeting: “Do you know anyone there?”"],
  ];

  test.each(steps)("%o", (step, words) => {
    expect(nextStepInWords(step, { ...wording, target: "Acme" })).toBe(words);
  });

  test("a step about somebody leads to them, the general one to nobody", () => {
    expect(steps.map(([step]) => contactOfStep(step))).toEqual([priya, priya, dan, dan, dan, null]);
  });
});
