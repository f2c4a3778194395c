import { describe, expect, it } from "vitest";
import { contactFromSources, fingerprintOf, sameFacts } from "../../../src/core/linkage/contact-from-sources.ts";
import type { ContactFacts, ContactSource } from "../../../src/core/model/contact.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";
import { day } from "../workspace/sample-changes.ts";

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

  it.each<[string, string, string]>([
    ["Dana Réed", "D. Reed", "Dana Réed"],
    ["Dana Reed", "Dana R.", "Dana Reed"],
    ["D. Reed", "Dana Reed", "Dana Reed"],
    ["Dana Reed", "Dana Okoye", "Dana Okoye"],
    ["Dana Reed", "B. Reed", "B. Reed"],
    ["Dana Reed", "Dana M. Reed", "Dana M. Reed"],
    ["Dana Reed", "DANA REED", "DANA REED"],
    ["Dana", "D", "D"],
  ])("calls somebody first named %s and then %s: %s", (earlier, later, name) => {
    const sources = [source(2, { name: earlier }), source(3, { name: later })];
    expect(contactFromSources(contactId("c"), "recorded", sources).name).toBe(name);
  });

  it("believes a short name that was typed by hand", () => {
    const typed: ContactSource = { ...source(3, { name: "D. Reed" }), source: { kind: "hand", on: day(2024, 3, 8) } };
    expect(contactFromSources(contactId("c"), "recorded", [source(2, { name: "Dana Reed" }), typed]).name).toBe("D. Reed");
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
