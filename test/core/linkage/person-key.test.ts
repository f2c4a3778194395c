import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "../../../src/core/linkage/fold-name.ts";
import { jaroWinkler } from "../../../src/core/linkage/jaro-winkler.ts";
import { nearestNames } from "../../../src/core/linkage/nearest-names.ts";
import { emailKey, isEmail, namesAgree } from "../../../src/core/linkage/person-key.ts";
import { profileKey, profileSlug } from "../../../src/core/linkage/profile-slug.ts";

describe("emailKey", () => {
  it.each([
    ["Ana.Ruiz@Example.com", "ana.ruiz@example.com"],
    ["ana.ruiz+jobs@gmail.com", "anaruiz@gmail.com"],
    ["ana.ruiz@googlemail.com", "anaruiz@gmail.com"],
    ["ana+x@example.com", "ana@example.com"],
  ])("%s -> %s", (email, key) => {
    expect(emailKey(email)).toBe(key);
  });

  it.each([
    "info@acme.com",
    "noreply@acme.com",
    "hr@acme.com",
    "sales+emea@acme.com",
    "none@none.com",
    "not an address",
    "a@b",
    "",
  ])("%s names nobody", (email) => {
    expect(emailKey(email)).toBeNull();
  });

  it("does not take two addresses for one", () => {
    expect(isEmail("a@example.com; b@example.com")).toBe(false);
  });
});

describe("profileSlug", () => {
  it.each([
    ["https://www.linkedin.com/in/ana-ruiz", "in/ana-ruiz"],
    ["http://uk.linkedin.com/in/Ana-Ruiz/?trk=x#top", "in/ana-ruiz"],
    ["linkedin.com/in/ana-ruiz/", "in/ana-ruiz"],
    ["https://www.linkedin.com/in/%C5%BCak", "in/żak"],
    ["https://www.linkedin.com/in/50%off", "in/50%off"],
    ["in/ana-ruiz", "in/ana-ruiz"],
    ["https://github.com/ana?tab=repositories", "github.com/ana"],
  ])("%s -> %s", (address, slug) => {
    expect(profileSlug(address)).toBe(slug);
  });

  it("finds none where there is no address of a page", () => {
    expect(profileSlug("Ana Ruiz")).toBeNull();
    expect(profileSlug("https://example.com")).toBeNull();
    expect(profileSlug("")).toBeNull();
  });

  it("joins only by addresses that each stand for one person", () => {
    expect(profileKey("in/ana")).toBe("in/ana");
    expect(profileKey("acme.com/team")).toBeNull();
    expect(profileKey(null)).toBeNull();
  });
});

describe("namesAgree", () => {
  const agree = (a: string, b: string) => namesAgree(foldName(a), foldName(b));

  it.each([
    ["Ana Ruiz", "Ana Ruiz"],
    ["Ana Ruiz", "Ana María Ruiz"],
    ["Robert Vance", "Bob Vance"],
    ["J. Smith", "John Smith"],
    ["Ana Ruiz", "Ana Lopez"],
    ["Ana Ruiz", "Ruiz Ana"],
    ["Jon Smith", "John Smith"],
    ["", "Ana Ruiz"],
  ])("%s and %s may be one", (a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    ["Ann Smith", "Bob Smith"],
    ["John Smith Jr.", "John Smith Sr."],
    ["Ana Ruiz", "Ben Okoye"],
  ])("%s and %s are two", (a, b) => {
    expect(agree(a, b)).toBe(false);
    expect(agree(b, a)).toBe(false);
  });
});

describe("jaroWinkler", () => {
  // Values from Winkler's papers, to three decimals.
  it.each([
    ["martha", "marhta", 0.961],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.813],
  ])("%s and %s: %d", (a, b, score) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(score, 3);
  });

  it("is 1 for equal texts, 0 where nothing is shared, and the same both ways", () => {
    expect(jaroWinkler("", "")).toBe(1);
    expect(jaroWinkler("", "a")).toBe(0);
    expect(jaroWinkler("abc", "xyz")).toBe(0);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const score = jaroWinkler(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { seed: 2 },
    );
  });
});

describe("nearestNames", () => {
  const names = ["Priya Natarajan", "Prita Nair", "Ben Okoye", "Ana Ruiz", "Acme Labs", "Ana Ruiz"];

  it("puts what was probably meant first", () => {
    expect(nearestNames("Pria Natarajan", names, { most: 3 })[0]).toBe("Priya Natarajan");
    expect(nearestNames("Okoye", names, { most: 1 })).toEqual(["Ben Okoye"]);
    expect(nearestNames("acmee", names, { most: 1 })).toEqual(["Acme Labs"]);
  });

  it("names nobody twice, and nobody where nothing is near", () => {
    expect(nearestNames("Ana Ruis", names, { most: 5 }).filter((name) => name === "Ana Ruiz")).toHaveLength(1);
    expect(nearestNames("Zzyzx", names, { most: 5 })).toEqual([]);
    expect(nearestNames("", names, { most: 5 })).toEqual([]);
    expect(nearestNames("Ana", [], { most: 5 })).toEqual([]);
  });

  it("does not depend on the order of the names", () => {
    expect(nearestNames("An Ruiz", names.toReversed(), { most: 4 })).toEqual(nearestNames("An Ruiz", names, { most: 4 }));
  });
});
