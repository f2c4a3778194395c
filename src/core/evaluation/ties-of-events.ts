import { ageingOf } from "../network/ageing.ts";
import { defaultHalfLifeDays } from "../network/build-network.ts";
import type { TieGraph } from "../network/network.ts";
import { distinctTies, tieGraph } from "../network/tie-graph.ts";
import { dayOfEvent, type EventHistory, forEachPair, peopleOfEvent } from "./event-history.ts";

/**
 * Who knows whom after the first events of a history, as a network built from records of the same events would have it: an event
 * of k people gives each pair of them 1/(k-1), and half of that is left after 180 days.
 *
 * @param history any
 * @param count how many events have happened, at least 1
 * @returns the ties, everybody in the history having a row, and the day of the last event
 *
 * Cost: O(people + sum over events of k^2).
 */
export function tiesOfEvents(history: EventHistory, count: number): { readonly ties: TieGraph; readonly asOfDay: number } {
  let pairs = 0;
  for (let event = 0; event < count; event += 1) {
    const people = peopleOfEvent(history, event).length;
    pairs += (people * (people - 1)) / 2;
  }
  const events = {
    count: pairs,
    low: new Uint32Array(pairs),
    high: new Uint32Array(pairs),
    share: new Float64Array(pairs),
    day: new Int32Array(pairs),
    standing: new Uint8Array(pairs),
    derived: new Uint8Array(pairs),
    // Nobody asks which events a tie comes from.
    records: [],
    datedRecords: new Float64Array(count),
    undatedEvents: 0,
  };
  let filled = 0;
  for (let event = 0; event < count; event += 1) {
    const people = peopleOfEvent(history, event);
    const day = dayOfEvent(history, event);
    events.datedRecords[event] = day;
    forEachPair(people, (a, b) => {
      events.low[filled] = Math.min(a, b);
      events.high[filled] = Math.max(a, b);
      events.share[filled] = 1 / (people.length - 1);
      events.day[filled] = day;
      filled += 1;
    });
  }
  const size = history.people.length;
  const asOfDay = dayOfEvent(history, count - 1);
  const ageing = ageingOf(events.datedRecords, 0, { asOfDay, halfLifeDays: defaultHalfLifeDays });
  return { ties: tieGraph(distinctTies(events, size, asOfDay, ageing), size), asOfDay };
}
