import { companyKey } from "../linkage/company-name.ts";
import { holdsWordsOf } from "../linkage/folded-words.ts";
import { roleOf } from "../linkage/role-of.ts";
import { oddsBand } from "../paths/band.ts";
import { type SuggestedAsk, type SuggestOptions, suggestions } from "../suggest/suggestions.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Goal, Question, Reason, Suggestion } from "./question.ts";
import { reasonsOfBroker, reasonsOfTies } from "./reasons.ts";

/**
 * Whom to meet next, and whom to ask for it, with reasons.
 *
 * A goal's company matches contacts whose company has the same key (legal form and case aside); a role matches a position or an
 * occupation that holds all of its words.
 *
 * @param question.top how many at most
 * @returns as `suggestions` orders them; `[]` where nobody is ego
 *
 * Cost: that of `suggestions`, and O(ties and introductions of the contacts named) for each one given.
 */
export function suggestAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "suggest" }>): readonly Suggestion[] {
  const { ego } = measures.network;
  if (ego === null) return [];
  const { goal, top } = question;
  const chosen = suggestions(measures.network, measures.odds, {
    top,
    goalOf: goalMatcher(measures, goal),
    goalStated: goal.companies.length + goal.roles.length > 0,
    companyOf: measures.companies.companyOf,
  });
  return chosen.map((suggested) => ({
    ask: measures.idOf(suggested.ask),
    meet: measures.idOf(suggested.meet),
    path: [ego, suggested.ask, suggested.meet].map((contact) => measures.idOf(contact)),
    likely: suggested.likely,
    value: suggested.value,
    opens: suggested.opens,
    band: oddsBand(suggested.likely),
    reasons: reasonsFor(measures, ego, suggested),
  }));
}

/**
 * What speaks for an ask.
 *
 * @returns goal, company, contacts opened, contacts shared, offers of help, then what is known of broker and ties
 *
 * Cost: O(ties and introductions of the contacts named).
 */
export function reasonsFor(
  measures: NetworkMeasures,
  ego: number,
  suggested: Pick<SuggestedAsk, "ask" | "meet" | "goal" | "opens" | "opensCompany" | "sharedContacts">,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (suggested.goal !== null) reasons.push({ code: "matches-goal", goal: suggested.goal });
  const company = measures.companyName(suggested.meet);
  if (suggested.opensCompany && company !== null) reasons.push({ code: "opens-company", company });
  if (suggested.opens > 0) reasons.push({ code: "opens-contacts", count: suggested.opens });
  reasons.push({ code: "shared-contacts", count: suggested.sharedContacts });
  if (measures.network.contacts[suggested.meet]?.volunteersToHelp === true) reasons.push({ code: "volunteers-to-help" });
  reasons.push(...reasonsOfBroker(measures, ego, suggested.ask));
  reasons.push(...reasonsOfTies(measures, [ego, suggested.ask, suggested.meet]));
  return reasons;
}

/** @returns what of the goal a contact matches, null for nothing. Cost: O(goal) for each new position. */
export function goalMatcher(measures: NetworkMeasures, goal: Goal): SuggestOptions["goalOf"] {
  const { companyOf, keys } = measures.companies;
  const keyOf = (company: string) => {
    const key = companyKey(company);
    return key === null ? null : measures.companyBook.keyOf(key);
  };
  const companies = new Map(goal.companies.map((company) => [keyOf(company), company]));
  const roles = goal.roles.map((role) => ({ role, isHeldBy: holdsWordsOf(role) }));
  return (contact) => {
    const key = keys[companyOf[contact] ?? -1];
    const company = key === undefined ? undefined : companies.get(key);
    if (company !== undefined) return { kind: "company", goal: company };
    const facts = measures.network.contacts[contact];
    const match = facts === undefined ? undefined : roles.find(({ isHeldBy }) => isHeldBy(roleOf(facts)));
    return match === undefined ? null : { kind: "role", goal: match.role };
  };
}
