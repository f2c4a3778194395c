import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeople, reasonsKey, reasonsOf } from "../../../src/core/linkage/compare-people.ts";
import { matchContext } from "../../../src/core/linkage/match-people.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { households } from "../../support/matching/households.ts";
import { twoLists } from "../../support/matching/two-lists.ts";

type Facts = Partial<ContactFacts>;

const crowd = [...twoLists(7, 200), ...households(7, 60)].map(({ facts }) => facts);
const among = (...people: readonly Facts[]) => matchContext([...crowd, ...people]);
const compared = (a: Facts, b: Facts) => comparePeople(a, b, among(a, b));
const bandOf = (a: Facts, b: Facts) => compared(a, b).band;
const levels = (a: Facts, b: Facts) => compared(a, b).evidence.map(({ about, level }) => `${about}:${level}`);

const home = { location: "Leeds", phone: "0113 496 0123", details: [{ label: "Street", value: "7 Rowan Lane" }] };
const ana: Facts = { name: "Ana Quillfeather", emails: ["ana.quillfeather@mail.example"] };

describe("comparePeople joins", () => {
  it.each<[string, Facts, Facts]>([
    ["one personal mailbox", ana, { ...ana, name: "A. Quillfeather" }],
    ["one mailbox in two spellings", { ...ana, emails: ["ana.q@gmail.com"] }, { ...ana, emails: ["anaq+list@gmail.com"] }],
    ["one mailbox, another surname since", ana, { ...ana, name: "Ana Thistlewood" }],
    ["one mailbox, short name", { ...ana, name: "Robert Thorne" }, { ...ana, name: "Bob Thorne" }],
    ["one profile", { name: "Ana Ruiz", profile: "in/ana" }, { name: "Dr. Ana Ruiz-Haddad", profile: "in/ana" }],
    [
      "name and telephone",
      { name: "Ana Quillfeather", phone: "+44 20 7946 0123" },
      { name: "Ana Quillfeather", phone: "020 7946 0123" },
    ],
    ["name and birthday", withBirthday("Ana Quillfeather", "1980-03-12"), withBirthday("Ana Quillfeather", "1980-03-12")],
    [
      "a slip in the name, one birthday",
      withBirthday("Ana Quillfeather", "1980-03-12"),
      withBirthday("Ana Quilfeather", "1980-03-12"),
    ],
    [
      "halves swapped, one birthday",
      withBirthday("Ana Quillfeather", "1980-03-12"),
      withBirthday("Quillfeather Ana", "1980-03-12"),
    ],
    ["one mailbox, the name of its user in place of a name", ana, { ...ana, name: "ana.quillfeather" }],
    ["one mailbox, a handle with digits in place of a name", ana, { ...ana, name: "darkstar77" }],
    [
      "one rare name, and addresses that both tell it",
      { name: "Ana M. Quillfeather", emails: ["a.quillfeather.list@acme.example"] },
      { name: "Ana M. Quillfeather", emails: ["anquillfeather@letters.example"] },
    ],
  ])("%s", (_, a, b) => {
    expect(bandOf(a, b)).toBe("join");
  });
});

describe("comparePeople does not join", () => {
  const john = { name: "John Smith", company: "Acme", position: "Engineer", location: "London" };
  const mailbox = { emails: ["smiths@mail.example"] };
  it.each<[string, Facts, Facts]>([
    ["a name alone", { name: "Ana Quillfeather" }, { name: "Ana Quillfeather" }],
    [
      "a name and a common employer",
      { name: "Ana Quillfeather", company: "Acme" },
      { name: "Ana Quillfeather", company: "Acme" },
    ],
    ["a name, employer, position and town", john, john],
    ["two profiles", { ...ana, profile: "in/ana-1" }, { ...ana, profile: "in/ana-2" }],
    ["Jr and Sr with one mailbox", { ...mailbox, name: "John Smith Jr" }, { ...mailbox, name: "John Smith, Sr." }],
    ["two given names with one mailbox", { ...mailbox, name: "Ann Smith" }, { ...mailbox, name: "Robert Smith" }],
    [
      "names a letter apart that both are names, one mailbox",
      { ...mailbox, name: "Mary Smith" },
      { ...mailbox, name: "Mark Smith" },
    ],
    [
      "an office's mailbox",
      { name: "John Smith", emails: ["info@acme.example"] },
      { name: "John Smith", emails: ["info@acme.example"] },
    ],
    [
      "a machine's mailbox",
      { name: "John Smith", emails: ["root@localhost"] },
      { name: "John Smith", emails: ["root@localhost"] },
    ],
    [
      "numbered mailboxes at one employer",
      { name: "Wei Chen", emails: ["wei.chen1@acme.example"] },
      { name: "Wei Chen", emails: ["wei.chen2@acme.example"] },
    ],
    ["nothing known of one", {}, ana],
  ])("%s", (_, a, b) => {
    expect(bandOf(a, b)).not.toBe("join");
  });

  it("those who share a mailbox with a third of another name", () => {
    const shared = { emails: ["home@thornes.example"] };
    const people = [
      { ...shared, name: "Ann Thorne" },
      { ...shared, name: "Bob Thorne" },
      { ...shared, name: "Ann Thorne", company: "Acme" },
    ];
    const [first = {}, , third = {}] = people;
    expect(comparePeople(first, third, matchContext([...crowd, ...people])).band).toBe("suggest");
  });

  it("somebody who may be either of Jr and Sr", () => {
    const shared = { emails: ["john.thorne@mail.example"] };
    const people = [
      { ...shared, name: "John Thorne" },
      { ...shared, name: "John Thorne Jr" },
      { ...shared, name: "John Thorne Sr" },
    ];
    const [plain = {}, junior = {}] = people;
    expect(comparePeople(plain, junior, matchContext([...crowd, ...people])).band).not.toBe("join");
  });

  it("two of a family at one address", () => {
    expect(bandOf({ ...home, name: "Ann Thorne" }, { ...home, name: "Robert Thorne" })).toBe("apart");
  });

  it("two of a family of like given names, with one mailbox", () => {
    const shared = { ...home, emails: ["thornes@mail.example"] };
    expect(bandOf({ ...shared, name: "Freya Thorne" }, { ...shared, name: "Priya Thorne" })).not.toBe("join");
  });

  it("who has somebody's mailbox, and nothing else but the given name", () => {
    const emails = ["robert@mail.example"];
    const one = { ...home, emails, name: "Robert Quillfeather" };
    const birthday = (value: string) => ({ label: "Birthday", value });
    const elsewhere = { location: "Hull", phone: "0148 496 0777", details: [{ label: "Street", value: "90 Mill Road" }] };
    const a = { ...one, details: [...home.details, birthday("1971-03-12")] };
    const b = { ...elsewhere, emails, name: "Robert Thistlewood", details: [...elsewhere.details, birthday("1949-11-28")] };
    expect(bandOf(a, b)).not.toBe("join");
  });

  it("namesakes whose addresses at one provider are the name in two ways", () => {
    const name = "Laura Wagner";
    expect(bandOf({ name, emails: ["laura.wagner@home.example"] }, { name, emails: ["laurawagner@home.example"] })).not.toBe(
      "join",
    );
  });

  it("a given name, and somebody who has it in the address", () => {
    const robert = { name: "Robert", emails: ["bobthorne@mail.example"] };
    expect(levels(robert, { name: "Robert Quillfeather", emails: ["robert@acme.example"] })).not.toContain("user-name:alike");
  });
});

describe("what is said of a pair", () => {
  it.each<[string, Facts, Facts, string]>([
    ["a rare name", { name: "Ana Quillfeather" }, { name: "ana quillfeather" }, "name:rare"],
    ["halves swapped", { name: "Ana Quillfeather" }, { name: "Quillfeather Ana" }, "name:swapped"],
    ["an initial", { name: "Ana Quillfeather" }, { name: "A. Quillfeather" }, "name:initials"],
    ["a short name", { name: "Robert Quillfeather" }, { name: "Bob Quillfeather" }, "name:nickname"],
    ["a slip", { name: "Ana Quillfeather" }, { name: "Ana Quilfeather" }, "name:alike"],
    ["a middle name", { name: "Ana Maria Quillfeather" }, { name: "Ana Quillfeather" }, "name:part"],
    ["another name", { name: "Ana Quillfeather" }, { name: "Bogdan Thistlewood" }, "name:other"],
    [
      "one user name elsewhere",
      { emails: ["xkcdquill@acme.example"] },
      { emails: ["xkcdquill@letters.example"] },
      "user-name:same",
    ],
    ["days with digits turned", withBirthday("Ana", "1980-03-12"), withBirthday("Ana", "1980-03-21"), "detail:alike"],
    ["two employers", { company: "Acme" }, { company: "Nexa Labs" }, "company:other"],
  ])("%s", (_, a, b, evidence) => {
    expect(levels(a, b)).toContain(evidence);
  });

  it("is named by what speaks for the pair, in order, each once", () => {
    const evidence = [
      { about: "name", level: "rare", weight: 9 },
      { about: "email", level: "same", weight: 12 },
      { about: "company", level: "other", weight: -1 },
      { about: "email", level: "same", weight: 3 },
    ] as const;
    expect(reasonsOf(evidence)).toEqual(["email:same", "name:rare"]);
    expect(reasonsKey(evidence)).toBe("email:same\nname:rare");
  });
});

describe("comparePeople for any two", () => {
  const context = matchContext(crowd);
  const anyone = fc.constantFrom(...crowd);
  const emails = (facts: Facts, more: string): Facts => ({ ...facts, emails: [...(facts.emails ?? []), more] });

  it("says the same whichever comes first", () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        expect(comparePeople(b, a, context)).toEqual(comparePeople(a, b, context));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives a chance, and evidence that weighs something", () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        const { score, evidence } = comparePeople(a, b, context);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(evidence.every(({ weight }) => Number.isFinite(weight) && weight !== 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("thinks no less of a pair for one thing more that agrees", () => {
    const more: readonly ((facts: Facts) => Facts)[] = [
      (facts) => emails(facts, "one.and.the.same@mail.example"),
      (facts) => ({ ...facts, phone: "+44 20 7946 0999" }),
      (facts) => ({ ...facts, company: "One and the Same" }),
      (facts) => ({ ...facts, profile: "in/one-and-the-same" }),
      (facts) => ({ ...facts, location: "Onethesame" }),
    ];
    fc.assert(
      fc.property(anyone, anyone, fc.constantFrom(...more), (a, b, add) => {
        const without = comparePeople(a, b, context).score;
        expect(comparePeople(add(a), add(b), context).score).toBeGreaterThanOrEqual(without);
      }),
      { numRuns: 1000 },
    );
  });
});

function withBirthday(name: string, day: string): Facts {
  return { name, details: [{ label: "Birthday", value: day }] };
}
