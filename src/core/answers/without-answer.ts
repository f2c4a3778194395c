import type { NetworkMeasures } from "./network-measures.ts";
import type { Question, WithoutAnswer } from "./question.ts";

export function withoutAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "without" }>): WithoutAnswer {
  throw new RangeError(`not there yet: ${measures.network.size} ${question.contact}`);
}
