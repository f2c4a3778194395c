import { compareIds, type LeadId } from "../model/ids.ts";
import type { Lead } from "../model/lead.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";

export const leadStages: readonly Lead["stage"][] = ["open", "applied", "closed"];

/**
 * Why a lead cannot go where it is sent:
 *
 * - `already-there`: it is.
 * - `was-applied`: an application that was sent is not unsent.
 * - `is-closed`: it is open again before anybody applies.
 */
export type LeadStageProblem = "already-there" | "was-applied" | "is-closed";

/** From (row) to (column). */
const table: Readonly<Record<Lead["stage"], Readonly<Record<Lead["stage"], "yes" | LeadStageProblem>>>> = {
  open: { open: "already-there", applied: "yes", closed: "yes" },
  applied: { open: "was-applied", applied: "already-there", closed: "yes" },
  closed: { open: "yes", applied: "is-closed", closed: "already-there" },
};

/** @returns why a lead cannot go from one stage to another; null where it can. Cost: O(1). */
export function leadStageProblem(from: Lead["stage"], to: Lead["stage"]): LeadStageProblem | null {
  const rule = table[from][to];
  return rule === "yes" ? null : rule;
}

/** @returns the stages that a lead can go to, in the order of `leadStages`. Cost: O(1). */
export function nextLeadStages({ stage }: Pick<Lead, "stage">): readonly Lead["stage"][] {
  return leadStages.filter((to) => leadStageProblem(stage, to) === null);
}

/** What can be said of a position. */
export type LeadDetails = Pick<
  Lead,
  "company" | "role" | "heardFrom" | "heardOn" | "conversation" | "posted" | "nextStep" | "nextOn" | "notes"
>;

/** What is left out is not known; a position just told of is most often not posted, but nobody has said so. */
export type NewLead = Pick<LeadDetails, "heardOn"> & Partial<LeadDetails>;

/**
 * Puts a lead under an edit, open. Texts are trimmed; whoever calls sees to it that there is a company or a role.
 *
 * @returns its id, made from what it is about: the same position heard of twice gets a number at its end
 * Cost: O(1).
 */
export function addLeadUnderEdit(draft: RecordsUnderEdit, lead: NewLead): LeadId {
  const { heardOn, heardFrom = null, conversation = null, posted = "unknown", nextOn = null } = lead;
  const { company, role, nextStep, notes } = trimmed({ company: "", role: "", nextStep: "", notes: "", ...lead });
  const id = draft.leads.freeId(`lead-${stableHash([company, role, heardFrom, heardOn].join("\n"))}`);
  draft.leads.put({ id, company, role, heardFrom, heardOn, conversation, posted, stage: "open", nextStep, nextOn, notes });
  return id;
}

export type LeadProblem = "nothing-said" | "unknown-contact" | "unknown-conversation";

/**
 * A position somebody told of.
 *
 * @returns the edit and the lead; `nothing-said` where neither company nor role is given. Cost: O(1).
 */
export function addLead(records: Records, lead: NewLead): (Edit & { readonly lead: LeadId }) | Refused<LeadProblem> {
  const problem = problemOf(records, lead);
  if (problem !== null) return { problem };
  const draft = new RecordsUnderEdit(records);
  const id = addLeadUnderEdit(draft, lead);
  return { changes: draft.changes(), summary: { code: "journey", did: "add-lead", name: nameOf(lead) }, lead: id };
}

/**
 * Says more of a lead, or something else; what is left out stays.
 *
 * @returns the edit, without changes where it says what is known; `nothing-said` where neither company nor role would be left
 * Cost: O(1).
 */
export function editLead(
  records: Records,
  { lead: id, ...said }: Partial<LeadDetails> & { readonly lead: LeadId },
): Edit | Refused<LeadProblem | "unknown-lead"> {
  const before = records.leads.get(id);
  if (before === undefined) return { problem: "unknown-lead" };
  const after: Lead = trimmed({ ...before, ...said });
  const problem = problemOf(records, after);
  if (problem !== null) return { problem };
  return edited(records, after);
}

/**
 * Takes a lead to another stage: applied for, or closed because it came to an end either way, or open again.
 *
 * @returns the edit, or why there is none; the next step stays noted. Cost: O(1).
 */
export function moveLead(
  records: Records,
  { lead: id, to }: { readonly lead: LeadId; readonly to: Lead["stage"] },
): Edit | Refused<LeadStageProblem | "unknown-lead"> {
  const before = records.leads.get(id);
  if (before === undefined) return { problem: "unknown-lead" };
  const problem = leadStageProblem(before.stage, to);
  if (problem !== null) return { problem };
  return edited(records, { ...before, stage: to });
}

/** Takes a lead out; what was planned because of it stays, as tasks of their own. Cost: O(tasks). */
export function removeLead(records: Records, { lead: id }: { readonly lead: LeadId }): Edit | Refused<"unknown-lead"> {
  const before = records.leads.get(id);
  if (before === undefined) return { problem: "unknown-lead" };
  const draft = new RecordsUnderEdit(records);
  draft.leads.remove(id);
  for (const task of records.tasks.values()) if (task.lead === id) draft.tasks.put({ ...task, lead: null });
  return { changes: draft.changes(), summary: { code: "journey", did: "remove-lead", name: nameOf(before) } };
}

/**
 * @returns leads that are still live, the next step that is due first on top, those without a day after them, newest first;
 * closed ones last, newest first; equal ones by id. Cost: O(leads log leads).
 */
export function leadsInOrder({ leads }: Pick<Records, "leads">): readonly Lead[] {
  const isClosed = ({ stage }: Lead) => (stage === "closed" ? 1 : 0);
  const dayOf = (lead: Lead) => (lead.stage === "closed" ? "" : (lead.nextOn ?? "9999-99-99"));
  return [...leads.values()].sort(
    (a, b) =>
      isClosed(a) - isClosed(b) || compareIds(dayOf(a), dayOf(b)) || compareIds(b.heardOn, a.heardOn) || compareIds(a.id, b.id),
  );
}

function edited(records: Records, after: Lead): Edit {
  const draft = new RecordsUnderEdit(records);
  draft.leads.put(after);
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-lead", name: nameOf(after) } };
}

function problemOf(
  { contacts, conversations }: Pick<Records, "contacts" | "conversations">,
  { company = "", role = "", heardFrom = null, conversation = null }: Partial<LeadDetails>,
): LeadProblem | null {
  if (company.trim() === "" && role.trim() === "") return "nothing-said";
  if (heardFrom !== null && !contacts.has(heardFrom)) return "unknown-contact";
  return conversation !== null && !conversations.has(conversation) ? "unknown-conversation" : null;
}

function trimmed<Said extends Pick<Lead, "company" | "role" | "nextStep" | "notes">>(said: Said): Said {
  return {
    ...said,
    company: said.company.trim(),
    role: said.role.trim(),
    nextStep: said.nextStep.trim(),
    notes: said.notes.trim(),
  };
}

/** By what a lead is called: its role and company, or the one that is known. */
function nameOf({ company = "", role = "" }: Partial<Pick<Lead, "company" | "role">>): string {
  const [what, where] = [role.trim(), company.trim()];
  return what === "" ? where : where === "" ? what : `${what}, ${where}`;
}
