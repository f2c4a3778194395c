import type { CompanyBook } from "../linkage/company-book.ts";
import { companyKey } from "../linkage/company-name.ts";

/** The key under which a company counts; null for none. */
export type KeyOf = (company: string | null | undefined) => string | null;

/**
 * @param book what the person has said of companies
 * @returns keys, each spelling looked at once: the same ones come again and again
 * Cost: O(length) for each new spelling.
 */
export function rememberedKeys(book?: CompanyBook): KeyOf {
  const known = new Map<string, string | null>();
  return (company) => {
    if (company === null || company === undefined) return null;
    const before = known.get(company);
    if (before !== undefined) return before;
    const written = companyKey(company);
    const key = written === null ? null : (book?.keyOf(written) ?? written);
    known.set(company, key);
    return key;
  };
}
