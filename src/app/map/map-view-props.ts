import type { MapAnswer } from "../../core/answers/question.ts";
import type { ContactId } from "../../core/model/ids.ts";

/** One contact as the map draws it. Runs along with `MapAnswer.ids`. */
export interface MapContact {
  readonly id: ContactId;
  readonly name: string;
  /** Legend group: an industry (or company), "Other" or "Not recorded". */
  readonly group: string;
  /** Ties, for the size of the dot. */
  readonly ties: number;
  readonly kind: "ego" | "recorded" | "stub";
  /** "Product manager, Acme Corp", or null where nothing is recorded. */
  readonly role: string | null;
}

export interface LegendGroup {
  readonly group: string;
  /** Hex colour with enough contrast against the map's ground in the theme in force. */
  readonly colour: string;
  readonly contacts: number;
}

export interface MapViewProps {
  readonly map: MapAnswer;
  readonly contacts: readonly MapContact[];
  readonly legend: readonly LegendGroup[];
  /** What the legend's groups are of. */
  readonly legendBy: "industry" | "company";
  readonly theme: "light" | "dark";
  readonly selected: ContactId | null;
  /** Ego first; empty when no path is lit. */
  readonly litPath: readonly ContactId[];
  /** Everybody else fades while this set is not null. */
  readonly found: ReadonlySet<ContactId> | null;
  readonly hiddenGroups: ReadonlySet<string>;
  readonly depth: 1 | 2 | 3 | null;
  readonly layout: "rings" | "circles";
  readonly canCircle: boolean;
  readonly onLayout: (layout: "rings" | "circles") => void;
  readonly onSelect: (contact: ContactId | null) => void;
  readonly onDepth: (depth: 1 | 2 | 3 | null) => void;
  readonly onToggleGroup: (group: string) => void;
  /** The map cannot be drawn here (no WebGL, context lost for good): the table takes its place. */
  readonly onUnavailable: (reason: "no-webgl" | "context-lost") => void;
  readonly onShowTable: () => void;
  readonly onFocusSearch: () => void;
}
