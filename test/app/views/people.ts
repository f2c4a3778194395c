import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { type Contact, type ContactFacts, noFacts } from "../../../src/core/model/contact.ts";
import { type ContactId, contactId, introductionId } from "../../../src/core/model/ids.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";

/** A contact whose id is `id`; facts that are not given are not recorded. */
export function person(id: string, facts: Partial<ContactFacts> = {}): Contact {
  return { ...noFacts, name: id, ...facts, id: contactId(id), kind: "recorded", sources: [] };
}

export function introduction(introducer: string, parties: readonly string[]): Introduction {
  return {
    id: introductionId(`${introducer} ${parties.join(" ")}`),
    introducer: contactId(introducer),
    parties: parties.map(contactId),
    when: null,
    status: "made",
    mayUseName: "unasked",
    context: null,
    sources: [],
  };
}

export function recordsOf(
  contacts: readonly Contact[],
  introductions: readonly Introduction[] = [],
  ego: string | null = null,
): Records {
  return {
    ...noRecords,
    settings: { ego: ego === null ? null : contactId(ego) },
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    introductions: new Map(introductions.map((made) => [made.id, made])),
  };
}

/** A map that only says rings and lines; positions are all zero. */
export function mapOf(rings: Readonly<Record<string, number>>, lines: readonly (readonly [string, string])[] = []): MapAnswer {
  const ids: readonly ContactId[] = Object.keys(rings).map(contactId);
  const placeOf = (id: string) => ids.indexOf(contactId(id));
  return {
    ids,
    x: new Float32Array(ids.length),
    y: new Float32Array(ids.length),
    ring: Int16Array.from(Object.values(rings)),
    parent: new Int32Array(ids.length).fill(-1),
    ringRadius: [],
    ringContacts: [],
    lineFrom: Uint32Array.from(lines.map(([from]) => placeOf(from))),
    lineTo: Uint32Array.from(lines.map(([, to]) => placeOf(to))),
    lineKind: new Uint8Array(lines.length),
  };
}
