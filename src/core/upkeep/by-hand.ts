import { companyKey } from "../linkage/company-name.ts";
import { contactFromSources, fingerprintOf } from "../linkage/contact-from-sources.ts";
import { IntroductionBook } from "../linkage/introduction-book.ts";
import type { ContactFacts, ContactSource } from "../model/contact.ts";
import type { Decision } from "../model/decision.ts";
import { type ContactId, contactId, type IntroductionId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "./edit.ts";
import { withName } from "./joined-contact.ts";
import { keptNow } from "./kept-now.ts";
import { dropLostReferences } from "./lost-references.ts";
import { factsOf, identityText, isKnown, kindAfter, tidied, withoutUnknown } from "./typed-facts.ts";
import { type TypedTie, tellTie } from "./typed-tie.ts";

/**
 * A contact typed in.
 *
 * @param facts what is known; texts are trimmed, empty ones are nothing
 * @param iKnowThem whether ego knows them: then the two are tied, since `connectedOn` where that is told
 * @param on the day on which it is typed
 * @returns the edit and the id of the contact, or `no-name`. A list read later recognises the contact by profile, e-mail or id,
 * as it would one of another list.
 * Cost: O(1); O(contacts) while nobody is ego and somebody must be.
 */
export function addContact(
  records: Records,
  { facts, iKnowThem, on }: { readonly facts: Partial<ContactFacts>; readonly iKnowThem: boolean; readonly on: PartialDate },
): (Edit & { readonly contact: ContactId }) | Refused<"no-name"> {
  const stated = withoutUnknown(tidied(facts));
  if (!stated.name) return { problem: "no-name" };
  const draft = new RecordsUnderEdit(records);
  const fingerprint = fingerprintOf(stated);
  const id = draft.contacts.freeId(`c${stableHash(identityText(stated, fingerprint))}`);
  draft.contacts.put(contactFromSources(id, "recorded", [{ source: { kind: "hand", on }, stated, fingerprint }]));
  if (iKnowThem) tellTie(draft, draft.needEgo(), id, { kind: "knows", when: stated.connectedOn ?? null, declared: null, on });
  return { changes: draft.changes(), summary: { code: "add-contact", name: stated.name }, contact: id };
}

/**
 * Somebody at a company, whom a contact is said to know and whose name is not known yet.
 *
 * @param company as typed
 * @param knownBy the contact who knows them
 * @returns the edit and the placeholder: the one that is there already, where this contact is said to know somebody there
 * Cost: O(ties of the contact), the first time O(records).
 */
export function addPlaceholder(
  records: Records,
  { company, knownBy, on }: { readonly company: string; readonly knownBy: ContactId; readonly on: PartialDate },
): (Edit & { readonly contact: ContactId }) | Refused<"no-company" | "unknown-contact"> {
  const written = company.trim();
  const key = companyKey(written);
  if (key === null) return { problem: "no-company" };
  if (!records.contacts.has(knownBy)) return { problem: "unknown-contact" };
  const draft = new RecordsUnderEdit(records);
  const base = `c${stableHash(`somebody at\n${key}\n${knownBy}`)}`;
  const known = draft.contacts.get(contactId(base));
  const again = known?.kind === "placeholder" && companyKey(known.company ?? "") === key;
  const id = again ? known.id : draft.contacts.freeId(base);
  const name = again ? known.name : `Someone at ${written}`;
  if (!again) {
    const stated: Partial<ContactFacts> = { company: written };
    const source: ContactSource = { source: { kind: "hand", on }, stated, fingerprint: fingerprintOf(stated) };
    draft.contacts.put(withName(contactFromSources(id, "placeholder", [source]), name));
  }
  tellTie(draft, knownBy, id, { kind: "knows", when: null, declared: null, on });
  return { changes: draft.changes(), summary: { code: "add-contact", name }, contact: id };
}

/**
 * Two contacts know each other.
 *
 * @param on the day on which it is typed
 * @returns the edit: a tie, or where there is one of this pair and kind, what is new of it; what is typed counts over what was
 * known, and makes an inferred tie a stated one. Without changes where it tells nothing new.
 * Cost: O(ties of the contact), the first time O(records).
 */
export function addTie(
  records: Records,
  { a, b, ...typed }: TypedTie & { readonly a: ContactId; readonly b: ContactId },
): Edit | Refused<"self-tie" | "unknown-contact"> {
  const one = records.contacts.get(a);
  const other = records.contacts.get(b);
  if (one === undefined || other === undefined) return { problem: "unknown-contact" };
  if (a === b) return { problem: "self-tie" };
  const draft = new RecordsUnderEdit(records);
  tellTie(draft, a, b, typed);
  return { changes: draft.changes(), summary: { code: "add-tie", a: one.name, b: other.name } };
}

/**
 * What somebody knows better than the files: it counts over them, also over files read later.
 *
 * @param stated only what is to be changed; null (or an empty text, or no addresses) clears a fact
 * @param on the day on which it is typed; another edit of that day takes the place of what it states anew
 * @returns the edit; without changes where it states what is known. Somebody of whom only a company was known becomes a contact
 * like others once named, and so does one known only by name of whom more is stated.
 * Cost: O(sources of the contact).
 */
export function editContact(
  records: Records,
  { contact, stated, on }: { readonly contact: ContactId; readonly stated: Partial<ContactFacts>; readonly on: PartialDate },
): Edit | Refused<"unknown-contact" | "no-name"> {
  const before = records.contacts.get(contact);
  if (before === undefined) return { problem: "unknown-contact" };
  const typed = tidied(stated);
  if (typed.name === "") return { problem: "no-name" };
  const summary = { code: "edit-contact", name: typed.name ?? before.name } as const;
  const news = Object.fromEntries(Object.entries(typed).filter(([fact, value]) => !isKnown(before, fact, value)));
  if (Object.keys(news).length === 0) return { changes: [], summary };
  const isOfToday = ({ source }: ContactSource) => source.kind === "hand" && source.on === on;
  const today = before.sources.filter(isOfToday);
  // A contact that no row speaks of ("You") has its facts from nowhere else.
  const facts: Partial<ContactFacts> = before.sources.length === 0 ? withoutUnknown(factsOf(before)) : {};
  const whole: Partial<ContactFacts> = Object.assign({}, facts, ...today.map((source) => source.stated), news);
  const others = before.sources.filter((known) => !isOfToday(known));
  const draft = new RecordsUnderEdit(records);
  const sources = [...others, ...typedSources(whole, others, on)];
  draft.contacts.put(withName(contactFromSources(contact, kindAfter(before, news), sources), before.name));
  return { changes: draft.changes(), summary };
}

/** What is typed; an address taken out is stated first to be none, since addresses of all sources count. */
function typedSources(stated: Partial<ContactFacts>, others: readonly ContactSource[], on: PartialDate): ContactSource[] {
  const { emails } = stated;
  const known = emails === undefined ? [] : others.flatMap((source) => source.stated.emails ?? []);
  const isTakenOut = emails !== undefined && emails.length > 0 && known.some((email) => !emails.includes(email));
  const typed = isTakenOut ? [{ emails: [] }, stated] : [stated];
  return typed.map((each) => ({ source: { kind: "hand", on }, stated: each, fingerprint: fingerprintOf(each) }));
}

/** An introduction as it is typed: `on` is the day on which it is, `when` the day on which it took place. */
export interface TypedIntroduction {
  readonly introducer: ContactId | "me";
  /** Those who were introduced, to each other where they are several. */
  readonly introduced: readonly ContactId[];
  /** Whether they were introduced to ego. */
  readonly toMe: boolean;
  readonly when: PartialDate | null;
  readonly context: string | null;
  readonly mayUseName: Introduction["mayUseName"];
  readonly status: Introduction["status"];
  readonly on: PartialDate;
}

/**
 * Somebody introduced somebody.
 *
 * @returns the edit: an introduction, or where the same people's is there already, what is new of it. `self-introduction`: the
 * introducer would be a party; `nobody-introduced`: there is no party but ego.
 * Cost: O(introductions).
 */
export function addIntroduction(
  records: Records,
  typed: TypedIntroduction,
): Edit | Refused<"self-introduction" | "unknown-contact" | "nobody-introduced"> {
  const draft = new RecordsUnderEdit(records);
  const named = typed.introducer === "me" ? typed.introduced : [typed.introducer, ...typed.introduced];
  if (named.some((id) => !records.contacts.has(id))) return { problem: "unknown-contact" };
  const ego = typed.introducer === "me" || typed.toMe ? draft.needEgo() : draft.ego;
  const introducer = typed.introducer === "me" ? ego : typed.introducer;
  if (introducer === null) return { problem: "unknown-contact" };
  if (typed.introduced.includes(introducer) || (typed.toMe && introducer === ego)) return { problem: "self-introduction" };
  const introduced = typed.introduced.filter((id) => id !== ego || !typed.toMe);
  if (introduced.length === 0) return { problem: "nobody-introduced" };
  const parties = typed.toMe && ego !== null ? [...introduced, ego] : introduced;

  const book = new IntroductionBook(records.introductions);
  const { when, status, mayUseName } = typed;
  const context = typed.context?.trim() || null;
  book.tell({ introducer, parties, when, context, status, mayUseName, source: { kind: "hand", on: typed.on } });
  for (const [id, after] of book.introductions) if (records.introductions.get(id) !== after) draft.introductions.put(after);
  const name = (id: ContactId) => draft.contacts.get(id)?.name ?? "";
  const summary = {
    code: "add-introduction",
    introducer: name(introducer),
    introduced: introduced.map(name).join(", "),
  } as const;
  return { changes: draft.changes(), summary };
}

/**
 * Says of an introduction that was read out of a message whether it took place.
 *
 * @param made true: it did, and counts from now on; false: it did not, and is not asked about again
 * Cost: O(1).
 */
export function settleHint(
  records: Records,
  { introduction, made, on }: { readonly introduction: IntroductionId; readonly made: boolean; readonly on: PartialDate },
): Edit | Refused<"unknown-introduction" | "no-hint"> {
  const before = records.introductions.get(introduction);
  if (before === undefined) return { problem: "unknown-introduction" };
  if (before.status !== "hint") return { problem: "no-hint" };
  const after: Introduction = {
    ...before,
    status: made ? "made" : "dismissed",
    sources: [...before.sources, { kind: "hand", on }],
  };
  const draft = new RecordsUnderEdit(records);
  draft.introductions.put(after);
  const name = (id: ContactId | null) => (id === null ? "" : (records.contacts.get(id)?.name ?? ""));
  const introduced = before.parties.filter((id) => id !== records.settings.ego).map(name);
  const summary = { code: "settle-hint", introducer: name(before.introducer), introduced: introduced.join(", "), made } as const;
  return { changes: draft.changes(), summary };
}

/**
 * Takes a contact out, with everything that names it: ties, asks, decisions, introductions that it made, and its place in
 * others, which go too where fewer than two people would have been brought together. Conversations with it and tasks for it go
 * as well; what refers to one of them stays, and refers to none.
 *
 * @returns the edit; ego cannot be removed
 * Cost: O(records).
 */
export function removeContact(
  records: Records,
  { contact }: { readonly contact: ContactId },
): Edit | Refused<"unknown-contact" | "is-ego"> {
  const before = records.contacts.get(contact);
  if (before === undefined) return { problem: "unknown-contact" };
  if (records.settings.ego === contact) return { problem: "is-ego" };
  const draft = new RecordsUnderEdit(records);
  draft.contacts.remove(contact);
  for (const { id } of draft.ties.naming(contact)) draft.ties.remove(id);
  for (const { id } of draft.asks.naming(contact)) draft.asks.remove(id);
  for (const { id } of draft.tasks.naming(contact)) draft.tasks.remove(id);
  for (const lead of draft.leads.naming(contact)) draft.leads.put({ ...lead, heardFrom: null });
  for (const conversation of draft.conversations.naming(contact)) {
    const { introducer, named } = conversation;
    if (conversation.with === contact) draft.conversations.remove(conversation.id);
    else {
      draft.conversations.put({
        ...conversation,
        introducer: introducer === contact ? null : introducer,
        named: named.filter((one) => one !== contact),
      });
    }
  }
  for (const introduction of draft.introductions.naming(contact)) {
    const parties = introduction.parties.filter((party) => party !== contact);
    if (introduction.introducer === contact || parties.length < 2) draft.introductions.remove(introduction.id);
    else draft.introductions.put({ ...introduction, parties });
  }
  for (const decision of records.decisions.values()) {
    if (isAbout(records, decision, contact)) draft.decisions.remove(decision.id);
  }
  dropLostReferences(draft);
  return { changes: draft.changes(), summary: { code: "remove-contact", name: before.name } };
}

function isAbout(records: Records, decision: Decision, contact: ContactId): boolean {
  switch (decision.kind) {
    case "joined":
      return keptNow(records, decision) === contact;
    case "apart":
      return decision.a === contact || decision.b === contact;
    case "alias":
    case "confirmed":
      return decision.contact === contact;
    case "always-join":
    case "company-alias":
    case "company-parent":
    case "mapping":
      return false;
  }
}
