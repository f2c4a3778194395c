import { expect, test } from "vitest";
import { betweenness } from "../../src/core/bridging/betweenness.ts";
import { passingPlan } from "../../src/core/bridging/passing-plan.ts";
import { passingCrew } from "../../src/worker/crew.ts";
import { contactNetwork } from "../bench/networks.ts";
import { tiesOf } from "../support/networks/rows.ts";
import { InProcessCrewWorker } from "./crew-in-process.ts";

const { ties } = contactNetwork({ contacts: 1200, tiesAContact: 5, seed: 3 });
const plan = passingPlan(ties);

function crewOf(size: number) {
  const workers: InProcessCrewWorker[] = [];
  const crew = passingCrew(() => {
    const worker = new InProcessCrewWorker();
    workers.push(worker);
    return worker;
  }, size);
  return { crew, workers };
}

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

test.each([1, 2, 3, 50])("%d workers give the bytes that one thread gives", async (size) => {
  const { crew, workers } = crewOf(size);
  expect(await crew(plan, quiet)).toEqual(betweenness(ties));
  expect(workers.flatMap(({ lots }) => lots).sort((a, b) => a - b)).toEqual(plan.lots.map((_, lot) => lot));
  expect(workers.every(({ ended }) => ended)).toBe(true);
});

test("progress grows to the whole", async () => {
  const seen: number[] = [];
  await crewOf(2).crew(plan, { ...quiet, onProgress: (share) => seen.push(share) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeCloseTo(1, 9);
});

test("aborting ends all workers at once and keeps nothing", async () => {
  const { crew, workers } = crewOf(2);
  const controller = new AbortController();
  const run = crew(plan, {
    signal: controller.signal,
    onProgress: (share) => {
      if (share > 0.2) controller.abort(new Error("enough"));
    },
  });
  await expect(run).rejects.toThrow("enough");
  expect(workers.every(({ ended }) => ended)).toBe(true);
  expect(workers.flatMap(({ lots }) => lots).length).toBeLessThan(plan.lots.length);
});

test("what is aborted already starts nobody", async () => {
  const { crew, workers } = crewOf(2);
  await expect(crew(plan, { ...quiet, signal: AbortSignal.abort(new Error("late")) })).rejects.toThrow("late");
  expect(workers).toHaveLength(0);
});

test("a worker that dies ends the run and the others", async () => {
  const { crew, workers } = crewOf(2);
  const run = crew(plan, quiet);
  workers[1]?.die("out of memory");
  await expect(run).rejects.toThrow("out of memory");
  expect(workers.every(({ ended }) => ended)).toBe(true);
});

test("a network whose blocks are all small needs nobody", async () => {
  const { crew, workers } = crewOf(2);
  const chain = tiesOf(3, [
    [0, 1],
    [1, 2],
  ]);
  expect(await crew(passingPlan(chain), quiet)).toEqual(Float64Array.of(0, 1, 0));
  expect(workers).toHaveLength(0);
});
