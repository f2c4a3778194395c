import type {
  BridgingAnswer,
  LineageAnswer,
  MeetingAnswer,
  ReachAnswer,
  ReachOverTimeAnswer,
  WithoutAnswer,
} from "../../core/answers/network-answers.ts";
import type {
  GoalAnswer,
  MapAnswer,
  PathsAnswer,
  PersonAnswer,
  Suggestion,
  WeeklyPlanAnswer,
} from "../../core/answers/question.ts";
import type { AdviserPart, AdviserSummary } from "../../core/journey/adviser-summary.ts";
import type { AskStage } from "../../core/model/ask.ts";
import type { Operation, OperationSummary } from "../../core/model/change.ts";
import type { AskId, ContactId } from "../../core/model/ids.ts";
import type { Purpose } from "../../core/model/purpose.ts";
import type { Records } from "../../core/model/records.ts";
import type { OpenFinding } from "../../storage/workspace-store.ts";
import type { ExportFormat } from "../../worker/protocol.ts";
import type { ImportActions, ImportState } from "./import-state.ts";
import type { JourneyActions, JourneyPage, JourneyState } from "./journey-state.ts";
import type { UpkeepActions, UpkeepState } from "./upkeep-state.ts";

/** An answer on its way from the worker. While a newer one is computed, the one before stays on screen. */
export type Pending<T> =
  | { readonly state: "none" }
  | { readonly state: "loading"; readonly previous: T | null }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly message: string };

export type AnswerTab = "target" | "meet" | "bridging" | "reach" | "week";
export type Stage = "map" | "table" | "lineage" | JourneyPage;

/** What is looked at. Kept in the address bar, with opaque ids only, so that back and forward work. */
export interface View {
  readonly tab: AnswerTab;
  readonly stage: Stage;
  readonly selected: ContactId | null;
}

/** What a phone shows of the workspace: one of the two at a time. */
export type PhonePane = "answers" | "stage";

export interface Answers {
  readonly reach: Pending<ReachAnswer | null>;
  readonly bridging: Pending<BridgingAnswer>;
  readonly meet: Pending<readonly Suggestion[]>;
  readonly target: Pending<PathsAnswer>;
  readonly person: Pending<PersonAnswer>;
  readonly without: Pending<WithoutAnswer>;
  readonly meeting: Pending<MeetingAnswer>;
  readonly map: Pending<MapAnswer>;
  readonly lineage: Pending<LineageAnswer>;
  readonly plan: Pending<WeeklyPlanAnswer>;
  readonly reachOverTime: Pending<ReachOverTimeAnswer | null>;
  readonly goal: Pending<GoalAnswer>;
}

/** What a question about a target names: an industry and a role are chosen from the list that the question box offers. */
export type TargetOf = "company-or-person" | "industry" | "role";

/** Those whom ego would lose without a contact, that contact first, as of a moment of the records. */
export interface Spotlight {
  readonly without: ContactId;
  readonly people: ReadonlySet<ContactId>;
  /** The counter of the records: after a change it says nothing any more. */
  readonly counter: number;
}

/** What the ways to a target may not do. */
export interface PathLimitsShown {
  readonly maxHops: 2 | 3 | 4;
  readonly withoutWeakTies: boolean;
  readonly notVia: readonly ContactId[];
}

export type Refining =
  | { readonly state: "idle" }
  /** `share`: how much is done, 0 to 1. */
  | { readonly state: "running"; readonly share: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly message: string };

/** A short message at the foot of the screen. */
export type Notice =
  | {
      readonly code: "done";
      readonly summary: OperationSummary;
      readonly undo: boolean;
      /** Pairs that may be one person, where the change brought some. */
      readonly duplicates?: number;
    }
  | { readonly code: "nothing-new"; readonly files: readonly string[] }
  | { readonly code: "not-saved"; readonly reason: string }
  /** Site data is blocked: everything works until the page is closed. */
  | { readonly code: "not-kept" }
  /** The change was kept; the note outside the database, by which a loss would be noticed, was not. */
  | { readonly code: "loss-unwatched" }
  | { readonly code: "changed-elsewhere" }
  | {
      readonly code: "lost";
      readonly acknowledged: number;
      readonly found: number;
    }
  | { readonly code: "copied" }
  | { readonly code: "already-asked" };

export interface AppState extends UpkeepState, JourneyState {
  readonly phase: "opening" | "ready" | "unusable";
  readonly unusable: string | null;
  readonly finding: OpenFinding;
  readonly records: Records;
  readonly counter: number;
  readonly history: readonly Operation[];
  readonly today: string;
  readonly view: View;
  readonly pane: PhonePane;
  /** The company or person typed into "Who can introduce me to...". */
  readonly target: string;
  /** What `target` names. */
  readonly targetOf: TargetOf;
  readonly includeSimilar: boolean;
  readonly pathLimits: PathLimitsShown;
  /** What meetings are to be for; null where nobody has said. */
  readonly purpose: Purpose | null;
  /** How the map is laid out: around you by introductions, or by who knows whom. */
  readonly layout: "rings" | "circles";
  /** Work towards exact figures that goes on beside everything else. */
  readonly refining: Refining;
  /** The path that is lit on the map, ego first; empty when none. */
  readonly litPath: readonly ContactId[];
  /** People shown by themselves, everybody else faded; null while nobody is. */
  readonly spotlight: Spotlight | null;
  /** Text that fades everything else in map and table. */
  readonly search: string;
  /** Contacts farther away than this many introductions are hidden; null shows all. */
  readonly depth: 1 | 2 | 3 | null;
  /** Industries hidden by the legend. */
  readonly hiddenGroups: ReadonlySet<string>;
  readonly answers: Answers;
  readonly importing: ImportState;
  readonly notice: Notice | null;
}

export interface AppActions extends ImportActions, UpkeepActions, JourneyActions {
  undo(): Promise<void>;
  redo(): Promise<void>;
  clearEverything(): Promise<void>;
  chooseEgo(contact: ContactId): Promise<void>;
  setTarget(text: string, of?: TargetOf): void;
  setIncludeSimilar(include: boolean): void;
  limitPaths(limits: Partial<PathLimitsShown>): void;
  setPurpose(purpose: Purpose | null): void;
  setLayout(layout: "rings" | "circles"): void;
  stopRefining(): void;
  refineAgain(): void;
  /** What is named comes to the fore on a phone too: a tab among the answers, a stage in their place. */
  show(view: Partial<View>): void;
  setPane(pane: PhonePane): void;
  select(contact: ContactId | null): void;
  lightPath(path: readonly ContactId[]): void;
  /** Shows on the map what would be lost without a contact; null shows everybody again. */
  showLost(lost: Pick<Spotlight, "without" | "people"> | null): void;
  setSearch(text: string): void;
  setDepth(depth: 1 | 2 | 3 | null): void;
  toggleGroup(group: string): void;
  markAsked(broker: ContactId, target: ContactId): Promise<void>;
  /** Notes an ask as an idea. */
  keepForLater(broker: ContactId, target: ContactId): Promise<void>;
  moveAsk(ask: AskId, to: AskStage): Promise<void>;
  saveAs(kind: ExportKind): Promise<void>;
  /** What an adviser may see of it all. */
  adviserSummary(parts: readonly AdviserPart[]): Promise<AdviserSummary>;
  /** Offers a text as a file. */
  saveText(file: string, text: string): void;
  /** The whole network as a file that only the password opens. @returns its name, or why there is none */
  saveLocked(password: string, signal: AbortSignal): Promise<{ readonly file: string } | { readonly problem: LockProblem }>;
  dismissNotice(): void;
  notify(notice: Notice): void;
}

export type LockProblem = "cannot-lock" | "not-saved";

export type ExportKind = ExportFormat | "png";
