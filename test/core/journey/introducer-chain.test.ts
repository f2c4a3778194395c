import { describe, expect, test } from "vitest";
import { introducerChain } from "../../../src/core/journey/introducer-chain.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { day, type IntroductionSketch, recordsOf } from "../../support/networks/records-of.ts";

function chain(introductions: readonly IntroductionSketch[], contact = "cy"): readonly string[] {
  const contacts = ["me", "ann", "bob", "cy", "dee"];
  return introducerChain(recordsOf({ ego: "me", contacts, introductions }), contactId(contact));
}

describe("the line of introducers", () => {
  test("goes up to the first, nearest first", () => {
    expect(
      chain([
        { by: "ann", parties: ["bob", "me"], when: day(1) },
        { by: "bob", parties: ["cy"], when: day(2) },
      ]),
    ).toEqual(["bob", "ann"]);
  });

  test("of several introducers has the earliest, undated ones last, then the smaller id", () => {
    expect(
      chain([
        { by: "ann", parties: ["cy", "me"], when: day(5) },
        { by: "bob", parties: ["cy", "me"], when: day(4) },
        { by: "dee", parties: ["cy", "me"], when: null },
      ]),
    ).toEqual(["bob"]);
    expect(
      chain([
        { by: "dee", parties: ["cy", "me"], when: null },
        { by: "bob", parties: ["cy", "me"], when: null },
      ]),
    ).toEqual(["bob"]);
  });

  test("knows nothing of introductions that did not take place", () => {
    expect(chain([{ by: "bob", parties: ["cy", "me"], when: day(1), status: "agreed" }])).toEqual([]);
    expect(chain([{ by: "bob", parties: ["cy", "me"], when: day(1), status: "hint" }])).toEqual([]);
    expect(chain([{ by: null, parties: ["cy", "me"], when: day(1) }])).toEqual([]);
  });

  test("ends at you, whoever introduced you", () => {
    expect(
      chain([
        { by: "me", parties: ["bob", "ann"], when: day(1) },
        { by: "bob", parties: ["cy"], when: day(2) },
        { by: "dee", parties: ["me"], when: day(0) },
      ]),
    ).toEqual(["bob"]);
    expect(chain([{ by: "dee", parties: ["me", "bob"], when: day(0) }], "me")).toEqual([]);
  });

  test("ends where it would come round again", () => {
    const circle = [
      { by: "ann", parties: ["cy"], when: day(1) },
      { by: "bob", parties: ["ann"], when: day(2) },
      { by: "cy", parties: ["bob"], when: day(3) },
    ];
    expect(chain(circle)).toEqual(["ann", "bob"]);
    expect(chain(circle, "ann")).toEqual(["bob", "cy"]);
  });
});
