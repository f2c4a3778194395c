import { foldText } from "../linkage/fold-text.ts";
import type { AboutMe, GoalProfile, Rhythm } from "../model/goal.ts";
import type { Records } from "../model/records.ts";
import { type Edit, isSame, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { nobodySaid, noGoal, rhythmOf } from "./defaults.ts";

/** The least and the most of each, days or minutes: shorter would pester people, longer would be forgotten. */
export const rhythmLimits: Readonly<Record<keyof Rhythm, readonly [least: number, most: number]>> = {
  thankWithinDays: [0, 14],
  nudgeAfterDays: [2, 60],
  keepInTouchDays: [14, 730],
  conversationMinutes: [5, 240],
};

/** The order in which a rhythm is looked through. */
export const rhythmParts: readonly (keyof Rhythm)[] = [
  "thankWithinDays",
  "nudgeAfterDays",
  "keepInTouchDays",
  "conversationMinutes",
];

/**
 * What the person looks for; what is left out stays.
 *
 * @param said lists in the order in which they matter; texts are trimmed, empty ones and those that differ from an earlier one
 * only by case and accents are left out
 * @returns the edit, without changes where it says what is known. Cost: O(length of the lists).
 */
export function setGoal(records: Records, said: Partial<GoalProfile>): Edit {
  const goal: GoalProfile = { ...(records.settings.goal ?? noGoal), ...said };
  const tidy: GoalProfile = {
    skills: listed(goal.skills),
    industries: listed(goal.industries),
    occupations: listed(goal.occupations),
    targets: listed(goal.targets),
  };
  return withSettings(records, { goal: tidy });
}

/**
 * What drafts say of their sender; what is left out stays. Texts are trimmed.
 *
 * @returns the edit, without changes where it says what is known. Cost: O(length).
 */
export function setAboutMe(records: Records, said: Partial<AboutMe>): Edit {
  const { name, introduction, email, phone } = { ...(records.settings.me ?? nobodySaid), ...said };
  const me: AboutMe = { name: name.trim(), introduction: introduction.trim(), email: email.trim(), phone: phone.trim() };
  return withSettings(records, { me });
}

/**
 * Days and minutes that are proposed from now on; what is left out stays, and so does everything planned already.
 *
 * @returns the edit, without changes where it says what is known; `not-whole` where a number has a fraction, `out-of-range` where
 * it lies outside `rhythmLimits`. Cost: O(1).
 */
export function setRhythm(records: Records, said: Partial<Rhythm>): Edit | Refused<"not-whole" | "out-of-range"> {
  const rhythm: Rhythm = { ...rhythmOf(records.settings), ...said };
  for (const part of rhythmParts) {
    const [least, most] = rhythmLimits[part];
    // What was set before and is left alone is not asked about again.
    if (said[part] === undefined) continue;
    if (!Number.isInteger(rhythm[part])) return { problem: "not-whole" };
    if (rhythm[part] < least || rhythm[part] > most) return { problem: "out-of-range" };
  }
  return withSettings(records, { rhythm });
}

/** @returns whether anything is looked for that a network can be asked about. Cost: O(1). */
export function isGoalSet({ industries, occupations, targets }: GoalProfile): boolean {
  return industries.length + occupations.length + targets.length > 0;
}

function withSettings(records: Records, said: Partial<Pick<Records["settings"], "goal" | "me" | "rhythm">>): Edit {
  const draft = new RecordsUnderEdit(records);
  // Nothing said where nothing was said before is no change.
  const before: Records["settings"] = { goal: noGoal, me: nobodySaid, rhythm: rhythmOf(records.settings), ...records.settings };
  if (!isSame(before, { ...before, ...said })) draft.preferences = { ...records.settings, ...said };
  return { changes: draft.changes(), summary: { code: "journey", did: "set-goal", name: "" } };
}

function listed(texts: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return texts
    .map((text) => text.trim().replace(/\s+/g, " "))
    .filter((text) => {
      const folded = foldText(text);
      if (folded === "" || known.has(folded)) return false;
      known.add(folded);
      return true;
    });
}
