import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyIndex, companyKey, matchCompanies } from "../../../src/core/linkage/company-name.ts";

describe("companyKey", () => {
  it.each([
    ["Acme", "acme"],
    ["Acme Corp", "acme"],
    ["Acme, Inc.", "acme"],
    ["ACME Corporation", "acme"],
    ["Acme Labs", "acme labs"],
    ["Plan A", "plan a"],
    ["Studio C", "studio c"],
    ["Uhl & Co.", "uhl"],
    ["& Co.", "and co"],
    ["The Company", "company"],
    ["The Limited", "limited"],
    ["Limited", "limited"],
    ["Grupo Sol S.A. de C.V.", "grupo sol"],
    ["Nexa GmbH & Co. KG", "nexa"],
    ["Ærø Design ApS", "aero design"],
    ["Novo A/S", "novo"],
    ["The Harbour", "harbour"],
    ["Bapaa (WI J22)", "bapaa"],
    ["startup®", "startup"],
    ["McDonald's", "mcdonalds"],
    ["Tata Pvt. Ltd.", "tata"],
    ["Smith and Sons", "smith and sons"],
    ["張 Holdings", "張 holdings"],
  ])("%s -> %s", (name, key) => {
    expect(companyKey(name)).toBe(key);
  });

  it.each([
    "Self-employed",
    "Self Employed",
    "Freelance",
    "Freelancer",
    "Stealth",
    "Stealth Startup",
    "Stealth Mode",
    "Stealth AI Startup",
    "Confidential",
    "N/A",
    "n.a.",
    "-",
    "",
    "Ex-Google",
    "Former Acme",
  ])("%s is nobody's present employer", (name) => {
    expect(companyKey(name)).toBeNull();
  });

  it("keeps companies apart whose names only begin alike", () => {
    expect(companyKey("Ex Libris")).toBe("ex libris");
    expect(companyKey("Loop")).not.toBe(companyKey("Loopio"));
    expect(companyKey("Stealth Bikes")).toBe("stealth bikes");
  });

  it("never strips a name to nothing, and a key is its own key", () => {
    const words = fc.constantFrom("inc", "co", "ltd", "the", "and", "&", "acme", "s.a.", "de", "c.v.", "labs", "kg");
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (parts) => {
        const key = companyKey(parts.join(" "));
        expect(key === null || key !== "").toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe("matchCompanies", () => {
  const names = ["Acme Corp", "Acme Labs", "Loop", "Loopio", "Epic Systems", "Epic Games", "Google", "University of Leeds"];

  it("finds a company by its key, and offers those that share all words of the shorter name", () => {
    expect(matchCompanies("acme", names)).toEqual({ exact: [0], similar: [1] });
  });

  it("never matches a part of a word", () => {
    expect(matchCompanies("loop", names)).toEqual({ exact: [2], similar: [] });
    expect(matchCompanies("acm", names)).toEqual({ exact: [], similar: [] });
  });

  it("does not offer companies that share one word each", () => {
    expect(matchCompanies("Epic Systems Inc", names)).toEqual({ exact: [4], similar: [] });
  });

  it("offers, never assumes, the owner of a brand", () => {
    expect(matchCompanies("Alphabet", names)).toEqual({ exact: [], similar: [6] });
  });

  it("does not take a word that half of all companies have for a likeness", () => {
    expect(matchCompanies("University", names)).toEqual({ exact: [], similar: [] });
  });

  it("finds nothing for what is no company", () => {
    expect(matchCompanies("freelance", ["Freelance", "Acme"])).toEqual({ exact: [], similar: [] });
    expect(matchCompanies("acme", [])).toEqual({ exact: [], similar: [] });
  });
});

describe("companyIndex", () => {
  const at = (company: string | null) => ({ company });

  it("puts spellings of one company together under the most frequent, in order of key", () => {
    const index = companyIndex([
      at("Nexa"),
      at("Acme, Inc."),
      at("Acme"),
      at(null),
      at("Acme"),
      at("Freelance"),
      at("ACME Corp"),
    ]);
    expect(index.names).toEqual(["Acme", "Nexa"]);
    expect(index.keys).toEqual(["acme", "nexa"]);
    expect([...index.companyOf]).toEqual([1, 0, 0, -1, 0, -1, 0]);
  });

  it("takes the first spelling in code-unit order where several are equally frequent", () => {
    expect(companyIndex([at("Acme Inc"), at("ACME"), at("Acme")]).names).toEqual(["ACME"]);
  });

  it("is empty for nobody", () => {
    expect(companyIndex([])).toEqual({ companyOf: new Int32Array(0), names: [], keys: [] });
  });

  it("does not depend on the order of the contacts", () => {
    const companies = fc.array(fc.constantFrom("Acme", "Acme Inc", "ACME", "Nexa", "Nexa Ltd", "Loop", null), { maxLength: 12 });
    fc.assert(
      fc.property(companies, (list) => {
        const forward = companyIndex(list.map(at));
        const backward = companyIndex(list.toReversed().map(at));
        expect(backward.names).toEqual(forward.names);
        expect([...backward.companyOf].reverse()).toEqual([...forward.companyOf]);
      }),
      { seed: 6 },
    );
  });
});
