import type { Conversation } from "../model/conversation.ts";
import type { Lead } from "../model/lead.ts";
import type { Settings } from "../model/records.ts";
import type { Task } from "../model/task.ts";

/* As in `canonical.ts`: properties in one order, and nothing that the model does not name. */

export function canonicalConversation(conversation: Conversation): Conversation {
  const { preparation, reflection } = conversation;
  return {
    id: conversation.id,
    with: conversation.with,
    purpose: conversation.purpose,
    stage: conversation.stage,
    on: conversation.on,
    at: conversation.at,
    minutes: conversation.minutes,
    how: conversation.how,
    place: conversation.place,
    ask: conversation.ask,
    introducer: conversation.introducer,
    occupation: conversation.occupation,
    company: conversation.company,
    preparation: {
      objective: preparation.objective,
      aboutPerson: preparation.aboutPerson,
      aboutCompany: preparation.aboutCompany,
      questions: preparation.questions.map(({ id, theme, text }) => ({ id, theme, text })),
      checked: [...preparation.checked],
    },
    findings: conversation.findings.map(({ theme, topic, text, stance }) => ({ theme, topic, text, stance })),
    reflection:
      reflection === null
        ? null
        : {
            learned: reflection.learned,
            liked: reflection.liked,
            disliked: reflection.disliked,
            concerns: reflection.concerns,
            advantages: reflection.advantages,
            advice: reflection.advice,
            otherOccupation: reflection.otherOccupation,
            happyThere: reflection.happyThere,
            happyWhy: reflection.happyWhy,
          },
    named: [...conversation.named],
    notes: conversation.notes,
  };
}

export function canonicalLead(lead: Lead): Lead {
  return {
    id: lead.id,
    company: lead.company,
    role: lead.role,
    heardFrom: lead.heardFrom,
    heardOn: lead.heardOn,
    conversation: lead.conversation,
    posted: lead.posted,
    stage: lead.stage,
    nextStep: lead.nextStep,
    nextOn: lead.nextOn,
    notes: lead.notes,
  };
}

export function canonicalTask(task: Task): Task {
  return {
    id: task.id,
    kind: task.kind,
    contact: task.contact,
    about: task.about,
    conversation: task.conversation,
    ask: task.ask,
    lead: task.lead,
    followUp: task.followUp,
    dueOn: task.dueOn,
    state: task.state,
    closedOn: task.closedOn,
    draft: task.draft,
    note: task.note,
  };
}

export function canonicalSettings({ ego, goal, me, rhythm, templates, questions }: Settings): Settings {
  return {
    ego,
    ...(goal === undefined
      ? {}
      : {
          goal: {
            skills: [...goal.skills],
            industries: [...goal.industries],
            occupations: [...goal.occupations],
            targets: [...goal.targets],
          },
        }),
    ...(me === undefined ? {} : { me: { name: me.name, introduction: me.introduction, email: me.email, phone: me.phone } }),
    ...(rhythm === undefined
      ? {}
      : {
          rhythm: {
            thankWithinDays: rhythm.thankWithinDays,
            nudgeAfterDays: rhythm.nudgeAfterDays,
            keepInTouchDays: rhythm.keepInTouchDays,
            conversationMinutes: rhythm.conversationMinutes,
          },
        }),
    ...(templates === undefined
      ? {}
      : { templates: templates.map(({ kind, purpose, subject, body }) => ({ kind, purpose, subject, body })) }),
    ...(questions === undefined
      ? {}
      : { questions: questions.map(({ id, theme, text, favourite, hidden }) => ({ id, theme, text, favourite, hidden })) }),
  };
}
