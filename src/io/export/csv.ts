import type { Contact } from "../../core/model/contact.ts";
import { compareIds } from "../../core/model/ids.ts";
import type { Records } from "../../core/model/records.ts";
import { csvText } from "./csv-text.ts";
import { exportedId, personReferences } from "./person-references.ts";

const contactColumns: readonly (readonly [string, (contact: Contact) => string | number | null])[] = [
  ["Id", exportedId],
  ["Name", (contact) => contact.name],
  ["Email", (contact) => contact.emails.join("; ")],
  ["Phone", (contact) => contact.phone],
  ["Profile", (contact) => contact.profile],
  ["Company", (contact) => contact.company],
  ["Position", (contact) => contact.position],
  ["Industry", (contact) => contact.industry],
  ["Occupation", (contact) => contact.occupation],
  ["School", (contact) => contact.school],
  ["Major", (contact) => contact.major],
  ["Class year", (contact) => contact.graduationYear],
  ["Location", (contact) => contact.location],
  // Not "connected on": read again, that would say that everybody in the file is a contact of whoever reads it.
  ["In contact since", (contact) => contact.connectedOn],
  ["Volunteers to help", (contact) => yesOrNo(contact.volunteersToHelp)],
  ["Notes", (contact) => contact.notes],
];

/**
 * The people of a workspace as a spreadsheet, a made-up ego left out; made to be read by people and to be imported again.
 *
 * @returns CSV, a contact a row, by name and then id; what is not recorded is an empty cell. Cost: O(n log n).
 */
export function contactsCsv(records: Records): string {
  const contacts = [...records.contacts.values()]
    .filter((contact) => contact.kind !== "ego")
    .sort((a, b) => compareIds(a.name, b.name) || compareIds(a.id, b.id));
  const rows = contacts.map((contact) => contactColumns.map(([, cell]) => String(cell(contact) ?? "")));
  return csvText([contactColumns.map(([title]) => title), ...rows]);
}

/**
 * Who introduced whom as a spreadsheet. An introduction of more than two parties takes a row for each party after the first.
 *
 * @returns CSV, by date (undated first) and then id. Cost: O(n log n).
 */
export function introductionsCsv(records: Records): string {
  const reference = personReferences(records);
  const introductions = [...records.introductions.values()].sort(
    (a, b) => compareIds(a.when ?? "", b.when ?? "") || compareIds(a.id, b.id),
  );
  const rows = introductions.flatMap((introduction) => {
    const introducer = introduction.introducer === null ? "" : reference(introduction.introducer);
    const about = [introduction.when ?? "", introduction.context ?? "", introduction.status, introduction.mayUseName];
    // Ego reads best at the receiving end: "Ana was introduced to me".
    const parties = introduction.parties.map(reference).sort((a, b) => Number(a === "me") - Number(b === "me"));
    const [introduced = "", ...others] = parties;
    return (others.length === 0 ? [""] : others).map((other) => [introducer, introduced, other, ...about]);
  });
  return csvText([["Introducer", "Introduced", "Introduced to", "Date", "Context", "Status", "May use name"], ...rows]);
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? "yes" : "no";
}
