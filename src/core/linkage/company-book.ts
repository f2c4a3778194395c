import type { Decision } from "../model/decision.ts";
import { compareIds } from "../model/ids.ts";
import { companyKey } from "./company-name.ts";

/** What the person has said of companies. Keys are those of `companyKey`. */
export interface CompanyBook {
  /** The key under which a company counts: its own, or that of the company it was said to be. */
  readonly keyOf: (key: string) => string;
  /** The name that the person has given a company; undefined where none was given. */
  readonly nameOf: (key: string) => string | undefined;
  /** What was said of two keys as `keyOf` gives them: that the second owns the first (`parent`), or belongs to it (`brand`); else null. */
  readonly related: (key: string, other: string) => "parent" | "brand" | null;
  /** Spellings that were said to be this company, in code-unit order. */
  readonly aliasesOf: (key: string) => readonly string[];
}

/**
 * @param decisions of any kind, in any order; those on companies count
 * @returns what they come to: a spelling that is said to be a company which itself is said to be another is that other; of several
 * decisions on one spelling the latest counts, and none that would lead back to where it began
 * Cost: O(decisions).
 */
export function companyBook(decisions: Iterable<Decision>): CompanyBook {
  const aliases: Extract<Decision, { readonly kind: "company-alias" }>[] = [];
  const parents: Extract<Decision, { readonly kind: "company-parent" }>[] = [];
  for (const decision of decisions) {
    if (decision.kind === "company-alias") aliases.push(decision);
    else if (decision.kind === "company-parent") parents.push(decision);
  }
  aliases.sort((a, b) => b.at - a.at || compareIds(b.id, a.id));
  const into = new Map<string, string>();
  const keyOf = (key: string): string => {
    const next = into.get(key);
    return next === undefined ? key : keyOf(next);
  };
  const counting = aliases.filter(({ alias, company }) => {
    const [from, to] = [companyKey(alias), companyKey(company)];
    if (from === null || to === null || into.has(from) || keyOf(to) === from) return false;
    into.set(from, to);
    return true;
  });
  const names = new Map<string, string>();
  const spellings = new Map<string, string[]>();
  for (const { alias, company } of counting) {
    const to = companyKey(company);
    if (to === null) continue;
    const key = keyOf(to);
    spellings.set(key, [...(spellings.get(key) ?? []), alias]);
    if (to === key && !names.has(key)) names.set(key, company);
  }
  const owned = new Set<string>();
  for (const { brand, parent } of parents) {
    const [of, by] = [companyKey(brand), companyKey(parent)];
    if (of !== null && by !== null) owned.add(`${keyOf(of)}\n${keyOf(by)}`);
  }
  return {
    keyOf,
    nameOf: (key) => names.get(key),
    related: (key, other) => (owned.has(`${key}\n${other}`) ? "parent" : owned.has(`${other}\n${key}`) ? "brand" : null),
    aliasesOf: (key) => (spellings.get(key) ?? []).toSorted(compareIds),
  };
}
