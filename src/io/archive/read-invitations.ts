import type { FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { RowReader } from "../row-reader.ts";
import type { ArchivePeople, NamedPerson } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import { mayHint } from "./introduction-hints.ts";
import { isNobody, personOf, withoutWords } from "./message-rows.ts";
import { messageText } from "./message-text.ts";
import { hintOfPair, type MessageEvent, messagesOf } from "./read-messages.ts";
import { RowLedger } from "./row-ledger.ts";

export type InvitationColumn = "from" | "to" | "when" | "message" | "direction" | "fromProfile" | "toProfile";
export const invitationColumns = {
  words: {
    from: "from",
    to: "to",
    when: "sent at|date|sent on",
    message: "message|content|note",
    direction: "direction",
    fromProfile: "inviterprofileurl|inviter profile url",
    toProfile: "inviteeprofileurl|invitee profile url",
  },
  needed: ["from", "to", "direction"],
} as const;

/**
 * The invitations of an archive. Those who were asked and are no connections tell of no tie: nobody knows whether they answered,
 * or saw it. Of a connection the day is known already; what was written with the invitation was the first message.
 *
 * @param writtenTo whom the messages of the archive name, as they name them: what was written with an invitation stands among those
 * Cost: O(cells).
 */
export function readInvitations(
  table: ArchiveTable<InvitationColumn>,
  people: ArchivePeople,
  owner: Partial<ContactFacts> | null,
  writtenTo: ReadonlySet<string>,
): FileReading {
  const reader = new RowReader<InvitationColumn>(table.file, table.columns, null);
  reader.learnDates("when", table.rows);
  const ledger = new RowLedger();
  const written = table.columns.indexOf("message");
  const columns = { from: reader.columnOf("from"), to: reader.columnOf("to") };
  const pairs = new Map<string, { readonly person: NamedPerson; readonly events: MessageEvent[] }>();
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const isSent = /^out/i.test(reader.cell("direction")?.text ?? "");
    const name = reader.cell(isSent ? "to" : "from")?.text ?? "";
    const person = personOf(name, reader.cell(isSent ? "toProfile" : "fromProfile")?.text ?? "");
    if (isNobody(person) || people.isOwner(person)) {
      reader.reject(name === "" ? "no-name" : "hidden-profile", isSent ? columns.to : columns.from, name);
      continue;
    }
    ledger.read(row.line);
    const when = reader.date("when");
    const text = messageText(row.cells[written] ?? "");
    if (when === null || text === "") continue;
    const isConnection = people.connection(person) !== null;
    if (isConnection && !writtenTo.has(people.reference(person, 1).text)) {
      const key = people.key(person);
      const pair = pairs.get(key) ?? { person, events: [] };
      pair.events.push({ line: row.line, when, isSent, share: 1 });
      pairs.set(key, pair);
    }
    if (!mayHint(text) || (isSent && !isConnection)) continue;
    const hint = hintOfPair(text, person, isSent, people, { line: row.line, when, columns });
    if (hint !== null) ledger.addIntroduction(hint);
  }
  for (const { person, events } of pairs.values()) {
    const last = events.reduce((best, event) => (event.when > best.when ? event : best));
    const a = { text: "me", column: last.isSent ? columns.from : columns.to };
    const b = people.reference(person, last.isSent ? columns.to : columns.from);
    const lines = events.map(({ line }) => line);
    ledger.addTie({ line: last.line, a, b, kind: "message", when: last.when, messages: messagesOf(events) }, lines);
  }
  return ledger.reading(table, { kind: "ties", format: "LinkedIn invitations", owner }, withoutWords(reader.issues));
}
