import type { ContactFacts } from "../../core/model/contact.ts";
import { dateInWords } from "./dates.ts";

/** In the order they are read out. Name, company and position stand in the heading of a card. */
export const shownFacts = [
  "emails",
  "phone",
  "profile",
  "company",
  "position",
  "industry",
  "occupation",
  "location",
  "connectedOn",
  "school",
  "major",
  "graduationYear",
  "volunteersToHelp",
  "externalId",
  "notes",
  "details",
] as const satisfies readonly (keyof ContactFacts)[];

export function factName(fact: keyof ContactFacts): string {
  switch (fact) {
    case "name":
      return "Name";
    case "emails":
      return "E-mail";
    case "profile":
      return "Profile";
    case "externalId":
      return "Identifier in the file";
    case "company":
      return "Company";
    case "position":
      return "Position";
    case "connectedOn":
      return "Connected on";
    case "phone":
      return "Phone";
    case "location":
      return "Location";
    case "industry":
      return "Industry";
    case "occupation":
      return "Occupation";
    case "school":
      return "School";
    case "major":
      return "Subject";
    case "graduationYear":
      return "Graduated";
    case "volunteersToHelp":
      return "Offers to help";
    case "notes":
      return "Notes";
    case "details":
      return "Also in the file";
  }
}

/** A fact as text, or null where it is not recorded. */
export function factText(fact: keyof ContactFacts, facts: ContactFacts): string | null {
  switch (fact) {
    case "emails":
      return facts.emails.length === 0 ? null : facts.emails.join(", ");
    case "connectedOn":
      return facts.connectedOn === null ? null : dateInWords(facts.connectedOn);
    case "graduationYear":
      return facts.graduationYear === null ? null : String(facts.graduationYear);
    case "volunteersToHelp":
      return facts.volunteersToHelp === null ? null : facts.volunteersToHelp ? "Yes" : "No";
    case "details":
      return facts.details === undefined || facts.details.length === 0
        ? null
        : facts.details.map(({ label, value }) => `${label}: ${value}`).join("; ");
    case "name":
    case "profile":
    case "externalId":
    case "company":
    case "position":
    case "phone":
    case "location":
    case "industry":
    case "occupation":
    case "school":
    case "major":
    case "notes":
      return facts[fact];
  }
}
