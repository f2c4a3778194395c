import type { TieGraph } from "../network/network.ts";
import type { NetworkDifference, NetworkPart } from "../network/network-difference.ts";
import { gone } from "../network/renumbering.ts";
import { rowsAround } from "../network/rows-around.ts";

/** How a measure comes about, and when the one of an earlier network still holds. */
export interface MeasureRecipe<T> {
  /** Everything that the value depends on: where all of these are the same, so is the value. */
  readonly from: readonly NetworkPart[];
  /** The value. */
  readonly compute: () => T;
  /** The value from that of the earlier network, exactly as `compute` gives it; null where it must be computed. */
  readonly refresh?: (earlier: T, difference: NetworkDifference) => T | null;
}

/**
 * A measure of one network: computed, refreshed or carried over when first asked for, then kept.
 *
 * A value that only has to be refreshed holds on to the earlier network until it is asked for, or until the next network comes.
 */
export class KeptMeasure<T> {
  readonly #recipe: MeasureRecipe<T>;
  #known: { readonly value: T } | null = null;
  #stale: { readonly value: T; readonly difference: NetworkDifference } | null = null;

  /**
   * @param recipe for this network
   * @param earlier the same measure of an earlier network, and how the networks differ; null where there is none
   * Cost: O(1) where nothing was known of the earlier one, else that of comparing the parts that it depends on.
   */
  constructor(
    recipe: MeasureRecipe<T>,
    earlier: { readonly measure: KeptMeasure<T>; readonly difference: NetworkDifference } | null = null,
  ) {
    this.#recipe = recipe;
    if (earlier === null) return;
    const known = earlier.measure.#settled();
    if (known === null) return;
    const { difference } = earlier;
    if (recipe.from.every((part) => difference.same(part))) this.#known = known;
    else if (recipe.refresh !== undefined) this.#stale = { value: known.value, difference };
  }

  /** The value. Cost: that of the recipe, once. */
  get(): T {
    this.#known = this.#settled() ?? { value: this.#recipe.compute() };
    return this.#known.value;
  }

  /** The value where it needs no computing anew, else null. */
  known(): T | null {
    return this.#settled()?.value ?? null;
  }

  /** Keeps a value that was computed elsewhere, as `compute` would give it. */
  keep(value: T): void {
    this.#known = { value };
    this.#stale = null;
  }

  /** What is known without computing anew. */
  #settled(): { readonly value: T } | null {
    if (this.#stale !== null) {
      const { value, difference } = this.#stale;
      this.#stale = null;
      const refreshed = this.#recipe.refresh?.(value, difference) ?? null;
      if (refreshed !== null) this.#known = { value: refreshed };
    }
    return this.#known;
  }
}

/**
 * Refreshes a measure by contact that looks no further than the contact's ties and those of the people the contact knows
 * (constraint, effective size, ...): only contacts near ties that came or went are looked at.
 *
 * @param earlier by contact, of the network before
 * @param difference of the networks, which may differ in ties
 * @param compute the measure of all contacts of any rows
 * @returns by contact, exactly as `compute` gives it for the whole network; null where so much changed that computing costs less.
 * Cost: O(contacts + tie ends) to find what changed, and that of `compute` for the contacts around it.
 */
export function refreshedAround<T>(
  earlier: readonly T[],
  difference: NetworkDifference,
  compute: (ties: TieGraph) => readonly T[],
): readonly T[] | null {
  const { ties } = difference.after;
  const { around } = difference.tieChanges();
  if (around.length * mostTouchedShare > ties.size) return null;
  const near = compute(rowsAround(ties, around));
  const { numbers } = difference.moved();
  const values = numbers === null ? earlier.slice() : near.slice();
  if (numbers !== null) {
    earlier.forEach((value, old) => {
      const v = numbers[old] ?? gone;
      if (v !== gone) values[v] = value;
    });
  }
  for (const v of around) {
    const value = near[v];
    if (value !== undefined) values[v] = value;
  }
  return values;
}

/** One contact in so many may be touched for a refresh to be worth it. */
const mostTouchedShare = 4;
