import { noPreparation, noReflection } from "../../../src/core/journey/defaults.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import type { Conversation, Finding, Reflection, Theme } from "../../../src/core/model/conversation.ts";
import { contactId, conversationId } from "../../../src/core/model/ids.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { recordsOf } from "../../support/networks/records-of.ts";

export interface ConversationSketch {
  readonly id: string;
  readonly with: string;
  readonly stage?: Conversation["stage"];
  readonly on?: string | null;
  readonly occupation?: string;
  readonly company?: string;
  /** "theme +topic: text", the sign being + (for), - (against) or = (neither). */
  readonly heard?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly reflection?: Partial<Reflection> | null;
  readonly named?: readonly string[];
}

const stances = { "+": 1, "-": -1, "=": 0 } as const;

/** "pay -overtime: often until nine". */
export function finding(line: string): Finding {
  const match = /^(\w+) ([-+=])([^:]*): ?(.*)$/s.exec(line);
  const sign = match?.[2];
  if (match === null || (sign !== "+" && sign !== "-" && sign !== "=")) throw new Error(`no finding: ${line}`);
  return { theme: match[1] as Theme, topic: match[3] ?? "", text: match[4] ?? "", stance: stances[sign] };
}

export function date(text: string): PartialDate {
  const day = parsePartialDate(text);
  if (day === null) throw new Error(`no date: ${text}`);
  return day;
}

export function conversation(sketch: ConversationSketch): Conversation {
  const { id, stage = "held", on = null, occupation = "", company = "", heard = [], named = [], reflection = null } = sketch;
  return {
    id: conversationId(id),
    with: contactId(sketch.with),
    purpose: "informational",
    stage,
    on: on === null ? null : date(on),
    at: null,
    minutes: 25,
    how: "video",
    place: "",
    ask: null,
    introducer: null,
    occupation,
    company,
    preparation: noPreparation,
    findings: [...heard.map(finding), ...(sketch.findings ?? [])],
    reflection: reflection === null ? null : { ...noReflection, ...reflection },
    named: named.map(contactId),
    notes: "",
  };
}

/** Records that hold these conversations, and everybody they are with. */
export function recordsWithConversations(
  sketches: readonly ConversationSketch[],
  facts: Readonly<Record<string, Partial<Contact>>> = {},
): Records {
  const conversations = sketches.map(conversation);
  const contacts = new Set(["you", ...conversations.flatMap(({ with: person, named }) => [person, ...named])]);
  const records = recordsOf({ ego: "you", contacts: [...contacts] });
  return {
    ...records,
    contacts: new Map([...records.contacts].map(([id, contact]) => [id, { ...contact, ...facts[id] }])),
    conversations: new Map(conversations.map((each) => [each.id, each])),
  };
}
