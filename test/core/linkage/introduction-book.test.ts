import { describe, expect, it } from "vitest";
import { IntroductionBook, type StatedIntroduction } from "../../../src/core/linkage/introduction-book.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";
import { type IntroductionStatus, tookPlace } from "../../../src/core/model/introduction.ts";
import type { Source } from "../../../src/core/model/source.ts";

const source: Source = { kind: "file", import: importId("i"), file: "messages.csv", line: 2 };
const [ana, ben, cy] = [contactId("ana"), contactId("ben"), contactId("cy")];

function bookOf(...told: readonly (Partial<StatedIntroduction> & { readonly status?: IntroductionStatus })[]) {
  const book = new IntroductionBook(new Map());
  const about = { introducer: ana, parties: [ben, cy], when: null, context: null, source };
  const outcomes = told.map((it) => book.tell({ ...about, ...it }));
  return { outcomes, introductions: [...book.introductions.values()] };
}

describe("a hint of an introduction", () => {
  it("counts for nothing", () => {
    expect(bookOf({ status: "hint" }).introductions.map(tookPlace)).toEqual([false]);
  });

  it.each(["idea", "asked", "declined", "made", "met", "dismissed", "hint"] as const)(
    "says nothing beside one that is %s",
    (status) => {
      const { outcomes, introductions } = bookOf({ status }, { status: "hint", context: "You two should talk" });
      expect(outcomes).toEqual(["added", "unchanged"]);
      expect(introductions).toMatchObject([{ status, context: null, sources: [source] }]);
    },
  );

  it.each(["hint", "dismissed"] as const)("that is %s gives way to what is stated", (status) => {
    const { outcomes, introductions } = bookOf({ status, context: "You two should talk" }, {}, { status });
    expect(outcomes).toEqual(["added", "merged", "unchanged"]);
    expect(introductions).toMatchObject([{ status: "made", context: "You two should talk" }]);
    expect(introductions[0]?.sources).toHaveLength(2);
  });

  it("gives way even to an idea, which somebody has stated", () => {
    expect(bookOf({ status: "hint" }, { status: "idea" }).introductions[0]?.status).toBe("idea");
  });
});
