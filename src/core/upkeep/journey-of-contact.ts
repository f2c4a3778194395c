import type { Conversation } from "../model/conversation.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Lead } from "../model/lead.ts";
import type { Task } from "../model/task.ts";
import { peopleOfConversation, peopleOfLead, peopleOfTask } from "./edit.ts";
import type { Moving } from "./things-of-contact.ts";

/*
 * What happened with a contact moves whole and is never put together with anything else: two conversations stay two, each with
 * its own notes.
 */

export const movingConversations: Moving<Conversation> = {
  moved(conversation, from, to) {
    const swapped = (one: ContactId) => (one === from ? to : one);
    const { introducer } = conversation;
    const person = swapped(conversation.with);
    const broughtBy = introducer === null ? null : swapped(introducer);
    const named = [...new Set(conversation.named.map(swapped))].filter((one) => one !== person).sort(compareIds);
    return { ...conversation, with: person, introducer: broughtBy === person ? null : broughtBy, named };
  },
  people: peopleOfConversation,
  key: () => null,
  together: (one) => one,
  sources: () => [],
  withSources: (conversation) => conversation,
  withId: (conversation, id) => ({ ...conversation, id }),
};

export const movingLeads: Moving<Lead> = {
  moved: (lead, from, to) => (lead.heardFrom === from ? { ...lead, heardFrom: to } : lead),
  people: peopleOfLead,
  key: () => null,
  together: (one) => one,
  sources: () => [],
  withSources: (lead) => lead,
  withId: (lead, id) => ({ ...lead, id }),
};

export const movingTasks: Moving<Task> = {
  moved(task, from, to) {
    const contact = task.contact === from ? to : task.contact;
    const about = task.about === from ? to : task.about;
    return { ...task, contact, about: about === contact ? null : about };
  },
  people: peopleOfTask,
  key: () => null,
  together: (one) => one,
  sources: () => [],
  withSources: (task) => task,
  withId: (task, id) => ({ ...task, id }),
};
