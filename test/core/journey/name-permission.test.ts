import { describe, expect, test } from "vitest";
import { editAsk } from "../../../src/core/journey/ask-stages.ts";
import { namePermission } from "../../../src/core/journey/name-permission.ts";
import { tellNamePermission } from "../../../src/core/journey/tell-permission.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import { askId, contactId, introductionId } from "../../../src/core/model/ids.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import type { Permission } from "../../../src/core/model/purpose.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { recordsAfter } from "./journey-steps.ts";

const introducer = contactId("ann");
const target = contactId("bob");
const on = day(20_000);
const start = recordsOf({ ego: "me", contacts: ["ann", "bob", "cy", "me"] });

function ask(id: string, mayUseName: Permission | null, more: Partial<Ask> = {}): Ask {
  const outcome = { stage: "introduced", on } as const;
  const base: Ask = { id: askId(id), broker: introducer, target, askedOn: on, outcome, ...more };
  return mayUseName === null ? base : { ...base, mayUseName };
}

function introduction(id: string, mayUseName: Permission, more: Partial<Introduction> = {}): Introduction {
  const [bob, me] = [target, contactId("me")];
  const rest = { when: on, status: "made", context: null, sources: [] } as const;
  return { id: introductionId(id), introducer, parties: [bob, me], mayUseName, ...rest, ...more };
}

function holding(asks: readonly Ask[], introductions: readonly Introduction[] = []): Records {
  return {
    ...start,
    asks: new Map(asks.map((one) => [one.id, one])),
    introductions: new Map(introductions.map((one) => [one.id, one])),
  };
}

describe("whether a name may be used", () => {
  test.each<readonly [string, Records, Permission]>([
    ["nobody asked", start, "unasked"],
    ["an introduction alone is no permission", holding([ask("a", null)], [introduction("i", "unasked")]), "unasked"],
    ["a yes of an ask", holding([ask("a", "yes")]), "yes"],
    ["a yes of an introduction", holding([], [introduction("i", "yes")]), "yes"],
    ["a no of an ask over a later yes", holding([ask("a", "no"), ask("b", "yes")], [introduction("i", "yes")]), "no"],
    ["a no of an introduction over a yes of an ask", holding([ask("a", "yes")], [introduction("i", "no")]), "no"],
    ["a no after a yes", holding([ask("a", "yes"), ask("b", "no")]), "no"],
    ["a yes for somebody else", holding([ask("a", "yes", { target: contactId("cy") })]), "unasked"],
    ["a yes of somebody else", holding([ask("a", "yes", { broker: contactId("cy") })]), "unasked"],
    ["a yes of a hint counts for nothing", holding([], [introduction("i", "yes", { status: "hint" })]), "unasked"],
    ["a yes of a hint that was wrong", holding([], [introduction("i", "yes", { status: "dismissed" })]), "unasked"],
  ])("%s", (_what, records, expected) => {
    expect(namePermission(records, { introducer, target })).toBe(expected);
  });
});

describe("saying it", () => {
  const mixed = holding(
    [ask("a", "no"), ask("b", null)],
    [introduction("i", "yes"), introduction("j", "unasked", { status: "met" })],
  );

  test.each(["yes", "no", "unasked"] as const)("a %s is one answer for all that is recorded of the two", (permission) => {
    const told = recordsAfter(mixed, tellNamePermission(mixed, { introducer, target, permission, on }));
    expect(namePermission(told, { introducer, target })).toBe(permission);
  });

  test("an introduction alone can hold it, and tells when", () => {
    const records = holding([], [introduction("i", "unasked")]);
    const told = recordsAfter(records, tellNamePermission(records, { introducer, target, permission: "yes", on }));
    expect([...told.introductions.values()]).toMatchObject([{ mayUseName: "yes", sources: [{ kind: "hand", on }] }]);
  });

  test("a yes for one of two who were introduced together is no yes for the other, and their yes outlives a no", () => {
    const cy = contactId("cy");
    const both = { parties: [target, cy, contactId("me")] };
    const unasked = holding([], [introduction("i", "unasked", both)]);
    const yes = recordsAfter(unasked, tellNamePermission(unasked, { introducer, target, permission: "yes", on }));
    expect(namePermission(yes, { introducer, target })).toBe("yes");
    expect(namePermission(yes, { introducer, target: cy })).toBe("unasked");
    const said = holding([], [introduction("i", "yes", both)]);
    const no = recordsAfter(said, tellNamePermission(said, { introducer, target, permission: "no", on }));
    expect(namePermission(no, { introducer, target })).toBe("no");
    expect(namePermission(no, { introducer, target: cy })).toBe("yes");
  });

  test("without either it is noted that the introducer vouched for them; what is known is no change", () => {
    const noted = recordsAfter(start, tellNamePermission(start, { introducer, target, permission: "yes", on }));
    expect([...noted.introductions.values()]).toMatchObject([{ introducer, parties: [target], mayUseName: "yes" }]);
    const known = holding([ask("a", null)], [introduction("i", "unasked")]);
    expect(tellNamePermission(known, { introducer, target, permission: "unasked", on })).toMatchObject({ changes: [] });
  });

  test("on the ask it counts over what the introduction said before", () => {
    const records = holding([ask("a", "no")], [introduction("i", "no")]);
    const edited = recordsAfter(records, editAsk(records, { ask: askId("a"), mayUseName: "yes", on }));
    expect(namePermission(edited, { introducer, target })).toBe("yes");
  });
});
