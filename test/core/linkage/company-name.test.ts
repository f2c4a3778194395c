import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyIndex, companyKey, formerCompanyIn, likenessTo, matchCompanies } from "../../../src/core/linkage/company-name.ts";
import { employerDomain } from "../../../src/core/linkage/mail-providers.ts";

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
    ["Sol Energía S. de R.L. de C.V.", "sol energia"],
    ["Baum UG (haftungsbeschränkt)", "baum"],
    ["Kowal Sp. z o.o.", "kowal"],
    ["Dvořák s.r.o.", "dvorak"],
    ["Kaya Ltd. Şti.", "kaya"],
    ["Mori Kabushiki Kaisha", "mori"],
    ["Nusa Sdn. Bhd.", "nusa"],
    ["Rio Unipessoal Lda", "rio"],
    ["AB Volt", "ab volt"],
    ["Freelancer.com", "freelancer com"],
    ["Independent Herald", "independent herald"],
    ["Black & Vale", "black and vale"],
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
    "formerly Acme",
    "Acme (former)",
    "Ehemals Acme",
    "Selbstständig",
    "selbständig",
    "Freiberuflich",
    "Freelance Graphic Designer",
    "Self-Employed Consultant",
    "Auto-entrepreneur",
    "Indépendant",
    "En recherche d'emploi",
    "Autónomo",
    "Por cuenta propia",
    "k. A.",
    "Libero professionista",
    "ZZP'er",
    "Stealth Mode Start-up",
    "Early-stage stealth company",
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

describe("a former employer", () => {
  it.each([
    ["Ex-Google", "Google"],
    ["ex – Acme Labs", "Acme Labs"],
    ["formerly at Acme", "Acme"],
    ["Previously: Acme", "Acme"],
    ["Ehemals bei Acme GmbH", "Acme GmbH"],
    ["Acme (former)", "Acme"],
    ["Acme, Inc. [ex]", "Acme, Inc."],
    ["Acme", null],
    ["Ex Libris", null],
    ["Exide", null],
    ["Formerly", null],
    ["Acme (formerly Globex)", null],
  ])("in %s is %s", (text, company) => {
    expect(formerCompanyIn(text)).toBe(company);
  });
});

describe("what is offered along with a company", () => {
  it.each([
    ["Google", "Alphabet Inc.", "parent"],
    ["Meta", "Instagram", "brand"],
    ["Amazon", "AWS", "brand"],
    ["GitHub", "Microsoft Corporation", "parent"],
    ["International Business Machines (IBM)", "IBM", "similar-name"],
    ["Northern Baking Trust (NBT)", "NBT Ltd", "similar-name"],
    ["IBM", "IBM (International Business Machines)", null],
    ["IBM", "International Business Machines Corp", "similar-name"],
    ["Bank of the North (BN)", "BN", "similar-name"],
    ["Acme (London)", "London", null],
    ["Acme", "Acme Labs", "similar-name"],
    ["Loop", "Loopio", null],
    ["Epic Systems", "Epic Games", null],
    ["Acme", "Acme Inc", null],
    ["Acme", "Freelance", null],
  ])("%s: %s is %s", (name, other, why) => {
    expect(likenessTo(name)(other)).toBe(why);
  });
});

describe("the domain of an employer", () => {
  it.each([
    ["ana@acme.test", "acme.test"],
    [" Ana@Mail.Acme.co.uk ", "acme.co.uk"],
    ["ana@gmail.com", null],
    ["ana@mail.gmx.de", null],
    ["ana@yahoo.co.uk", null],
    ["ana", null],
    ["", null],
  ])("of %s is %s", (email, domain) => {
    expect(employerDomain(email)).toBe(domain);
  });
});
