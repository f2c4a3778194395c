import type { NetworkMeasures } from "./network-measures.ts";
import type { LineageAnswer } from "./question.ts";

export function lineageAnswer(measures: NetworkMeasures): LineageAnswer {
  throw new RangeError(`not there yet: ${measures.network.size}`);
}
