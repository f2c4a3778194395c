import { type ContactId, compareIds, type TieId, tieId } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { Messages, Tie, TieKind } from "../model/tie.ts";

export interface StatedTie {
  readonly one: ContactId;
  /** Somebody else than `one`. */
  readonly other: ContactId;
  readonly kind: TieKind;
  readonly when: PartialDate | null;
  readonly source: Source;
  /** `sent` counts those from `one`. */
  readonly messages?: Messages | undefined;
  readonly inferred?: true | undefined;
}

/** The ties of a workspace while files are read into it: one for each pair and kind. */
export class TieBook {
  readonly ties: Map<TieId, Tie>;
  readonly #base: ReadonlyMap<TieId, Tie>;
  /** Ties by what they join, where their id does not tell: those that came under another id. */
  #byKey: Map<string, TieId> | null = null;

  constructor(ties: ReadonlyMap<TieId, Tie>) {
    this.ties = new Map(ties);
    this.#base = ties;
  }

  /**
   * Records that two people know each other. What was only concluded gives way to what is stated; of two counts of messages the
   * later one stays, whichever is read first.
   *
   * @returns whether the tie is new, tells something new, or was known
   */
  tell(stated: StatedTie): "added" | "merged" | "unchanged" {
    const { one, other, kind, when, source, inferred } = stated;
    const inOrder = compareIds(one, other) < 0;
    const a = inOrder ? one : other;
    const b = inOrder ? other : one;
    const messages = inOrder || stated.messages === undefined ? stated.messages : turned(stated.messages);
    const key = keyOf(a, b, kind);
    const wanted = tieId(`t${stableHash(key)}`);
    const before = this.#known(wanted, key, { a, b, kind });
    if (before === undefined) {
      const id = this.#freeId(wanted, key);
      const tie: Tie = { id, a, b, kind, when, declared: null, sources: [source] };
      this.ties.set(id, messages === undefined && inferred === undefined ? tie : { ...tie, ...extras(messages, inferred) });
      return "added";
    }
    if (before.inferred === true && inferred === undefined) {
      const { id, declared } = before;
      this.ties.set(id, { id, a, b, kind, when, declared, sources: [source], ...extras(messages, undefined) });
      return "merged";
    }
    if (messages !== undefined && inferred === undefined ? !tellsMore(before, when, messages) : !dates(before, when, stated))
      return "unchanged";
    this.ties.set(before.id, {
      ...before,
      when,
      sources: [...before.sources, source],
      ...extras(messages ?? before.messages, before.inferred),
    });
    return "merged";
  }

  /** Nearly every tie has the id that its key calls for; only where one has not, all others are gone through. */
  #known(wanted: TieId, key: string, { a, b, kind }: Pick<Tie, "a" | "b" | "kind">): Tie | undefined {
    const found = this.ties.get(wanted);
    if (found !== undefined && found.a === a && found.b === b && found.kind === kind) return found;
    if (this.#byKey === null) {
      if (this.#base.size === 0 && found === undefined) return undefined;
      this.#byKey = new Map();
      for (const tie of this.ties.values()) this.#byKey.set(keyOf(tie.a, tie.b, tie.kind), tie.id);
    }
    const other = this.#byKey.get(key);
    return other === undefined ? undefined : this.ties.get(other);
  }

  #freeId(wanted: TieId, key: string): TieId {
    let id = wanted;
    for (let count = 2; this.ties.has(id); count += 1) id = tieId(`${wanted}-${count}`);
    this.#byKey?.set(key, id);
    return id;
  }
}

function extras(messages: Messages | undefined, inferred: true | undefined): Pick<Tie, "messages" | "inferred"> {
  return { ...(messages === undefined ? {} : { messages }), ...(inferred === undefined ? {} : { inferred }) };
}

/** Whether a tie without a date gets one: nothing else of a tie is told again. */
function dates(before: Tie, when: PartialDate | null, { inferred }: StatedTie): boolean {
  return before.when === null && when !== null && (inferred === undefined || before.inferred === true);
}

/** The later of two counts tells more; of the same day, the one with more evidence, then with more messages. */
function tellsMore(before: Tie, when: PartialDate | null, messages: Messages): boolean {
  const known = before.messages;
  if (known === undefined) return true;
  const later = dayOf(when) - dayOf(before.when);
  if (later !== 0) return later > 0;
  if (messages.evidence !== known.evidence) return messages.evidence > known.evidence;
  return messages.sent + messages.received > known.sent + known.received;
}

function dayOf(when: PartialDate | null): number {
  return when === null ? Number.MIN_SAFE_INTEGER : epochDay(when);
}

function turned({ sent, received, ...rest }: Messages): Messages {
  return { sent: received, received: sent, ...rest };
}

function keyOf(a: ContactId, b: ContactId, kind: TieKind): string {
  return `${a}\n${b}\n${kind}`;
}
