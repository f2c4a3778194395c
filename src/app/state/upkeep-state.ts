import type { ContactId } from "../../core/model/ids.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import type { Records } from "../../core/model/records.ts";
import type { Edit, Refused } from "../../core/upkeep/edit.ts";
import type { CompanyPage } from "../../core/upkeep/upkeep-answers.ts";
import type { WorkerResults } from "../../worker/protocol.ts";

/** What a form for adding by hand begins with. */
export type AddForm =
  | { readonly adds: "person"; readonly name?: string; readonly company?: string }
  | { readonly adds: "introduction"; readonly introducer?: ContactId }
  | { readonly adds: "tie"; readonly one?: ContactId };

/** A screen that keeps the network true. It stands over the workspace, one at a time. */
export type UpkeepScreen =
  | { readonly screen: "review" }
  | { readonly screen: "freshness" }
  | { readonly screen: "decisions" }
  | { readonly screen: "company"; readonly company: string }
  | { readonly screen: "add"; readonly form: AddForm }
  | { readonly screen: "edit" | "rows-apart" | "remove"; readonly contact: ContactId };

/** How many there are of each; null while nobody has counted. */
export interface UpkeepCounts {
  readonly duplicates: number | null;
  readonly freshness: number | null;
}

export interface UpkeepState {
  readonly upkeep: UpkeepScreen | null;
  readonly upkeepCounts: UpkeepCounts;
  /** Questions that the person wants to answer later: not asked again until the page is opened anew. */
  readonly putOff: ReadonlySet<string>;
}

/** The moment and the day of an edit. */
export interface EditMoment {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly on: PartialDate;
}

export type MakeEdit = (records: Records, moment: EditMoment) => Edit | Refused<string>;

export interface UpkeepActions {
  openUpkeep(screen: UpkeepScreen): void;
  /** Opens the review of possible duplicates. */
  openReview(): void;
  closeUpkeep(): void;
  putOffUntilLater(question: string): void;
  /**
   * Works out an edit on the records as they are when its turn comes, and keeps it as one operation.
   * `quiet`: whoever asks tells the person what was done, and offers to undo it.
   * @returns the edit once it is kept, or why it is not
   */
  edit(make: MakeEdit, how?: { readonly quiet: boolean }): Promise<Edit | Refused<string>>;
  possibleDuplicates(most: number): Promise<WorkerResults["duplicates"]>;
  factsToConfirm(most: number): Promise<WorkerResults["freshness"]>;
  companyPage(company: string): Promise<CompanyPage | null>;
  countUpkeep(): Promise<void>;
}

export const noUpkeep: UpkeepState = {
  upkeep: null,
  upkeepCounts: { duplicates: null, freshness: null },
  putOff: new Set(),
};
