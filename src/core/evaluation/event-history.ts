/** A line of events among people, in order of time: messages, meetings, statements of trust. */
export interface EventHistory {
  /** Names of the people by number. */
  readonly people: readonly string[];
  /** By event; ascending. */
  readonly seconds: Float64Array;
  /** Where each event's people begin in `members`; one more than events. */
  readonly offsets: Uint32Array;
  /** Numbers of people; each at most once an event, at least two an event. */
  readonly members: Uint32Array;
}

const secondsADay = 86_400;

/** @returns the day an event falls on, counted from second 0. Cost: O(1). */
export function dayOfEvent({ seconds }: EventHistory, event: number): number {
  return Math.floor((seconds[event] ?? 0) / secondsADay);
}

/** @returns the people of an event. Cost: O(1). */
export function peopleOfEvent({ offsets, members }: EventHistory, event: number): Uint32Array {
  return members.subarray(offsets[event] ?? 0, offsets[event + 1] ?? 0);
}

/** Calls back for every two people of an event, each pair once. Cost: O(k^2) for k people. */
export function forEachPair(people: Uint32Array, visit: (a: number, b: number) => void): void {
  for (let i = 0; i < people.length; i += 1) {
    for (let j = i + 1; j < people.length; j += 1) visit(people[i] ?? 0, people[j] ?? 0);
  }
}
