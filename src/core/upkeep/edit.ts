import type { Ask } from "../model/ask.ts";
import type { Change, OperationSummary } from "../model/change.ts";
import { type Contact, noFacts } from "../model/contact.ts";
import type { Decision, DecisionOnContact } from "../model/decision.ts";
import {
  type AskId,
  askId,
  type ContactId,
  compareIds,
  contactId,
  decisionId,
  type IntroductionId,
  introductionId,
  type TieId,
  tieId,
} from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Records, Settings } from "../model/records.ts";
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

/** Things by id, some of them put or removed, over a map that stays as it is. */
class Sheet<Thing extends { readonly id: string }> {
  readonly #base: ReadonlyMap<Thing["id"], Thing>;
  readonly #edited = new Map<Thing["id"], Thing | null>();

  constructor(base: ReadonlyMap<Thing["id"], Thing>) {
    this.#base = base;
  }

  get(id: Thing["id"]): Thing | undefined {
    const edited = this.#edited.get(id);
    return edited === undefined ? this.#base.get(id) : (edited ?? undefined);
  }

  put(thing: Thing): void {
    this.#edited.set(thing.id, thing);
  }

  remove(id: Thing["id"]): void {
    this.#edited.set(id, null);
  }

  /** In the order of the map, those that came last. */
  *all(): Iterable<Thing> {
    for (const id of this.#base.keys()) {
      const thing = this.get(id);
      if (thing !== undefined) yield thing;
    }
    for (const [id, thing] of this.#edited) if (thing !== null && !this.#base.has(id)) yield thing;
  }

  /** `base`, or where that is taken, `base` with the first free number from 2. */
  freeId(base: string, make: (text: string) => Thing["id"]): Thing["id"] {
    let id = make(base);
    for (let count = 2; this.get(id) !== undefined; count += 1) id = make(`${base}-${count}`);
    return id;
  }

  /** In order of id. */
  changes(): { readonly before: Thing | null; readonly after: Thing | null }[] {
    return [...this.#edited.keys()].sort(compareIds).flatMap((id) => {
      const before = this.#base.get(id) ?? null;
      const after = this.get(id) ?? null;
      return before === after || (before !== null && after !== null && isSame(before, after)) ? [] : [{ before, after }];
    });
  }
}

/** Things of one kind, found by whom they name. */
export interface Shelf<Thing extends { readonly id: string }> {
  readonly get: (id: Thing["id"]) => Thing | undefined;
  readonly put: (thing: Thing) => void;
  readonly remove: (id: Thing["id"]) => void;
  /** In order of id. Cost: the first time O(records), then O(those found); of decisions always O(decisions). */
  readonly naming: (contact: ContactId) => readonly Thing[];
  /** `base`, or where that is taken, `base` with a number. */
  readonly freeId: (base: string) => Thing["id"];
}

/** Records while an edit is worked out. Nothing outside changes. */
export class RecordsUnderEdit {
  readonly contacts: Sheet<Contact>;
  readonly #introductions: Sheet<Introduction>;
  readonly #ties: Sheet<Tie>;
  readonly #asks: Sheet<Ask>;
  readonly decisions: Sheet<Decision>;
  readonly imports: Records["imports"];
  readonly #settings: Settings;
  #ego: ContactId | null;
  #naming: Map<ContactId, Naming> | null = null;

  constructor(records: Records) {
    this.contacts = new Sheet(records.contacts);
    this.#introductions = new Sheet(records.introductions);
    this.#ties = new Sheet(records.ties);
    this.#asks = new Sheet(records.asks);
    this.decisions = new Sheet(records.decisions);
    this.imports = records.imports;
    this.#settings = records.settings;
    this.#ego = records.settings.ego;
  }

  get ego(): ContactId | null {
    return this.#ego;
  }

  set ego(id: ContactId | null) {
    this.#ego = id;
  }

  /** Whose network it is; a "You" where nobody has said so, as an import makes one. */
  needEgo(): ContactId {
    if (this.#ego !== null) return this.#ego;
    for (const contact of this.contacts.all()) {
      if (contact.kind !== "ego") continue;
      this.#ego = contact.id;
      return contact.id;
    }
    const id = this.contacts.freeId("you", contactId);
    this.contacts.put({ ...noFacts, id, name: "You", kind: "ego", sources: [] });
    this.#ego = id;
    return id;
  }

  get ties(): Shelf<Tie> {
    return {
      get: (id) => this.#ties.get(id),
      put: (tie) => {
        this.#ties.put(tie);
        for (const end of [tie.a, tie.b]) this.#noted(end)?.ties.add(tie.id);
      },
      remove: (id) => this.#ties.remove(id),
      naming: (contact) =>
        present(this.#of(contact).ties, (id) => this.#ties.get(id)).filter(({ a, b }) => a === contact || b === contact),
      freeId: (base) => this.#ties.freeId(base, tieId),
    };
  }

  get introductions(): Shelf<Introduction> {
    return {
      get: (id) => this.#introductions.get(id),
      put: (introduction) => {
        this.#introductions.put(introduction);
        for (const person of peopleOf(introduction)) this.#noted(person)?.introductions.add(introduction.id);
      },
      remove: (id) => this.#introductions.remove(id),
      naming: (contact) =>
        present(this.#of(contact).introductions, (id) => this.#introductions.get(id)).filter((introduction) =>
          peopleOf(introduction).includes(contact),
        ),
      freeId: (base) => this.#introductions.freeId(base, introductionId),
    };
  }

  get asks(): Shelf<Ask> {
    return {
      get: (id) => this.#asks.get(id),
      put: (ask) => {
        this.#asks.put(ask);
        for (const person of [ask.broker, ask.target]) this.#noted(person)?.asks.add(ask.id);
      },
      remove: (id) => this.#asks.remove(id),
      naming: (contact) =>
        present(this.#of(contact).asks, (id) => this.#asks.get(id)).filter(
          ({ broker, target }) => broker === contact || target === contact,
        ),
      freeId: (base) => this.#asks.freeId(base, askId),
    };
  }

  /** Decisions that move along with contacts; those of other kinds are not found here. */
  get onContacts(): Shelf<DecisionOnContact> {
    return {
      get: (id) => onContact(this.decisions.get(id)),
      put: (decision) => this.decisions.put(decision),
      remove: (id) => this.decisions.remove(id),
      naming: (contact) =>
        [...this.decisions.all()]
          .flatMap((decision) => onContact(decision) ?? [])
          .filter((decision) => contactsOf(decision).includes(contact))
          .sort((a, b) => compareIds(a.id, b.id)),
      freeId: (base) => this.decisions.freeId(base, decisionId),
    };
  }

  /** Joins that stand, in the order in which they were made. Cost: O(decisions). */
  joins(): readonly Joined[] {
    const joins = [...this.decisions.all()].filter((decision) => decision.kind === "joined");
    return joins.sort((a, b) => a.at - b.at || compareIds(a.id, b.id));
  }

  /** @returns the changes so far, by kind, then id; settings last. */
  changes(): readonly Change[] {
    const settings: readonly Change[] =
      this.#ego === this.#settings.ego
        ? []
        : [{ of: "settings", before: this.#settings, after: { ...this.#settings, ego: this.#ego } }];
    return [
      ...this.contacts.changes().map((pair): Change => ({ of: "contact", ...pair })),
      ...this.#introductions.changes().map((pair): Change => ({ of: "introduction", ...pair })),
      ...this.#ties.changes().map((pair): Change => ({ of: "tie", ...pair })),
      ...this.#asks.changes().map((pair): Change => ({ of: "ask", ...pair })),
      ...this.decisions.changes().map((pair): Change => ({ of: "decision", ...pair })),
      ...settings,
    ];
  }

  #of(contact: ContactId): Naming {
    this.#naming ??= this.#everybodyNamed();
    return this.#naming.get(contact) ?? nothing;
  }

  /** What is known to name the contact, to be added to; null while nobody has asked. */
  #noted(contact: ContactId): Naming | null {
    return this.#naming === null ? null : namingIn(this.#naming, contact);
  }

  #everybodyNamed(): Map<ContactId, Naming> {
    const naming = new Map<ContactId, Naming>();
    for (const { id, a, b } of this.#ties.all()) for (const end of [a, b]) namingIn(naming, end).ties.add(id);
    for (const introduction of this.#introductions.all()) {
      for (const person of peopleOf(introduction)) namingIn(naming, person).introductions.add(introduction.id);
    }
    for (const { id, broker, target } of this.#asks.all()) {
      for (const person of [broker, target]) namingIn(naming, person).asks.add(id);
    }
    return naming;
  }
}

interface Naming {
  readonly ties: Set<TieId>;
  readonly introductions: Set<IntroductionId>;
  readonly asks: Set<AskId>;
}

const nothing: Naming = { ties: new Set(), introductions: new Set(), asks: new Set() };

function namingIn(naming: Map<ContactId, Naming>, contact: ContactId): Naming {
  const known = naming.get(contact);
  if (known !== undefined) return known;
  const fresh: Naming = { ties: new Set(), introductions: new Set(), asks: new Set() };
  naming.set(contact, fresh);
  return fresh;
}

function present<Id extends string, Thing>(ids: ReadonlySet<Id>, get: (id: Id) => Thing | undefined): Thing[] {
  return [...ids].sort(compareIds).flatMap((id) => get(id) ?? []);
}

/** @returns the introducer, where there is one, then the parties. */
export function peopleOf({ introducer, parties }: Introduction): readonly ContactId[] {
  return introducer === null ? parties : [introducer, ...parties];
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

/** @returns whom a decision names. */
export function contactsOf(decision: DecisionOnContact): readonly ContactId[] {
  return decision.kind === "apart" ? [decision.a, decision.b] : [decision.contact];
}

/** @returns whether two things made of plain values hold the same, in whatever order their properties were set. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [ofA, ofB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && isSame(value, ofB.get(key)));
}
