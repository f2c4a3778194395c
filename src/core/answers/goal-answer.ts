import { matchCompanies } from "../linkage/company-name.ts";
import { compareIds } from "../model/ids.ts";
import { oddsBand } from "../paths/band.ts";
import { PathFinder } from "../paths/path-finder.ts";
import { pathProblem } from "../paths/path-problem.ts";
import { asksByBroker } from "../paths/warm-paths.ts";
import { reach } from "../reach/reach.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import { nextSteps } from "./next-steps.ts";
import { pathsTarget } from "./paths-target.ts";
import { isOfSchool } from "./purpose-fit.ts";
import type { BlindSpot, GoalAnswer, GoalField, GoalHelper, GoalPart, GoalStep, GoalTarget, Question } from "./question.ts";

/** Further than this nobody is asked for an introduction. */
const checkedHops = 3;
const introducersShown = 3;
const nearestShown = 3;
const companiesShown = 5;
const helpersShown = 8;
/** Steps of a blind spot besides the one that always helps. */
const stepsShown = 2;

/** A part of the goal with the contacts it means, by number, ascending. */
interface PartOfGoal {
  readonly kind: GoalPart;
  readonly goal: string;
  readonly contacts: readonly number[];
}

/**
 * How near the network is to what the person looks for.
 *
 * A target means the company of that name, other spellings of it included, and none that is merely similar; an industry and an
 * occupation mean whom a question about an industry or a role means. A part of the goal is a blind spot where nobody at the target
 * is reached within three ties, or where ego knows nobody in the industry or occupation.
 *
 * @param question.goal its skills are not looked at: nobody's are recorded
 * @returns see `GoalAnswer`; all lists empty where nobody is ego
 *
 * Cost: O(contacts + companies) for each part of the goal, that of `asksByBroker` for each target and each blind spot, and
 * O(contacts log contacts) for each blind spot that nobody reaches.
 */
export function goalAnswer(measures: NetworkMeasures, { goal }: Extract<Question, { ask: "goal" }>): GoalAnswer {
  const { ego, ties } = measures.network;
  if (ego === null) {
    return { targets: [], industries: [], occupations: [], helpers: [], helperCount: 0, blindSpots: [], checkedHops };
  }
  const { hopOf } = reach(ties, ego, { maxHops: checkedHops });
  const targets = goal.targets.map((target) => part("target", target, contactsAt(measures, target)));
  const fieldOf = (kind: "industry" | "occupation") => (field: string) => {
    const of = kind === "industry" ? "industry" : "role";
    return part(kind, field, pathsTarget(measures, field, { of, includeSimilar: false }).contacts);
  };
  const occupations = goal.occupations.map(fieldOf("occupation"));
  const industries = goal.industries.map(fieldOf("industry"));
  const reached = targets.map((target) => targetReached(measures, target));
  const helpers = helpersFor(measures, [...targets, ...occupations, ...industries], hopOf);
  const blind = [
    ...targets.filter((_, i) => reached[i]?.hops === null),
    ...[...occupations, ...industries].filter(({ contacts }) => !contacts.some((contact) => hopOf[contact] === 1)),
  ];
  return {
    targets: reached.toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0) || b.contacts - a.contacts),
    industries: industries.map((field) => fieldReached(measures, field, hopOf)),
    occupations: occupations.map((field) => fieldReached(measures, field, hopOf)),
    helpers: helpers.slice(0, helpersShown),
    helperCount: helpers.length,
    blindSpots: blind.map((spot) => blindSpot(measures, spot)),
    checkedHops,
  };
}

function part(kind: GoalPart, goal: string, contacts: readonly number[]): PartOfGoal {
  return { kind, goal, contacts };
}

function contactsAt({ network, companies, companyBook }: NetworkMeasures, target: string): readonly number[] {
  const meant = new Set(matchCompanies(target, companies.names, companyBook).exact);
  const contacts: number[] = [];
  companies.companyOf.forEach((company, v) => {
    if (v !== network.ego && meant.has(company)) contacts.push(v);
  });
  return contacts;
}

function bestAsks({ network, odds }: NetworkMeasures, contacts: readonly number[], top: number) {
  if (network.ego === null || contacts.length === 0) return [];
  const problem = pathProblem(network.ties, odds, network.ego, { targets: contacts, maxHops: checkedHops });
  return asksByBroker(new PathFinder(problem), { top, alternatives: 0 }).asks;
}

function targetReached(measures: NetworkMeasures, { goal, contacts }: PartOfGoal): GoalTarget {
  const asks = bestAsks(measures, contacts, introducersShown);
  const best = asks[0];
  return {
    target: goal,
    contacts: contacts.length,
    hops: best === undefined ? null : best.contacts.length - 1,
    probability: best?.probability ?? null,
    band: best === undefined ? null : oddsBand(best.probability),
    introducers: asks.flatMap(({ contacts: [, broker] }) => (broker === undefined ? [] : [measures.idOf(broker)])),
  };
}

function fieldReached(measures: NetworkMeasures, { goal, contacts }: PartOfGoal, hopOf: Int16Array): GoalField {
  const within = contacts
    .map((contact) => ({ contact, hops: hopOf[contact] ?? -1 }))
    .filter(({ hops }) => hops > 0)
    .sort((a, b) => a.hops - b.hops || a.contact - b.contact);
  const byCompany = new Map<string, number>();
  for (const contact of contacts) {
    const company = measures.companyName(contact);
    if (company !== null) byCompany.set(company, (byCompany.get(company) ?? 0) + 1);
  }
  return {
    field: goal,
    contacts: contacts.length,
    known: within.filter(({ hops }) => hops === 1).length,
    reached: within.length,
    nearest: within.slice(0, nearestShown).map(({ contact, hops }) => ({ contact: measures.idOf(contact), hops })),
    companies: [...byCompany]
      .map(([company, count]) => ({ company, contacts: count }))
      .sort((a, b) => b.contacts - a.contacts || compareIds(a.company, b.company))
      .slice(0, companiesShown),
  };
}

/** Each contact once, by the first part of the goal that they fit. */
function helpersFor(measures: NetworkMeasures, parts: readonly PartOfGoal[], hopOf: Int16Array): readonly GoalHelper[] {
  const sameSchool = isOfSchool(measures);
  const fits = new Map<number, GoalHelper>();
  for (const { kind, goal, contacts } of parts) {
    for (const v of contacts) {
      const volunteers = measures.network.contacts[v]?.volunteersToHelp === true;
      if (fits.has(v) || !(volunteers || sameSchool(v))) continue;
      const hops = hopOf[v] ?? -1;
      fits.set(v, {
        contact: measures.idOf(v),
        volunteers,
        sameSchool: sameSchool(v),
        fits: { kind, goal },
        hops: hops === -1 ? null : hops,
      });
    }
  }
  const far = checkedHops + 1;
  return [...fits.values()].sort(
    (a, b) =>
      (a.hops ?? far) - (b.hops ?? far) || Number(b.volunteers) - Number(a.volunteers) || compareIds(a.contact, b.contact),
  );
}

function blindSpot(measures: NetworkMeasures, { kind, goal, contacts }: PartOfGoal): BlindSpot {
  const ways = bestAsks(measures, contacts, 1).flatMap(({ contacts: path }): readonly GoalStep[] => {
    const [, broker] = path;
    const target = path.at(-1);
    if (broker === undefined || target === undefined) return [];
    return [{ code: "ask-for", broker: measures.idOf(broker), target: measures.idOf(target) }];
  });
  const steps = ways.length > 0 ? [...ways, { code: "mention-at-next-meeting" } as const] : nextSteps(measures, contacts);
  const always = steps.filter(({ code }) => code === "mention-at-next-meeting");
  const first = steps.filter(({ code }) => code !== "mention-at-next-meeting").slice(0, stepsShown);
  return { kind, goal, contacts: contacts.length, steps: [...first, ...always] };
}
