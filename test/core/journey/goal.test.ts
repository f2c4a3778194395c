import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noGoal, usualRhythm } from "../../../src/core/journey/defaults.ts";
import { isGoalSet, rhythmLimits, rhythmParts, setAboutMe, setGoal, setRhythm } from "../../../src/core/journey/goal.ts";
import { foldText } from "../../../src/core/linkage/fold-text.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { recordsOf } from "../../support/networks/records-of.ts";

const records = recordsOf({ ego: "you", contacts: ["you", "ann"] });

function kept(held: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(held, edit.changes);
}

describe("the goal", () => {
  test("keeps each list in its order, trimmed, without empty texts and without doubles in other letters", () => {
    const after = kept(
      records,
      setGoal(records, { skills: [" Writing ", "", "writing", "Statistics"], targets: ["Zürich Re", "zurich re"] }),
    );
    expect(after.settings).toEqual({
      ego: "you",
      goal: { ...noGoal, skills: ["Writing", "Statistics"], targets: ["Zürich Re"] },
    });
  });

  test("leaves lists that are not said", () => {
    const once = kept(records, setGoal(records, { skills: ["Writing"] }));
    const twice = kept(once, setGoal(once, { targets: ["Acme"] }));
    expect(twice.settings.goal).toEqual({ ...noGoal, skills: ["Writing"], targets: ["Acme"] });
  });

  test("that says nothing where nothing was said is no change, nor is what is known", () => {
    expect(setGoal(records, { skills: [" "] }).changes).toEqual([]);
    const once = kept(records, setGoal(records, { targets: ["Acme"] }));
    expect(setGoal(once, { targets: ["Acme", "acme "] }).changes).toEqual([]);
  });

  test("can be emptied again", () => {
    const once = kept(records, setGoal(records, { targets: ["Acme"] }));
    expect(kept(once, setGoal(once, { targets: [] })).settings.goal).toEqual(noGoal);
  });

  test("is set as soon as there is something to ask a network about; skills are not", () => {
    expect(isGoalSet(noGoal)).toBe(false);
    expect(isGoalSet({ ...noGoal, skills: ["Writing"] })).toBe(false);
    expect(isGoalSet({ ...noGoal, industries: ["Publishing"] })).toBe(true);
  });

  test("whatever is typed: no doubles, nothing new added, and saying it again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (targets, industries) => {
        const after = kept(records, setGoal(records, { targets, industries }));
        const goal = after.settings.goal ?? noGoal;
        for (const list of [goal.targets, goal.industries]) {
          expect(new Set(list.map(foldText)).size).toBe(list.length);
          for (const text of list) expect(text).toBe(text.trim());
        }
        expect(goal.targets.length).toBeLessThanOrEqual(targets.length);
        expect(setGoal(after, goal).changes).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what drafts say of me", () => {
  test("is trimmed, and what is left out stays", () => {
    const once = kept(records, setAboutMe(records, { name: " Sam Lee ", introduction: "a final-year student" }));
    const twice = kept(once, setAboutMe(once, { phone: "020 7946 0000" }));
    expect(twice.settings.me).toEqual({
      name: "Sam Lee",
      introduction: "a final-year student",
      email: "",
      phone: "020 7946 0000",
    });
    expect(setAboutMe(records, { name: " " }).changes).toEqual([]);
  });
});

describe("days and minutes", () => {
  test("what is left out stays as usual", () => {
    const after = kept(records, setRhythm(records, { nudgeAfterDays: 10 }));
    expect(after.settings.rhythm).toEqual({ ...usualRhythm, nudgeAfterDays: 10 });
    expect(setRhythm(records, usualRhythm)).toMatchObject({ changes: [] });
  });

  test.each(rhythmParts)("%s has a least and a most", (part) => {
    const [least, most] = rhythmLimits[part];
    for (const fine of [least, most]) expect(setRhythm(records, { [part]: fine })).toHaveProperty("changes");
    for (const wrong of [least - 1, most + 1]) expect(setRhythm(records, { [part]: wrong })).toEqual({ problem: "out-of-range" });
    for (const wrong of [least + 0.5, Number.NaN])
      expect(setRhythm(records, { [part]: wrong })).toEqual({ problem: "not-whole" });
  });
});
