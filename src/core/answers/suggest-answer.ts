import { companyKey } from "../linkage/company-name.ts";
import { holdsWordsOf } from "../linkage/folded-words.ts";
import { roleOf } from "../linkage/role-of.ts";
import { oddsBand } from "../paths/band.ts";
import { type SuggestedAsk, type SuggestOptions, suggestions } from "../suggest/suggestions.ts";
import { worthForPurpose } from "../suggest/worth.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import { purposeFit } from "./purpose-fit.ts";
import type { Goal, Question, Reason, Suggestion } from "./question.ts";
import { reasonsOfBroker, reasonsOfTies } from "./reasons.ts";

/**
 * Whom to meet next, and whom to ask for it, with reasons.
 *
 * A goal's company matches contacts whose company has the same key (legal form and case aside); a role matches a position or an
 * occupation that holds all of its words. With a purpose, those whom `purposeFit` finds count for more than others.
 *
 * @param question.top how many at most
 * @param question.purpose what the meetings are for; left out, everybody serves it alike
 * @returns as `suggestions` orders them; `[]` where nobody is ego
 *
 * Cost: that of `suggestions`, and O(ties and introductions of the contacts named) for each one given.
 */
export function suggestAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "suggest" }>): readonly Suggestion[] {
  const { ego } = measures.network;
  if (ego === null) return [];
  const aim = aimOf(measures, question);
  const chosen = suggestions(measures.network, measures.odds, {
    top: question.top,
    ...aim.options,
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
    reasons: reasonsFor(measures, ego, suggested, aim.reasonsOf),
  }));
}

/** What suggestions are measured by. */
export interface Aim {
  readonly options: Pick<SuggestOptions, "goalOf" | "goalStated" | "meetingWorth">;
  /** Why somebody serves the purpose; nothing where there is none. */
  readonly reasonsOf: (contact: number) => readonly Reason[];
}

/** @returns the goal and the purpose of a question, as suggestions look at them. Cost: O(goal). */
export function aimOf(
  measures: NetworkMeasures,
  { goal, purpose }: Pick<Extract<Question, { ask: "suggest" }>, "goal" | "purpose">,
): Aim {
  const goalOf = goalMatcher(measures, goal, purpose === "informational" ? "role" : "company");
  const goalStated = goal.companies.length + goal.roles.length > 0;
  if (purpose === undefined) return { options: { goalOf, goalStated }, reasonsOf: () => [] };
  const { fits, reasons } = purposeFit(measures, purpose, goal);
  const meetingWorth = (contact: number) =>
    worthForPurpose(purpose, goalOf(contact)?.kind ?? null, { goalStated, fits: fits(contact) });
  return { options: { goalOf, goalStated, meetingWorth }, reasonsOf: reasons };
}

/**
 * What speaks for an ask.
 *
 * @param reasonsOf why somebody serves the purpose
 * @returns goal, purpose, company, contacts opened, contacts shared, offers of help, then what is known of broker and ties
 *
 * Cost: O(ties and introductions of the contacts named).
 */
export function reasonsFor(
  measures: NetworkMeasures,
  ego: number,
  suggested: Pick<SuggestedAsk, "ask" | "meet" | "goal" | "opens" | "opensCompany" | "sharedContacts">,
  reasonsOf: Aim["reasonsOf"],
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (suggested.goal !== null) reasons.push({ code: "matches-goal", goal: suggested.goal });
  reasons.push(...reasonsOf(suggested.meet));
  const company = measures.companyName(suggested.meet);
  if (suggested.opensCompany && company !== null) reasons.push({ code: "opens-company", company });
  if (suggested.opens > 0) reasons.push({ code: "opens-contacts", count: suggested.opens });
  reasons.push({ code: "shared-contacts", count: suggested.sharedContacts });
  if (measures.network.contacts[suggested.meet]?.volunteersToHelp === true) reasons.push({ code: "volunteers-to-help" });
  reasons.push(...reasonsOfBroker(measures, ego, suggested.ask));
  reasons.push(...reasonsOfTies(measures, [ego, suggested.ask, suggested.meet]));
  return reasons;
}

/**
 * @param first what is told of somebody who matches both
 * @returns what of the goal a contact matches, null for nothing. Cost: O(goal) for each new position.
 */
function goalMatcher(measures: NetworkMeasures, goal: Goal, first: "company" | "role"): SuggestOptions["goalOf"] {
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
    if (company !== undefined && first === "company") return { kind: "company", goal: company };
    const facts = measures.network.contacts[contact];
    const match = facts === undefined ? undefined : roles.find(({ isHeldBy }) => isHeldBy(roleOf(facts)));
    if (match !== undefined) return { kind: "role", goal: match.role };
    return company === undefined ? null : { kind: "company", goal: company };
  };
}
