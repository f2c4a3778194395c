import type { MatchEvidence } from "../../core/linkage/import-plan.ts";
import { listed } from "./counts.ts";

interface Noun {
  readonly one: string;
  readonly many: string;
}

/** "the same e-mail address", "names look alike", "different companies": what speaks for or against two rows being one person. */
export function evidenceInWords({ about, level }: MatchEvidence): string {
  const { one, many } = noun(about);
  switch (level) {
    case "rare":
      return `the same ${one}, which few have`;
    case "same":
      return `the same ${one}`;
    case "alike":
      return `${many} look alike`;
    case "swapped":
      return about === "name" ? "first and last name swapped" : `${many} in another order`;
    case "initials":
      return about === "name" ? "the initials fit the name" : `the initials fit the ${one}`;
    case "nickname":
      return about === "name" ? "one name is a short form of the other" : `${many} go by a short form`;
    case "part":
      return `${many} agree in part`;
    case "other":
      return `different ${many}`;
  }
}

/** How likely two rows are one person, as a word: a percentage would promise more than is known. `score` 0 to 1. */
export function chanceInWords(score: number): string {
  if (score >= 0.9) return "Very likely one person";
  return score >= 0.6 ? "Likely one person" : "Perhaps one person";
}

function noun(about: MatchEvidence["about"]): Noun {
  switch (about) {
    case "name":
      return { one: "name", many: "names" };
    case "email":
      return { one: "e-mail address", many: "e-mail addresses" };
    case "profile":
      return { one: "profile", many: "profiles" };
    case "user-name":
      return { one: "name before the @", many: "names before the @" };
    case "company":
      return { one: "company", many: "companies" };
    case "position":
      return { one: "position", many: "positions" };
    case "phone":
      return { one: "telephone number", many: "telephone numbers" };
    case "place":
      return { one: "place", many: "places" };
    case "school":
      return { one: "school", many: "schools" };
    case "date":
      return { one: "date", many: "dates" };
    case "detail":
      return { one: "further detail", many: "further details" };
  }
}

/** The reasons of a remembered choice, `about:level` each, in words: "the same name and the same company". */
export function wayInWords(reasons: readonly string[]): string {
  const said = reasons.map((reason) => {
    const [about = "", level = ""] = reason.split(":");
    const known = abouts.find((one) => one === about);
    const degree = levels.find((one) => one === level);
    return known === undefined || degree === undefined ? reason : evidenceInWords({ about: known, level: degree, weight: 1 });
  });
  return listed(said, said.length);
}

const abouts: readonly MatchEvidence["about"][] = [
  "name",
  "email",
  "profile",
  "user-name",
  "company",
  "position",
  "phone",
  "place",
  "school",
  "date",
  "detail",
];

const levels: readonly MatchEvidence["level"][] = ["rare", "same", "alike", "swapped", "initials", "nickname", "part", "other"];
