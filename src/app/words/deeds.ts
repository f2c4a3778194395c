import type { JourneyDeed, OperationSummary } from "../../core/model/change.ts";
import { movedInWords } from "./asks.ts";
import { people } from "./counts.ts";

type Deed = Extract<OperationSummary, { readonly code: "journey" }>;

const names: Readonly<Record<JourneyDeed, (name: string) => string>> = {
  "plan-ask": (name) => `plan to ask ${name}`,
  "move-ask": (name) => `progress of the ask to ${name}`,
  "edit-ask": (name) => `edit of the ask to ${name}`,
  "remove-ask": (name) => `removing the ask to ${name}`,
  "plan-conversation": (name) => `planned conversation with ${name}`,
  "edit-conversation": (name) => `edit of the conversation with ${name}`,
  prepare: (name) => `preparation for ${name}`,
  "after-meeting": (name) => `notes after the conversation with ${name}`,
  "cancel-conversation": (name) => `calling off the conversation with ${name}`,
  "remove-conversation": (name) => `removing the conversation with ${name}`,
  "add-lead": (name) => `lead on ${name}`,
  "edit-lead": (name) => `edit of the lead on ${name}`,
  "remove-lead": (name) => `removing the lead on ${name}`,
  "add-task": (name) => `task about ${name}`,
  "complete-task": (name) => `task done for ${name}`,
  "drop-task": (name) => `dropping a task for ${name}`,
  "reopen-task": (name) => `reopening a task for ${name}`,
  "postpone-task": (name) => `postponing a task for ${name}`,
  "edit-task": (name) => `edit of the note to ${name}`,
  "name-permission": (name) => `permission to use ${name}’s name`,
  "set-goal": () => "change of your goal",
  "edit-template": () => "edit of a template",
  "edit-question": () => "edit of the question bank",
};

const sentences: Readonly<Record<JourneyDeed, (name: string) => string>> = {
  "plan-ask": (name) => `Noted: you mean to ask ${name}.`,
  "move-ask": (name) => `Noted where the ask to ${name} stands.`,
  "edit-ask": (name) => `Changed the ask to ${name}.`,
  "remove-ask": (name) => `The ask to ${name} is removed.`,
  "plan-conversation": (name) => `The conversation with ${name} is planned.`,
  "edit-conversation": (name) => `Changed the conversation with ${name}.`,
  prepare: (name) => `Your preparation for ${name} is kept.`,
  "after-meeting": (name) => `Kept what you heard from ${name}.`,
  "cancel-conversation": (name) => `The conversation with ${name} is called off.`,
  "remove-conversation": (name) => `The conversation with ${name} is removed.`,
  "add-lead": (name) => `The lead on ${name} is kept.`,
  "edit-lead": (name) => `Changed the lead on ${name}.`,
  "remove-lead": (name) => `The lead on ${name} is removed.`,
  "add-task": (name) => `Put on your list: ${name}.`,
  "complete-task": (name) => `Done: ${name}.`,
  "drop-task": (name) => `Dropped: ${name}.`,
  "reopen-task": (name) => `Open again: ${name}.`,
  "postpone-task": (name) => `Put off: ${name}.`,
  "edit-task": (name) => `Your note to ${name} is kept.`,
  "name-permission": (name) => `Noted whether you may use ${name}’s name.`,
  "set-goal": () => "Your goal is kept.",
  "edit-template": () => "Your template is kept.",
  "edit-question": () => "Your question bank is kept.",
};

export function deedName({ did, name }: Deed): string {
  return names[did](name);
}

export function deedInWords({ did, name, people: came = 0, stage }: Deed): string {
  if (did === "move-ask" && stage !== undefined) return movedInWords(name, stage);
  return came === 0 ? sentences[did](name) : `${sentences[did](name)} ${people(came)} came into your network.`;
}
