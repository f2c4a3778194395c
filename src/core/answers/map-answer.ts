import { ringsLayout } from "../layout/rings.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { MapAnswer, Question } from "./question.ts";

/**
 * Where everybody stands on the map.
 *
 * @returns rings unless circles are asked for; circles of a network that grew out of an earlier one keep everybody in place, with
 * newcomers beside those who know them
 *
 * Cost: that of `ringsLayout` or `circlesLayout`.
 */
export function mapAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "map" }>): MapAnswer {
  return question.layout === "circles" ? measures.circles : ringsLayout(measures.network);
}
