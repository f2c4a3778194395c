import type { OpenFinding } from "../../../src/storage/workspace-store.ts";
import type { PlanSpec } from "../harness/plan.ts";

/** Faults put into a store on purpose, to see whether the tests notice. */
export type Bug =
  | "none"
  | "early-acknowledgement"
  | "split-transaction"
  | "swallowed-failure"
  | "no-sentinel"
  | "no-stale-check"
  | "deaf-to-version-change";

export interface Refusal {
  readonly code: "refused";
  /** Name of the error, then that of its cause. */
  readonly error: string;
  readonly cause: string;
}

export interface Found {
  readonly code: "opened";
  readonly counter: number;
  readonly hash: string;
  readonly contacts: readonly string[];
  readonly finding: OpenFinding;
}

export interface Appended {
  readonly code: "appended";
  readonly number: number;
}

/** What the test process asks of the page; everything that crosses over is plain JSON. */
export interface FaultsPage {
  open(name: string, bug: Bug): Promise<Found | Refusal>;
  /** Appends the planned operation of this number. */
  append(plan: PlanSpec, number: number): Promise<Appended | Refusal>;
  /** Appends up to this number, one after the other; the test process notes each before the next begins. */
  appendTo(plan: PlanSpec, last: number): Promise<Refusal | null>;
  compact(): Promise<Refusal | null>;
  /** Adds contacts `prefix-0`, `prefix-1`, ... reading anew whenever another tab was faster. @returns those acknowledged. */
  addContacts(prefix: string, count: number): Promise<readonly string[]>;
  /** Asks for a later version of the database, as a tab with a newer app would. */
  upgrade(name: string): Promise<"upgraded" | "blocked">;
  /** From now on the k-th storage request takes its transaction down. */
  abortRequest(k: number): void;
  /** @returns whether the request was reached. */
  stopAborting(): boolean;
}

declare global {
  interface Window {
    faults: FaultsPage;
    /** Put there by the test process: notes that the operation of this number was acknowledged. */
    acknowledged(number: number): Promise<void>;
  }
}
