import { companyBook } from "../linkage/company-book.ts";
import { companyIndex } from "../linkage/company-name.ts";
import { employerDomain } from "../linkage/mail-providers.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Records } from "../model/records.ts";

export interface SuggestedCompany {
  readonly company: string;
  readonly domain: string;
  /** How many people of the company have an address of the domain. */
  readonly contacts: number;
}

/**
 * Where somebody without a company may work, going by their address: the company of most people with an address of the same
 * domain. Never assumed: somebody says so, or nobody does.
 *
 * @returns null for somebody who has a company, whose address anybody could have, or whose domain nobody else's employer has
 * Cost: O(contacts).
 */
export function suggestCompany(records: Pick<Records, "contacts" | "decisions">, contact: ContactId): SuggestedCompany | null {
  const asked = records.contacts.get(contact);
  if (asked === undefined || asked.company !== null) return null;
  const domains = new Set(asked.emails.flatMap((email) => employerDomain(email) ?? []));
  if (domains.size === 0) return null;
  const contacts = [...records.contacts.values()];
  const { companyOf, names } = companyIndex(contacts, companyBook(records.decisions.values()));
  const found = new Map<string, SuggestedCompany>();
  contacts.forEach(({ emails }, i) => {
    const company = names[companyOf[i] ?? -1];
    if (company === undefined) return;
    for (const domain of new Set(emails.flatMap((email) => employerDomain(email) ?? []))) {
      if (!domains.has(domain)) continue;
      const key = `${domain}\n${company}`;
      found.set(key, { company, domain, contacts: (found.get(key)?.contacts ?? 0) + 1 });
    }
  });
  const [best] = [...found.values()].sort((a, b) => b.contacts - a.contacts || compareIds(a.company, b.company));
  return best ?? null;
}
