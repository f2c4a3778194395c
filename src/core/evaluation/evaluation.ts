import { seededRandom } from "../model/seeded-random.ts";
import { shuffled } from "../model/shuffled.ts";
import { closure } from "./closure.ts";
import type { EventHistory } from "./event-history.ts";
import { firstTies } from "./first-ties.ts";
import { type Moment, momentAt } from "./moment.ts";
import { type CaseQuality, meanQuality, qualityOf, type RankingQuality, rankedByScore } from "./ranking-quality.ts";
import type { RankingCase, RankingTask } from "./ranking-task.ts";
import { witnessedIntroductions } from "./witnessed-introductions.ts";

const tasks = { A: closure, B: witnessedIntroductions, C: firstTies } as const;

export type TaskName = keyof typeof tasks;

/** A person by name, or whom to ask and for whom. */
export type RankedName = string | readonly [ask: string, meet: string];

/** The list shown to one ego, and what happened. */
export interface ShownRanking {
  readonly task: TaskName;
  readonly ego: string;
  /** The first 50, best first. */
  readonly ranked: readonly RankedName[];
  /** In no order that means anything. */
  readonly positives: readonly RankedName[];
}

export interface Evaluation {
  readonly tasks: Readonly<Record<TaskName, Readonly<Record<string, RankingQuality>>>>;
  /** How many lists were ranked. */
  readonly cases: Readonly<Record<TaskName, number>>;
  readonly rankings: readonly ShownRanking[];
}

export interface EvaluationOptions {
  /** Shares of the events that are known when ranking; each above 0 and below 1. */
  readonly cuts: readonly number[];
  /** Share of the events, after the cut, in which what happens counts; above 0. */
  readonly window: number;
  /** Any whole number. */
  readonly seed: number;
}

const longestShown = 50;

/**
 * How well the product's rankings put first what then happened, beside the usual indices.
 *
 * For each cut the network is built from the events before it as from records. Task A: whom does ego meet next (`closure`);
 * B: by whom, and whom (`witnessedIntroductions`); C: who brings ego into a new community (`firstTies`). Every method ranks the
 * whole list; equal scores stand in a drawn order, the same one for all methods. People have drawn numbers too, for the product
 * breaks ties by number and the names of a history may tell of the order of their arrival.
 *
 * @param history events by time
 * @param options see there
 * @returns by task and method the quality over the cases of all cuts together, and the rankings of the product's own methods
 * @throws RangeError when a cut or the window is out of range
 *
 * Cost: at most 400 egos a cut and task, each O(people + ties) a round of PageRank; betweenness where task C has cases.
 */
export function evaluation(history: EventHistory, { cuts, window, seed }: EvaluationOptions): Evaluation {
  for (const cut of cuts) if (!(cut > 0 && cut < 1)) throw new RangeError(`a cut must be above 0 and below 1, not ${cut}`);
  if (!(window > 0)) throw new RangeError(`the window must be above 0, not ${window}`);
  const drawn = withDrawnNumbers(history, seededRandom(seed));
  const moments = cuts.map((cut) => momentAt(drawn, { cut, window }));
  const rankings: ShownRanking[] = [];
  const evaluate = <Method extends string>(name: TaskName, task: RankingTask<Method>) => {
    const random = seededRandom(seed + 1);
    const outcome = outcomeOf(task, moments, random, ({ ego, candidates, positives }, ranked) => {
      const nameOf = (place: number): RankedName => named(drawn, candidates[place] ?? -1);
      rankings.push({
        task: name,
        ego: drawn.people[ego] ?? "",
        ranked: Array.from(ranked.subarray(0, longestShown), nameOf),
        positives: Array.from(positives, nameOf),
      });
    });
    return outcome;
  };
  const A = evaluate("A", tasks.A);
  const B = evaluate("B", tasks.B);
  const C = evaluate("C", tasks.C);
  return {
    tasks: { A: A.quality, B: B.quality, C: C.quality },
    cases: { A: A.cases, B: B.cases, C: C.cases },
    rankings,
  };
}

function outcomeOf<Method extends string>(
  { methods, shown, casesOf }: RankingTask<Method>,
  moments: readonly (Moment | null)[],
  random: () => number,
  onShown: (one: RankingCase<Method>, ranked: Uint32Array) => void,
): { readonly quality: Readonly<Record<string, RankingQuality>>; readonly cases: number } {
  const found = new Map<Method, CaseQuality[]>(methods.map((method) => [method, []]));
  let cases = 0;
  for (const moment of moments) {
    if (moment === null) continue;
    for (const one of casesOf(moment, random)) {
      cases += 1;
      const draw = shuffled(one.candidates.length, random);
      for (const method of methods) {
        const ranked = rankedByScore(one.scores[method], draw);
        const quality = qualityOf(ranked, (candidate) => one.positives.has(candidate));
        if (quality !== null) found.get(method)?.push(quality);
        if (method === shown) onShown(one, ranked);
      }
    }
  }
  return { quality: Object.fromEntries(methods.map((method) => [method, meanQuality(found.get(method) ?? [])])), cases };
}

function withDrawnNumbers(history: EventHistory, random: () => number): EventHistory {
  const numbers = shuffled(history.people.length, random);
  const people = history.people.slice();
  history.people.forEach((name, before) => {
    people[numbers[before] ?? 0] = name;
  });
  return { ...history, people, members: history.members.map((before) => numbers[before] ?? 0) };
}

function named({ people }: EventHistory, candidate: RankingCase<string>["candidates"][number]): RankedName {
  const nameOf = (person: number): string => people[person] ?? "";
  return typeof candidate === "number" ? nameOf(candidate) : [nameOf(candidate[0]), nameOf(candidate[1])];
}
