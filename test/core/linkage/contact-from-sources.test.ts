import { describe, expect, it } from "vitest";
import { contactFromSources, fingerprintOf, sameFacts } from "../../../src/core/linkage/contact-from-sources.ts";
import type { ContactFacts, ContactSource } from "../../../src/core/model/contact.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";

function source(line: number, stated: Partial<ContactFacts>): ContactSource {
  return { source: { kind: "file", import: importId("first"), file: "a.csv", line }, stated, fingerprint: fingerprintOf(stated) };
}

describe("contactFromSources", () => {
  const first = source(2, { name: "Ana Ruiz", company: "Acme", emails: ["ana@example.com"] });
  const second = source(3, { name: "Ana Ruiz", company: "Nexa", emails: ["ana@example.org"] });

  it("believes the later source, and keeps what only the earlier one states", () => {
    const contact = contactFromSources(contactId("c"), "recorded", [first, source(3, { company: "Nexa", phone: "5" })]);
    expect(contact).toMatchObject({ name: "Ana Ruiz", company: "Nexa", phone: "5", school: null });
  });

  it("keeps the e-mail addresses of all sources, later ones first", () => {
    const contact = contactFromSources(contactId("c"), "recorded", [first, second]);
    expect(contact.emails).toEqual(["ana@example.org", "ana@example.com"]);
  });

  it("gives back what was before when a source is taken away", () => {
    const alone = contactFromSources(contactId("c"), "recorded", [first]);
    const both = contactFromSources(contactId("c"), "recorded", [first, second]);
    expect(sameFacts(alone, both)).toBe(false);
    expect(contactFromSources(both.id, both.kind, both.sources.slice(0, 1))).toEqual(alone);
  });

  it("of no sources states nothing", () => {
    expect(contactFromSources(contactId("c"), "stub", [])).toMatchObject({ name: "", emails: [], company: null });
  });
});

describe("fingerprintOf", () => {
  it("is equal for equal statements in any order, and unequal for others", () => {
    expect(fingerprintOf({ name: "Ana", company: "Acme" })).toBe(fingerprintOf({ company: "Acme", name: "Ana" }));
    expect(fingerprintOf({ name: "Ana", company: "Acme" })).not.toBe(fingerprintOf({ name: "Ana", position: "Acme" }));
  });
});
