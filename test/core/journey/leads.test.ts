import { describe, expect, test } from "vitest";
import {
  addLead,
  addLeadUnderEdit,
  editLead,
  leadStageProblem,
  leadStages,
  leadsInOrder,
  moveLead,
  type NewLead,
  nextLeadStages,
  removeLead,
} from "../../../src/core/journey/leads.ts";
import { addTask } from "../../../src/core/journey/tasks.ts";
import { contactId, conversationId, type LeadId, leadId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { removeContact } from "../../../src/core/upkeep/by-hand.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../../../src/core/upkeep/edit.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { askOf, conversationOf } from "../../support/search-things.ts";

const ann = contactId("ann");
const records = recordsOf({ contacts: ["ann", "bob"] });
const told: NewLead = { company: "Acme", role: "Laboratory assistant", heardFrom: ann, heardOn: day(20_000) };

function kept(held: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(held, edit.changes);
}

function withLead(lead: NewLead = told, held: Records = records): { readonly records: Records; readonly lead: LeadId } {
  const edit = addLead(held, lead);
  if ("problem" in edit) throw new Error(edit.problem);
  return { records: kept(held, edit), lead: edit.lead };
}

describe("adding a lead", () => {
  test("keeps what was told, open, and leaves unsaid what nobody said", () => {
    const { records: after, lead } = withLead({ ...told, role: "  Laboratory assistant " });
    expect(after.leads.get(lead)).toEqual({
      id: lead,
      company: "Acme",
      role: "Laboratory assistant",
      heardFrom: "ann",
      heardOn: day(20_000),
      conversation: null,
      posted: "unknown",
      stage: "open",
      nextStep: "",
      nextOn: null,
      notes: "",
    });
  });

  test("the same position told twice is two leads", () => {
    const once = withLead();
    const twice = withLead(told, once.records);
    expect(twice.records.leads.size).toBe(2);
  });

  test("is named in the history by role and company, or by the one that is known", () => {
    expect(addLead(records, told)).toMatchObject({ summary: { name: "Laboratory assistant, Acme" } });
    expect(addLead(records, { company: "Acme", heardOn: day(20_000) })).toMatchObject({ summary: { name: "Acme" } });
    expect(addLead(records, { role: "Baker", heardOn: day(20_000) })).toMatchObject({ summary: { name: "Baker" } });
  });

  test("is refused without company and role, from a stranger, and of a conversation that is not there", () => {
    expect(addLead(records, { company: " ", role: "", heardOn: day(20_000) })).toEqual({ problem: "nothing-said" });
    expect(addLead(records, { ...told, heardFrom: contactId("zoe") })).toEqual({ problem: "unknown-contact" });
    expect(addLead(records, { ...told, conversation: conversationId("talk") })).toEqual({ problem: "unknown-conversation" });
  });

  test("can be a part of a larger edit", () => {
    const draft = new RecordsUnderEdit(records);
    const first = addLeadUnderEdit(draft, told);
    const second = addLeadUnderEdit(draft, told);
    expect(first).not.toBe(second);
    expect(draft.changes().map(({ of }) => of)).toEqual(["lead", "lead"]);
  });
});

describe("editing a lead", () => {
  test("changes what is said and leaves the rest", () => {
    const { records: held, lead } = withLead();
    const after = kept(held, editLead(held, { lead, posted: "unposted", nextStep: " Write to Ann ", nextOn: day(20_007) }));
    expect(after.leads.get(lead)).toEqual({
      ...held.leads.get(lead),
      posted: "unposted",
      nextStep: "Write to Ann",
      nextOn: day(20_007),
    });
  });

  test("changes nothing where it says what is known", () => {
    const { records: held, lead } = withLead();
    expect(editLead(held, { lead, company: "Acme " })).toMatchObject({ changes: [] });
  });

  test("is refused where nothing would be left to call it by, or it is not there", () => {
    const { records: held, lead } = withLead();
    expect(editLead(held, { lead, company: "", role: "" })).toEqual({ problem: "nothing-said" });
    expect(editLead(held, { lead, heardFrom: contactId("zoe") })).toEqual({ problem: "unknown-contact" });
    expect(editLead(held, { lead: leadId("none"), company: "Acme" })).toEqual({ problem: "unknown-lead" });
  });
});

describe("moving a lead", () => {
  test.each([
    ["open", "open", "already-there"],
    ["open", "applied", null],
    ["open", "closed", null],
    ["applied", "open", "was-applied"],
    ["applied", "applied", "already-there"],
    ["applied", "closed", null],
    ["closed", "open", null],
    ["closed", "applied", "is-closed"],
    ["closed", "closed", "already-there"],
  ] as const)("from %s to %s: %s", (from, to, problem) => {
    expect(leadStageProblem(from, to)).toBe(problem);
    expect(nextLeadStages({ stage: from }).includes(to)).toBe(problem === null);
  });

  test("goes along the table and loses no word", () => {
    const { records: held, lead } = withLead({ ...told, nextStep: "Send the letter", notes: "Ask for Jo" });
    for (const to of leadStages) {
      const result = moveLead(held, { lead, to });
      const problem = leadStageProblem("open", to);
      if (problem !== null) expect(result).toEqual({ problem });
      else expect(kept(held, result).leads.get(lead)).toEqual({ ...held.leads.get(lead), stage: to });
    }
    expect(moveLead(held, { lead: leadId("none"), to: "applied" })).toEqual({ problem: "unknown-lead" });
  });
});

describe("removing a lead", () => {
  test("leaves what was planned because of it", () => {
    const { records: held, lead } = withLead();
    const planned = kept(held, addTask(held, { kind: "follow-up", contact: ann, dueOn: day(20_003), lead }));
    const after = kept(planned, removeLead(planned, { lead }));
    expect(after.leads.size).toBe(0);
    expect([...after.tasks.values()]).toMatchObject([{ contact: "ann", lead: null }]);
    expect(removeLead(after, { lead })).toEqual({ problem: "unknown-lead" });
  });
});

test("leads stand in the order of their next day, then the newest; closed ones are last", () => {
  const leads: readonly (NewLead & { readonly closed?: true })[] = [
    { company: "No day, old", heardOn: day(19_000) },
    { company: "Closed, with an early day", heardOn: day(20_000), nextOn: day(20_001), closed: true },
    { company: "Later", heardOn: day(20_000), nextOn: day(20_009) },
    { company: "No day, new", heardOn: day(20_000) },
    { company: "First", heardOn: day(19_000), nextOn: day(20_002) },
  ];
  let held = records;
  for (const { closed, ...lead } of leads) {
    const added = withLead(lead, held);
    held = closed ? kept(added.records, moveLead(added.records, { lead: added.lead, to: "closed" })) : added.records;
  }
  expect(leadsInOrder(held).map(({ company }) => company)).toEqual([
    "First",
    "Later",
    "No day, new",
    "No day, old",
    "Closed, with an early day",
  ]);
});

test("a lead outlives the person who told of it, and can still be edited", () => {
  const talk = conversationOf("talk", "ann", { stage: "held", on: day(20_000) });
  const held: Records = { ...records, conversations: new Map([[talk.id, talk]]) };
  const { records: before, lead } = withLead({ ...told, conversation: talk.id }, held);
  const after = kept(before, removeContact(before, { contact: ann }));
  expect(after.leads.get(lead)).toMatchObject({ heardFrom: null, conversation: null });
  expect(editLead(after, { lead, notes: "called" })).toMatchObject({ changes: [{ after: { notes: "called" } }] });
});

test("what came of an ask outlives the broker without it", () => {
  const ask = askOf("ask", "ann", "bob", { stage: "met", on: day(20_000) }, day(19_990));
  const talk = conversationOf("talk", "bob", { stage: "held", on: day(20_000), ask: ask.id });
  const held: Records = { ...records, asks: new Map([[ask.id, ask]]), conversations: new Map([[talk.id, talk]]) };
  const after = kept(held, removeContact(held, { contact: ann }));
  expect(after.conversations.get(talk.id)).toMatchObject({ ask: null });
});
