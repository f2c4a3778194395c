import type { Contact } from "../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../core/model/ids.ts";
import type { Network } from "../../core/network/network.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { table } from "../table.ts";

/** The people after matching; a made-up "You" is left out. */
export const contactsCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const people = network.contacts.filter(({ kind }) => kind !== "ego").map((contact) => personEntry(contact, network));
  if (options.json) {
    io.out(`${safeJson(people)}\n`);
    return exitCodes.done;
  }
  const nameOf = namesIn(network);
  const byName = [...people].sort((a, b) => compareIds(a.name, b.name) || compareIds(a.id, b.id));
  io.out(
    table(byName, [
      { title: "Name", cell: ({ name }) => name },
      { title: "Position", cell: ({ position }) => position },
      { title: "Company", cell: ({ company }) => company },
      { title: "E-mail", cell: ({ email }) => email },
      { title: "Connected", cell: ({ connectedOn }) => connectedOn },
      { title: "Introduced by", cell: ({ introducedBy }) => introducedBy.map(nameOf).join(", ") },
    ]),
  );
  return exitCodes.done;
};

function personEntry(contact: Contact, network: Network) {
  const { id, name, company, position, emails, profile, connectedOn } = contact;
  const sources = contact.sources.flatMap(({ source }) =>
    source.kind === "file" ? [{ file: source.file, line: source.line }] : [],
  );
  return {
    id,
    name,
    company,
    position,
    email: emails[0] ?? null,
    profile,
    connectedOn,
    introducedBy: introducersOf(id, network),
    sources,
  };
}

/** Each introducer once, in the order of their ids. */
function introducersOf(id: ContactId, { indexOf, ids, referrals }: Network): readonly ContactId[] {
  const v = indexOf.get(id) ?? 0;
  const row = referrals.inSources.subarray(referrals.inOffsets[v] ?? 0, referrals.inOffsets[v + 1] ?? 0);
  return [...new Set(row)].flatMap((introducer) => ids[introducer] ?? []);
}
