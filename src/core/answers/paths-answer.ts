import { asksByBroker } from "../paths/warm-paths.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import { nextSteps } from "./next-steps.ts";
import { pathsTarget } from "./paths-target.ts";
import type { PathsAnswer, Question } from "./question.ts";
import { warmAsk } from "./warm-ask.ts";

/** Further ways shown for each broker. */
const alternativesABroker = 3;

/**
 * Who could introduce you to somebody at a company, or to a person.
 *
 * @param question.to company, name or id as typed
 * @param question.includeSimilar whether contacts at similarly named companies are targets too
 * @param question.maxHops longest path in ties, at least 1
 * @param question.top how many brokers at most
 * @returns asks, at most one a broker, most probable first; what to do instead only where targets are wanted and nobody reaches
 * them (similar companies that were left out are a question to ask first)
 * @throws RangeError when `maxHops` is not a whole number from 1 to 200
 *
 * Cost: O(companies + contacts) for the name, then that of `asksByBroker`, and O(ties and introductions on its path) for each ask given.
 */
export function pathsAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "paths" }>): PathsAnswer {
  const { to, includeSimilar, maxHops, top } = question;
  const { ties, ego } = measures.network;
  const target = pathsTarget(measures, to, { includeSimilar });
  const ways =
    ego === null
      ? { asks: [], alternatives: [] }
      : asksByBroker(ties, measures.odds, ego, {
          targets: target.contacts,
          maxHops,
          top,
          alternatives: alternativesABroker,
        });
  const showsCompany = target.kind === "company";
  const leftToInclude = showsCompany && target.contacts.length === 0;
  return {
    target: to,
    kind: target.kind,
    matched: target.matched,
    asks: ways.asks.map((path) => warmAsk(measures, path, showsCompany)),
    alternatives: ways.alternatives.map((path) => warmAsk(measures, path, showsCompany)),
    byHops: [],
    disjointPair: null,
    nearest: target.nearest,
    nextSteps: ways.asks.length > 0 || leftToInclude ? [] : nextSteps(measures, target.contacts),
    checkedHops: maxHops,
  };
}
