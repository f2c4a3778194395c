import { type ContactId, compareIds, type TieId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { Tie, TieKind } from "../model/tie.ts";
import type { RecordsUnderEdit } from "./edit.ts";

/** A tie as it is typed: `declared` from 1 (barely) to 5 (close), `on` the day on which it is typed. */
export interface TypedTie {
  readonly kind: TieKind;
  readonly when: PartialDate | null;
  readonly declared: Tie["declared"];
  readonly on: PartialDate;
}

/** The tie of a pair and kind as `TieBook` names it; what is typed counts over what was known. */
export function tellTie(draft: RecordsUnderEdit, one: ContactId, other: ContactId, { kind, when, declared, on }: TypedTie): void {
  const [a, b] = compareIds(one, other) < 0 ? [one, other] : [other, one];
  const source: Source = { kind: "hand", on };
  const before = draft.ties.naming(b).find((tie) => tie.a === a && tie.b === b && tie.kind === kind);
  if (before === undefined) {
    const id: TieId = draft.ties.freeId(`t${stableHash(`${a}\n${b}\n${kind}`)}`);
    draft.ties.put({ id, a, b, kind, when, declared, sources: [source] });
    return;
  }
  const { inferred, ...stated } = before;
  const after: Tie = { ...stated, when: when ?? before.when, declared: declared ?? before.declared };
  if (after.when === before.when && after.declared === before.declared && inferred === undefined) return;
  draft.ties.put({ ...after, sources: [...before.sources, source] });
}
