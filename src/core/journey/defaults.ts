import type { Preparation, Reflection } from "../model/conversation.ts";
import type { AboutMe, GoalProfile, Rhythm } from "../model/goal.ts";
import type { Settings } from "../model/records.ts";

export const noGoal: GoalProfile = { skills: [], industries: [], occupations: [], targets: [] };

export const nobodySaid: AboutMe = { name: "", introduction: "", email: "", phone: "" };

/** A note of thanks within a day, a nudge after a week, a sign of life each quarter, half an hour at most for a conversation. */
export const usualRhythm: Rhythm = { thankWithinDays: 1, nudgeAfterDays: 7, keepInTouchDays: 90, conversationMinutes: 25 };

export const noPreparation: Preparation = { objective: "", aboutPerson: "", aboutCompany: "", questions: [], checked: [] };

export const noReflection: Reflection = {
  learned: "",
  liked: "",
  disliked: "",
  concerns: "",
  advantages: "",
  advice: "",
  otherOccupation: "",
  happyThere: null,
  happyWhy: "",
};

/** @returns days and minutes as the person set them, the usual ones where they set none. Cost: O(1). */
export function rhythmOf({ rhythm }: Settings): Rhythm {
  return rhythm ?? usualRhythm;
}
