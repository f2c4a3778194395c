import fc from "fast-check";
import type { TieKind } from "../../../src/core/model/tie.ts";
import { type AskSketch, day, type IntroductionSketch, type RecordsSketch, type TieSketch } from "./records-of.ts";
import type { Pair } from "./rows.ts";

export interface AnyNetwork {
  readonly size: number;
  readonly pairs: readonly Pair[];
}

/** Networks of up to `maxSize` contacts, from none to many ties, often in several parts. */
export function anyNetwork(maxSize: number): fc.Arbitrary<AnyNetwork> {
  return fc.integer({ min: 1, max: maxSize }).chain((size) => {
    const contact = fc.nat({ max: size - 1 });
    return fc.record({ size: fc.constant(size), pairs: fc.array(fc.tuple(contact, contact), { maxLength: 2 * size }) });
  });
}

/** A network and another order of its contacts. */
export function anyRelabelling(maxSize: number): fc.Arbitrary<AnyNetwork & { readonly newNumbers: readonly number[] }> {
  return anyNetwork(maxSize).chain(({ size, pairs }) =>
    fc.record({
      size: fc.constant(size),
      pairs: fc.constant(pairs),
      newNumbers: fc.shuffledSubarray(
        Array.from({ length: size }, (_, v) => v),
        { minLength: size, maxLength: size },
      ),
    }),
  );
}

/** The day that sketches of `anySketch` lie before. */
export const sketchesEnd = 20_000;

const people = ["ana", "ben", "cho", "dia", "eve", "fay", "gus"] as const;
const person = fc.constantFrom(...people);
const when = fc.option(fc.integer({ min: 15_000, max: sketchesEnd }).map(day));
const kind = fc.constantFrom<TieKind>("knows", "met", "worked", "studied", "family", "message");

const introduction: fc.Arbitrary<IntroductionSketch> = fc.record({
  by: fc.option(fc.constant("dana")),
  parties: fc.subarray([...people], { minLength: 1, maxLength: 4 }),
  when,
  status: fc.constantFrom("idea", "asked", "agreed", "declined", "noReply", "made", "met"),
});

const tie: fc.Arbitrary<TieSketch> = fc.tuple(person, fc.constant("dana"), person).chain(([a, dana, c]) =>
  fc.record({
    a: fc.constant(a),
    b: fc.constant(a === c ? dana : c),
    kind,
    when,
    declared: fc.constantFrom(null, 1, 2, 3, 4, 5),
  }),
);

const ask: fc.Arbitrary<AskSketch> = fc.record({
  broker: person,
  target: person,
  askedOn: fc.integer({ min: 15_000, max: sketchesEnd }).map(day),
  outcome: fc.constantFrom(
    { stage: "asked", nudgeOn: day(sketchesEnd) },
    { stage: "introduced", on: day(sketchesEnd) },
    { stage: "declined", on: day(sketchesEnd) },
    { stage: "noReply", on: day(sketchesEnd) },
  ),
});

/** Records of eight people. */
export const anySketch: fc.Arbitrary<RecordsSketch> = fc.record({
  ego: fc.option(person, { nil: null }),
  contacts: fc.constant([...people, "dana"]),
  introductions: fc.array(introduction, { maxLength: 8 }),
  ties: fc.array(tie, { maxLength: 12 }),
  asks: fc.array(ask, { maxLength: 6 }),
});
