import type { Contact } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { dayOfMoment, dayOfSource, inOrderOfTime } from "./days-of-sources.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "./edit.ts";
import { type Lists, listsOf } from "./lists.ts";
import { type KeyOf, rememberedKeys } from "./remembered-keys.ts";
import type { FreshnessItem } from "./upkeep-answers.ts";

/** A job that nobody has stated or confirmed for longer is looked at again. */
const oldAfterDays = 365;
const mostTiesCounted = 5;

/**
 * Contacts of whom what is recorded of their work may no longer hold: sources of two lists name different companies, a newer
 * export of their list does not have them any more, or nobody has stated it for a year. A job confirmed within a year is not
 * asked about, nor is a disagreement that a later entry by hand has settled. Ego, people without a company, and those known only by name are left out.
 *
 * `matters` is 1 - 1/(1 + n), n = 3 for each open ask to or for the contact, 1 for each tie up to 5, 1 where somebody at the
 * company is the target of an open ask: a wrong fact costs most where something hangs on it.
 *
 * @param asked.asOfDay whole epoch day
 * @param asked.most how many at most
 * @returns most important first, then the oldest (those without a day before all), then by id; and how many there are in all
 * Cost: O(records + items log items).
 */
export function freshnessQueue(
  records: Records,
  { asOfDay, most }: { readonly asOfDay: number; readonly most: number },
): { readonly items: readonly FreshnessItem[]; readonly total: number } {
  const confirmed = confirmations(records);
  const lists = listsOf(records);
  const keyOf = rememberedKeys();
  const matters = importance(records, keyOf);
  const items: FreshnessItem[] = [];
  for (const contact of records.contacts.values()) {
    if (contact.kind !== "recorded" || contact.id === records.settings.ego || keyOf(contact.company) === null) continue;
    const item = itemOf(contact, { records, lists, keyOf, asOfDay, confirmedAt: confirmed.get(contact.id) ?? null });
    if (item !== null) items.push({ ...item, matters: matters(contact) });
  }
  items.sort(
    (a, b) => b.matters - a.matters || compareIds(a.statedOn ?? "", b.statedOn ?? "") || compareIds(a.contact, b.contact),
  );
  return { items: items.slice(0, Math.max(0, most)), total: items.length };
}

/**
 * What is recorded of the contact's work is still true.
 *
 * @param confirmed.at milliseconds since 1970-01-01 UTC
 * @returns the edit; the latest confirmation takes the place of earlier ones
 * Cost: O(decisions).
 */
export function confirmFacts(
  records: Records,
  { contact, at }: { readonly contact: ContactId; readonly at: number },
): Edit | Refused<"unknown-contact"> {
  const known = records.contacts.get(contact);
  if (known === undefined) return { problem: "unknown-contact" };
  const draft = new RecordsUnderEdit(records);
  const earlier = draft.onContacts.naming(contact).filter(({ kind }) => kind === "confirmed");
  const [first, ...others] = earlier;
  for (const { id } of others) draft.decisions.remove(id);
  const id = first?.id ?? draft.onContacts.freeId(`confirmed-${stableHash(contact)}`);
  draft.decisions.put({ id, kind: "confirmed", contact, at });
  return { changes: draft.changes(), summary: { code: "confirm-facts", name: known.name } };
}

interface Around {
  readonly records: Records;
  readonly lists: Lists;
  readonly keyOf: KeyOf;
  readonly asOfDay: number;
  readonly confirmedAt: number | null;
}

function itemOf(contact: Contact, around: Around): Omit<FreshnessItem, "matters"> | null {
  const { records, lists, keyOf, asOfDay, confirmedAt } = around;
  const stated = lastStated(contact, records, lists, keyOf);
  const confirmedOn = confirmedAt === null ? null : dayOfMoment(confirmedAt);
  const statedOn = stated === null || (confirmedOn !== null && confirmedOn > stated) ? confirmedOn : stated;
  if (confirmedOn !== null && asOfDay - epochDay(confirmedOn) <= oldAfterDays) return null;
  const versions = versionsOf(contact, records, lists, keyOf);
  const reason = versions.length > 0 ? "sources-disagree" : isGoneOrOld();
  if (reason === null) return null;
  const { id, name, company, position } = contact;
  return { contact: id, name, company, position, statedOn, reason, versions };

  function isGoneOrOld(): FreshnessItem["reason"] | null {
    if (lists.goneAt(contact.id, contact.sources) !== null) return "gone-from-list";
    return statedOn === null || asOfDay - epochDay(statedOn) > oldAfterDays ? "old" : null;
  }
}

/** The last day on which a source stated the company that counts, or its list was found again. */
function lastStated(contact: Contact, { imports }: Records, lists: Lists, keyOf: KeyOf): PartialDate | null {
  const key = keyOf(contact.company);
  let last: PartialDate | null = null;
  for (const source of contact.sources) {
    if (keyOf(source.stated.company) !== key) continue;
    for (const day of [dayOfSource(source.source, imports), lists.foundAgainOn(contact.id, source)]) {
      if (day !== null && (last === null || day > last)) last = day;
    }
  }
  return last;
}

/** The latest word of each list, and of the person: empty unless two of them name different companies. */
function versionsOf(contact: Contact, { imports }: Records, lists: Lists, keyOf: KeyOf): FreshnessItem["versions"] {
  const latest = new Map<string, FreshnessItem["versions"][number]>();
  const companies = new Map<string, string>();
  for (const source of inOrderOfTime(contact.sources, imports)) {
    const { company = null, position = null } = source.stated;
    const key = keyOf(company);
    const list = source.source.kind === "hand" ? "hand" : lists.formatOf(source);
    if (key === null || list === null) continue;
    latest.delete(list);
    latest.set(list, { company, position, source: source.source });
    companies.set(list, key);
  }
  // What was typed last has settled it.
  if ([...latest.keys()].at(-1) === "hand") return [];
  return new Set(companies.values()).size > 1 ? [...latest.values()] : [];
}

function confirmations({ decisions }: Records): ReadonlyMap<ContactId, number> {
  const confirmed = new Map<ContactId, number>();
  for (const decision of decisions.values()) {
    if (decision.kind !== "confirmed") continue;
    confirmed.set(decision.contact, Math.max(decision.at, confirmed.get(decision.contact) ?? decision.at));
  }
  return confirmed;
}

function importance({ contacts, ties, asks }: Records, keyOf: KeyOf): (contact: Contact) => number {
  const tieCount = new Map<ContactId, number>();
  for (const { a, b } of ties.values()) for (const end of [a, b]) tieCount.set(end, (tieCount.get(end) ?? 0) + 1);
  const openAsks = new Map<ContactId, number>();
  const wanted = new Set<string>();
  for (const { broker, target, outcome } of asks.values()) {
    if (outcome.stage !== "asked") continue;
    for (const end of [broker, target]) openAsks.set(end, (openAsks.get(end) ?? 0) + 1);
    const company = keyOf(contacts.get(target)?.company);
    if (company !== null) wanted.add(company);
  }
  return ({ id, company }) => {
    const atTarget = wanted.has(keyOf(company) ?? "") ? 1 : 0;
    const n = 3 * (openAsks.get(id) ?? 0) + Math.min(tieCount.get(id) ?? 0, mostTiesCounted) + atTarget;
    return 1 - 1 / (1 + n);
  };
}
