import { type ContactId, compareIds, type DecisionId, decisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "./edit.ts";
import { joinConflict } from "./join-contacts.ts";
import { joinUnderEdit, keepApartUnderEdit } from "./join-under-edit.ts";
import type { Joined } from "./kept-now.ts";
import { dropLostReferences } from "./lost-references.ts";

export type Pair = readonly [ContactId, ContactId];

/**
 * Pairs that are different people, however alike; they are not asked about again.
 *
 * @param apart.at milliseconds since 1970-01-01 UTC
 * @returns the edit, without changes for what was decided before
 * Cost: O(pairs).
 */
export function keepApart(
  records: Records,
  { pairs, at }: { readonly pairs: readonly Pair[]; readonly at: number },
): Edit | Refused<"same-contact" | "unknown-contact"> {
  if (pairs.some((pair) => pair.some((id) => !records.contacts.has(id)))) return { problem: "unknown-contact" };
  if (pairs.some(([a, b]) => a === b)) return { problem: "same-contact" };
  const draft = new RecordsUnderEdit(records);
  const apart = pairsApart(records);
  const news = pairs.filter(([a, b]) => !apart.has(pairKey(a, b)));
  for (const [a, b] of news) keepApartUnderEdit(draft, a, b, at);
  const [first] = pairs;
  const name = first === undefined ? "" : (records.contacts.get(first[0])?.name ?? "");
  return { changes: draft.changes(), summary: { code: "keep-apart", name, pairs: news.length } };
}

/** Pairs that were decided to be different people, as `pairKey` names them. Cost: O(decisions). */
export function pairsApart({ decisions }: Pick<Records, "decisions">): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const decision of decisions.values()) if (decision.kind === "apart") apart.add(pairKey(decision.a, decision.b));
  return apart;
}

/** Equal for the two in either order. */
export function pairKey(one: ContactId, other: ContactId): string {
  return compareIds(one, other) < 0 ? `${one}\n${other}` : `${other}\n${one}`;
}

/**
 * Joins pairs, one after the other, as one edit: of each, the second into the first, or into whom that was joined into meanwhile.
 *
 * @param joined.at milliseconds since 1970-01-01 UTC; the decisions are a millisecond apart, which keeps their order
 * @param joined.always reasons (as a suggestion gives them) for which pairs are joined without asking from now on
 * @returns the edit, and the pairs that were passed over: those that conflict, were decided to be different people, or became
 * such through the pairs before them
 * Cost: O(records + pairs * decisions), and that of each join.
 */
export function joinPairs(
  records: Records,
  joined: { readonly pairs: readonly Pair[]; readonly at: number; readonly always?: readonly string[] },
): Edit & { readonly skipped: readonly Pair[] } {
  const draft = new RecordsUnderEdit(records);
  const into = new Map<ContactId, ContactId>();
  const now = (id: ContactId): ContactId => {
    const next = into.get(id);
    return next === undefined ? id : now(next);
  };
  const skipped: Pair[] = [];
  let name = "";
  let pairs = 0;
  for (const pair of joined.pairs) {
    const [kept, left] = [draft.contacts.get(now(pair[0])), draft.contacts.get(now(pair[1]))];
    // Joined already, by way of others.
    if (kept !== undefined && kept === left) continue;
    if (kept === undefined || left === undefined || joinConflict(kept, left) !== null || isApart(draft, kept.id, left.id)) {
      skipped.push(pair);
      continue;
    }
    joinUnderEdit(draft, kept.id, left.id, joined.at);
    into.set(left.id, kept.id);
    if (pairs === 0) name = draft.contacts.get(kept.id)?.name ?? kept.name;
    pairs += 1;
  }
  if (joined.always !== undefined) {
    const reasons = [...new Set(joined.always)].sort(compareIds);
    const id = decisionId(`always-${stableHash(reasons.join("\n"))}`);
    if (draft.decisions.get(id) === undefined) draft.decisions.put({ id, kind: "always-join", reasons, at: joined.at });
  }
  dropLostReferences(draft);
  return { changes: draft.changes(), summary: { code: "join-contacts", name, pairs }, skipped };
}

function isApart(draft: RecordsUnderEdit, one: ContactId, other: ContactId): boolean {
  return draft.onContacts
    .naming(one)
    .some((decision) => decision.kind === "apart" && (decision.a === other || decision.b === other));
}

/**
 * Takes a decision back for later; what it has done stays done. Forgetting a join makes it final, along with the joins into who
 * left by it.
 *
 * Cost: O(decisions).
 */
export function forgetDecision(
  records: Records,
  { decision: id }: { readonly decision: DecisionId },
): Edit | Refused<"unknown-decision"> {
  const decision = records.decisions.get(id);
  if (decision === undefined) return { problem: "unknown-decision" };
  const draft = new RecordsUnderEdit(records);
  draft.decisions.remove(id);
  if (decision.kind === "joined") {
    for (const other of draft.joins()) if (other.kept === decision.left.id) forget(draft, other);
  }
  return { changes: draft.changes(), summary: { code: "forget-decision", kind: decision.kind } };
}

function forget(draft: RecordsUnderEdit, joined: Joined): void {
  draft.decisions.remove(joined.id);
  for (const other of draft.joins()) if (other.kept === joined.left.id) forget(draft, other);
}
