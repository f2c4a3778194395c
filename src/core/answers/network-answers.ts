import type { ContactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";

/** An expected number found by drawing worlds: two times in three it is off by less than the standard error. */
export interface DrawnCount {
  readonly people: number;
  /** Null where a single world was drawn. */
  readonly standardError: number | null;
  readonly worlds: number;
}

export interface ReachAnswer {
  readonly ego: ContactId;
  /** Hop 1, 2, ... `maxHops`: contacts and companies first reached with that many ties. */
  readonly hops: readonly { readonly hop: number; readonly contacts: number; readonly companies: number }[];
  /** Expected number of people reached within two hops. */
  readonly warmReach: number;
  /** Expected number of people reached within three hops, drawn from sampled worlds; null where `maxHops` is below 3. */
  readonly warmReachWithinThree: DrawnCount | null;
  /** Expected reach of each company within two hops, 0 to 1, largest first. */
  readonly companies: readonly { readonly company: string; readonly reach: number }[];
}

/** How reach grew. */
export interface ReachOverTimeAnswer {
  /** Oldest first. `within`: people within 1, 2, 3 introductions at the end of that day. */
  readonly points: readonly { readonly on: PartialDate; readonly within: readonly number[] }[];
  readonly datedTies: number;
  /** Ties that no record dates: they count from the beginning. */
  readonly undatedTies: number;
}

/** How far everybody reaches. */
export interface ReachOfAllAnswer {
  /** Whoever reaches most comes first, then the nearest, then by id; at most `top`. */
  readonly contacts: readonly {
    readonly id: ContactId;
    readonly name: string;
    /** People within `maxHops` ties. */
    readonly reached: number;
    /** Nearness to everybody, 0 to 1; null in a network of one. */
    readonly closeness: number | null;
  }[];
  readonly contactCount: number;
}

export interface BridgingContact {
  readonly id: ContactId;
  readonly name: string;
  readonly doors: number;
  readonly onlyThrough: number;
  /** Normalised Freeman betweenness, 0 to 1; null in a network of fewer than three. */
  readonly betweenness: number | null;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly participation: number | null;
  readonly cut: boolean;
  readonly roles: BrokerageRoles;
  /** First and last place in the list, from 1, that networks with a fifth of the ties missing gave; null where none were drawn. */
  readonly places: readonly [number, number] | null;
  /** Contacts of one tier, numbered from 1, stand in no order that is sure; null where no networks were drawn. */
  readonly tier: number | null;
}

/** How many pairs of contacts who do not know each other somebody stands between, by whose community is whose. */
export interface BrokerageRoles {
  /** All three in one community. */
  readonly coordinator: number;
  /** Both ends in one community, the broker in another. */
  readonly consultant: number;
  /** The broker in the community of one end: the way in to it, or out of it. */
  readonly gatekeeper: number;
  /** Three communities. */
  readonly liaison: number;
}

/** How far a betweenness may be off. */
export type Exactness =
  | { readonly exact: true }
  /** With the given chance, no figure is off by more than `error`. */
  | { readonly exact: false; readonly error: number; readonly chance: number; readonly samples: number };

export interface BridgingAnswer {
  /** By doors, then betweenness, largest first; then id. Ego is left out. At most `top`. */
  readonly contacts: readonly BridgingContact[];
  /** How many contacts there are without `top`. */
  readonly contactCount: number;
  readonly betweennessIs: Exactness;
  readonly cutCount: number;
  readonly bridges: readonly (readonly [ContactId, ContactId])[];
  readonly bridgeCount: number;
  readonly localBridges: readonly (readonly [ContactId, ContactId])[];
  readonly localBridgeCount: number;
}

/** What would be lost if a contact were not there. */
export interface WithoutAnswer {
  readonly contact: ContactId;
  /** Contacts that ego reaches within three ties only with this one, nearest first, then id; this one left out. */
  readonly lost: readonly ContactId[];
  /** Contacts with no way left at all. */
  readonly cutOff: number;
  /** Companies where ego reaches nobody any more within three ties, in order. */
  readonly lostCompanies: readonly string[];
  /** Industries where ego reaches nobody any more within three ties, in order: those to which the contact is the only way. */
  readonly lostIndustries: readonly string[];
  /** Expected number of people within two ties, with and without; this one left out of both. */
  readonly warmReach: { readonly before: number; readonly after: number };
  /** A contact through whom most of the lost are reached otherwise if ego met them, and how many; null where there is none. */
  readonly secondRoute: { readonly contact: ContactId; readonly regains: number } | null;
}

/** What would be gained if ego came to know a contact. */
export interface MeetingAnswer {
  readonly contact: ContactId;
  /** Contacts that come within two ties and were not, in id order. */
  readonly opens: readonly ContactId[];
  /** Companies of which somebody comes within two ties and nobody was, in order. */
  readonly opensCompanies: readonly string[];
  readonly warmReach: { readonly before: number; readonly after: number };
}

export interface CommunitiesAnswer {
  /** Newman's modularity of this division; null where there are no ties. */
  readonly modularity: number | null;
  /** Largest first, then by first member; members in id order. */
  readonly communities: readonly (readonly ContactId[])[];
}

/** One contact's place in the history of introductions. */
export interface LineageEntry {
  readonly contact: ContactId;
  /** The earliest introducer whom a circle does not rule out; null where there is none. */
  readonly parent: ContactId | null;
  /** Introductions between this contact and the root of its tree; 0 for a root. */
  readonly generation: number;
  /** How many contacts came in through this one, generation after generation. */
  readonly downstream: number;
  /** Contacts introduced by this one, each counted once, over the introductions in which they did so; null where they introduced nobody. */
  readonly namesPerIntroduction: number | null;
  /** Everybody who introduced this contact, with an equal share each; earliest first, undated last, then by id. */
  readonly credit: readonly { readonly introducer: ContactId; readonly share: number }[];
}

export type LineageWarning =
  /**
   * Each of these is said to have been introduced by the one before, and the first by the last. That last claim has no date, so
   * that nobody can tell who came first; it makes no parent, and its introducer keeps their credit.
   */
  { readonly code: "introduced-in-a-circle"; readonly contacts: readonly ContactId[] };

export interface LineageAnswer {
  /**
   * Everybody who introduced somebody, or whom somebody known introduced, in id order. Ego is nobody's introducee, and is listed
   * where ego introduced others.
   */
  readonly entries: readonly LineageEntry[];
  /** Those of them without a parent, in id order. */
  readonly roots: readonly ContactId[];
  readonly warnings: readonly LineageWarning[];
}
