import { describe, expect, it } from "vitest";
import { suggestedDuplicates } from "../../../src/core/linkage/suggested-duplicates.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";

function contact(id: string, name: string, facts: Partial<Contact> = {}): Contact {
  return { ...noFacts, id: contactId(id), kind: "recorded", sources: [], name, ...facts };
}

const told = (contacts: readonly Contact[]) => suggestedDuplicates(contacts).map(({ a, b, reason }) => [a, b, reason]);
const scoreOf = (contacts: readonly Contact[]) => suggestedDuplicates(contacts)[0]?.score ?? 0;

describe("suggestedDuplicates", () => {
  it("suggests nobody where nobody is alike", () => {
    expect(told([])).toEqual([]);
    expect(told([contact("a", "Ana Ruiz")])).toEqual([]);
    expect(told([contact("a", "Ana Ruiz"), contact("b", "Ben Okoye"), contact("c", "🚀")])).toEqual([]);
  });

  it("gives its reason for each pair, the surest first", () => {
    const contacts = [
      contact("a", "John Smith"),
      contact("b", "J. Smith"),
      contact("c", "john smith, MBA"),
      contact("d", "Smith John"),
      contact("e", "Ana Okonkwo", { company: "Acme Inc", emails: ["ana@mail.example"] }),
      contact("f", "A. Okonkwo", { company: "Acme", emails: ["ana@mail.example"] }),
    ];
    expect(told(contacts)).toEqual([
      ["e", "f", "same-email"],
      ["a", "c", "same-name"],
      ["a", "d", "swapped-name"],
      ["c", "d", "swapped-name"],
      ["a", "b", "initials"],
      ["b", "c", "initials"],
    ]);
  });

  it("says what speaks for and against a pair, the strongest first", () => {
    const [pair] = suggestedDuplicates([
      contact("a", "Ana Ruiz", { phone: "+44 20 7946 0123", company: "Acme" }),
      contact("b", "Ana Ruiz", { phone: "020 7946 0123", company: "Nexa" }),
    ]);
    expect(pair?.evidence.map(({ about, level }) => `${about} ${level}`)).toEqual(["name same", "phone same", "company other"]);
    const weights = pair?.evidence.map(({ weight }) => Math.abs(weight)) ?? [];
    expect(weights).toEqual(weights.toSorted((x, y) => y - x));
  });

  it("thinks more of a pair at one company, less of one with two profile addresses", () => {
    const plain = scoreOf([contact("a", "Ana Ruiz"), contact("b", "Ana Ruiz")]);
    const same = { company: "Acme" };
    const apart = [contact("a", "Ana Ruiz", { profile: "in/a" }), contact("b", "Ana Ruiz", { profile: "in/b" })];
    expect(scoreOf([contact("a", "Ana Ruiz", same), contact("b", "Ana Ruiz", same)])).toBeGreaterThanOrEqual(plain);
    expect(scoreOf(apart)).toBeLessThan(plain);
  });

  it("never thinks a name alone more than nine in ten", () => {
    expect(scoreOf([contact("a", "Wilhelmina Quillfeather"), contact("b", "Wilhelmina Quillfeather")])).toBeLessThanOrEqual(0.9);
  });

  it("finds a surname shortened to a letter", () => {
    expect(told([contact("a", "Finn Z."), contact("b", "Finn Zorin")])).toEqual([["a", "b", "initials"]]);
  });

  it("keeps Jr and Sr apart, and those of whom nobody knows the name", () => {
    expect(told([contact("a", "John Smith Jr."), contact("b", "John Smith Sr.")])).toEqual([]);
    const unknown = { kind: "placeholder" as const, company: "Acme" };
    expect(told([contact("a", "Somebody at Acme", unknown), contact("b", "Somebody at Acme", unknown)])).toEqual([]);
  });

  it("leaves out what was decided, and on request what is certain", () => {
    const same = { emails: ["ana@mail.example"] };
    const contacts = [contact("a", "Ana Ruiz", same), contact("b", "Ana Ruiz", same), contact("c", "Ana Ruiz")];
    const pairs = (options: Parameters<typeof suggestedDuplicates>[1]) =>
      suggestedDuplicates(contacts, options).map(({ a, b }) => a + b);
    expect(pairs({})).toEqual(["ab", "ac", "bc"]);
    expect(pairs({ apart: new Set(["a\nb"]) })).toEqual(["ac", "bc"]);
    expect(pairs({ onlyUncertain: true })).toEqual(["ac", "bc"]);
  });

  it("does not depend on the order of the contacts", () => {
    const contacts = ["John Smith", "J. Smith", "Smith, John", "Jon Smith", "John Smith"].map((name, index) =>
      contact(`c${index}`, name),
    );
    expect(suggestedDuplicates(contacts.toReversed())).toEqual(suggestedDuplicates(contacts));
  });

  it("shows no crowd of namesakes, of whom the name says nothing", () => {
    const namesakes = Array.from({ length: 200 }, (_, index) => contact(`c${String(index).padStart(3, "0")}`, "John Smith"));
    expect(told(namesakes)).toEqual([]);
  });
});
