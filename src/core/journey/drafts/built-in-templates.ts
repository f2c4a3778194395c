import type { DraftKind, DraftTemplate } from "../../model/goal.ts";
import type { Purpose } from "../../model/purpose.ts";
import { phoneScript } from "./phone-script.ts";

/** In the order in which they are needed on the way from an ask to its end. */
export const draftKinds: readonly DraftKind[] = [
  "email",
  "letter",
  "note",
  "phone",
  "forwardable",
  "permission",
  "follow-up",
  "thank-you",
  "close-loop",
];

export const purposes: readonly Purpose[] = ["informational", "lead"];

/** Kinds that have a subject line. */
export const kindsWithSubject: ReadonlySet<DraftKind> = new Set<DraftKind>([
  "email",
  "forwardable",
  "permission",
  "follow-up",
  "thank-you",
  "close-loop",
]);

/** The most characters of a short note, counted by code points. */
export const mostOfANote = 200;

type Text = Pick<DraftTemplate, "subject" | "body">;

const paragraphs = (...parts: readonly string[]): string => parts.join("\n\n");

const hello = "Hello{{#name}} {{name}}{{/name}},";
const suggested = "{{#introducer}}{{introducer}} suggested that I contact you. {{/introducer}}";
const whoIAm = "{{#myIntroduction}}I am {{myIntroduction}}. {{/myIntroduction}}";
const atCompany = "{{#company}} at {{company}}{{/company}}";
const signed = "{{myName}}";
const learnt = `I would like to learn what your work${atCompany} is like and how you came to it. I am not asking for a job.`;
const looking =
  "I am looking for a new role{{#occupation}} ({{occupation}}){{/occupation}} and would like to understand " +
  "{{#company}}where {{company}} may need people{{/company}}{{^company}}where in your field people are needed{{/company}}.";
const easyNo = "If it is not a good time, or you would rather not, that is completely fine: just say so, or leave it.";

const emailDirect = (wish: string): string =>
  `${suggested}${whoIAm}${wish} Would you have {{minutes}} minutes for a few questions, by phone or wherever suits you?`;

const emailToBroker = {
  informational:
    "I am trying to find out what the work of {{about}} is like, and would rather hear it first-hand than read about it; I am not " +
    "asking for a job. If the two of you are in touch, would you introduce me? {{minutes}} minutes would be plenty.",
  lead:
    "I am looking for a new role{{#occupation}} ({{occupation}}){{/occupation}} and would like to talk with {{about}}. If the two " +
    "of you are in touch, would you introduce me? {{minutes}} minutes would be plenty.",
};

function email(purpose: Purpose): Text {
  const direct = emailDirect(purpose === "lead" ? looking : learnt);
  const subject =
    purpose === "lead"
      ? "Where people are needed{{#company}} at {{company}}{{/company}}"
      : `A few questions about your work${atCompany}`;
  return {
    subject: `{{#about}}Would you introduce me to {{aboutFullName}}?{{/about}}{{^about}}${subject}{{/about}}`,
    body: paragraphs(hello, `{{#about}}${emailToBroker[purpose]}{{/about}}{{^about}}${direct}{{/about}}`, easyNo, signed),
  };
}

function letter(purpose: Purpose): Text {
  const sender = "{{myName}}{{#myEmail}}\n{{myEmail}}{{/myEmail}}{{#myPhone}}\n{{myPhone}}{{/myPhone}}";
  const dear = "{{#fullName}}Dear {{fullName}},{{/fullName}}{{^fullName}}Good day,{{/fullName}}";
  const toBroker = `{{#about}}${emailToBroker[purpose]}{{/about}}`;
  const why = purpose === "lead" ? looking : learnt;
  const skills =
    purpose === "lead"
      ? "{{#skills}} What I bring with me: {{skills}}.{{/skills}}"
      : "{{#skills}} So far I have worked on {{skills}}.{{/skills}}";
  const meet =
    "Could we talk for {{minutes}} minutes, by phone or at your workplace? I will keep to the time, and come with my questions prepared.";
  const call =
    "{{#myPhone}}You reach me at {{myPhone}}{{#myEmail}} or {{myEmail}}{{/myEmail}}.{{/myPhone}}" +
    "{{^myPhone}}{{#myEmail}}You reach me at {{myEmail}}.{{/myEmail}}{{/myPhone}}";
  return {
    subject: "",
    body: paragraphs(
      sender,
      dear,
      `${toBroker}{{^about}}${suggested}${whoIAm}${why}${skills}{{/about}}`,
      `{{^about}}${meet}{{/about}}`,
      `${call} If you would rather not, there is no need to reply.`,
      "Yours sincerely,",
      signed,
    ),
  };
}

function note(purpose: Purpose): Text {
  const direct =
    purpose === "lead"
      ? `I would value {{minutes}} minutes of your time to hear where people are needed${atCompany}.`
      : `I would value {{minutes}} minutes of your time to hear about your work${atCompany}. It is not about a job.`;
  const toBroker =
    purpose === "lead"
      ? "would you introduce me to {{aboutFullName}}? I am looking for a new role. No is fine too."
      : "would you introduce me to {{aboutFullName}}? I would like to hear about their work, not ask for a job. No is fine too.";
  const body =
    `{{#about}}${hello} ${toBroker}{{/about}}` +
    `{{^about}}${hello} {{#introducer}}{{introducer}} suggested I write. {{/introducer}}${whoIAm}${direct}{{/about}}` +
    "{{#myName}} {{myName}}{{/myName}}";
  return { subject: "", body };
}

function forwardable(purpose: Purpose): Text {
  const hope =
    purpose === "lead"
      ? "I am looking for a new role{{#occupation}} ({{occupation}}){{/occupation}} and would like to talk with " +
        "{{#about}}{{about}}{{/about}}{{^about}}somebody who knows the field{{/about}}."
      : "I am trying to learn more about the work " +
        "{{#about}}{{about}} does{{/about}}{{^about}}people do{{#occupation}} ({{occupation}}){{/occupation}}{{/about}}, " +
        "and would like to hear about it first-hand. I am not asking for a job.";
  const wish =
    purpose === "lead"
      ? "I am looking for a new role and would " +
        "{{#aboutCompany}}like to understand where {{aboutCompany}} may need people{{/aboutCompany}}" +
        "{{^aboutCompany}}value your view of where to look{{/aboutCompany}}."
      : "I would like to learn what your work{{#aboutCompany}} at {{aboutCompany}}{{/aboutCompany}} is like and how you came to it. " +
        "I am not asking for a job.";
  return {
    subject: "{{#about}}Would you introduce me to {{aboutFullName}}?{{/about}}{{^about}}Would you pass this on?{{/about}}",
    body: paragraphs(
      hello,
      `${hope} If you are in touch, would you be comfortable passing on the lines below?`,
      easyNo,
      signed,
      "To forward:",
      "Hello{{#aboutName}} {{aboutName}}{{/aboutName}},",
      `${whoIAm}${wish} Would you be open to a conversation of {{minutes}} minutes, at a time that suits you? ` +
        "If this is not a good moment, there is no need to reply.",
      `${signed}{{#myEmail}}\n{{myEmail}}{{/myEmail}}`,
    ),
  };
}

function permission(purpose: Purpose): Text {
  const why =
    purpose === "lead"
      ? "I am about to ask {{#about}}{{about}}{{/about}}{{^about}}somebody you know{{/about}} where people are needed"
      : "I would like to hear from {{#about}}{{about}}{{/about}}{{^about}}somebody you know{{/about}} what the work is like, " +
        "without asking for a job";
  return {
    subject: "May I use your name?",
    body: paragraphs(
      hello,
      `${why}. May I say that it was you who suggested it? I would write no more than that, and I will leave your name out unless ` +
        "you tell me that I may.",
      "A short yes or no is all I need; either is fine.",
      signed,
    ),
  };
}

function followUp(purpose: Purpose): Text {
  const agreed =
    "Thank you again for your time{{#day}} {{day}}{{/day}}. We spoke about {{followUp}}, and I would like to take you up on it. " +
    "Which day would suit you? I will fit in with yours.";
  const reminder =
    "I wrote to you {{asked}}{{#about}} about {{about}}{{/about}} and know how full a week can be, so this is just a friendly " +
    "reminder. Is it something you could help with? If not, tell me and I will not ask again.";
  const hearing =
    purpose === "lead"
      ? "It has been a while since we were in touch, and I would like to hear how you are. I am still looking for a new " +
        "role{{#occupation}} ({{occupation}}){{/occupation}}; there is nothing you need to do."
      : "It has been a while since we were in touch, and I would like to hear how you are and how your work" +
        `${atCompany} is going. There is nothing I need.`;
  const subject =
    purpose === "lead"
      ? "{{#asked}}My question of some days ago{{/asked}}"
      : "{{#asked}}The conversation I asked about{{/asked}}";
  return {
    subject: `{{#followUp}}What we spoke about{{/followUp}}{{^followUp}}${subject}{{^asked}}How are you?{{/asked}}{{/followUp}}`,
    body: paragraphs(
      hello,
      `{{#followUp}}${agreed}{{/followUp}}{{^followUp}}{{#asked}}${reminder}{{/asked}}{{^asked}}${hearing}{{/asked}}{{/followUp}}`,
      signed,
    ),
  };
}

function thankYou(purpose: Purpose): Text {
  const next =
    purpose === "lead"
      ? "If you hear of a position that might fit, I would be glad to know of it, and I will tell you what comes of my search."
      : "{{#named}}I will tell you how I get on.{{/named}}" +
        "{{^named}}If somebody comes to mind whom I should hear as well, I would be glad of the name. I will tell you how I get " +
        "on.{{/named}}";
  const pointed = "{{#named}}Thank you, too, for pointing me to {{named}}. {{/named}}";
  const learned =
    "{{#learned}}What I am taking with me: {{learned}}.{{/learned}}" +
    "{{^learned}}What you told me gives me a much clearer picture{{#company}} of the work at {{company}}{{/company}}.{{/learned}}" +
    "{{#advice}} I will follow your advice, too: {{advice}}.{{/advice}}";
  return {
    subject: "Thank you for your time",
    body: paragraphs(hello, "Thank you for the time you gave me{{#day}} {{day}}{{/day}}.", learned, `${pointed}${next}`, signed),
  };
}

function closeLoop(purpose: Purpose): Text {
  const met =
    "Thank you for your help: it led to a conversation with {{aboutFullName}}{{#day}} {{day}}{{/day}}." +
    "{{#learned}} What I am taking with me: {{learned}}.{{/learned}}";
  const without = "Thank you for your help. I wanted you to know that it has brought me further.";
  const next =
    purpose === "lead"
      ? "I will let you know what becomes of my search. If I can do something for you, please say so."
      : "It has made clearer to me where I would like to go. If I can do something for you, please say so.";
  return {
    subject: "{{#about}}I have talked with {{aboutFullName}}{{/about}}{{^about}}How it went{{/about}}",
    body: paragraphs(hello, `{{#about}}${met}{{/about}}{{^about}}${without}{{/about}}`, next, signed),
  };
}

/** @returns the wording that comes with the program. Cost: O(length). */
export function builtInTemplate(kind: DraftKind, purpose: Purpose): DraftTemplate {
  return { kind, purpose, ...textOf(kind, purpose) };
}

function textOf(kind: DraftKind, purpose: Purpose): Text {
  switch (kind) {
    case "email":
      return email(purpose);
    case "letter":
      return letter(purpose);
    case "note":
      return note(purpose);
    case "phone":
      return { subject: "", body: phoneScript(purpose) };
    case "forwardable":
      return forwardable(purpose);
    case "permission":
      return permission(purpose);
    case "follow-up":
      return followUp(purpose);
    case "thank-you":
      return thankYou(purpose);
    case "close-loop":
      return closeLoop(purpose);
  }
}
