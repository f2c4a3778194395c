import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network, TieGraph } from "../../../src/core/network/network.ts";

/** A network of made-up people around ties that no record tells of: for measures that look at ties only. */
export function networkOfTies(ties: TieGraph, ego: number | null): Network {
  const digits = String(ties.size).length;
  const contacts = Array.from({ length: ties.size }, (_, v): Contact => {
    const id = contactId(`c${String(v).padStart(digits, "0")}`);
    return { ...noFacts, id, name: `Contact ${v}`, kind: "recorded", sources: [] };
  });
  const records = { ...noRecords, contacts: new Map(contacts.map((contact) => [contact.id, contact])) };
  return { ...buildNetwork(records, { asOfDay: 20_000 }), ties, ego };
}
