import { expect, test } from "vitest";
import { asksByDue } from "../../../src/core/journey/ask-board.ts";
import { noPreparation } from "../../../src/core/journey/defaults.ts";
import { brokerBudgets, openAsksOf, restOf } from "../../../src/core/journey/rest.ts";
import type { Ask, AskOutcome } from "../../../src/core/model/ask.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import { askId, contactId, conversationId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { day } from "../../support/networks/records-of.ts";

const ben = contactId("ben");
const today = day(20_000);

function ask(id: string, askedDay: number | null, outcome: AskOutcome, broker = ben, target = contactId("dan")): Ask {
  return { id: askId(id), broker, target, askedOn: askedDay === null ? null : day(askedDay), outcome };
}

function holding(...asks: readonly Ask[]): Pick<Records, "asks" | "conversations"> {
  return { asks: new Map(asks.map((one) => [one.id, one])), conversations: new Map() };
}

const waiting = (nudge: number): AskOutcome => ({ stage: "asked", nudgeOn: day(nudge) });

test("a broker who was asked twelve days ago rests for eighteen more", () => {
  const records = holding(ask("a", 19_950, { stage: "declined", on: day(19_960) }), ask("b", 19_988, waiting(19_995)));
  expect(restOf(records, ben, today)).toEqual({ askedOn: day(19_988), until: day(20_018) });
  expect(openAsksOf(records, ben)).toBe(1);
});

test.each([
  [19_971, true],
  [19_970, false],
])("asked on day %i, today is day 20000: in rest is %s", (asked, rests) => {
  expect(restOf(holding(ask("a", asked, { stage: "met", on: day(asked) })), ben, today) !== null).toBe(rests);
});

test("an idea is no ask: it neither rests nor counts", () => {
  const records = holding(ask("a", null, { stage: "idea", on: day(19_999) }));
  expect([restOf(records, ben, today), openAsksOf(records, ben), brokerBudgets(records, today).size]).toEqual([null, 0, 0]);
});

test("a promise is open; an introduction is not", () => {
  const agreed = ask("a", 19_900, { stage: "agreed", on: day(19_901), nudgeOn: day(19_908) });
  const introduced = ask("b", 19_900, { stage: "introduced", on: day(19_901) });
  expect(brokerBudgets(holding(agreed, introduced), today).get(ben)).toEqual({ open: 1, rest: null });
});

test("the list begins with what is due soonest, then ideas, then what has ended, latest first", () => {
  const board = asksByDue(
    holding(
      ask("ended", 19_900, { stage: "declined", on: day(19_910) }),
      ask("later", 19_990, waiting(20_020)),
      ask("idea", null, { stage: "idea", on: day(19_999) }),
      ask("sooner", 19_980, waiting(19_987)),
      ask("met", 19_900, { stage: "met", on: day(19_950) }),
      ask("older-idea", null, { stage: "idea", on: day(19_998) }),
      ask("introduced", 19_990, { stage: "introduced", on: day(19_995) }),
    ),
    today,
  );
  expect(board.map((one) => one.ask.id)).toEqual(["sooner", "introduced", "later", "older-idea", "idea", "met", "ended"]);
  expect(board[0]).toMatchObject({ due: { what: "nudge", on: day(19_987) }, budget: { open: 2, rest: { until: day(20_020) } } });
  expect(board[1]?.due).toEqual({ what: "write", on: day(19_995) });
});

test("after an introduction comes the conversation that is planned, and then saying that it was held", () => {
  const talk = (id: string, stage: Conversation["stage"], on: number | null): Conversation => ({
    id: conversationId(id),
    with: contactId("dan"),
    purpose: "informational",
    stage,
    on: on === null ? null : day(on),
    at: null,
    minutes: 25,
    how: "video",
    place: "",
    ask: null,
    introducer: ben,
    occupation: "",
    company: "",
    preparation: noPreparation,
    findings: [],
    reflection: null,
    named: [],
    notes: "",
  });
  const introduced = holding(ask("a", 19_990, { stage: "introduced", on: day(19_995) }));
  const dueWith = (...talks: readonly Conversation[]) =>
    asksByDue({ ...introduced, conversations: new Map(talks.map((one) => [one.id, one])) }, today)[0]?.due;
  expect(dueWith(talk("c", "cancelled", 20_001))).toEqual({ what: "write", on: day(19_995) });
  expect(dueWith(talk("h", "held", 19_999), talk("p", "planned", 20_005))).toEqual({ what: "conversation", on: day(20_005) });
  expect(dueWith(talk("h", "held", 19_999), talk("g", "held", 19_997))).toEqual({ what: "tell-met", on: day(19_999) });
  expect(dueWith(talk("p", "planned", null))).toBeNull();
});
