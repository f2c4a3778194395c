import type { Contact } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import type { DuplicateReason, MatchEvidence, SuggestedDuplicate } from "./import-plan.ts";
import { MatchForms } from "./match-forms.ts";
import { alikePairs, fieldsOf, learning } from "./match-people.ts";

interface SuggestionOptions {
  /** A memory of people taken apart. */
  readonly forms?: MatchForms;
  /** Pairs that were decided to be different people: the smaller id, a line break, the larger. */
  readonly apart?: ReadonlySet<string>;
  /** Whether to leave out the pairs that are certain enough to be joined unasked, as they are where rows are read. */
  readonly onlyUncertain?: boolean;
}

/**
 * Contacts that may be one person, to be looked at side by side. Contacts that are there already are never joined unasked, so
 * that those who certainly are one person stand first. Jr and Sr are never suggested, nor is somebody whose name nobody knows yet.
 *
 * @param contacts in any order
 * @param options what the caller knows already, and what it does not want
 * @returns surest first, equal scores in order of ids; `a` before `b`; each with what speaks for and against it
 * Cost: near-linear, as `candidatePairs`.
 */
export function suggestedDuplicates(
  contacts: readonly Contact[],
  { forms = new MatchForms(), apart, onlyUncertain = false }: SuggestionOptions = {},
): SuggestedDuplicate[] {
  const known = contacts.filter(({ kind }) => kind !== "placeholder").sort((x, y) => compareIds(x.id, y.id));
  const people = known.map((contact) => forms.ofContact(contact));
  const { context, pairs } = learning(people, fieldsOf(known));
  const found: SuggestedDuplicate[] = [];
  for (const { a, b, comparison } of alikePairs(people, context, pairs)) {
    const [one, other] = [known[a]?.id, known[b]?.id];
    if (one === undefined || other === undefined || apart?.has(`${one}\n${other}`) === true) continue;
    if (onlyUncertain && comparison.band === "join") continue;
    const { score, evidence } = comparison;
    found.push({ a: one, b: other, score, reason: headlineOf(evidence), evidence });
  }
  return found.sort((x, y) => y.score - x.score || compareIds(x.a, y.a) || compareIds(x.b, y.b));
}

/** What speaks most for a pair, of the things a person takes in at a glance. */
function headlineOf(evidence: readonly MatchEvidence[]): DuplicateReason {
  for (const { about, level, weight } of evidence) {
    if (weight <= 0) continue;
    if (about === "email" && level === "same") return "same-email";
    if (about === "phone" && level === "same") return "same-phone";
    if (about === "user-name") return "same-user-name";
    if (about === "name") return nameReason(level);
  }
  return "similar-name";
}

function nameReason(level: MatchEvidence["level"]): DuplicateReason {
  if (level === "rare" || level === "same") return "same-name";
  if (level === "swapped") return "swapped-name";
  return level === "initials" ? "initials" : "similar-name";
}
