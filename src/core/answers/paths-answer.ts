import { disjointPair } from "../paths/disjoint-pair.ts";
import { paretoByHops } from "../paths/pareto-by-hops.ts";
import { PathFinder } from "../paths/path-finder.ts";
import { pathProblem } from "../paths/path-problem.ts";
import { oddsOfStrongTies } from "../paths/strong-ties.ts";
import { asksByBroker } from "../paths/warm-paths.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import { nextSteps } from "./next-steps.ts";
import { pathsTarget } from "./paths-target.ts";
import type { PathsAnswer, Question } from "./question.ts";
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
 * @param question.maxHops longest path in ties, 1 to 200
 * @param question.top how many brokers at most
 * @returns asks, at most one a broker, most probable first; what to do instead only where targets are wanted and nobody reaches
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
  const ways =
    finder === null ? { asks: [], alternatives: [] } : asksByBroker(finder, { top, alternatives: alternativesABroker });
  const byHops = finder === null ? [] : paretoByHops(finder);
  const pair = finder === null ? null : disjointPair(finder);
  const showsCompany = target.kind !== "person";
  const leftToInclude = target.kind === "company" && target.contacts.length === 0;
  return {
    target: to,
    kind: target.kind,
    matched: target.matched,
    asks: ways.asks.map((path) => warmAsk(measures, path, showsCompany)),
    alternatives: ways.alternatives.map((path) => warmAsk(measures, path, showsCompany)),
    byHops: byHops.map((path) => warmAsk(measures, path, showsCompany)),
    disjointPair: pair === null ? null : [warmAsk(measures, pair[0], showsCompany), warmAsk(measures, pair[1], showsCompany)],
    nearest: target.nearest,
    nextSteps: ways.asks.length > 0 || leftToInclude ? [] : nextSteps(measures, targets),
    checkedHops: maxHops,
  };
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
