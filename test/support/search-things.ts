import { noPreparation } from "../../src/core/journey/defaults.ts";
import type { Ask, AskOutcome } from "../../src/core/model/ask.ts";
import type { Conversation } from "../../src/core/model/conversation.ts";
import { askId, contactId, conversationId, leadId, taskId } from "../../src/core/model/ids.ts";
import type { Lead } from "../../src/core/model/lead.ts";
import type { PartialDate } from "../../src/core/model/partial-date.ts";
import type { Task } from "../../src/core/model/task.ts";

/** Things of a search in few words; what is left out is empty. */
export function taskOf(
  id: string,
  said: { readonly contact: string; readonly dueOn: PartialDate; readonly about?: string } & Partial<
    Pick<Task, "kind" | "state" | "closedOn" | "followUp" | "note">
  >,
): Task {
  const { contact, about, ...rest } = said;
  return {
    id: taskId(id),
    kind: "thank",
    contact: contactId(contact),
    about: about === undefined ? null : contactId(about),
    conversation: null,
    ask: null,
    lead: null,
    followUp: null,
    state: "open",
    closedOn: null,
    draft: null,
    note: "",
    ...rest,
  };
}

export function askOf(id: string, broker: string, target: string, outcome: AskOutcome, askedOn: PartialDate | null = null): Ask {
  return { id: askId(id), broker: contactId(broker), target: contactId(target), askedOn, outcome };
}

export function conversationOf(
  id: string,
  person: string,
  said: Partial<Omit<Conversation, "id" | "with">> & Pick<Conversation, "on">,
): Conversation {
  return {
    id: conversationId(id),
    with: contactId(person),
    purpose: "informational",
    stage: "planned",
    at: null,
    minutes: 25,
    how: "inPerson",
    place: "",
    ask: null,
    introducer: null,
    occupation: "",
    company: "",
    preparation: noPreparation,
    findings: [],
    reflection: null,
    named: [],
    notes: "",
    ...said,
  };
}

export function leadOf(id: string, said: Partial<Omit<Lead, "id">> & Pick<Lead, "heardOn">): Lead {
  return {
    id: leadId(id),
    company: "Orb",
    role: "",
    heardFrom: null,
    conversation: null,
    posted: "unknown",
    stage: "open",
    nextStep: "",
    nextOn: null,
    notes: "",
    ...said,
  };
}
