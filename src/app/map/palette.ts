export type MapTheme = "light" | "dark";

/** Colours of everything that is drawn rather than styled; hex only, which is all that WebGL is given. */
export interface MapColours {
  readonly ground: string;
  /** Every second ring stands on it, so that rings can be told apart without counting. */
  readonly band: string;
  readonly ringLine: string;
  readonly ink: string;
  readonly softInk: string;
  readonly plate: string;
  readonly plateLine: string;
  readonly ego: string;
  /** The path that is lit, and the way to whoever is looked at. */
  readonly lit: string;
  readonly focus: string;
  readonly line: string;
}

const colours: Record<MapTheme, MapColours> = {
  light: {
    ground: "#fbfaf7",
    band: "#f4f2ec",
    ringLine: "#d9d4c8",
    ink: "#1e2422",
    softInk: "#5a605c",
    plate: "#ffffff",
    plateLine: "#cfc9bc",
    ego: "#1e2422",
    lit: "#b4530a",
    focus: "#0f5f57",
    line: "#6d6a60",
  },
  dark: {
    ground: "#14191b",
    band: "#191f21",
    ringLine: "#343d40",
    ink: "#eef0ec",
    softInk: "#a9b2b0",
    plate: "#20272a",
    plateLine: "#4a5558",
    ego: "#f4f6f2",
    lit: "#f2ab58",
    focus: "#7bd6c8",
    line: "#8d989a",
  },
};

/** Seven hues that stay apart under red, green and blue blindness, then other, then not recorded. */
const groups: Record<MapTheme, readonly string[]> = {
  light: ["#3f56d8", "#b8524f", "#0b5c14", "#7f165f", "#9e8708", "#651f9d", "#0893c9", "#6f6f6a", "#8b8a83"],
  dark: ["#6f86ff", "#ff6f4d", "#35c98e", "#d070b8", "#ecdc4a", "#c9a8ff", "#6fe6f2", "#a5aaa8", "#808886"],
};

export function mapColours(theme: MapTheme): MapColours {
  return colours[theme];
}

/** @returns nine hex colours with at least 3:1 against the map's ground: seven categories, "Other", "Not recorded". */
export function groupColours(theme: MapTheme): string[] {
  return [...groups[theme]];
}

/** @returns the hex colour the map is drawn on. */
export function mapGround(theme: MapTheme): string {
  return colours[theme].ground;
}
