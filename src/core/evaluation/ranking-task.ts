import { shuffled } from "../model/shuffled.ts";
import type { Moment } from "./moment.ts";

/** Who is ranked: a contact, or a pair of whom to ask and for whom. */
export type Candidate = number | readonly [ask: number, meet: number];

/** One list to be ranked. */
export interface RankingCase<Method extends string> {
  readonly ego: number;
  readonly candidates: readonly Candidate[];
  /** Places among the candidates; at least one. */
  readonly positives: ReadonlySet<number>;
  /** By method one score a candidate, the higher the better. */
  readonly scores: Readonly<Record<Method, ArrayLike<number>>>;
}

/** A question whose answer the window tells. */
export interface RankingTask<Method extends string> {
  /** In the order of the table, ours last. */
  readonly methods: readonly Method[];
  /** The method whose rankings are handed out: what people are shown. */
  readonly shown: Method;
  /** Makes the cases of a moment, drawing where there are too many. */
  readonly casesOf: (moment: Moment, random: () => number) => Iterable<RankingCase<Method>>;
}

/** Lists that are ranked for no reason but to compare with: all scores alike, so that the draw decides. */
export function noOpinion(candidates: readonly Candidate[]): Float64Array {
  return new Float64Array(candidates.length);
}

const mostEgos = 400;

/**
 * @param egos in any order
 * @param random numbers 0 to just under 1
 * @param casesOf what is asked of an ego; nothing where the window tells nothing of it
 * @returns the cases of 400 egos that have one, drawn at random, or of all where there are fewer
 */
export function* casesOfSome<Case>(
  egos: Iterable<number>,
  random: () => number,
  casesOf: (ego: number) => readonly Case[],
): Generator<Case> {
  const all = [...egos].sort((a, b) => a - b);
  let taken = 0;
  for (const place of shuffled(all.length, random)) {
    if (taken === mostEgos) return;
    const cases = casesOf(all[place] ?? 0);
    if (cases.length === 0) continue;
    taken += 1;
    yield* cases;
  }
}
