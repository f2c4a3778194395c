import { type ContactFacts, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { day, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

/** 4 October 2024. */
export const today = 20_000;

/** Records in few words, with what more is known of some contacts. */
export function recordsWith(sketch: RecordsSketch, facts: Readonly<Record<string, Partial<ContactFacts>>> = {}): Records {
  const records = recordsOf(sketch);
  const contacts = new Map(records.contacts);
  for (const [name, more] of Object.entries(facts)) {
    const contact = contacts.get(contactId(name));
    contacts.set(contactId(name), { ...noFacts, id: contactId(name), kind: "recorded", sources: [], ...contact, ...more });
  }
  return { ...records, contacts };
}

export function networkWith(sketch: RecordsSketch, facts: Readonly<Record<string, Partial<ContactFacts>>> = {}): Network {
  return buildNetwork(recordsWith(sketch, facts), { asOfDay: today });
}

/**
 * You know Priya (in March, and she introduced you twice) and Ben (years ago). Priya knows Dan of Acme; Ben knows Eve of Acme
 * Corp; Dan and Eve are colleagues. Zoe of Acme Labs and Tom of Globex stand alone. Fictional.
 */
export const circle: RecordsSketch = {
  ego: "you",
  contacts: ["you", "priya", "ben", "dan", "eve", "zoe", "tom", "una", "vic"],
  ties: [
    { a: "you", b: "priya", kind: "met", when: day(today - 200) },
    { a: "you", b: "ben", kind: "worked", when: day(today - 900) },
    { a: "priya", b: "dan", kind: "worked", when: day(today - 100) },
    { a: "ben", b: "eve", kind: "knows" },
    { a: "dan", b: "eve", kind: "worked", when: day(today - 10) },
  ],
  introductions: [
    { by: "priya", parties: ["una", "you"], when: day(today - 400) },
    { by: "priya", parties: ["vic", "you"], when: day(today - 300), status: "met" },
    { by: "priya", parties: ["tom", "you"], when: day(today - 2), status: "asked" },
  ],
};

export const circleFacts: Readonly<Record<string, Partial<ContactFacts>>> = {
  dan: { name: "Dan Ito", company: "Acme Corp", position: "Product lead", industry: "Software" },
  eve: { name: "Eve Sol", company: "ACME Corp.", externalId: "E-7" },
  zoe: { name: "Zoe Lind", company: "Acme Labs", industry: "Robotics" },
  tom: { name: "Tom Ask", company: "Globex" },
  priya: { name: "Priya Rao" },
  ben: { name: "Ben Oak" },
};
