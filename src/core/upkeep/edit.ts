import type { Ask } from "../model/ask.ts";
import type { Change, OperationSummary } from "../model/change.ts";
import { type Contact, noFacts } from "../model/contact.ts";
import type { Conversation } from "../model/conversation.ts";
import type { Decision, DecisionOnContact } from "../model/decision.ts";
import {
  askId,
  type ContactId,
  compareIds,
  contactId,
  conversationId,
  decisionId,
  introductionId,
  leadId,
  taskId,
  tieId,
} from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Lead } from "../model/lead.ts";
import type { Records, Settings } from "../model/records.ts";
import type { Task } from "../model/task.ts";
import type { Tie } from "../model/tie.ts";
import type { Joined } from "./kept-now.ts";

/** What a person did, to be applied as one operation. `changes` is empty where it comes to nothing new. */
export interface Edit {
  readonly changes: readonly Change[];
  readonly summary: OperationSummary;
}

/** Why an edit was refused; nothing changes. */
export interface Refused<Code extends string> {
  readonly problem: Code;
}

/** Things of one kind, found by whom they name. */
export interface Shelf<Thing extends { readonly id: string }> {
  readonly get: (id: Thing["id"]) => Thing | undefined;
  readonly put: (thing: Thing) => void;
  readonly remove: (id: Thing["id"]) => void;
  /** In order of id. Cost: O(things) the first dozen times, then O(those found). */
  readonly naming: (contact: ContactId) => readonly Thing[];
  /** `base`, or where that is taken, `base` with a number. */
  readonly freeId: (base: string) => Thing["id"];
}

/** Looking through everything costs less than an index, up to so many times. */
const mostScans = 12;

/** Things by id, some of them put or removed, over a map that stays as it is. */
class Sheet<Thing extends { readonly id: string }> implements Shelf<Thing> {
  readonly #base: ReadonlyMap<Thing["id"], Thing>;
  readonly #edited = new Map<Thing["id"], Thing | null>();
  readonly #people: (thing: Thing) => readonly ContactId[];
  readonly #id: (text: string) => Thing["id"];
  #scans = 0;
  #naming: Map<ContactId, Set<Thing["id"]>> | null = null;

  constructor(
    base: ReadonlyMap<Thing["id"], Thing>,
    id: (text: string) => Thing["id"],
    people: (thing: Thing) => readonly ContactId[] = () => [],
  ) {
    this.#base = base;
    this.#id = id;
    this.#people = people;
  }

  get(id: Thing["id"]): Thing | undefined {
    const edited = this.#edited.get(id);
    return edited === undefined ? this.#base.get(id) : (edited ?? undefined);
  }

  put(thing: Thing): void {
    this.#edited.set(thing.id, thing);
    if (this.#naming !== null) noteIn(this.#naming, thing.id, this.#people(thing));
  }

  remove(id: Thing["id"]): void {
    this.#edited.set(id, null);
  }

  naming(contact: ContactId): readonly Thing[] {
    return [...this.#maybeNaming(contact)].sort(compareIds).flatMap((id) => {
      const thing = this.get(id);
      return thing !== undefined && this.#people(thing).includes(contact) ? [thing] : [];
    });
  }

  freeId(base: string): Thing["id"] {
    let id = this.#id(base);
    for (let count = 2; this.get(id) !== undefined; count += 1) id = this.#id(`${base}-${count}`);
    return id;
  }

  /** In the order of the map, those that came last. */
  *all(): Iterable<Thing> {
    for (const id of this.#base.keys()) {
      const thing = this.get(id);
      if (thing !== undefined) yield thing;
    }
    for (const [id, thing] of this.#edited) if (thing !== null && !this.#base.has(id)) yield thing;
  }

  /** In order of id. */
  changes(): { readonly before: Thing | null; readonly after: Thing | null }[] {
    return [...this.#edited.keys()].sort(compareIds).flatMap((id) => {
      const before = this.#base.get(id) ?? null;
      const after = this.get(id) ?? null;
      return isSame(before, after) ? [] : [{ before, after }];
    });
  }

  /** Everything that names the contact, and perhaps things that did. */
  #maybeNaming(contact: ContactId): Iterable<Thing["id"]> {
    if (this.#naming !== null) return this.#naming.get(contact) ?? [];
    this.#scans += 1;
    if (this.#scans > mostScans) {
      const naming = new Map<ContactId, Set<Thing["id"]>>();
      for (const thing of this.all()) noteIn(naming, thing.id, this.#people(thing));
      this.#naming = naming;
      return naming.get(contact) ?? [];
    }
    const found = new Set(this.#edited.keys());
    for (const thing of this.#base.values()) if (this.#people(thing).includes(contact)) found.add(thing.id);
    return found;
  }
}

function noteIn<Id>(naming: Map<ContactId, Set<Id>>, id: Id, people: readonly ContactId[]): void {
  for (const person of people) {
    const known = naming.get(person);
    if (known === undefined) naming.set(person, new Set([id]));
    else known.add(id);
  }
}

/** Records while an edit is worked out. Nothing outside changes. */
export class RecordsUnderEdit {
  readonly contacts: Sheet<Contact>;
  readonly introductions: Sheet<Introduction>;
  readonly ties: Sheet<Tie>;
  readonly asks: Sheet<Ask>;
  readonly decisions: Sheet<Decision>;
  readonly conversations: Sheet<Conversation>;
  readonly leads: Sheet<Lead>;
  readonly tasks: Sheet<Task>;
  readonly imports: Records["imports"];
  /** Whose network it is. */
  ego: ContactId | null;
  /** What else the settings hold; to be replaced, not written to. Its `ego` is of no account. */
  preferences: Settings;
  readonly #settings: Settings;

  constructor(records: Records) {
    this.contacts = new Sheet(records.contacts, contactId);
    this.introductions = new Sheet(records.introductions, introductionId, peopleOf);
    this.ties = new Sheet(records.ties, tieId, ({ a, b }) => [a, b]);
    this.asks = new Sheet(records.asks, askId, ({ broker, target }) => [broker, target]);
    this.decisions = new Sheet(records.decisions, decisionId, (decision) => contactsOf(decision));
    this.conversations = new Sheet(records.conversations, conversationId, peopleOfConversation);
    this.leads = new Sheet(records.leads, leadId, peopleOfLead);
    this.tasks = new Sheet(records.tasks, taskId, peopleOfTask);
    this.imports = records.imports;
    this.ego = records.settings.ego;
    this.preferences = records.settings;
    this.#settings = records.settings;
  }

  /** Decisions that move along with contacts; those of other kinds are not found here. */
  get onContacts(): Shelf<DecisionOnContact> {
    const { decisions } = this;
    return {
      get: (id) => onContact(decisions.get(id)),
      put: (decision) => decisions.put(decision),
      remove: (id) => decisions.remove(id),
      naming: (contact) => decisions.naming(contact).flatMap((decision) => onContact(decision) ?? []),
      freeId: (base) => decisions.freeId(base),
    };
  }

  /** Whose network it is; a "You" where nobody has said so, as an import makes one. */
  needEgo(): ContactId {
    this.ego ??= this.#standIn();
    return this.ego;
  }

  #standIn(): ContactId {
    for (const contact of this.contacts.all()) if (contact.kind === "ego") return contact.id;
    const id = this.contacts.freeId("you");
    this.contacts.put({ ...noFacts, id, name: "You", kind: "ego", sources: [] });
    return id;
  }

  /** Joins that stand, in the order in which they were made. Cost: O(decisions log decisions). */
  joins(): readonly Joined[] {
    const joins = [...this.decisions.all()].filter((decision) => decision.kind === "joined");
    return joins.sort((a, b) => a.at - b.at || compareIds(a.id, b.id));
  }

  /** @returns the changes so far, by kind, then id; settings last. */
  changes(): readonly Change[] {
    const settings: readonly Change[] =
      this.ego === this.#settings.ego && isSame(this.preferences, this.#settings)
        ? []
        : [{ of: "settings", before: this.#settings, after: { ...this.preferences, ego: this.ego } }];
    return [
      ...this.contacts.changes().map((pair): Change => ({ of: "contact", ...pair })),
      ...this.introductions.changes().map((pair): Change => ({ of: "introduction", ...pair })),
      ...this.ties.changes().map((pair): Change => ({ of: "tie", ...pair })),
      ...this.asks.changes().map((pair): Change => ({ of: "ask", ...pair })),
      ...this.decisions.changes().map((pair): Change => ({ of: "decision", ...pair })),
      ...this.conversations.changes().map((pair): Change => ({ of: "conversation", ...pair })),
      ...this.leads.changes().map((pair): Change => ({ of: "lead", ...pair })),
      ...this.tasks.changes().map((pair): Change => ({ of: "task", ...pair })),
      ...settings,
    ];
  }
}

/** @returns the introducer, where there is one, then the parties. */
export function peopleOf({ introducer, parties }: Introduction): readonly ContactId[] {
  return introducer === null ? parties : [introducer, ...parties];
}

/** @returns whom it was with, who brought it about, whom it named. */
export function peopleOfConversation({ with: person, introducer, named }: Conversation): readonly ContactId[] {
  return introducer === null ? [person, ...named] : [person, introducer, ...named];
}

export function peopleOfLead({ heardFrom }: Lead): readonly ContactId[] {
  return heardFrom === null ? [] : [heardFrom];
}

export function peopleOfTask({ contact, about }: Task): readonly ContactId[] {
  return about === null ? [contact] : [contact, about];
}

function onContact(decision: Decision | undefined): DecisionOnContact | undefined {
  switch (decision?.kind) {
    case "apart":
    case "alias":
    case "confirmed":
      return decision;
    default:
      return undefined;
  }
}

/** @returns whom a decision names of those who are there; a join is found by other ways. */
export function contactsOf(decision: Decision): readonly ContactId[] {
  switch (decision.kind) {
    case "apart":
      return [decision.a, decision.b];
    case "alias":
    case "confirmed":
      return [decision.contact];
    case "joined":
    case "always-join":
    case "company-alias":
    case "company-parent":
    case "mapping":
      return [];
  }
}

/** @returns whether two things made of plain values hold the same, in whatever order their properties were set. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [ofA, ofB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && isSame(value, ofB.get(key)));
}
