import { ringsLayout } from "../layout/rings.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { MapAnswer, Question } from "./question.ts";

/** Where everybody stands on the map. */
export function mapAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "map" }>): MapAnswer {
  if (question.layout === "circles") throw new RangeError("not there yet");
  return ringsLayout(measures.network);
}
