import { foldName } from "../../core/linkage/fold-name.ts";
import { isEmail } from "../../core/linkage/person-key.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { RowReader } from "../row-reader.ts";
import type { NamedPerson } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import type { Message } from "./message-rows.ts";

export type ProfileColumn = "firstName" | "lastName" | "industry" | "location" | "profile";
export const profileColumns = {
  words: {
    firstName: "first name",
    lastName: "last name",
    industry: "industry",
    location: "geo location|location",
    profile: "public profile url|profile url|url",
  },
  needed: ["firstName", "lastName"],
} as const;

export type EmailColumn = "email" | "confirmed" | "primary";
export const emailColumns = {
  words: { email: "email address|email|e mail address", confirmed: "confirmed", primary: "primary" },
  needed: ["email"],
} as const;

/** What the profile of the archive says of its owner; null without one. */
export function ownerInProfile(table: ArchiveTable<ProfileColumn>): { readonly name: string } & Partial<ContactFacts> {
  const reader = new RowReader<ProfileColumn>(table.file, table.columns, null);
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const name = [reader.cell("firstName")?.text, reader.cell("lastName")?.text].filter((part) => part !== undefined).join(" ");
    if (name === "") continue;
    const industry = reader.cell("industry")?.text;
    const location = reader.cell("location")?.text;
    return { name, ...(industry === undefined ? {} : { industry }), ...(location === undefined ? {} : { location }) };
  }
  return { name: "" };
}

/** Addresses that are confirmed to be the owner's, the first one foremost. */
export function emailsOfOwner(table: ArchiveTable<EmailColumn>): string[] {
  const reader = new RowReader<EmailColumn>(table.file, table.columns, null);
  const found: { readonly email: string; readonly isPrimary: boolean }[] = [];
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const email = reader.cell("email")?.text.toLowerCase() ?? "";
    if (!isEmail(email) || /^no/i.test(reader.cell("confirmed")?.text ?? "")) continue;
    found.push({ email, isPrimary: /^yes/i.test(reader.cell("primary")?.text ?? "") });
  }
  const inOrder = [...found.filter(({ isPrimary }) => isPrimary), ...found.filter(({ isPrimary }) => !isPrimary)];
  return [...new Set(inOrder.map(({ email }) => email))];
}

interface Seen {
  readonly person: NamedPerson;
  readonly conversations: Set<string>;
  sent: number;
  stated: number;
}

/**
 * The owner of an archive among the people of its messages: of the name in the profile, else marked as sender of what went out,
 * else the one who takes part in most conversations and wrote most.
 *
 * @param name of the profile, or null
 * @param isConnection whether a person is among the owner's connections, which the owner is not
 * @returns null where nothing tells. Cost: O(messages · people of each).
 */
export function ownerInMessages(
  messages: readonly Message[],
  name: string | null,
  isConnection: (person: NamedPerson) => boolean,
): NamedPerson | null {
  const seen = new Map<string, Seen>();
  for (const { from, to, conversation, isOutgoing } of messages) {
    for (const person of [from, ...to]) {
      const key = person.profile ?? foldName(person.name);
      let known = seen.get(key);
      if (known === undefined) {
        known = { person, conversations: new Set(), sent: 0, stated: 0 };
        seen.set(key, known);
      }
      known.conversations.add(conversation);
      if (person !== from) continue;
      known.sent += 1;
      if (isOutgoing) known.stated += 1;
    }
  }
  const folded = name === null ? "" : foldName(name);
  const ranked = [...seen].map(([key, it]) => ({
    key,
    person: it.person,
    ranks: [
      folded !== "" && foldName(it.person.name) === folded ? 1 : 0,
      it.stated,
      isConnection(it.person) ? 0 : 1,
      it.conversations.size,
      it.sent,
    ],
  }));
  ranked.sort((x, y) => {
    const rank = x.ranks.findIndex((value, index) => value !== y.ranks[index]);
    return rank < 0 ? (x.key < y.key ? -1 : 1) : (y.ranks[rank] ?? 0) - (x.ranks[rank] ?? 0);
  });
  const [first, second] = ranked;
  if (first === undefined) return null;
  const tells = second === undefined || first.ranks.some((value, index) => value !== second.ranks[index]);
  return tells ? first.person : null;
}

export interface OwnPosition {
  readonly line: number;
  readonly company: string;
  readonly title: string | null;
  readonly from: PartialDate | null;
  /** Null while it lasts. */
  readonly to: PartialDate | null;
}

/** The owner's present job: without an end, begun last. */
export function presentJob(positions: readonly OwnPosition[]): Pick<Partial<ContactFacts>, "company" | "position"> {
  const present = positions.filter(({ to }) => to === null);
  const latest = present.reduce<OwnPosition | null>(
    (best, it) => (best === null || (it.from ?? "") > (best.from ?? "") ? it : best),
    null,
  );
  if (latest === null) return {};
  return { company: latest.company, ...(latest.title === null ? {} : { position: latest.title }) };
}
