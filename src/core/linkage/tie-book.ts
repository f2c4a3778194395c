import { type ContactId, compareIds, type TieId, tieId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { Tie, TieKind } from "../model/tie.ts";

/** The ties of a workspace while files are read into it: one for each pair and kind. */
export class TieBook {
  readonly ties: Map<TieId, Tie>;
  readonly #byKey = new Map<string, TieId>();

  constructor(ties: ReadonlyMap<TieId, Tie>) {
    this.ties = new Map(ties);
    for (const { id, a, b, kind } of ties.values()) this.#byKey.set(keyOf(a, b, kind), id);
  }

  /** Records that two people know each other. @returns whether the tie is new, got its date, or was known. */
  tell(
    one: ContactId,
    other: ContactId,
    kind: TieKind,
    when: PartialDate | null,
    source: Source,
  ): "added" | "merged" | "unchanged" {
    const [a, b] = compareIds(one, other) < 0 ? [one, other] : [other, one];
    const key = keyOf(a, b, kind);
    const known = this.#byKey.get(key);
    const before = known === undefined ? undefined : this.ties.get(known);
    if (before === undefined) {
      const base = `t${stableHash(key)}`;
      let id = tieId(base);
      for (let count = 2; this.ties.has(id); count += 1) id = tieId(`${base}-${count}`);
      this.ties.set(id, { id, a, b, kind, when, declared: null, sources: [source] });
      this.#byKey.set(key, id);
      return "added";
    }
    if (before.when !== null || when === null) return "unchanged";
    this.ties.set(before.id, { ...before, when, sources: [...before.sources, source] });
    return "merged";
  }
}

function keyOf(a: ContactId, b: ContactId, kind: TieKind): string {
  return `${a}\n${b}\n${kind}`;
}
