import * as v from "valibot";
import type { Conversation, ConversationHow, Finding, FollowUpKind, Reflection, Theme } from "../model/conversation.ts";
import type { DraftKind } from "../model/goal.ts";
import { askId, conversationId, leadId, taskId } from "../model/ids.ts";
import type { Lead } from "../model/lead.ts";
import type { Permission, Purpose } from "../model/purpose.ts";
import type { Task, TaskKind } from "../model/task.ts";
import { contactRef, count, date, dateOrNull, fromOne, idText, oneOf, text, textOrNull, whole } from "./schema-parts.ts";

export const purpose = oneOf<Purpose>({ lead: true, informational: true });
export const permission = oneOf<Permission>({ unasked: true, yes: true, no: true });

const theme = oneOf<Theme>({
  path: true,
  day: true,
  likes: true,
  challenges: true,
  skills: true,
  culture: true,
  pay: true,
  field: true,
  advice: true,
  fit: true,
  closing: true,
});

const conversationRef = v.pipe(idText, v.transform(conversationId));
const askRef = v.pipe(idText, v.transform(askId));
const timeOfDay = v.pipe(text, v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const minutes = v.pipe(whole, v.minValue(5), v.maxValue(480));

const reflectionSchema = v.object({
  learned: text,
  liked: text,
  disliked: text,
  concerns: text,
  advantages: text,
  advice: text,
  otherOccupation: text,
  happyThere: v.custom<Reflection["happyThere"]>(
    (value) => value === null || value === 1 || value === 2 || value === 3 || value === 4 || value === 5,
  ),
  happyWhy: text,
});

export const conversationSchema = v.object({
  id: conversationRef,
  with: contactRef,
  purpose,
  stage: oneOf<Conversation["stage"]>({ planned: true, held: true, cancelled: true }),
  on: dateOrNull,
  at: v.nullable(timeOfDay),
  minutes,
  how: oneOf<ConversationHow>({ inPerson: true, phone: true, video: true }),
  place: text,
  ask: v.nullable(askRef),
  introducer: v.nullable(contactRef),
  occupation: text,
  company: text,
  preparation: v.object({
    objective: text,
    aboutPerson: text,
    aboutCompany: text,
    questions: v.array(v.object({ id: idText, theme, text })),
    checked: v.array(text),
  }),
  findings: v.array(
    v.object({
      theme,
      topic: text,
      text,
      stance: v.custom<Finding["stance"]>((value) => value === -1 || value === 0 || value === 1),
    }),
  ),
  reflection: v.nullable(reflectionSchema),
  named: v.array(contactRef),
  notes: text,
});

export const leadSchema = v.object({
  id: v.pipe(idText, v.transform(leadId)),
  company: text,
  role: text,
  heardFrom: v.nullable(contactRef),
  heardOn: date,
  conversation: v.nullable(conversationRef),
  posted: oneOf<Lead["posted"]>({ unposted: true, posted: true, unknown: true }),
  stage: oneOf<Lead["stage"]>({ open: true, applied: true, closed: true }),
  nextStep: text,
  nextOn: dateOrNull,
  notes: text,
});

export const taskSchema = v.object({
  id: v.pipe(idText, v.transform(taskId)),
  kind: oneOf<TaskKind>({ thank: true, "tell-introducer": true, "keep-in-touch": true, "follow-up": true }),
  contact: contactRef,
  about: v.nullable(contactRef),
  conversation: v.nullable(conversationRef),
  ask: v.nullable(askRef),
  lead: v.nullable(v.pipe(idText, v.transform(leadId))),
  followUp: v.nullable(oneOf<FollowUpKind>({ jobShadowing: true, internship: true, volunteering: true, meeting: true })),
  dueOn: date,
  state: oneOf<Task["state"]>({ open: true, done: true, dropped: true }),
  closedOn: dateOrNull,
  draft: textOrNull,
  note: text,
});

export const settingsSchema = v.object({
  ego: v.nullable(contactRef),
  goal: v.exactOptional(
    v.object({ skills: v.array(text), industries: v.array(text), occupations: v.array(text), targets: v.array(text) }),
  ),
  me: v.exactOptional(v.object({ name: text, introduction: text, email: text, phone: text })),
  rhythm: v.exactOptional(
    v.object({ thankWithinDays: count, nudgeAfterDays: fromOne, keepInTouchDays: fromOne, conversationMinutes: minutes }),
  ),
  templates: v.exactOptional(
    v.array(
      v.object({
        kind: oneOf<DraftKind>({
          letter: true,
          email: true,
          note: true,
          phone: true,
          forwardable: true,
          permission: true,
          "follow-up": true,
          "thank-you": true,
          "close-loop": true,
        }),
        purpose,
        subject: text,
        body: text,
      }),
    ),
  ),
  questions: v.exactOptional(v.array(v.object({ id: idText, theme, text, favourite: v.boolean(), hidden: v.boolean() }))),
});
