import { mixRemembered } from "./mix-colours.ts";
import { isDimmed, type ViewState } from "./view-state.ts";

export interface NodeStyle {
  /** Radius at the fitted zoom, in pixels. */
  readonly size: number;
  readonly color: string;
  readonly borderColor: string;
  /** Share of the radius that the border takes, 0 to 1. */
  readonly border: number;
}

const dimmedShare = 0.8;

/**
 * How a contact's dot looks while nobody points at it. Contacts known only by name are hollow; well-connected ones are larger.
 */
export function nodeStyle(state: ViewState, v: number): NodeStyle {
  const { colours } = state;
  const plain = plainColour(state, v);
  const colour = isDimmed(state, v) ? mixRemembered(plain, colours.ground, dimmedShare) : plain;
  return dotOf(state, v, colour);
}

/** Contacts that are drawn once more above the paths, the most looked at last. */
export function markedContacts(state: ViewState): number[] {
  const marked = new Set([...state.way, ...state.litPath]);
  for (const v of [state.selected, state.cursor, state.hovered]) {
    marked.delete(v);
    if (v !== -1) marked.add(v);
  }
  return [...marked];
}

/** How such a contact looks: never faded; rimmed on a lit path and where somebody looks. */
export function markedStyle(state: ViewState, v: number): NodeStyle {
  const { colours } = state;
  const plain = plainColour(state, v);
  const size = dotSize(state, v);
  if (v === state.hovered || v === state.cursor || v === state.selected) {
    return { size: size + 2.5, color: plain, borderColor: colours.ink, border: 2 / (size + 2.5) };
  }
  if (state.lit.has(v)) {
    return { size: size + 1.5, color: plain, borderColor: colours.lit, border: 2.5 / (size + 1.5) };
  }
  return dotOf(state, v, plain);
}

export function dotSize(state: ViewState, v: number): number {
  if (v === state.scene.centre) return Math.max(11, state.dotRadius * 1.9);
  return state.dotRadius * (0.9 + 0.13 * Math.log2(1 + (state.scene.contacts[v]?.ties ?? 0)));
}

function plainColour(state: ViewState, v: number): string {
  return v === state.scene.centre ? state.colours.ego : (state.scene.colour[v] ?? state.colours.line);
}

function dotOf(state: ViewState, v: number, colour: string): NodeStyle {
  const { scene, colours } = state;
  const size = dotSize(state, v);
  if (scene.contacts[v]?.kind === "stub" && v !== scene.centre) {
    return { size, color: colours.ground, borderColor: colour, border: 0.38 };
  }
  // A rim of ground colour keeps dots that touch apart.
  return { size, color: colour, borderColor: colours.ground, border: 1 / size };
}
