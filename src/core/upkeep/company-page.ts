import { type CompanyBook, companyBook } from "../linkage/company-book.ts";
import { formerCompanyIn, likenessTo } from "../linkage/company-name.ts";
import { employerDomain } from "../linkage/mail-providers.ts";
import type { Contact } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { dayOfSource } from "./days-of-sources.ts";
import { jobHistory } from "./job-history.ts";
import { type KeyOf, rememberedKeys } from "./remembered-keys.ts";
import type { CompanyPage, CompanyPerson } from "./upkeep-answers.ts";

interface Company {
  readonly name: string;
  /** How many contacts write it so. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly contacts: number;
}

/**
 * Everybody of one company: there now, there before, and perhaps there by their address.
 *
 * @param company as anybody writes it
 * @returns people by name, then id; null where nobody has ever been there and no spelling was said to be it, or where the text
 * names no company. Ego is among them.
 * Cost: O(sources).
 */
export function companyPage(records: Records, company: string): CompanyPage | null {
  const book = companyBook(records.decisions.values());
  const keyOf = rememberedKeys(book);
  const key = keyOf(company);
  if (key === null) return null;
  const contacts = [...records.contacts.values()];
  const companies = companiesOf(contacts, book, keyOf);
  const asked = companies.get(key);
  const now: CompanyPerson[] = [];
  const before: CompanyPerson[] = [];
  for (const contact of contacts) {
    if (keyOf(contact.company) === key) now.push(personAt(contact, contact.position, null));
    else {
      const person = formerAt(contact, key, keyOf, records);
      if (person !== null) before.push(person);
    }
  }
  const aliases = book.aliasesOf(key);
  if (now.length === 0 && before.length === 0 && aliases.length === 0) return null;
  const domains = domainsOf(contacts, keyOf);
  return {
    company: book.nameOf(key) ?? asked?.name ?? nameBefore(records, before, key, keyOf) ?? company.trim(),
    spellings: [...(asked?.spellings ?? [])]
      .map(([name, count]) => ({ name, contacts: count }))
      .sort((a, b) => b.contacts - a.contacts || compareIds(a.name, b.name)),
    aliases,
    now: inOrder(now),
    before: inOrder(before),
    byEmail: inOrder(
      contacts
        .filter((contact) => contact.company === null && domainsIn(contact).some((domain) => isMostly(domains.get(domain), key)))
        .map((contact) => personAt(contact, contact.position, null)),
    ),
    related: relatedTo(key, asked?.name ?? company, companies, book, domains),
  };
}

type CompaniesOfDomain = ReadonlyMap<string, ReadonlyMap<string, number>>;

function companiesOf(contacts: readonly Contact[], book: CompanyBook, keyOf: KeyOf): ReadonlyMap<string, Company> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { company } of contacts) {
    const key = keyOf(company);
    if (key === null || company === null) continue;
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(company, (counts.get(company) ?? 0) + 1));
  }
  return new Map(
    [...spellings].map(([key, counts]) => {
      const [[mostFrequent] = [""]] = [...counts].sort(([a, one], [b, other]) => other - one || compareIds(a, b));
      const people = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return [key, { name: book.nameOf(key) ?? mostFrequent, spellings: counts, contacts: people }];
    }),
  );
}

/** The latest of the contact's jobs at the company; the one that counts is somewhere else. */
function formerAt(contact: Contact, key: string, keyOf: KeyOf, { imports }: Records): CompanyPerson | null {
  const company = contact.company === null ? null : formerCompanyIn(contact.company);
  if (keyOf(company) !== key && !contact.sources.some(({ stated }) => isOf(stated.company ?? null, key, keyOf))) return null;
  const job = jobHistory(contact, imports).find(({ company: at }) => keyOf(at) === key);
  return personAt(contact, job?.position ?? null, job?.seenLast ?? lastDay(contact, key, keyOf, imports));
}

function isOf(company: string | null, key: string, keyOf: KeyOf): boolean {
  return keyOf(company === null ? null : (formerCompanyIn(company) ?? company)) === key;
}

function lastDay(contact: Contact, key: string, keyOf: KeyOf, imports: Records["imports"]): PartialDate | null {
  const days = contact.sources.flatMap(({ source, stated }) =>
    isOf(stated.company ?? null, key, keyOf) ? (dayOfSource(source, imports) ?? []) : [],
  );
  return days.sort(compareIds).at(-1) ?? null;
}

/** How those who left wrote it, where nobody is there now. */
function nameBefore({ contacts }: Records, before: readonly CompanyPerson[], key: string, keyOf: KeyOf): string | null {
  const written = before.flatMap(({ contact }) =>
    (contacts.get(contact)?.sources ?? []).flatMap(({ stated: { company = null } }) =>
      company !== null && isOf(company, key, keyOf) ? (formerCompanyIn(company) ?? company) : [],
    ),
  );
  return written.sort(compareIds)[0] ?? null;
}

function domainsIn({ emails }: Contact): readonly string[] {
  return [...new Set(emails.flatMap((email) => employerDomain(email) ?? []))];
}

/** How many people of each company have an address of a domain. */
function domainsOf(contacts: readonly Contact[], keyOf: KeyOf): CompaniesOfDomain {
  const domains = new Map<string, Map<string, number>>();
  for (const contact of contacts) {
    const key = keyOf(contact.company);
    if (key === null) continue;
    for (const domain of domainsIn(contact)) {
      const counts = domains.get(domain) ?? new Map<string, number>();
      domains.set(domain, counts.set(key, (counts.get(key) ?? 0) + 1));
    }
  }
  return domains;
}

/** Whether no other company has more people at the domain. */
function isMostly(counts: ReadonlyMap<string, number> | undefined, key: string): boolean {
  const own = counts?.get(key);
  return own !== undefined && [...(counts?.values() ?? [])].every((count) => count <= own);
}

/** What was said first, then owners and brands, shared domains, alike names; each by how many people are there, then name. */
function relatedTo(
  key: string,
  name: string,
  companies: ReadonlyMap<string, Company>,
  book: CompanyBook,
  domains: CompaniesOfDomain,
): CompanyPage["related"] {
  const likeness = likenessTo(name);
  const sameDomain = new Set([...domains.values()].flatMap((counts) => (counts.has(key) ? [...counts.keys()] : [])));
  const related = [...companies].flatMap(([other, { name: otherName, contacts }]) => {
    if (other === key) return [];
    const said = book.related(key, other) === null ? null : ("said-so" as const);
    const why = said ?? likeness(otherName) ?? (sameDomain.has(other) ? ("same-domain" as const) : null);
    return why === null ? [] : [{ company: otherName, contacts, why }];
  });
  return related.sort(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.contacts - a.contacts || compareIds(a.company, b.company),
  );
}

const order: readonly CompanyPage["related"][number]["why"][] = ["said-so", "parent", "brand", "same-domain", "similar-name"];

function personAt({ id, name }: Contact, position: string | null, seenLast: PartialDate | null): CompanyPerson {
  return { contact: id, name, position, seenLast };
}

function inOrder(people: readonly CompanyPerson[]): readonly CompanyPerson[] {
  return people.toSorted((a, b) => compareIds(a.name, b.name) || compareIds(a.contact, b.contact));
}
