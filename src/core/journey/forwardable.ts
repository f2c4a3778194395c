export type AskPurpose = "lead" | "informational";

export interface ForwardableFacts {
  /** Empty or "You" where the person has not said their name; the note is then left unsigned. */
  readonly egoName: string;
  readonly brokerName: string;
  readonly targetName: string;
  /** Where the target works, or null where that is not recorded. */
  readonly company: string | null;
  /** `lead`: about a job. `informational`: to learn about the work, with no request for a job. */
  readonly purpose: AskPurpose;
}

/** Minutes asked for; the agenda and the reminder go by the same. */
const minutesAsked = "20 minutes";

/**
 * A short note that asks for an introduction: what is asked of the broker, with an easy way to say no, and below it the lines
 * the broker can pass on as they stand. It says only what is given here: that the broker knows the target is put as a
 * condition, and what is not recorded is left out rather than left blank.
 *
 * @param facts who asks whom about whom, and what for; where broker and target have the same name it is a note to them directly
 * @returns plain text, paragraphs set apart by an empty line
 *
 * Cost: O(length).
 */
export function forwardable(facts: ForwardableFacts): string {
  const { brokerName, targetName, company, purpose } = facts;
  const name = facts.egoName.trim();
  const signature = name === "" || name === "You" ? [] : [name];
  if (brokerName === targetName) {
    return paragraphs([
      greeting(targetName),
      `${wish(company, purpose)} Would you have ${minutesAsked} for a few questions, by phone or wherever suits you?`,
      easyNo,
      ...signature,
    ]);
  }
  const person = company === null ? targetName : `${targetName} at ${company}`;
  return paragraphs([
    greeting(brokerName),
    `${hope(person, purpose)} If you are in touch, would you be comfortable passing on the lines below?`,
    easyNo,
    ...signature,
    "To forward:",
    greeting(targetName),
    `${wish(company, purpose)} Would you be open to a conversation of ${minutesAsked}, at a time that suits you? ` +
      "If this is not a good moment, there is no need to reply.",
    ...signature,
  ]);
}

const easyNo = "If it is not a good time, or you would rather not, that is completely fine: just say so, or leave it.";

function hope(person: string, purpose: AskPurpose): string {
  return purpose === "lead"
    ? `I am looking for a new role and would like to talk with ${person}.`
    : `I am trying to learn more about the work ${person} does, and would like to hear about it first-hand. I am not asking for a job.`;
}

function wish(company: string | null, purpose: AskPurpose): string {
  if (purpose === "lead") {
    return company === null
      ? "I am looking for a new role and would value your view of where to look."
      : `I am looking for a new role and would like to understand where ${company} may need people.`;
  }
  const place = company === null ? "" : ` at ${company}`;
  return `I would like to learn what your work${place} is like and how you came to it. I am not asking for a job.`;
}

function greeting(name: string): string {
  return `Hello ${callName(name)},`;
}

/** The first name where the name plainly starts with one; "Dr. Lee" and "J. Smith" are written out. */
function callName(name: string): string {
  const whole = name.trim();
  const words = whole.split(/\s+/);
  const first = words[0] ?? whole;
  const plainFirst = words.length === 2 && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(first) && !titles.has(first.toLowerCase());
  return plainFirst ? first : whole;
}

const titles = new Set(["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "hon"]);

function paragraphs(parts: readonly string[]): string {
  return parts.join("\n\n");
}
