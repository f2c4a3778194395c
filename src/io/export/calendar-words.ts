import type { Ask } from "../../core/model/ask.ts";
import type { Conversation } from "../../core/model/conversation.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { Lead } from "../../core/model/lead.ts";
import type { Task } from "../../core/model/task.ts";

type NameOf = (contact: ContactId) => string;

const hows: Readonly<Record<Conversation["how"], string>> = { inPerson: "", phone: " by phone", video: " by video" };

export function conversationTitle({ with: person, how }: Conversation, nameOf: NameOf): string {
  return `Conversation with ${nameOf(person)}${hows[how]}`;
}

export function taskTitle({ kind, contact, about, followUp }: Task, nameOf: NameOf): string {
  const name = nameOf(contact);
  switch (kind) {
    case "thank":
      return `Thank ${name}`;
    case "tell-introducer":
      return about === null ? `Tell ${name} how it went` : `Tell ${name} how it went with ${nameOf(about)}`;
    case "keep-in-touch":
      return `Keep in touch with ${name}`;
    case "follow-up":
      return `Follow up with ${name}${followUp === null ? "" : `: ${followUps[followUp]}`}`;
  }
}

const followUps: Readonly<Record<NonNullable<Task["followUp"]>, string>> = {
  jobShadowing: "job shadowing",
  internship: "internship",
  volunteering: "volunteering",
  meeting: "another meeting",
};

export function askTitle({ broker, target, outcome }: Ask, nameOf: NameOf): string {
  const about = broker === target ? "" : ` about ${nameOf(target)}`;
  return outcome.stage === "agreed" ? `Remind ${nameOf(broker)}${about}` : `Nudge ${nameOf(broker)}${about}`;
}

export function leadTitle({ company, role, nextStep }: Lead): string {
  const place = [company, role].map((part) => part.trim()).filter((part) => part !== "");
  return [place.join(", ") || "Lead", nextStep.trim() || "next step"].join(": ");
}
