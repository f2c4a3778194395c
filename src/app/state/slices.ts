import { pause } from "./runs.ts";

/** Work that can be laid aside at every `yield`, and says at its end what it came to. */
export type Stepwise<T> = Generator<undefined, T, undefined>;

/** Of so few contacts everything is made at once: nobody sees it, and nothing has to be shown meanwhile. */
export const fewContacts = 2_000;

/** Milliseconds of work after which the page gets its turn: what is left of a picture's sixteen goes into drawing it. */
const sliceMs = 5;

/** The first slice is a short one: it is done with whatever began it, often a drawing, and several may begin at once. */
const firstSliceMs = 1;

/** Walking contacts, this many are taken from one `yield` to the next: well below a millisecond's work. */
export const contactsAStep = 256;

/** @returns what the work comes to, done to its end without a pause. */
export function atOnce<T>(work: Stepwise<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export interface SliceMeans {
  readonly signal: AbortSignal;
  /** Milliseconds, from anywhere. */
  readonly clock?: () => number;
  readonly rest?: () => Promise<void>;
}

/**
 * Does the work in slices of a few milliseconds, between which the page draws and answers.
 *
 * @returns what the work comes to; null when it was given up
 */
export async function inSlices<T>(work: Stepwise<T>, means: SliceMeans): Promise<{ readonly value: T } | null> {
  const { signal, clock = () => performance.now(), rest = pause } = means;
  let until = clock() + firstSliceMs;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done === true) return { value: step.value };
    if (clock() < until) continue;
    await rest();
    until = clock() + sliceMs;
  }
  return null;
}

/** Tells once in so many things that it is time for a `yield`. */
export function* everyStep<T>(things: Iterable<T>, take: (thing: T, at: number) => void): Stepwise<void> {
  let at = 0;
  for (const thing of things) {
    take(thing, at);
    at += 1;
    if (at % contactsAStep === 0) yield;
  }
}
