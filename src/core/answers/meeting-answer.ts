import type { NetworkMeasures } from "./network-measures.ts";
import type { MeetingAnswer, Question } from "./question.ts";

export function meetingAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "meeting" }>): MeetingAnswer {
  throw new RangeError(`not there yet: ${measures.network.size} ${question.contact}`);
}
