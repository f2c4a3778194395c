import type { Contact, ContactFacts } from "../../../core/model/contact.ts";
import { dateProblem } from "./date-field.tsx";
import { typedDate } from "./typed-date.ts";

/** Facts of a contact as a form holds them. */
export interface TypedContact {
  readonly name: string;
  readonly emails: string;
  readonly phone: string;
  readonly profile: string;
  readonly company: string;
  readonly position: string;
  readonly location: string;
  readonly industry: string;
  readonly occupation: string;
  readonly school: string;
  readonly major: string;
  readonly graduationYear: string;
  readonly connectedOn: string;
  readonly volunteersToHelp: string;
  readonly notes: string;
}

export function typedContact(contact: Contact): TypedContact {
  return {
    name: contact.name,
    emails: contact.emails.join(", "),
    phone: contact.phone ?? "",
    profile: contact.profile ?? "",
    company: contact.company ?? "",
    position: contact.position ?? "",
    location: contact.location ?? "",
    industry: contact.industry ?? "",
    occupation: contact.occupation ?? "",
    school: contact.school ?? "",
    major: contact.major ?? "",
    graduationYear: contact.graduationYear === null ? "" : String(contact.graduationYear),
    connectedOn: contact.connectedOn ?? "",
    volunteersToHelp: contact.volunteersToHelp === null ? "" : contact.volunteersToHelp ? "yes" : "no",
    notes: contact.notes ?? "",
  };
}

export type ContactProblem = { readonly field: keyof TypedContact; readonly text: string };

/** What is wrong with a form; null where it can be kept. */
export function problemOf(typed: TypedContact): ContactProblem | null {
  if (typed.name.trim() === "") return { field: "name", text: "A name is needed." };
  const date = dateProblem(typedDate(typed.connectedOn));
  if (date !== null) return { field: "connectedOn", text: date };
  if (typed.graduationYear.trim() !== "" && yearOf(typed.graduationYear) === null)
    return { field: "graduationYear", text: "A year has four digits, such as 2019." };
  return null;
}

/** Only what was changed in the form; a field that was emptied clears the fact. */
export function statedByForm(before: TypedContact, after: TypedContact): Partial<ContactFacts> {
  const stated: { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] } = {};
  const changed = (field: keyof TypedContact) => before[field].trim() !== after[field].trim();
  const text = (field: keyof TypedContact) => after[field].trim() || null;
  if (changed("name")) stated.name = after.name.trim();
  if (changed("emails")) stated.emails = after.emails.split(/[\s,;]+/).filter((email) => email !== "");
  for (const field of textFields) if (changed(field)) stated[field] = text(field);
  if (changed("graduationYear")) stated.graduationYear = yearOf(after.graduationYear);
  if (changed("connectedOn")) {
    const typed = typedDate(after.connectedOn);
    stated.connectedOn = typed.is === "date" ? typed.date : null;
  }
  if (changed("volunteersToHelp")) {
    stated.volunteersToHelp = after.volunteersToHelp === "" ? null : after.volunteersToHelp === "yes";
  }
  return stated;
}

const textFields = [
  "phone",
  "profile",
  "company",
  "position",
  "location",
  "industry",
  "occupation",
  "school",
  "major",
  "notes",
] as const;

function yearOf(text: string): number | null {
  const trimmed = text.trim();
  return /^(?:19|20)\d{2}$/.test(trimmed) ? Number(trimmed) : null;
}
