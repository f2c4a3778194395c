import type { GoalPart } from "../../core/answers/question.ts";

/** The question to ask of a target that nobody reaches. */
export function questionAbout(goal: string, kind: GoalPart): string {
  switch (kind) {
    case "target":
      return `Do you know anybody at ${goal}?`;
    case "occupation":
      return `Do you know anybody who works as ${goal}?`;
    case "industry":
      return `Do you know anybody who works in ${goal}?`;
  }
}

/** What the goal adds to suggestions: "your 2 target companies and 1 occupation"; null where nothing. */
export function goalInShort(targets: number, occupations: number): string | null {
  const parts = [
    targets === 0 ? null : targets === 1 ? "your target company" : `your ${targets} target companies`,
    occupations === 0 ? null : occupations === 1 ? "the occupation you look for" : `the ${occupations} occupations you look for`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" and ");
}
