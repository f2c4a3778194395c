import { describe, expect, it } from "vitest";
import { suggestedDuplicates } from "../../../src/core/linkage/suggested-duplicates.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";

function contact(id: string, name: string, facts: Partial<Contact> = {}): Contact {
  return { ...noFacts, id: contactId(id), kind: "recorded", sources: [], name, ...facts };
}

const told = (contacts: readonly Contact[]) =>
  suggestedDuplicates(contacts).map(({ a, b, score, reason }) => [a, b, score, reason]);

describe("suggestedDuplicates", () => {
  it("suggests nobody where nobody is alike", () => {
    expect(told([])).toEqual([]);
    expect(told([contact("a", "Ana Ruiz")])).toEqual([]);
    expect(told([contact("a", "Ana Ruiz"), contact("b", "Ben Okoye"), contact("c", "🚀")])).toEqual([]);
  });

  it("gives its reason for each pair, the best first", () => {
    const contacts = [
      contact("a", "John Smith"),
      contact("b", "J. Smith"),
      contact("c", "john smith, MBA"),
      contact("d", "Smith John"),
      contact("e", "Ana Okonkwo", { company: "Acme Inc" }),
      contact("f", "Ana Okonkwu", { company: "Acme" }),
    ];
    expect(told(contacts)).toEqual([
      ["a", "c", 0.9, "same-name"],
      ["a", "d", 0.8, "swapped-name"],
      ["c", "d", 0.8, "swapped-name"],
      ["e", "f", 0.7, "similar-name"],
      ["a", "b", 0.6, "initials"],
      ["b", "c", 0.6, "initials"],
    ]);
  });

  it("thinks more of a pair at one company, less of one with two profile addresses", () => {
    const same = { company: "Acme" };
    expect(told([contact("a", "Ana Ruiz", same), contact("b", "Ana Ruiz", same)])).toEqual([["a", "b", 0.98, "same-name"]]);
    const apart = [contact("a", "Ana Ruiz", { profile: "in/a" }), contact("b", "Ana Ruiz", { profile: "in/b" })];
    expect(told(apart)).toEqual([["a", "b", 0.6, "same-name"]]);
  });

  it("finds a surname shortened to a letter", () => {
    expect(told([contact("a", "Finn Z."), contact("b", "Finn Zorin")])).toEqual([["a", "b", 0.6, "initials"]]);
  });

  it("keeps Jr and Sr apart, and people alike in name at different companies", () => {
    expect(told([contact("a", "John Smith Jr."), contact("b", "John Smith Sr.")])).toEqual([]);
    expect(told([contact("a", "Ana Okonkwo", { company: "Acme" }), contact("b", "Ana Okonkwu", { company: "Nexa" })])).toEqual(
      [],
    );
  });

  it("does not depend on the order of the contacts", () => {
    const contacts = ["John Smith", "J. Smith", "Smith, John", "Jon Smith", "John Smith"].map((name, index) =>
      contact(`c${index}`, name),
    );
    expect(told(contacts.toReversed())).toEqual(told(contacts));
  });

  it("shows a limited number of pairs of a very common name", () => {
    const namesakes = Array.from({ length: 200 }, (_, index) => contact(`c${String(index).padStart(3, "0")}`, "John Smith"));
    expect(told(namesakes)).toHaveLength((25 * 24) / 2);
  });
});
