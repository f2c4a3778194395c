import type { Network } from "../network/network.ts";
import { bridgingAnswer } from "./bridging-answer.ts";
import { communitiesAnswer } from "./communities-answer.ts";
import { goalAnswer } from "./goal-answer.ts";
import { lineageAnswer } from "./lineage-answer.ts";
import { mapAnswer } from "./map-answer.ts";
import { meetingAnswer } from "./meeting-answer.ts";
import { NetworkMeasures } from "./network-measures.ts";
import { pathsAnswer } from "./paths-answer.ts";
import { personAnswer } from "./person-answer.ts";
import { planAnswer } from "./plan-answer.ts";
import type { AnswerOf, Question } from "./question.ts";
import { reachAnswer } from "./reach-answer.ts";
import { reachOfAllAnswer } from "./reach-of-all-answer.ts";
import { reachOverTimeAnswer } from "./reach-over-time-answer.ts";
import { suggestAnswer } from "./suggest-answer.ts";
import { withoutAnswer } from "./without-answer.ts";

type Kind = Question["ask"];

/** The question of one kind, written so that its kind and its answer's type go together. */
export type QuestionOf<K extends Kind = Kind> = { [P in K]: { readonly ask: P } & Extract<Question, { readonly ask: P }> }[K];

const answers: { readonly [K in Kind]: (measures: NetworkMeasures, question: QuestionOf<K>) => AnswerOf[K] } = {
  reach: reachAnswer,
  "reach-over-time": reachOverTimeAnswer,
  "reach-of-all": reachOfAllAnswer,
  bridging: bridgingAnswer,
  paths: pathsAnswer,
  suggest: suggestAnswer,
  plan: planAnswer,
  goal: goalAnswer,
  person: personAnswer,
  without: withoutAnswer,
  meeting: meetingAnswer,
  communities: communitiesAnswer,
  lineage: lineageAnswer,
  map: mapAnswer,
};

/**
 * Everything the screen and the command line ask goes through here.
 *
 * @param network the records as one network, as of a day
 * @param question what is asked
 * @param measures of the same network, where several questions are asked of it and the work should be shared
 * @returns the answer of the question's kind: ordered, equal ones by id, without NaN
 * @throws UnknownContactError when the question names a contact that the network does not hold
 * @throws RangeError when `maxHops` is not a whole number of at least 1
 *
 * Cost: told at each answer.
 */
export function answerQuestion<K extends Kind>(
  network: Network,
  question: QuestionOf<K>,
  measures: NetworkMeasures = new NetworkMeasures(network),
): AnswerOf[K] {
  if (measures.network !== network) throw new RangeError("the measures are of another network");
  const kind: K = question.ask;
  return answers[kind](measures, question);
}
