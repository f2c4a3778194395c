import fc from "fast-check";
import { expect, test } from "vitest";
import { type Meeting, recordMeeting } from "../../../src/core/journey/after-meeting.ts";
import type { NamedPerson } from "../../../src/core/journey/after-meeting-people.ts";
import { introducerChain } from "../../../src/core/journey/introducer-chain.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { introductionChain, introductionForest } from "../../../src/core/network/introduction-forest.ts";
import { parseSnapshot, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const names = ["me", "ana", "ben", "cho", "dia", "eve"];
const person = fc.constantFrom(...names.slice(1));
const when = fc.option(fc.integer({ min: 18_000, max: 19_999 }).map(day));
const introductions = fc
  .array(
    fc.record({
      by: fc.constantFrom(...names),
      others: fc.subarray(names, { minLength: 1, maxLength: 3 }),
      when,
      status: fc.constantFrom("made", "met", "agreed", "hint"),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.flatMap(({ by, others, ...rest }) => {
      const parties = others.filter((one) => one !== by);
      return parties.length === 0 ? [] : [{ by, parties, ...rest }];
    }),
  );
const asks = fc.array(
  fc
    .record({ broker: person, target: person, stage: fc.constantFrom("asked", "agreed", "introduced", "declined") })
    .map(({ broker, target, stage }) => ({
      broker,
      target,
      askedOn: day(19_990),
      outcome:
        stage === "asked"
          ? ({ stage, nudgeOn: day(19_997) } as const)
          : stage === "agreed"
            ? ({ stage, on: day(19_991), nudgeOn: day(19_998) } as const)
            : ({ stage, on: day(19_991) } as const),
    })),
  { maxLength: 3 },
);
const workspaces = fc.record({ introductions, asks }).map((parts) => recordsOf({ ego: "me", contacts: names, ...parts }));

/** Each text unlike any other, so that it can be found again. */
let last = 0;
const text = fc.constantFrom("word", " two words ", "ünï <b>", "line\nline", "").map((word) => {
  last += 1;
  return word === "" ? "" : `${word}${last}${word.endsWith(" ") ? " " : ""}`;
});
const named: fc.Arbitrary<NamedPerson> = fc.record({
  who: fc.oneof(
    person.map((id) => ({ contact: contactId(id) })),
    fc
      .record({
        name: fc.constantFrom("Rosa Quill", "Uwe Stein"),
        company: fc.constantFrom("Orb", null),
        email: fc.option(fc.constant("rosa@orb.test")),
      })
      .map(({ name, company, email }) => ({ facts: { name, company, emails: email === null ? [] : [email] } })),
  ),
  mayUseName: fc.constantFrom("yes", "no", "unasked"),
  howTheyKnow: text,
});
const meetings: fc.Arbitrary<Meeting> = fc.record({
  conversation: fc.record({
    with: person.map(contactId),
    purpose: fc.constantFrom("lead", "informational"),
    how: fc.constantFrom("phone", "video"),
  }),
  heldOn: fc.integer({ min: 19_985, max: 20_000 }).map(day),
  on: fc.constant(day(20_000)),
  reflection: fc.record({
    learned: text,
    liked: text,
    disliked: text,
    concerns: text,
    advantages: text,
    advice: text,
    otherOccupation: text,
    happyThere: fc.constantFrom(null, 1, 3, 5),
    happyWhy: text,
  }),
  findings: fc.array(fc.record({ theme: fc.constantFrom("day", "pay"), topic: text, text, stance: fc.constantFrom(-1, 0, 1) }), {
    maxLength: 2,
  }),
  notes: text,
  named: fc.array(named, { maxLength: 3 }),
  leads: fc.array(
    fc.record({
      company: fc.constantFrom("Orb", "Acme"),
      role: fc.constantFrom("Analyst", ""),
      posted: fc.constantFrom("unposted", "posted", "unknown"),
      nextStep: text,
      nextOn: fc.constant(null),
      notes: text,
    }),
    { maxLength: 3 },
  ),
  followUps: fc.array(
    fc.record({ kind: fc.constantFrom("meeting", "internship"), dueOn: fc.constant(day(20_010)), note: text }),
    { maxLength: 3 },
  ),
  keepInTouch: fc.constantFrom(null, 30, 90),
  tellIntroducers: fc.boolean(),
});

const bytes = (records: Records) => JSON.stringify(snapshot(records, 1));

function textsOf(meeting: Meeting): readonly string[] {
  const { reflection, findings, named: people, leads, followUps, notes } = meeting;
  const { happyThere: _, ...answers } = reflection;
  return [
    notes,
    ...Object.values(answers),
    ...findings.flatMap(({ topic, text: said }) => [topic, said]),
    ...people.flatMap(({ who, howTheyKnow }) => ["facts" in who ? (who.facts.name ?? "") : "", howTheyKnow]),
    ...leads.flatMap(({ company, role, nextStep, notes: more }) => [company, role, nextStep, more]),
    ...followUps.map(({ note }) => note),
  ].map((each) => each.trim());
}

test("whatever came of a meeting is kept once, whole, within reach, and can be taken back", () => {
  let kept = 0;
  fc.assert(
    fc.property(workspaces, meetings, (records, meeting) => {
      const made = recordMeeting(records, meeting);
      if ("problem" in made) {
        expect(made.problem).toBe("names-person-met");
        return;
      }
      kept += 1;
      const after = applyChanges(records, made.changes);
      expect(parseSnapshot(snapshot(after, 1))).toHaveProperty("snapshot");
      expect(recordMeeting(after, meeting)).toMatchObject({ changes: [], newcomers: [] });
      expect(bytes(applyChanges(after, invertChanges(made.changes)))).toBe(bytes(records));

      const whole = bytes(after);
      for (const each of textsOf(meeting)) expect(whole).toContain(JSON.stringify(each).slice(1, -1));

      const conversation = after.conversations.get(made.conversation);
      if (conversation === undefined) throw new Error("no conversation");
      const network = buildNetwork(after, { asOfDay: 20_000 });
      const tied = (one: string, other: string) => {
        const [from = -1, to = -1] = [one, other].map((id) => network.indexOf.get(contactId(id)));
        const row = network.ties.neighbours.subarray(network.ties.offsets[from], network.ties.offsets[from + 1]);
        return row.includes(to);
      };
      expect(tied("me", conversation.with)).toBe(true);
      for (const id of conversation.named) expect(tied(conversation.with, id)).toBe(true);

      const told = [...after.tasks.values()].filter(({ kind }) => kind === "tell-introducer").map(({ contact }) => contact);
      expect(new Set(told).size).toBe(told.length);
      expect(told).not.toContain("me");
      expect(told).not.toContain(conversation.with);
    }),
    { numRuns: 1_000 },
  );
  expect(kept).toBeGreaterThan(500);
});

test("the line of introducers is the lineage's wherever nobody came back to where they began", () => {
  let compared = 0;
  fc.assert(
    fc.property(workspaces, (records) => {
      const network = buildNetwork(records, { asOfDay: 20_000 });
      const forest = introductionForest(network);
      if (forest.circles.length > 0) return;
      for (const id of names) {
        const number = network.indexOf.get(contactId(id)) ?? -1;
        const line = introductionChain(forest, number).map((each) => network.ids[each]);
        const above = line
          .slice(0, -1)
          .reverse()
          .filter((one) => one !== "me");
        compared += above.length;
        expect(introducerChain(records, contactId(id))).toEqual(id === "me" ? [] : above);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(compared).toBeGreaterThan(500);
});
