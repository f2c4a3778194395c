import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, generationOf } from "../../../src/core/linkage/fold-name.ts";

describe("foldName", () => {
  it.each([
    ["Łukasz Żak", "lukasz zak"],
    ["Đorđe Strauß", "dorde strauss"],
    ["Søren Ærø", "soren aero"],
    ["O'Brien, Nia", "nia obrien"],
    ["Nia O’Brien", "nia obrien"],
    ["Anne-Marie  Côté", "anne marie cote"],
    ["Dana Novak, MBA, PMP", "dana novak"],
    ["Dana Novak PhD", "dana novak"],
    ["Dana Novak, Ph.D.", "dana novak"],
    ["Cher, PhD", "cher"],
    ["Varitaz Gatahel, YORI", "varitaz gatahel"],
    ["Ruiz, Ana", "ana ruiz"],
    ["de la Cruz, Omar", "omar de la cruz"],
    ["Smith, John, MBA", "john smith"],
    ["Dr. Ana Ruiz", "ana ruiz"],
    ["Eva (Evi) Sommer", "eva sommer"],
    ["🚀 Hana Ito 💭", "hana ito"],
    ["Rosa Silva 🇵🇹", "rosa silva"],
    ["John Smith, Jr.", "john smith jr"],
    ["John Smith Sr.", "john smith sr"],
    ["Mei 张", "mei 张"],
    ["राम कुमार", "राम कुमार"],
    ["김 민수", "김 민수"],
    ["J. Smith", "j smith"],
    ["Jack Ma", "jack ma"],
  ])("%s -> %s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it("holds nothing of a name without letters", () => {
    expect(foldName("🚀 – !")).toBe("");
  });

  it("never drops a name to nothing while it has a letter", () => {
    expect(foldName("MBA")).toBe("mba");
    expect(foldName("(Evi)")).toBe("evi");
    expect(foldName("Dr.")).toBe("dr");
  });

  it("does not take the vowel signs of an Indic script for accents", () => {
    expect(foldName("रमा")).not.toBe(foldName("रामा"));
  });

  it("folds a folded name to itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ž]{2,9} [A-Za-zÀ-ž]{2,9}$/), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { seed: 3 },
    );
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(foldName(text)).toBe(foldName(text).trim());
      }),
      { seed: 4 },
    );
  });
});

describe("generationOf", () => {
  it("knows what tells father and son apart", () => {
    expect(generationOf("john smith jr")).toBe("jr");
    expect(generationOf("john smith senior")).toBe("sr");
    expect(generationOf("john smith")).toBeNull();
    expect(generationOf("jr")).toBeNull();
  });
});
