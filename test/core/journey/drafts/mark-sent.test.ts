import { expect, test } from "vitest";
import { markSent, whatSendingDoes } from "../../../../src/core/journey/drafts/mark-sent.ts";
import { taskId } from "../../../../src/core/model/ids.ts";
import type { Task } from "../../../../src/core/model/task.ts";
import { day } from "../../upkeep/any-workspace.ts";
import { ana, askOfAna, ben, drafted, jobShadowing, lee, today, withAsks } from "./drafted-workspace.ts";

const idea = { ...askOfAna, askedOn: null, outcome: { stage: "idea", on: day("2026-06-10") } } as const;
const thank: Task = { ...jobShadowing, id: taskId("t2"), kind: "thank", followUp: null };

test.each([
  [
    "an idea becomes an ask",
    withAsks(drafted(), idea),
    { kind: "email", to: ana, about: ben },
    { does: "move-ask", ask: idea.id },
  ],
  ["an ask that is open stays", withAsks(drafted(), askOfAna), { kind: "email", to: ana, about: ben }, { does: "nothing" }],
  ["without an ask there is a new one", drafted(), { kind: "forwardable", to: ana, about: ben }, { does: "new-ask" }],
  [
    "a direct letter is an ask of its own",
    withAsks(drafted(), askOfAna),
    { kind: "letter", to: ben, ask: askOfAna.id },
    { does: "new-ask" },
  ],
  [
    "a reminder puts the next one off by a week",
    withAsks(drafted(), askOfAna),
    { kind: "follow-up", to: ana, about: ben },
    { does: "nudge-later", ask: askOfAna.id, nudgeOn: "2026-07-07" },
  ],
  ["a sign of life changes nothing", drafted(), { kind: "follow-up", to: lee }, { does: "nothing" }],
  [
    "a named task is done",
    drafted(),
    { kind: "follow-up", to: ben, task: jobShadowing.id },
    { does: "complete-task", task: jobShadowing.id },
  ],
  [
    "a named task is not done by asking somebody else first",
    drafted(),
    { kind: "permission", to: ana, about: ben, task: jobShadowing.id },
    { does: "nothing" },
  ],
  [
    "a thank-you does the open one",
    drafted({ tasks: [thank] }),
    { kind: "thank-you", to: ben },
    { does: "complete-task", task: thank.id },
  ],
  [
    "a thank-you that is done is not done again",
    drafted({ tasks: [{ ...thank, state: "done" }] }),
    { kind: "thank-you", to: ben },
    { does: "nothing" },
  ],
  ["asking for permission changes nothing yet", drafted(), { kind: "permission", to: ana, about: ben }, { does: "nothing" }],
] as const)("%s", (_, records, wanted, means) => {
  expect(whatSendingDoes(records, wanted, today)).toEqual(means);
});

test("a new ask is asked today, by this channel, for this purpose", () => {
  const wanted = { kind: "note", to: ben } as const;
  const edit = markSent(drafted(), { wanted, purpose: "informational", on: today });
  expect(edit).toMatchObject({
    changes: [
      {
        of: "ask",
        before: null,
        after: {
          broker: ben,
          target: ben,
          askedOn: today,
          purpose: "informational",
          channel: "message",
          outcome: { stage: "asked", nudgeOn: "2026-07-07" },
        },
      },
    ],
  });
});

test("an idea keeps its steps and takes the purpose of what was sent", () => {
  const records = withAsks(drafted(), idea);
  const edit = markSent(records, { wanted: { kind: "email", to: ana, about: ben }, purpose: "lead", on: today });
  expect(edit).toMatchObject({
    changes: [{ after: { purpose: "lead", channel: "email", steps: [{ stage: "idea" }, { stage: "asked" }] } }],
  });
});

test("reminders and tasks are noted as they are elsewhere", () => {
  const reminded = markSent(withAsks(drafted(), askOfAna), {
    wanted: { kind: "follow-up", to: ana, about: ben },
    purpose: "lead",
    on: today,
  });
  expect(reminded).toMatchObject({ changes: [{ after: { outcome: { stage: "asked", nudgeOn: "2026-07-07" } } }] });
  const done = markSent(drafted(), { wanted: { kind: "follow-up", to: ben, task: jobShadowing.id }, purpose: "lead", on: today });
  expect(done).toMatchObject({ changes: [{ after: { state: "done", closedOn: today } }] });
  expect(markSent(drafted(), { wanted: { kind: "permission", to: ana }, purpose: "lead", on: today })).toEqual({
    problem: "nothing-to-note",
  });
});

test("a sign of life that was sent is followed by the next one", () => {
  const touch: Task = { ...jobShadowing, kind: "keep-in-touch", followUp: null };
  const records = drafted({ tasks: [touch] });
  const wanted = { kind: "follow-up", to: ben, task: touch.id } as const;
  expect(markSent(records, { wanted, purpose: "informational", on: today })).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ after: expect.objectContaining({ id: touch.id, state: "done", closedOn: today }) }),
      expect.objectContaining({
        before: null,
        after: expect.objectContaining({ kind: "keep-in-touch", contact: ben, state: "open" }),
      }),
    ]),
  });
});

test("a reminder that was sent stands among the steps of its ask", () => {
  const edit = markSent(withAsks(drafted(), askOfAna), {
    wanted: { kind: "follow-up", to: ana, about: ben },
    purpose: "lead",
    on: today,
  });
  expect(edit).toMatchObject({ changes: [{ after: { steps: [{ stage: "asked" }, { stage: "asked", on: today }] } }] });
});
