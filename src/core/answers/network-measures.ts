import { type Communities, communities } from "../bridging/communities.ts";
import { type CompanyBook, companyBook } from "../linkage/company-book.ts";
import { type CompanyIndex, companyIndex } from "../linkage/company-name.ts";
import { foldName } from "../linkage/fold-name.ts";
import { UnknownContactError } from "../model/errors.ts";
import type { ContactId } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import { introductionOdds } from "../network/ask-odds.ts";
import { type IntroductionForest, introductionForest } from "../network/introduction-forest.ts";
import type { Network } from "../network/network.ts";
import { networkDifference } from "../network/network-difference.ts";
import { type Doors, doors } from "../reach/doors.ts";
import { BridgingMeasures } from "./bridging-measures.ts";
import { KeptMeasure, type MeasureRecipe } from "./carried-measures.ts";
import { centredCircles, grownCircles } from "./centred-circles.ts";
import { type Kernels, noKernels } from "./kernels.ts";
import type { MapAnswer } from "./question.ts";

export interface MeasureOptions {
  /** What is drawn at random is drawn from this: the same figures every time. */
  readonly seed?: number;
  /** Told now and then while something takes long: how much of it is done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Measures of an earlier network: what does not change is taken from there. */
  readonly earlier?: NetworkMeasures | null;
}

/** What several answers about one network need, each computed when first asked for and kept. */
export class NetworkMeasures {
  readonly network: Network;
  readonly kernels: Kernels;
  readonly seed: number;
  readonly onProgress: (done: number, total: number) => void;
  readonly bridging: BridgingMeasures;
  /** What the person has said of companies. */
  readonly companyBook: CompanyBook;
  readonly #odds: KeptMeasure<Float64Array>;
  readonly #companies: KeptMeasure<CompanyIndex>;
  readonly #foldedNames: KeptMeasure<readonly string[]>;
  readonly #circles: KeptMeasure<MapAnswer>;
  readonly #doors: KeptMeasure<Doors>;
  readonly #communities: KeptMeasure<Communities>;
  readonly #introductionsBy: KeptMeasure<ReadonlyMap<ContactId, readonly Introduction[]>>;
  readonly #forest: KeptMeasure<IntroductionForest>;

  /** @param kernels faster ways to the same figures, where the caller's machine has them */
  constructor(
    network: Network,
    kernels: Kernels = noKernels,
    { seed = 1, onProgress = () => undefined, earlier = null }: MeasureOptions = {},
  ) {
    this.network = network;
    this.kernels = kernels;
    this.seed = seed;
    this.onProgress = onProgress;
    this.companyBook = companyBook(network.companyDecisions);

    const { ties, ego, size } = network;
    const difference = earlier === null ? null : networkDifference(earlier.network, network);
    const kept = <T>(
      recipe: MeasureRecipe<T>,
      of: (measures: NetworkMeasures) => KeptMeasure<T>,
      mayHold = true,
    ): KeptMeasure<T> =>
      new KeptMeasure(recipe, earlier === null || difference === null || !mayHold ? null : { measure: of(earlier), difference });

    this.#odds = kept(
      { from: ["ties", "strengths", "asks", "introductions", "ego", "day"], compute: () => introductionOdds(network) },
      (measures) => measures.#odds,
    );
    this.#companies = kept(
      { from: ["companies"], compute: () => companyIndex(network.contacts, this.companyBook) },
      (measures) => measures.#companies,
    );
    this.#foldedNames = kept(
      { from: ["facts"], compute: () => network.contacts.map(({ name }) => foldName(name)) },
      (measures) => measures.#foldedNames,
    );
    this.#doors = kept(
      {
        from: ["ties", "ego"],
        compute: () => (ego === null ? { doors: new Float64Array(size), onlyThrough: new Uint32Array(size) } : doors(ties, ego)),
      },
      (measures) => measures.#doors,
    );
    this.#communities = kept(
      // The seed is no part of a network: of another one, nothing is taken.
      { from: ["ties"], compute: () => communities(ties, { seed }) },
      (measures) => measures.#communities,
      earlier?.seed === seed,
    );
    const layout = { seed, kernel: kernels.forces, onProgress };
    this.#circles = kept(
      {
        from: ["ids", "ties", "strengths", "ego", "introductions", "companies"],
        compute: () => centredCircles(network, this.communities.communityOf, layout),
        // Not what `compute` would give: people are looked for where they stood.
        refresh: (before) => grownCircles(before, network, this.communities.communityOf, layout),
      },
      (measures) => measures.#circles,
      earlier?.seed === seed,
    );
    this.bridging = new BridgingMeasures({
      network,
      kernels,
      seed,
      onProgress,
      communities: () => this.communities,
      earlier:
        earlier === null || difference === null || earlier.seed !== seed ? null : { measures: earlier.bridging, difference },
    });
    this.#introductionsBy = kept(
      { from: ["introductions"], compute: () => byIntroducer(network.referrals.introductions) },
      (measures) => measures.#introductionsBy,
    );
    this.#forest = kept({ from: ["introductions"], compute: () => introductionForest(network) }, (measures) => measures.#forest);
  }

  /** Odds of every stored tie end, along `ties.neighbours`; ego's row holds the odds that an ask is granted. */
  get odds(): Float64Array {
    return this.#odds.get();
  }

  get companies(): CompanyIndex {
    return this.#companies.get();
  }

  /** Names by contact, as they are compared. */
  get foldedNames(): readonly string[] {
    return this.#foldedNames.get();
  }

  /** Doors of ego's contacts; all 0 where nobody is ego. */
  get doors(): Doors {
    return this.#doors.get();
  }

  get communities(): Communities {
    return this.#communities.get();
  }

  /** The map of circles. */
  get circles(): MapAnswer {
    return this.#circles.get();
  }

  /** Who came in through whom. */
  get forest(): IntroductionForest {
    return this.#forest.get();
  }

  /** Introductions that a contact made and that took place, ordered by id. */
  introductionsBy(introducer: number): readonly Introduction[] {
    return this.#introductionsBy.get().get(this.idOf(introducer)) ?? [];
  }

  /** @throws UnknownContactError when the network holds no such contact */
  numberOf(contact: ContactId): number {
    const number = this.network.indexOf.get(contact);
    if (number === undefined) throw new UnknownContactError(contact);
    return number;
  }

  /** @throws RangeError when the number is outside the network */
  idOf(number: number): ContactId {
    const id = this.network.ids[number];
    if (id === undefined) throw new RangeError(`no contact has the number ${number}`);
    return id;
  }

  companyName(contact: number): string | null {
    return this.companies.names[this.companies.companyOf[contact] ?? -1] ?? null;
  }
}

function byIntroducer(introductions: readonly Introduction[]): ReadonlyMap<ContactId, readonly Introduction[]> {
  const found = new Map<ContactId, Introduction[]>();
  for (const introduction of introductions) {
    if (introduction.introducer === null || !tookPlace(introduction)) continue;
    const row = found.get(introduction.introducer);
    if (row === undefined) found.set(introduction.introducer, [introduction]);
    else row.push(introduction);
  }
  return found;
}
