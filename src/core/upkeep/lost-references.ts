import type { RecordsUnderEdit } from "./edit.ts";

/**
 * Conversations, leads and tasks that refer to an ask, a conversation or a lead that is not there any more refer to none: what went
 * with a contact, or was removed while two contacts were one and does not come back with them.
 *
 * Cost: O(conversations + leads + tasks).
 */
export function dropLostReferences({ asks, conversations, leads, tasks }: RecordsUnderEdit): void {
  for (const talk of conversations.all()) {
    if (talk.ask !== null && asks.get(talk.ask) === undefined) conversations.put({ ...talk, ask: null });
  }
  for (const lead of leads.all()) {
    if (lead.conversation !== null && conversations.get(lead.conversation) === undefined) {
      leads.put({ ...lead, conversation: null });
    }
  }
  for (const task of tasks.all()) {
    const ask = task.ask !== null && asks.get(task.ask) === undefined ? null : task.ask;
    const conversation =
      task.conversation !== null && conversations.get(task.conversation) === undefined ? null : task.conversation;
    const lead = task.lead !== null && leads.get(task.lead) === undefined ? null : task.lead;
    if (ask !== task.ask || conversation !== task.conversation || lead !== task.lead) {
      tasks.put({ ...task, ask, conversation, lead });
    }
  }
}
