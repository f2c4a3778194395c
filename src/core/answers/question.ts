import type { GoalProfile } from "../model/goal.ts";
import type { ContactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Purpose } from "../model/purpose.ts";
import type {
  BridgingAnswer,
  CommunitiesAnswer,
  LineageAnswer,
  MeetingAnswer,
  ReachAnswer,
  ReachOfAllAnswer,
  ReachOverTimeAnswer,
  WithoutAnswer,
} from "./network-answers.ts";

/** Everything the screen and the command line can ask of a network. One answer type each, in `answerQuestion`. */
export type Question =
  | { readonly ask: "reach"; readonly from: ContactId | null; readonly maxHops: number }
  | { readonly ask: "reach-over-time"; readonly months: number }
  | { readonly ask: "reach-of-all"; readonly maxHops: number; readonly top?: number }
  /** `quick`: betweenness is sampled where exact takes longer than about a second. `top`: how many of each list at most. `places`: how sure the order is. */
  | { readonly ask: "bridging"; readonly betweenness?: "exact" | "quick"; readonly top?: number; readonly places?: boolean }
  | {
      readonly ask: "paths";
      readonly to: string;
      /** What `to` names; a company or else a person unless told. */
      readonly of?: "company-or-person" | "industry" | "role";
      readonly limits?: PathLimits;
      readonly includeSimilar: boolean;
      /** What a meeting is for; ways to those who serve it come before others about as good. Left out: nobody has said. */
      readonly purpose?: Purpose;
      readonly maxHops: number;
      readonly top: number;
    }
  /** `purpose`: what the meetings are for; whoever serves it counts for more. Left out: nobody has said. */
  | { readonly ask: "suggest"; readonly top: number; readonly goal: Goal; readonly purpose?: Purpose }
  | { readonly ask: "plan"; readonly asks: number; readonly goal: Goal; readonly purpose?: Purpose }
  /** How near the network is to what the person looks for. */
  | { readonly ask: "goal"; readonly goal: GoalProfile }
  | { readonly ask: "person"; readonly contact: ContactId }
  | { readonly ask: "without"; readonly contact: ContactId }
  | { readonly ask: "meeting"; readonly contact: ContactId }
  | { readonly ask: "communities" }
  | { readonly ask: "lineage" }
  | { readonly ask: "map"; readonly layout?: "rings" | "circles" };

/** What a warm path may not do. */
export interface PathLimits {
  /** Ties weaker than this are not used; 0 to 1. */
  readonly minStrength: number;
  /** People who are not to be asked, nor passed. */
  readonly notVia: readonly ContactId[];
}

export interface Goal {
  readonly companies: readonly string[];
  readonly roles: readonly string[];
}

export type Band = "good" | "fair" | "long-shot";

/** Why an ask is proposed, as data. The screen and the command line choose the words. */
export type Reason =
  | { readonly code: "you-know-each-other" }
  | { readonly code: "works-there"; readonly company: string; readonly position: string | null }
  | { readonly code: "last-contact"; readonly contact: ContactId; readonly on: PartialDate }
  | { readonly code: "no-recorded-contact-date"; readonly contact: ContactId }
  | { readonly code: "introduced-you"; readonly times: number }
  | {
      readonly code: "introduced-target";
      readonly broker: ContactId;
      readonly target: ContactId;
      readonly on: PartialDate | null;
    }
  | { readonly code: "knows-target"; readonly broker: ContactId; readonly target: ContactId; readonly times: number }
  | { readonly code: "no-open-asks" }
  | { readonly code: "open-asks"; readonly count: number }
  | { readonly code: "rest-until"; readonly asked: PartialDate; readonly until: PartialDate }
  | { readonly code: "shared-contacts"; readonly count: number }
  | { readonly code: "opens-company"; readonly company: string }
  | { readonly code: "opens-contacts"; readonly count: number }
  | { readonly code: "matches-goal"; readonly goal: string }
  | { readonly code: "volunteers-to-help" }
  /** In a position to know of openings. */
  | { readonly code: "hears-of-openings"; readonly position: string }
  /** Does the work, and can tell of it. */
  | { readonly code: "does-the-work"; readonly occupation: string }
  | { readonly code: "same-school"; readonly school: string };

export interface WarmAsk {
  readonly broker: ContactId;
  readonly target: ContactId;
  /** Contact ids from ego to the target, both included. */
  readonly path: readonly ContactId[];
  /** Product of the odds along the path, 0 to 1. */
  readonly probability: number;
  readonly band: Band;
  readonly reasons: readonly Reason[];
}

export interface MatchedCompany {
  readonly company: string;
  readonly contacts: number;
  readonly match: "exact" | "similar";
}

/** What can be done when nobody reaches the target. */
export type NextStep =
  | { readonly code: "ask-dormant"; readonly contact: ContactId; readonly lastContact: PartialDate | null }
  | { readonly code: "ask-alumni"; readonly contact: ContactId }
  | { readonly code: "record-contacts-of"; readonly contact: ContactId }
  | { readonly code: "target-known-but-unreached"; readonly contact: ContactId }
  | { readonly code: "mention-at-next-meeting" };

export interface PathsAnswer {
  /** The company or name as it was asked for. */
  readonly target: string;
  readonly kind: "company" | "person" | "industry" | "role" | "unknown";
  readonly matched: readonly MatchedCompany[];
  /** At most one a broker, most probable first; equal ones by fewer hops, then ids. */
  readonly asks: readonly WarmAsk[];
  /** Further ways, a broker at a time, best first: the same broker to other targets, or by other paths. */
  readonly alternatives: readonly WarmAsk[];
  /** The best way of at most 1, 2, 3, ... ties, each better than the shorter one before it. */
  readonly byHops: readonly WarmAsk[];
  /** Two ways that share nobody in between, their chances together as good as any such two; null where there are none. */
  readonly disjointPair: readonly [WarmAsk, WarmAsk] | null;
  /** Names nearest to what was typed, where nothing has that name. */
  readonly nearest: readonly string[];
  readonly nextSteps: readonly NextStep[];
  readonly checkedHops: number;
}

export interface Suggestion {
  readonly ask: ContactId;
  readonly meet: ContactId;
  readonly path: readonly ContactId[];
  /** Odds that the ask leads to a meeting, 0 to 1. */
  readonly likely: number;
  /** What meeting this person is worth towards the goal, 0 to 1. */
  readonly value: number;
  /** Contacts that meeting this person would newly bring within one introduction. */
  readonly opens: number;
  readonly band: Band;
  readonly reasons: readonly Reason[];
}

export interface PlannedSuggestion extends Suggestion {
  /** What it adds to the asks before it, in units of value. */
  readonly gain: number;
  /** Companies it brings near, in order of name: the person's own where ego knows nobody there, and those they could introduce to. */
  readonly opensCompanies: readonly string[];
}

/** A few asks that go well together. */
export interface WeeklyPlanAnswer {
  /** In the order of what each adds to those before it. */
  readonly asks: readonly PlannedSuggestion[];
  /** Contacts who are left in peace, whom one would otherwise ask; the one rested soonest first. */
  readonly resting: readonly { readonly contact: ContactId; readonly asked: PartialDate; readonly until: PartialDate }[];
}

/** A company of the goal, and how it is reached. */
export interface GoalTarget {
  /** As the goal names it. */
  readonly target: string;
  /** Contacts recorded there, ego left out. */
  readonly contacts: number;
  /** Ties of the best way there; null where nobody is reached within `checkedHops`. */
  readonly hops: number | null;
  /** Odds of the best way, 0 to 1; null as above. */
  readonly probability: number | null;
  readonly band: Band | null;
  /** Who could introduce ego, best first, a few at most; whoever works there and is known to ego is among them. */
  readonly introducers: readonly ContactId[];
}

/** An industry or an occupation of the goal, and who is in it. */
export interface GoalField {
  readonly field: string;
  /** Contacts recorded in it, ego left out. */
  readonly contacts: number;
  /** Those whom ego knows. */
  readonly known: number;
  /** Those within `checkedHops` ties, those known included. */
  readonly reached: number;
  /** The nearest, then by id, a few at most. */
  readonly nearest: readonly { readonly contact: ContactId; readonly hops: number }[];
  /** Companies they work at, with how many of them; most first, then by name, a few at most. */
  readonly companies: readonly { readonly company: string; readonly contacts: number }[];
}

/** Somebody who offers to help or went to ego's school, and fits the goal. */
export interface GoalHelper {
  readonly contact: ContactId;
  readonly volunteers: boolean;
  readonly sameSchool: boolean;
  /** What of the goal they fit, as the goal names it. */
  readonly fits: { readonly kind: GoalPart; readonly goal: string };
  /** Ties from ego; null beyond `checkedHops`. */
  readonly hops: number | null;
}

export type GoalPart = "target" | "occupation" | "industry";

/** A part of the goal that the network does not reach, or where ego knows nobody. */
export interface BlindSpot {
  readonly kind: GoalPart;
  readonly goal: string;
  /** Contacts recorded there. */
  readonly contacts: number;
  /** What to do, best first: never empty. */
  readonly steps: readonly GoalStep[];
}

export type GoalStep = NextStep | { readonly code: "ask-for"; readonly broker: ContactId; readonly target: ContactId };

export interface GoalAnswer {
  /** By the odds of the best way, largest first; equal ones by contacts there, most first, then in the order of the goal. */
  readonly targets: readonly GoalTarget[];
  /** In the order of the goal, as are `occupations` and `blindSpots`: targets, occupations, industries. */
  readonly industries: readonly GoalField[];
  readonly occupations: readonly GoalField[];
  /** The nearest first, volunteers before others, then by id; a few at most. */
  readonly helpers: readonly GoalHelper[];
  readonly helperCount: number;
  readonly blindSpots: readonly BlindSpot[];
  readonly checkedHops: number;
}

export interface PersonAnswer {
  readonly contact: ContactId;
  readonly introducedBy: readonly { readonly introducer: ContactId; readonly when: PartialDate | null }[];
  readonly introduced: readonly { readonly contact: ContactId; readonly when: PartialDate | null }[];
  /** Best warm path from ego, both ends included; empty when there is none or nobody is ego. */
  readonly path: readonly ContactId[];
  readonly probability: number | null;
  readonly band: Band | null;
  readonly reasons: readonly Reason[];
  readonly ties: number;
  readonly sharedContacts: number;
  readonly doors: number;
  readonly onlyThrough: number;
  /** Contacts first reached from this person at 1, 2, 3 ties. */
  readonly hops: readonly number[];
  /** The chance that this contact helps when asked, and the range it lies in four times out of five; null where ego has no tie. */
  readonly askOdds: { readonly likely: number; readonly low: number; readonly high: number } | null;
  /**
   * How this contact came in, by the earliest introducer each time: first whom nobody introduced (ego where it was ego's
   * introduction), last the contact; just the contact where nobody introduced them.
   */
  readonly chain: readonly ContactId[];
  /** Introductions between the first of the chain and this contact. */
  readonly generation: number;
  /** Contacts who came in through this one, directly or through those they introduced. */
  readonly downstream: number;
}

/**
 * Positions and lines of the map. In circles `ringRadius` is empty: a ring is then a distance only.
 * Arrays run along with `ids`, or with each other for lines.
 */
export interface MapAnswer {
  readonly ids: readonly ContactId[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Introductions away from ego; -1 for the outer shelf of people nobody recorded a way to. */
  readonly ring: Int16Array;
  /** Number of the person through whom ego reaches this one, or -1. */
  readonly parent: Int32Array;
  /** Radius of each ring, ring 0 (ego) first; the shelf, if any, last. */
  readonly ringRadius: readonly number[];
  readonly ringContacts: readonly number[];
  readonly lineFrom: Uint32Array;
  readonly lineTo: Uint32Array;
  /** 0: the way to this contact (parent to child). 1: another introduction, introducer to introduced. 2: a tie. */
  readonly lineKind: Uint8Array;
}

export interface AnswerOf {
  readonly reach: ReachAnswer | null;
  readonly "reach-over-time": ReachOverTimeAnswer | null;
  readonly "reach-of-all": ReachOfAllAnswer;
  readonly bridging: BridgingAnswer;
  readonly paths: PathsAnswer;
  readonly suggest: readonly Suggestion[];
  readonly plan: WeeklyPlanAnswer;
  readonly goal: GoalAnswer;
  readonly person: PersonAnswer;
  readonly without: WithoutAnswer;
  readonly meeting: MeetingAnswer;
  readonly communities: CommunitiesAnswer;
  readonly lineage: LineageAnswer;
  readonly map: MapAnswer;
}
