import { disjointPair } from "../paths/disjoint-pair.ts";
import { paretoByHops } from "../paths/pareto-by-hops.ts";
import { PathFinder } from "../paths/path-finder.ts";
import { pathProblem } from "../paths/path-problem.ts";
import type { WarmPath } from "../paths/path-search.ts";
import { oddsOfStrongTies } from "../paths/strong-ties.ts";
import { asksByBroker } from "../paths/warm-paths.ts";
import { shareForFit } from "../suggest/worth.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import { nextSteps } from "./next-steps.ts";
import { pathsTarget } from "./paths-target.ts";
import { type PurposeFit, purposeFit } from "./purpose-fit.ts";
import type { Goal, PathsAnswer, Question } from "./question.ts";
import { warmAsk } from "./warm-ask.ts";

/** Further ways shown for each broker. */
const alternativesABroker = 3;

type PathsQuestion = Extract<Question, { ask: "paths" }>;

/**
 * Who could introduce you to somebody at a company, in an industry or in a role, or to a person.
 *
 * @param question.to company, name or id, industry or role, as typed
 * @param question.of what `to` names; a company or else a person unless told
 * @param question.limits ties weaker than `minStrength` (0 to 1) are not used. People in `notVia` are left out as if the network
 * did not hold them: neither asked, nor passed, nor counted among the people at a company, in an industry or in a role. Only
 * where `to` names one of them as a person do they stay the end of the ways, and may be met directly.
 * @param question.includeSimilar whether contacts at similarly named companies, or in similarly named industries, are targets too
 * @param question.purpose what the meeting is for. Of the best four ways through each broker the one with the largest odds, times
 * 0.6 where the person at its end does not serve the purpose, is the ask, and asks stand in this order. Odds and bands stay
 * @param question.maxHops longest path in ties, 1 to 200
 * @param question.top how many brokers at most
 * @returns asks, at most one a broker, most probable first (see `purpose`); what to do instead only where targets are wanted and nobody reaches
 * them (similar companies that were left out are a question to ask first)
 * @throws RangeError when `maxHops` is not a whole number from 1 to 200, or `minStrength` not from 0 to 1
 * @throws UnknownContactError when `notVia` names somebody who is not in the network
 *
 * Cost: O(companies + contacts) for the name, O(ties) for a `minStrength` above 0, then that of `asksByBroker`, `paretoByHops`
 * and `disjointPair`, and O(ties and introductions on its path) for each ask given.
 */
export function pathsAnswer(measures: NetworkMeasures, question: PathsQuestion): PathsAnswer {
  const { to, maxHops, top } = question;
  const target = pathsTarget(measures, to, question);
  const notVia = peopleLeftOut(measures, question).filter(
    (contact) => target.kind !== "person" || !target.contacts.includes(contact),
  );
  const leftOut = new Set(notVia);
  const targets = target.contacts.filter((contact) => !leftOut.has(contact));
  const finder = finderOf(measures, question, targets, notVia);
  const found =
    finder === null ? { asks: [], alternatives: [] } : asksByBroker(finder, { top, alternatives: alternativesABroker });
  const { purpose } = question;
  // One person asked about is met whatever for.
  const fit = purpose === undefined || target.kind === "person" ? null : purposeFit(measures, purpose, roleAskedFor(question));
  const ways = fit === null ? found : byPurpose(found, fit);
  const told = (path: WarmPath) => {
    const ask = warmAsk(measures, path, showsCompany);
    const last = path.contacts.at(-1);
    return fit === null || last === undefined ? ask : { ...ask, reasons: [...ask.reasons, ...fit.reasons(last)] };
  };
  const byHops = finder === null ? [] : paretoByHops(finder);
  const pair = finder === null ? null : disjointPair(finder);
  const showsCompany = target.kind !== "person";
  const leftToInclude = target.kind === "company" && target.contacts.length === 0;
  return {
    target: to,
    kind: target.kind,
    matched: target.matched,
    asks: ways.asks.map(told),
    alternatives: ways.alternatives.map(told),
    byHops: byHops.map((path) => warmAsk(measures, path, showsCompany)),
    disjointPair: pair === null ? null : [warmAsk(measures, pair[0], showsCompany), warmAsk(measures, pair[1], showsCompany)],
    nearest: target.nearest,
    nextSteps: ways.asks.length > 0 || leftToInclude ? [] : nextSteps(measures, targets),
    checkedHops: maxHops,
  };
}

function roleAskedFor({ to, of }: PathsQuestion): Goal {
  return { companies: [], roles: of === "role" ? [to] : [] };
}

interface Ways {
  readonly asks: readonly WarmPath[];
  readonly alternatives: readonly WarmPath[];
}

/** The same ways, the one that serves the purpose best for each broker first; equal ones stay in their order. */
function byPurpose({ asks, alternatives }: Ways, fit: PurposeFit): Ways {
  const score = ({ probability, contacts }: WarmPath) => probability * shareForFit(fit.fits(contacts.at(-1) ?? -1));
  const ranked = asks
    .map((ask) => [ask, ...alternatives.filter(({ contacts }) => contacts[1] === ask.contacts[1])])
    .map((ways) => ways.toSorted((a, b) => score(b) - score(a)))
    .sort(([a], [b]) => (b === undefined ? 0 : score(b)) - (a === undefined ? 0 : score(a)));
  return { asks: ranked.flatMap((ways) => ways.slice(0, 1)), alternatives: ranked.flatMap((ways) => ways.slice(1)) };
}

function peopleLeftOut(measures: NetworkMeasures, { limits }: PathsQuestion): readonly number[] {
  return (limits?.notVia ?? []).map((contact) => measures.numberOf(contact));
}

function finderOf(
  measures: NetworkMeasures,
  { limits, maxHops }: PathsQuestion,
  targets: readonly number[],
  notVia: readonly number[],
): PathFinder | null {
  const { ties, ego } = measures.network;
  if (ego === null) return null;
  const odds = oddsOfStrongTies(ties, measures.odds, limits?.minStrength ?? 0);
  return new PathFinder(pathProblem(ties, odds, ego, { targets, maxHops, notVia }));
}
