import { betweenness } from "../bridging/betweenness.ts";
import { betweennessWithNewcomers } from "../bridging/betweenness-newcomers.ts";
import { type BrokerageCounts, brokerageRoles } from "../bridging/brokerage-roles.ts";
import type { Communities } from "../bridging/communities.ts";
import { constraint, effectiveSize } from "../bridging/constraint.ts";
import { type CutsAndBridges, cutsAndBridges, localBridges } from "../bridging/cut-contacts.ts";
import { participation } from "../bridging/participation.ts";
import { type PassingPlan, passingPlan } from "../bridging/passing-plan.ts";
import { sampledBetweenness } from "../bridging/sampled-betweenness.ts";
import { betweennessPlaces, doorPlaces, type Places, tiers } from "../bridging/stability.ts";
import { weightedBetweenness } from "../bridging/weighted-betweenness.ts";
import type { Network } from "../network/network.ts";
import type { NetworkDifference } from "../network/network-difference.ts";
import { newcomersOf } from "../network/newcomers.ts";
import { KeptMeasure, type MeasureRecipe, refreshedAround } from "./carried-measures.ts";
import type { Kernels } from "./kernels.ts";
import type { Exactness } from "./network-answers.ts";

export interface Betweenness {
  /** By contact, a share 0 to 1; null in a network of fewer than three. */
  readonly shares: Float64Array | null;
  readonly is: Exactness;
}

/** How sure the order of a list is. */
export interface Standing {
  readonly placesOf: ReadonlyMap<number, Places>;
  /** Numbered from 1; contacts of one tier stand in no sure order. */
  readonly tierOf: ReadonlyMap<number, number>;
  readonly tiers: number;
}

interface Surroundings {
  readonly network: Network;
  readonly kernels: Kernels;
  readonly seed: number;
  readonly onProgress: (done: number, total: number) => void;
  readonly communities: () => Communities;
  /** The same measures of an earlier network, drawn from the same seed, and how the networks differ. */
  readonly earlier: { readonly measures: BridgingMeasures; readonly difference: NetworkDifference } | null;
}

/** Up to this cost of a plan exact betweenness takes about a second, with a kernel and without. */
const costOfASecond = { kernel: 1e9, typescript: 1.5e8 };

/** Who holds a network together: each measure computed when first asked for, and kept. */
export class BridgingMeasures {
  readonly #quickUpTo: number;
  readonly #plan: KeptMeasure<PassingPlan>;
  readonly #exact: KeptMeasure<{ readonly shares: Float64Array | null }>;
  readonly #sampled: KeptMeasure<Betweenness>;
  readonly #weighted: KeptMeasure<{ readonly shares: Float64Array | null }>;
  readonly #constraint: KeptMeasure<readonly (number | null)[]>;
  readonly #effectiveSize: KeptMeasure<readonly (number | null)[]>;
  readonly #participation: KeptMeasure<readonly (number | null)[]>;
  readonly #roles: KeptMeasure<BrokerageCounts>;
  readonly #cuts: KeptMeasure<CutsAndBridges>;
  readonly #standing: KeptMeasure<Standing | null>;
  readonly #localBridges: KeptMeasure<readonly (readonly [number, number])[]>;

  constructor({ network, kernels, seed, onProgress, communities, earlier }: Surroundings) {
    const { ties } = network;
    this.#quickUpTo = kernels.passing === null ? costOfASecond.typescript : costOfASecond.kernel;
    const kept = <T>(recipe: MeasureRecipe<T>, of: (measures: BridgingMeasures) => KeptMeasure<T>): KeptMeasure<T> =>
      new KeptMeasure(recipe, earlier === null ? null : { measure: of(earlier.measures), difference: earlier.difference });
    const byContact = (compute: typeof constraint): MeasureRecipe<readonly (number | null)[]> => ({
      from: ["ties"],
      compute: () => compute(ties),
      refresh: (before, difference) => refreshedAround(before, difference, (rows) => compute(rows)),
    });

    this.#plan = kept({ from: ["ties"], compute: () => passingPlan(ties) }, (measures) => measures.#plan);
    this.#exact = kept(
      {
        from: ["ties"],
        compute: () => ({ shares: betweenness(ties, { kernel: kernels.passing, onProgress }) }),
        // The same to rounding, which the order of contacts does not look at.
        refresh: ({ shares }, difference) => withNewcomers(shares, difference),
      },
      (measures) => measures.#exact,
    );
    this.#sampled = kept({ from: ["ties"], compute: () => sampled(network, seed) }, (measures) => measures.#sampled);
    this.#weighted = kept(
      { from: ["ties", "strengths"], compute: () => ({ shares: weightedBetweenness(ties) }) },
      (measures) => measures.#weighted,
    );
    this.#constraint = kept(byContact(constraint), (measures) => measures.#constraint);
    this.#effectiveSize = kept(byContact(effectiveSize), (measures) => measures.#effectiveSize);
    this.#participation = kept(
      { from: ["ties"], compute: () => participation(ties, communities().communityOf) },
      (measures) => measures.#participation,
    );
    this.#roles = kept(
      { from: ["ties"], compute: () => brokerageRoles(ties, communities().communityOf) },
      (measures) => measures.#roles,
    );
    this.#standing = kept({ from: ["ties", "ego"], compute: () => standingOf(network, seed) }, (measures) => measures.#standing);
    this.#cuts = kept({ from: ["ties"], compute: () => cutsAndBridges(ties) }, (measures) => measures.#cuts);
    this.#localBridges = kept({ from: ["ties"], compute: () => localBridges(ties) }, (measures) => measures.#localBridges);
  }

  /** How sure the order by doors (by betweenness where nobody is ego) is; null where finding out would take long. */
  get standing(): Standing | null {
    return this.#standing.get();
  }

  /** The work that exact betweenness takes, for those who share it out. */
  get plan(): PassingPlan {
    return this.#plan.get();
  }

  /** @param how `quick`: a sample stands in where exact would take longer than about a second, and exact is not known yet */
  betweenness(how: "exact" | "quick"): Betweenness {
    const known = this.#exact.known();
    if (known !== null) return { shares: known.shares, is: { exact: true } };
    if (how === "exact" || this.plan.cost <= this.#quickUpTo) return { shares: this.#exact.get().shares, is: { exact: true } };
    return this.#sampled.get();
  }

  /** Keeps exact betweenness that others computed from the plan. */
  keepBetweenness(shares: Float64Array | null): void {
    this.#exact.keep({ shares });
  }

  /** Along the strongest ways instead of the shortest. */
  get weightedBetweenness(): Float64Array | null {
    return this.#weighted.get().shares;
  }

  get constraint(): readonly (number | null)[] {
    return this.#constraint.get();
  }

  get effectiveSize(): readonly (number | null)[] {
    return this.#effectiveSize.get();
  }

  get participation(): readonly (number | null)[] {
    return this.#participation.get();
  }

  get roles(): BrokerageCounts {
    return this.#roles.get();
  }

  get cuts(): CutsAndBridges {
    return this.#cuts.get();
  }

  get localBridges(): readonly (readonly [number, number])[] {
    return this.#localBridges.get();
  }
}

/** Contacts up to which 50 estimates of betweenness are not felt. */
const fewEnough = 5_000;

function standingOf({ ties, ego, size }: Network, seed: number): Standing | null {
  if (ego === null && size > fewEnough) return null;
  const { contacts, places } = ego === null ? betweennessPlaces(ties, { seed }) : doorPlaces(ties, ego, { seed });
  const tierNumbers = tiers(places);
  return {
    placesOf: new Map(contacts.map((v, i) => [v, places[i] ?? [i + 1, i + 1]])),
    tierOf: new Map(contacts.map((v, i) => [v, (tierNumbers[i] ?? 0) + 1])),
    tiers: (tierNumbers.at(-1) ?? -1) + 1,
  };
}

/** A search for each of them is still far from a search from everybody. */
const mostNewcomers = 20;

/** Exact betweenness of a network to which only a few people came, with their ties; null where more changed. */
function withNewcomers(shares: Float64Array | null, difference: NetworkDifference): { readonly shares: Float64Array } | null {
  const { before, after } = difference;
  if (shares === null || after.size - before.size > mostNewcomers) return null;
  const newcomers = newcomersOf(difference);
  if (newcomers === null) return null;
  const earlier = new Float64Array(after.size);
  shares.forEach((share, old) => {
    earlier[newcomers.numberNow(old)] = share;
  });
  const found = betweennessWithNewcomers(earlier, after.ties, newcomers.contacts);
  return found === null ? null : { shares: found };
}

function sampled({ ties }: Network, seed: number): Betweenness {
  const estimate = sampledBetweenness(ties, { seed });
  if (estimate === null) return { shares: null, is: { exact: true } };
  const { shares, error, chance, samples } = estimate;
  return { shares, is: samples === 0 ? { exact: true } : { exact: false, error, chance, samples } };
}
