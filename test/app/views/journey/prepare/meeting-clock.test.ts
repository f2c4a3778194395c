import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beganEarlier,
  begun,
  clockFace,
  elapsed,
  notBegun,
  paused,
  phaseOf,
  resumed,
  ticked,
  timeLeft,
} from "../../../../../src/app/views/journey/prepare/meeting-clock.ts";

const minute = 60_000;
const start = 1_800_000_000_000;

describe("the clock of a conversation", () => {
  const meeting = begun(notBegun(25), start);

  test.each([
    [0, "running"],
    [19.99, "running"],
    [20, "soon"],
    [24.99, "soon"],
    [25, "over"],
    [300, "over"],
  ])("%d minutes after the beginning it is %s", (minutes, phase) => {
    expect(phaseOf(meeting, start + minutes * minute)).toBe(phase);
  });

  test("has all its time before it begins", () => {
    expect(phaseOf(notBegun(25), start)).toBe("before");
    expect(timeLeft(notBegun(25), start)).toBe(25 * minute);
  });

  test("a short conversation is warned of a minute before its end", () => {
    const short = begun(notBegun(10), start);
    expect(phaseOf(short, start + 8 * minute)).toBe("running");
    expect(phaseOf(short, start + 9 * minute)).toBe("soon");
  });

  test("tells the right time after the page slept: it reads the clock and counts nothing", () => {
    expect(clockFace(timeLeft(meeting, start + 13 * minute + 500))).toBe("12:00");
  });

  test("stands still while it is paused", () => {
    const resting = paused(meeting, start + 5 * minute);
    expect(elapsed(resting, start + 9 * minute)).toBe(5 * minute);
    expect(elapsed(resumed(resting, start + 9 * minute), start + 10 * minute)).toBe(6 * minute);
  });

  test("can begin earlier or later than was noted, but not in the future", () => {
    const at = start + 2 * minute;
    expect(elapsed(beganEarlier(meeting, 3, at), at)).toBe(5 * minute);
    expect(elapsed(beganEarlier(meeting, -1, at), at)).toBe(minute);
    expect(elapsed(beganEarlier(meeting, -9, at), at)).toBe(0);
  });

  test("questions asked can be unasked", () => {
    const asked = ticked(ticked(meeting, "day-1", true), "day-2", true);
    expect([...ticked(asked, "day-1", false).asked]).toEqual(["day-2"]);
  });

  test("time paused never counts, in whatever order one pauses and goes on", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ wait: fc.nat(600_000), pauses: fc.boolean() })), (steps) => {
        let [now, run, talk] = [start, meeting, 0];
        for (const { wait, pauses } of steps) {
          if (run.pausedAt === null) talk += wait;
          now += wait;
          run = pauses ? paused(run, now) : resumed(run, now);
        }
        expect(elapsed(run, now)).toBe(talk);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  [25 * minute, "25:00"],
  [25 * minute - 1, "25:00"],
  [25 * minute - 1_000, "24:59"],
  [1, "0:01"],
  [0, "0:00"],
  [-999, "0:00"],
  [-1_000, "+0:01"],
  [-65_000, "+1:05"],
])("with %d milliseconds left the face shows %s", (left, face) => {
  expect(clockFace(left)).toBe(face);
});
