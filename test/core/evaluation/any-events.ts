import fc from "fast-check";
import type { EventHistory } from "../../../src/core/evaluation/event-history.ts";

export type EventSketch = readonly [seconds: number, ...people: string[]];

/** A history in few words; people are numbered by their first event. */
export function historyOf(events: readonly EventSketch[]): EventHistory {
  const people = [...new Set(events.flatMap(([, ...names]) => names))];
  const offsets = [0];
  const members: number[] = [];
  for (const [, ...names] of events) {
    members.push(...names.map((name) => people.indexOf(name)));
    offsets.push(members.length);
  }
  return {
    people,
    seconds: Float64Array.from(events, ([seconds]) => seconds),
    offsets: Uint32Array.from(offsets),
    members: Uint32Array.from(members),
  };
}

const names = ["ana", "ben", "cho", "dia", "eve", "fay", "gus", "hal", "ida", "jon", "kai", "lea"];

/** Up to `most` events of two to six of twelve people over some three years. */
export function anyEvents(most: number): fc.Arbitrary<readonly EventSketch[]> {
  const event = fc.tuple(fc.nat({ max: 100_000_000 }), fc.shuffledSubarray(names, { minLength: 2, maxLength: 6 }));
  return fc
    .array(event, { minLength: 1, maxLength: most })
    .map((events) => events.sort((a, b) => a[0] - b[0]).map(([seconds, people]): EventSketch => [seconds, ...people]));
}
