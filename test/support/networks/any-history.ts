import fc from "fast-check";
import { day, type RecordsSketch } from "./records-of.ts";

/** Eight people. */
export const historyPeople: readonly string[] = [..."abcdefgh"];

const anybody = fc.constantFrom(...historyPeople);
const when = fc.option(fc.integer({ min: 0, max: 12 }).map(day));

/** People who introduce one another every way round, themselves too, on a few days or on no day. */
export const anyHistory: fc.Arbitrary<RecordsSketch> = fc.record({
  ego: fc.option(anybody, { nil: null }),
  contacts: fc.constant(historyPeople),
  introductions: fc.array(
    fc.record({
      by: fc.option(anybody, { freq: 9 }),
      parties: fc.subarray([...historyPeople], { minLength: 1, maxLength: 3 }),
      when,
      status: fc.constantFrom("made", "met", "declined"),
    }),
    { maxLength: 14 },
  ),
});
