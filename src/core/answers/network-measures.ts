import { type Communities, communities } from "../bridging/communities.ts";
import { type CompanyIndex, companyIndex } from "../linkage/company-name.ts";
import { UnknownContactError } from "../model/errors.ts";
import type { ContactId } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import { introductionOdds } from "../network/ask-odds.ts";
import type { Network } from "../network/network.ts";
import { type Doors, doors } from "../reach/doors.ts";
import { type Kernels, noKernels } from "./kernels.ts";

/** Louvain visits contacts in an order drawn from this seed: the same groups every time. */
const communitySeed = 1;

/** What several answers about one network need, each computed when first asked for and kept. */
export class NetworkMeasures {
  readonly network: Network;
  readonly kernels: Kernels;
  #odds: Float64Array | null = null;
  #companies: CompanyIndex | null = null;
  #doors: Doors | null = null;
  #communities: Communities | null = null;
  #introductionsBy: ReadonlyMap<ContactId, readonly Introduction[]> | null = null;

  /** @param kernels faster ways to the same figures, where the caller's machine has them */
  constructor(network: Network, kernels: Kernels = noKernels) {
    this.network = network;
    this.kernels = kernels;
  }

  /** Odds of every stored tie end, along `ties.neighbours`; ego's row holds the odds that an ask is granted. */
  get odds(): Float64Array {
    this.#odds ??= introductionOdds(this.network);
    return this.#odds;
  }

  get companies(): CompanyIndex {
    this.#companies ??= companyIndex(this.network.contacts);
    return this.#companies;
  }

  /** Doors of ego's contacts; all 0 where nobody is ego. */
  get doors(): Doors {
    const { ties, ego, size } = this.network;
    this.#doors ??= ego === null ? { doors: new Float64Array(size), onlyThrough: new Uint32Array(size) } : doors(ties, ego);
    return this.#doors;
  }

  get communities(): Communities {
    this.#communities ??= communities(this.network.ties, { seed: communitySeed });
    return this.#communities;
  }

  /** Introductions that a contact made and that took place, ordered by id. */
  introductionsBy(introducer: number): readonly Introduction[] {
    this.#introductionsBy ??= byIntroducer(this.network.referrals.introductions);
    return this.#introductionsBy.get(this.idOf(introducer)) ?? [];
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
