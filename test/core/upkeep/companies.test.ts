import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import { pathsTarget } from "../../../src/core/answers/paths-target.ts";
import { companyBook } from "../../../src/core/linkage/company-book.ts";
import { companyIndex, companyKey, matchCompanies } from "../../../src/core/linkage/company-name.ts";
import { contactFromSources } from "../../../src/core/linkage/contact-from-sources.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { extendNetwork } from "../../../src/core/network/extend-network.ts";
import { companyPage } from "../../../src/core/upkeep/company-page.ts";
import type { Edit } from "../../../src/core/upkeep/edit.ts";
import { forgetDecision } from "../../../src/core/upkeep/keep-apart.ts";
import { nameCompany, relateCompanies } from "../../../src/core/upkeep/name-company.ts";
import { suggestCompany } from "../../../src/core/upkeep/suggest-company.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { fileSource, importOf, told, workspace } from "./any-workspace.ts";

const at = 1_800_000_000_000;
const asOfDay = 21_000;

function person(id: string, ...rows: readonly Partial<ContactFacts>[]) {
  return contactFromSources(
    contactId(id),
    "recorded",
    rows.map((facts, i) => told(fileSource(`i${i + 1}`, 2), { name: id.toUpperCase(), ...facts })),
  );
}

const imports = [importOf("i1", Date.UTC(2023, 2, 2)), importOf("i2", Date.UTC(2023, 3, 3))];
const records = workspace({
  contacts: [
    person("ana", { company: "Acme Inc", emails: ["ana@acme.test"] }),
    person("ben", { company: "ACME" }),
    person("cho", { company: "Acme", position: "Baker" }, { company: "Globex" }),
    person("dia", { emails: ["dia@mail.acme.test"] }),
    person("eve", { company: "Widgetry", emails: ["eve@acme.test"] }),
    person("fay", { company: "Ex-Acme" }),
    person("gus", { company: "Acme Labs" }),
    person("hal", { company: "Google" }),
    person("ida", { emails: ["ida@gmail.com"] }),
  ],
  imports,
});

function applied(before: Records, edit: Edit | { readonly problem: string }): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(before, edit.changes);
}

const named = applied(records, nameCompany(records, { alias: "Widgetry", company: "Acme", at }));

describe("two spellings that were said to be one company", () => {
  it("are one in the network that is extended, as in the one built anew, and two again once it is forgotten", () => {
    const before = buildNetwork(records, { asOfDay });
    const measures = new NetworkMeasures(before);
    expect(measures.companyName(before.indexOf.get(contactId("eve")) ?? -1)).toBe("Widgetry");
    const edit = nameCompany(records, { alias: "Widgetry", company: "Acme", at });
    if ("problem" in edit) throw new Error(edit.problem);
    const { network, rebuilt } = extendNetwork(before, named, edit.changes, { asOfDay });
    expect({ network, rebuilt }).toEqual({ network: buildNetwork(named, { asOfDay }), rebuilt: null });
    const next = new NetworkMeasures(network, undefined, { earlier: measures });
    expect(next.companyName(network.indexOf.get(contactId("eve")) ?? -1)).toBe("Acme");
    expect(pathsTarget(next, "widgetry ltd", { includeSimilar: false }).contacts.map((v) => network.ids[v])).toEqual([
      "ana",
      "ben",
      "eve",
    ]);

    const [decision] = named.decisions.keys();
    if (decision === undefined) throw new Error("no decision");
    const back = forgetDecision(named, { decision });
    if ("problem" in back) throw new Error(back.problem);
    const undone = extendNetwork(network, applied(named, back), back.changes, { asOfDay }).network;
    const last = new NetworkMeasures(undone, undefined, { earlier: next });
    expect(last.companyName(undone.indexOf.get(contactId("eve")) ?? -1)).toBe("Widgetry");
  });

  it("lead to one company through others, whichever was said first, and never round in a circle", () => {
    const names = ["Acme", "Globex", "Hooli", "Initech"];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (said) => {
        let now = workspace({ contacts: names.map((company, i) => person(`p${i}`, { company })) });
        said.forEach(([alias, company], i) => {
          now = applied(now, nameCompany(now, { alias, company, at: at + i }));
        });
        const book = companyBook(now.decisions.values());
        const last = said.findLast(([alias, company]) => alias !== company);
        for (const name of names) {
          const key = book.keyOf(companyKey(name) ?? "");
          expect(book.keyOf(key)).toBe(key);
        }
        if (last !== undefined) expect(book.keyOf(companyKey(last[0]) ?? "")).toBe(book.keyOf(companyKey(last[1]) ?? ""));
        const turned = companyBook([...now.decisions.values()].reverse());
        expect(names.map((name) => turned.keyOf(companyKey(name) ?? ""))).toEqual(
          names.map((name) => book.keyOf(companyKey(name) ?? "")),
        );
      }),
      { numRuns: 1000, seed: 21 },
    );
  });

  it("need no saying where they are one by their names, and are refused where one is no company", () => {
    expect(nameCompany(records, { alias: "Acme Inc", company: "ACME", at })).toMatchObject({ changes: [] });
    expect(nameCompany(records, { alias: "Freelance", company: "Acme", at })).toEqual({ problem: "no-company" });
  });
});

describe("a company that belongs to another", () => {
  it("is offered with it and never counted as one", () => {
    const related = applied(records, relateCompanies(records, { brand: "Widgetry", parent: "Acme", at }));
    const book = companyBook(related.decisions.values());
    expect(matchCompanies("Acme", ["Acme", "Widgetry", "Globex"], book)).toEqual({ exact: [0], similar: [1] });
    expect(companyIndex([{ company: "Acme" }, { company: "Widgetry" }], book).keys).toEqual(["acme", "widgetry"]);
    expect(relateCompanies(records, { brand: "Acme Inc", parent: "Acme", at })).toEqual({ problem: "same-company" });
    expect(relateCompanies(related, { brand: "Widgetry", parent: "Acme", at })).toMatchObject({ changes: [] });
  });
});

describe("the page of a company", () => {
  it("names everybody there now and before, and who may be there by their address", () => {
    expect(companyPage(records, "acme corp.")).toEqual({
      company: "ACME",
      spellings: [
        { name: "ACME", contacts: 1 },
        { name: "Acme Inc", contacts: 1 },
      ],
      aliases: [],
      now: [
        { contact: "ana", name: "ANA", position: null, seenLast: null },
        { contact: "ben", name: "BEN", position: null, seenLast: null },
      ],
      before: [
        { contact: "cho", name: "CHO", position: "Baker", seenLast: "2023-03-02" },
        { contact: "fay", name: "FAY", position: null, seenLast: "2023-03-02" },
      ],
      byEmail: [{ contact: "dia", name: "DIA", position: null, seenLast: null }],
      related: [
        { company: "Widgetry", contacts: 1, why: "same-domain" },
        { company: "Acme Labs", contacts: 1, why: "similar-name" },
      ],
    });
  });

  it("goes by the name that was given, with the spellings that can be taken back", () => {
    expect(companyPage(named, "Widgetry")).toMatchObject({
      company: "Acme",
      aliases: ["Widgetry"],
      now: [{}, {}, { contact: "eve" }],
    });
  });

  it("offers owner and brand", () => {
    expect(companyPage(records, "Google")?.related).toEqual([]);
    const two = workspace({ contacts: [person("a", { company: "Google" }), person("b", { company: "Alphabet Inc." })] });
    expect(companyPage(two, "Google")?.related).toEqual([{ company: "Alphabet Inc.", contacts: 1, why: "parent" }]);
    expect(companyPage(two, "Alphabet")?.related).toEqual([{ company: "Google", contacts: 1, why: "brand" }]);
  });

  it("is there only for companies that somebody is or was at", () => {
    expect(companyPage(records, "Initech")).toBeNull();
    expect(companyPage(records, "Self-employed")).toBeNull();
  });
});

describe("the company of somebody without one", () => {
  it("is suggested by the address, where colleagues have such", () => {
    expect(suggestCompany(named, contactId("dia"))).toEqual({ company: "Acme", domain: "acme.test", contacts: 2 });
  });

  it.each(["ida", "ana", "nobody"])("is not suggested for %s", (id) => {
    expect(suggestCompany(records, contactId(id))).toBeNull();
  });
});
