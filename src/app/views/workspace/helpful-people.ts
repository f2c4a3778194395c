import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ImportId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";

/** People to turn to first: who offers to help, stands in an alumni directory, or went to ego's school. */
export type HelpfulPeople = "offers-help" | "alumni" | "same-school";

/** How a reader of files names what it takes for a directory of alumni. */
const alumniFormat = "alumni directory";

type Known = Pick<Records, "contacts" | "settings" | "imports">;

/** @returns tells whether a contact is one of them. Cost: O(files), then O(sources of the contact) each. */
export function isHelpful(kind: HelpfulPeople, records: Known): (contact: Contact) => boolean {
  switch (kind) {
    case "offers-help":
      return ({ volunteersToHelp }) => volunteersToHelp === true;
    case "alumni":
      return isFromAlumni(records);
    case "same-school": {
      const { ego } = records.settings;
      const own = foldText(ego === null ? "" : (records.contacts.get(ego)?.school ?? "")).trim();
      return ({ id, school }) => own !== "" && id !== ego && school !== null && foldText(school).trim() === own;
    }
  }
}

/** @returns tells whether a row of an alumni directory speaks of a contact. Cost: O(files), then O(sources of the contact) each. */
export function isFromAlumni({ imports }: Pick<Records, "imports">): (contact: Contact) => boolean {
  const directories = new Set<string>();
  for (const { id, files } of imports.values()) {
    for (const { file, format } of files) if (format === alumniFormat) directories.add(keyOf(id, file));
  }
  return ({ sources }) =>
    directories.size > 0 &&
    sources.some(({ source }) => source.kind === "file" && directories.has(keyOf(source.import, source.file)));
}

function keyOf(id: ImportId, file: string): string {
  return `${id}\n${file}`;
}
