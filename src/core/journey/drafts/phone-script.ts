import type { Purpose } from "../../model/purpose.ts";

const atCompany = "{{#company}} at {{company}}{{/company}}";

/** What to have beside the telephone: why, when, what to say first, and what to fall back on. */
export function phoneScript(purpose: Purpose): string {
  const objective =
    purpose === "lead"
      ? `Objective: {{minutes}} minutes to hear where people are needed${atCompany}.`
      : `Objective: {{minutes}} minutes to learn what the work${atCompany} is like. I ask for no job.`;
  const about = purpose === "lead" ? `where people may be needed${atCompany}` : `what your work${atCompany} is like`;
  const noJob = purpose === "lead" ? "" : " I am not asking for a job.";
  const introduced = "{{#introducer}}{{introducer}} suggested that I contact you. {{/introducer}}";
  const whoIAm = "{{#myIntroduction}}I am {{myIntroduction}}. {{/myIntroduction}}";
  const aboutThem =
    "{{#about}}I would like to get in touch with {{about}}. If you know each other, would you introduce me?{{/about}}";
  const askDirectly = `{{^about}}I have a few questions about ${about}.${noJob} Could I have {{minutes}} minutes, now or on another day?{{/about}}`;
  return [
    `{{#about}}Objective: to ask for an introduction to {{aboutFullName}}.{{/about}}{{^about}}${objective}{{/about}}`,
    "Best time to call: mid-morning or mid-afternoon in the middle of the week, a little past the hour.{{#phone}}\nNumber: {{phone}}{{/phone}}",
    `When they answer: “Good day{{#name}}, {{name}}{{/name}}.{{#myName}} This is {{myName}}.{{/myName}} ${introduced}Is this a good moment?”`,
    `If it is: “${whoIAm}${aboutThem}${askDirectly}”`,
    "If somebody else answers: “{{#myName}}This is {{myName}}. {{/myName}}When would be a good time to reach " +
      "{{#fullName}}{{fullName}}{{/fullName}}{{^fullName}}the person in charge{{/fullName}}?”",
    "If it is a bad moment, or there is no time to meet: “Could we fix a day for a telephone interview instead? " +
      "I would call you, and keep to {{minutes}} minutes.”",
    "On the answering machine: “{{#myName}}This is {{myName}}. {{/myName}}I will try again tomorrow." +
      "{{#myPhone}} My number is {{myPhone}}.{{/myPhone}}”",
    "Before hanging up: say the day and the time once more, and thank them.",
  ].join("\n\n");
}
