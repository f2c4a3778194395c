import type { ContactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";

/** A job as the sources of one contact tell it. */
export interface Job {
  readonly company: string | null;
  readonly position: string | null;
  /** Day of the first and of the last source that states it (for a file, the day of its import). */
  readonly seenFirst: PartialDate;
  readonly seenLast: PartialDate;
  /** Between these two days it ended: last seen, and first seen gone. Null for the job that is current, or told as past without a day. */
  readonly endedBetween: readonly [PartialDate, PartialDate] | null;
  readonly isCurrent: boolean;
  readonly sources: readonly Source[];
}

/** A contact of whom something recorded may no longer hold. */
export interface FreshnessItem {
  readonly contact: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly position: string | null;
  /** Day on which the job was last stated or confirmed; null when no source has a day. */
  readonly statedOn: PartialDate | null;
  readonly reason: "old" | "sources-disagree" | "gone-from-list";
  /** For `sources-disagree`: what each source says, in their order. */
  readonly versions: readonly { readonly company: string | null; readonly position: string | null; readonly source: Source }[];
  /** How much a wrong fact would cost: contacts that are asked about most come first. 0 to 1. */
  readonly matters: number;
}

/** Everybody of one company. */
export interface CompanyPage {
  readonly company: string;
  /** Other spellings that count as this company, each with how many contacts write it so; most frequent first. */
  readonly spellings: readonly { readonly name: string; readonly contacts: number }[];
  /** Spellings that the person has said are this company, to be taken back. */
  readonly aliases: readonly string[];
  readonly now: readonly CompanyPerson[];
  readonly before: readonly CompanyPerson[];
  /** People whose e-mail address is of a domain that this company's people use, and who have no company recorded. */
  readonly byEmail: readonly CompanyPerson[];
  /** Companies that may belong together with this one: offered, never assumed. */
  readonly related: readonly {
    readonly company: string;
    readonly contacts: number;
    readonly why: "parent" | "brand" | "similar-name" | "same-domain" | "said-so";
  }[];
}

export interface CompanyPerson {
  readonly contact: ContactId;
  readonly name: string;
  readonly position: string | null;
  /** For `before`: when it was last seen so. */
  readonly seenLast: PartialDate | null;
}
