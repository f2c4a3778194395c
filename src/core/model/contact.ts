import type { ContactId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Source } from "./source.ts";

/** What a column (or a field of a card) says that has no place among the facts: kept under its own name. */
export interface Detail {
  readonly label: string;
  readonly value: string;
}

/** What is known of a contact. Null means "not recorded", never "none". */
export interface ContactFacts {
  readonly name: string;
  readonly emails: readonly string[];
  /** Profile slug in lower case, without address or query: `in/ana-ruiz`. */
  readonly profile: string | null;
  /** The identifier the person's own file gave this contact. */
  readonly externalId: string | null;
  readonly company: string | null;
  readonly position: string | null;
  readonly connectedOn: PartialDate | null;
  readonly phone: string | null;
  readonly location: string | null;
  readonly industry: string | null;
  readonly occupation: string | null;
  readonly school: string | null;
  readonly major: string | null;
  readonly graduationYear: number | null;
  /** Has said, in an alumni directory for instance, that people may ask for advice. */
  readonly volunteersToHelp: boolean | null;
  readonly notes: string | null;
  /** In order of label, each label once. Left out where there are none. */
  readonly details?: readonly Detail[];
}

/** One row (or one entry by hand) that spoke of a contact, with what it said. Taking it away takes away just that. */
export interface ContactSource {
  readonly source: Source;
  readonly stated: Partial<ContactFacts>;
  /** Equal for rows that state the same, so that an identical row is recognised when it comes again. */
  readonly fingerprint: string;
}

/**
 * A person in the network. The facts are those its sources state, later sources first.
 *
 * - `ego`: the person whose network this is, where no row of a file stands for them.
 * - `recorded`: stands in a contact list.
 * - `stub`: known only by name, as a party to an introduction; shown as such.
 * - `placeholder`: somebody at a company whom a contact is said to know, whose name is not known yet.
 */
export interface Contact extends ContactFacts {
  readonly id: ContactId;
  readonly kind: "ego" | "recorded" | "stub" | "placeholder";
  readonly sources: readonly ContactSource[];
}

export const noFacts: ContactFacts = {
  name: "",
  emails: [],
  profile: null,
  externalId: null,
  company: null,
  position: null,
  connectedOn: null,
  phone: null,
  location: null,
  industry: null,
  occupation: null,
  school: null,
  major: null,
  graduationYear: null,
  volunteersToHelp: null,
  notes: null,
};
