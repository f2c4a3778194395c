import { compareIds } from "../model/ids.ts";
import { dateOfEpochDay } from "../model/partial-date.ts";
import { oddsBand } from "../paths/band.ts";
import { planCandidates } from "../suggest/plan-candidates.ts";
import { viewFrom } from "../suggest/view-from.ts";
import { weeklyPlan } from "../suggest/weekly-plan.ts";
import { meetingAnswer } from "./meeting-answer.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question, WeeklyPlanAnswer } from "./question.ts";
import { goalMatcher, reasonsFor } from "./suggest-answer.ts";

/**
 * A few asks that go well together: nobody is asked twice, nobody who rests or has an ask open, and not for the same thing twice.
 *
 * @param question.asks how many at most
 * @returns the plan; empty where nobody is ego
 *
 * Cost: O(ties of ego's contacts), a sort, and O(contacts + two-hop ties) and O(ties and introductions of the contacts named) for
 * each ask of the plan.
 */
export function planAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "plan" }>): WeeklyPlanAnswer {
  const { ego, ties } = measures.network;
  if (ego === null) return { asks: [], resting: [] };
  const { goal, asks } = question;
  const { companyOf } = measures.companies;
  const goalOf = goalMatcher(measures, goal);
  const goalStated = goal.companies.length + goal.roles.length > 0;
  const { candidates, resting } = planCandidates(measures.network, measures.odds, { goalOf, goalStated, companyOf });
  const view = viewFrom(ties, ego, companyOf);
  const sharedBy = new Map<number, number>();
  for (const { meet } of candidates) sharedBy.set(meet, (sharedBy.get(meet) ?? 0) + 1);
  return {
    asks: weeklyPlan(candidates, { asks }).map(({ ask, meet, likely, value, gain }) => {
      const opens = view.opens(meet);
      const sharedContacts = sharedBy.get(meet) ?? 0;
      const told = { ask, meet, goal: goalOf(meet)?.goal ?? null, opens, opensCompany: view.opensCompany(meet), sharedContacts };
      return {
        ask: measures.idOf(ask),
        meet: measures.idOf(meet),
        path: [ego, ask, meet].map((contact) => measures.idOf(contact)),
        likely,
        value,
        opens,
        band: oddsBand(likely),
        gain,
        opensCompanies: companiesOpened(measures, meet, view.opensCompany(meet)),
        reasons: reasonsFor(measures, ego, told),
      };
    }),
    resting: resting.map(({ contact, rest }) => ({
      contact: measures.idOf(contact),
      asked: dateOfEpochDay(rest.askedDay),
      until: dateOfEpochDay(rest.untilDay),
    })),
  };
}

/** The person's own company, where ego knows nobody there, and those that knowing them would bring within two ties. */
function companiesOpened(measures: NetworkMeasures, meet: number, opensOwn: boolean): readonly string[] {
  const own = opensOwn ? measures.companyName(meet) : null;
  const { opensCompanies } = meetingAnswer(measures, { ask: "meeting", contact: measures.idOf(meet) });
  return [...new Set([...(own === null ? [] : [own]), ...opensCompanies])].sort(compareIds);
}
