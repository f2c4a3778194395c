import type { ContactColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";

/** The columns by which a program's files are known, in the words in which they are looked up; the first that fit decide. */
const formats: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    "LinkedIn connections",
    [
      ["first name", "last name", "connected on"],
      ["vorname", "nachname", "verbunden am"],
    ],
  ],
  ["Intrograph contacts", [["id", "name", "profile", "in contact since", "volunteers to help"]]],
  [
    "Google contacts",
    [["e mail 1 value"], ["organization 1 name"], ["organization name", "labels"], ["given name", "group membership"]],
  ],
  [
    "Yahoo contacts",
    [
      ["first", "last", "messenger id"],
      ["first", "last", "yahoo phone"],
    ],
  ],
  [
    "Thunderbird contacts",
    [
      ["display name", "primary email", "screen name"],
      ["display name", "primary email", "secondary email"],
    ],
  ],
  [
    "Outlook contacts",
    [
      ["first name", "last name", "e mail address", "job title"],
      ["first name", "last name", "e mail address", "e mail 2 address"],
      ["given yomi", "surname yomi"],
    ],
  ],
  [
    "HubSpot contacts",
    [
      ["lifecycle stage", "lead status"],
      ["record id", "lead status"],
      ["record id", "contact owner"],
      ["record id", "lifecycle stage"],
      ["record id", "associated company"],
    ],
  ],
  [
    "Salesforce contacts",
    [
      ["account name", "lead source"],
      ["account name", "salutation"],
      ["account name", "contact owner"],
      ["account name", "account owner"],
      ["accountid", "leadsource"],
      ["account id", "lead source"],
      ["company account", "lead source"],
      ["company account", "lead status"],
    ],
  ],
  ["Trello cards", [["card id", "card name", "list name"]]],
  [
    "Gephi nodes",
    [
      ["id", "label", "timeset"],
      ["id", "label", "interval"],
      ["id", "label", "modularity class"],
    ],
  ],
];
/** A program writes these two and nothing else, or a measure behind them. */
const nodeWords = new Set([
  "id",
  "label",
  "weighted degree",
  "degree",
  "eccentricity",
  "closnesscentrality",
  "betweenesscentrality",
]);
const alumniColumns: readonly ContactColumn[] = ["school", "major", "graduationYear", "volunteers"];
const pageReference = /\((?:\.\.?\/[^()]*%20[0-9a-f]{4,32}(?:\.md|\/[^()]*)|https:\/\/www\.notion\.so\/[^()]*)\)/;
const sampled = 50;

/**
 * The program or kind of list a contact list comes from.
 *
 * @param words of the header, looked up
 * @param rows of which the first 50 are looked at
 * @returns its name, for the record of the import; "contacts" for any other. Cost: O(columns).
 */
export function contactFormat(
  words: readonly string[],
  columns: readonly (ContactColumn | null)[],
  rows: readonly CsvRow[],
): string {
  const present = new Set(words);
  for (const [format, signs] of formats) {
    if (signs.some((sign) => sign.every((word) => present.has(word)))) return format;
  }
  if (present.has("id") && present.has("label") && words.every((word) => nodeWords.has(word))) return "Gephi nodes";
  if (rows.slice(0, sampled).some(({ cells }) => cells.some((cell) => pageReference.test(cell)))) return "Notion database";
  return alumniColumns.filter((column) => columns.includes(column)).length >= 2 ? "alumni directory" : "contacts";
}

/** Lists that only their owner can have, so that everybody in them is a contact of the owner. */
const ownLists = new Set([
  "LinkedIn connections",
  "Google contacts",
  "Yahoo contacts",
  "Thunderbird contacts",
  "Outlook contacts",
  "HubSpot contacts",
  "Salesforce contacts",
]);

/** @returns whether files of the format hold the contacts of whoever has them. Cost: O(1). */
export function isOwnList(format: string): boolean {
  return ownLists.has(format);
}
