import type { Meeting } from "../../../../core/journey/after-meeting.ts";
import type { NamedPerson } from "../../../../core/journey/after-meeting-people.ts";
import { noReflection, rhythmOf } from "../../../../core/journey/defaults.ts";
import { daysAfter } from "../../../../core/journey/loops.ts";
import { namePermission } from "../../../../core/journey/name-permission.ts";
import type { ConversationHow, Finding, FollowUpKind, Reflection } from "../../../../core/model/conversation.ts";
import { type ContactId, type ConversationId, compareIds, type LeadId, type TaskId } from "../../../../core/model/ids.ts";
import type { Lead } from "../../../../core/model/lead.ts";
import { datePrecision, type PartialDate, parsePartialDate } from "../../../../core/model/partial-date.ts";
import type { Permission, Purpose } from "../../../../core/model/purpose.ts";
import type { Records } from "../../../../core/model/records.ts";
import { type PersonMeant, peopleOfThatName } from "../../upkeep/person-meant.ts";
import { typedDate } from "../../upkeep/typed-date.ts";

export interface NamedRow {
  readonly key: number;
  readonly person: PersonMeant | null;
  /** What stands in the field while nobody is chosen. */
  readonly typed: string;
  readonly email: string;
  readonly mayUseName: Permission;
  readonly howTheyKnow: string;
  /** Named when this was written down before. */
  readonly isKept: boolean;
}

export interface FindingRow extends Finding {
  readonly key: number;
}

export interface LeadRow extends Pick<Lead, "company" | "role" | "posted" | "nextStep" | "notes" | "nextOn"> {
  readonly key: number;
  readonly lead: LeadId | null;
}

export interface FollowUpRow {
  readonly key: number;
  readonly task: TaskId | null;
  readonly kind: FollowUpKind;
  readonly dueOn: string;
  readonly note: string;
}

/** The form as it is filled in. */
export interface AfterForm {
  readonly purpose: Purpose;
  readonly how: ConversationHow;
  readonly heldOn: string;
  readonly reflection: Reflection;
  readonly findings: readonly FindingRow[];
  readonly notes: string;
  readonly named: readonly NamedRow[];
  readonly leads: readonly LeadRow[];
  readonly followUps: readonly FollowUpRow[];
  /** Empty: none is to be sent. */
  readonly thankOn: string;
  readonly tellIntroducers: boolean;
  /** Days; null: not planned. */
  readonly keepInTouch: number | null;
  readonly nextKey: number;
}

export const noName: Omit<NamedRow, "key"> = {
  person: null,
  typed: "",
  email: "",
  mayUseName: "unasked",
  howTheyKnow: "",
  isKept: false,
};

export const noLead: Omit<LeadRow, "key"> = {
  lead: null,
  company: "",
  role: "",
  posted: "unposted",
  nextStep: "",
  nextOn: null,
  notes: "",
};

/** A form for a conversation as it is recorded, or for one that was never planned. */
export function formOf(records: Records, id: ConversationId | null, today: PartialDate): AfterForm {
  const conversation = id === null ? undefined : records.conversations.get(id);
  const rhythm = rhythmOf(records.settings);
  const tasks = [...records.tasks.values()].filter((task) => id !== null && task.conversation === id);
  const thank = tasks.find(({ kind }) => kind === "thank");
  const isWritten = conversation?.stage === "held" && conversation.reflection !== null;
  const heldOn = conversation?.on ?? null;
  const isDay = heldOn !== null && datePrecision(heldOn) === "day" && heldOn <= today;
  const usualThanks = thank?.dueOn ?? daysAfter(today, rhythm.thankWithinDays);
  let nextKey = 0;
  const keyed = <Row>(row: Row): Row & { readonly key: number } => {
    nextKey += 1;
    return { ...row, key: nextKey };
  };
  const form = {
    purpose: conversation?.purpose ?? "informational",
    how: conversation?.how ?? "inPerson",
    heldOn: isDay || isWritten ? (heldOn ?? today) : today,
    reflection: conversation?.reflection ?? noReflection,
    findings: (conversation?.findings ?? []).map(keyed),
    notes: conversation?.notes ?? "",
    named: [
      ...(conversation?.named ?? []).map((contact) => {
        const mayUseName = namePermission(records, { introducer: conversation?.with ?? contact, target: contact });
        return keyed({ ...noName, person: { is: "known", contact } as const, mayUseName, isKept: true });
      }),
      keyed(noName),
    ],
    leads: [...records.leads.values()]
      .filter((lead) => id !== null && lead.conversation === id)
      .sort((a, b) => compareIds(a.id, b.id))
      .map(({ id: lead, company, role, posted, nextStep, nextOn, notes }) =>
        keyed({ lead, company, role, posted, nextStep, nextOn, notes }),
      ),
    followUps: tasks
      .filter(({ kind, state }) => kind === "follow-up" && state === "open")
      .sort((a, b) => compareIds(a.dueOn, b.dueOn) || compareIds(a.id, b.id))
      .map(({ id: task, followUp, dueOn, note }) => keyed({ task, kind: followUp ?? "meeting", dueOn, note })),
    thankOn: isWritten && thank === undefined ? "" : usualThanks,
    tellIntroducers: !isWritten || tasks.some(({ kind }) => kind === "tell-introducer"),
    keepInTouch: isWritten ? null : rhythm.keepInTouchDays,
  } as const;
  return { ...form, nextKey };
}

/** What a field for a name means once it is left: the only one of just that name, or else somebody new. */
export function settled(row: NamedRow, contacts: Records["contacts"]): NamedRow {
  const name = row.typed.trim();
  if (row.person !== null || name === "") return row;
  const same = peopleOfThatName(contacts, name, 2).filter((contact) => contact.name.toLowerCase() === name.toLowerCase());
  const [only] = same;
  const person: PersonMeant =
    only !== undefined && same.length === 1 ? { is: "known", contact: only.id } : { is: "new", name, company: "", position: "" };
  return { ...row, person };
}

/** There is always room for one more name. */
export function withRoom(form: AfterForm): AfterForm {
  const last = form.named.at(-1);
  if (last !== undefined && last.person === null) return form;
  const nextKey = form.nextKey + 1;
  return { ...form, named: [...form.named, { ...noName, key: nextKey }], nextKey };
}

/** Why a form cannot be kept yet, and in which of its fields that stands. */
export interface FormProblem {
  readonly at: "heldOn" | "followUps";
  readonly text: string;
}

export function problemOfForm(form: AfterForm): FormProblem | null {
  const held = typedDate(form.heldOn);
  if (held.is === "empty") return { at: "heldOn", text: "Say on which day it was." };
  if (held.is !== "date") return { at: "heldOn", text: "This is not read as a day. Write 2026-03-07 or 7 March 2026." };
  if (form.followUps.some(({ dueOn }) => parsePartialDate(dueOn) === null)) {
    return { at: "followUps", text: "Every follow-up needs a day." };
  }
  return null;
}

/** A conversation that is on record, or one with somebody that was never planned. */
export type About = { readonly conversation: ConversationId } | { readonly with: ContactId };

/** What the form says, to be kept; null while the day is missing. */
export function meetingOf(
  form: AfterForm,
  about: About,
  { contacts, on }: { readonly contacts: Records["contacts"]; readonly on: PartialDate },
): Meeting | null {
  const held = typedDate(form.heldOn);
  if (held.is !== "date") return null;
  const { purpose, how, reflection, notes, keepInTouch, tellIntroducers } = form;
  const conversation: Meeting["conversation"] = "conversation" in about ? about.conversation : { with: about.with, purpose, how };
  return {
    conversation,
    heldOn: held.date,
    on,
    reflection,
    findings: form.findings.map(({ theme, topic, text, stance }) => ({ theme, topic, text, stance })),
    notes,
    named: form.named.flatMap((row): readonly NamedPerson[] => {
      const { person, email, mayUseName, howTheyKnow } = settled(row, contacts);
      if (person?.is === "known") return [{ who: { contact: person.contact }, mayUseName, howTheyKnow }];
      if (person?.is !== "new") return [];
      const emails = email.split(/[\s,;]+/).filter((one) => one !== "");
      const facts = { name: person.name, company: person.company, position: person.position, emails };
      return [{ who: { facts }, mayUseName, howTheyKnow }];
    }),
    leads: form.leads
      .filter((row) => [row.company, row.role, row.nextStep, row.notes].some((text) => text.trim() !== ""))
      .map(({ lead, company, role, posted, nextStep, nextOn, notes: more }) => ({
        ...(lead === null ? {} : { lead }),
        company,
        role,
        posted,
        nextStep,
        nextOn,
        notes: more,
      })),
    followUps: form.followUps.flatMap(({ task, kind, dueOn, note }) => {
      const day = parsePartialDate(dueOn);
      return day === null ? [] : [{ kind, dueOn: day, note, ...(task === null ? {} : { task }) }];
    }),
    thankOn: parsePartialDate(form.thankOn),
    keepInTouch,
    tellIntroducers,
  };
}
