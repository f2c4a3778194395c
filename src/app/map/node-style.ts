import { mixRemembered } from "./mix-colours.ts";
import { isDimmed, type ViewState } from "./view-state.ts";

export interface NodeStyle {
  readonly size: number;
  readonly color: string;
  readonly borderColor: string;
  /** Share of the radius that the border takes, 0 to 1. */
  readonly border: number;
  readonly hidden: boolean;
  /** Drawn once more above everything else. */
  readonly highlighted: boolean;
}

const dimmedShare = 0.8;

/** How a contact's dot looks now. Contacts known only by name are hollow; well-connected ones are larger. */
export function nodeStyle(state: ViewState, v: number): NodeStyle {
  const { scene, colours } = state;
  const contact = scene.contacts[v];
  const isCentre = v === scene.centre;
  const hidden = state.hidden[v] === 1;
  const looked = v === state.hovered || v === state.cursor || v === state.selected;
  const onPath = state.lit.has(v);
  const bright = looked || onPath || state.onWay.has(v);
  const plain = isCentre ? colours.ego : (scene.colour[v] ?? colours.line);
  const colour = isDimmed(state, v) ? mixRemembered(plain, colours.ground, dimmedShare) : plain;
  const size = dotSize(state, contact?.ties ?? 0, isCentre) + (looked ? 2.5 : onPath ? 1.5 : 0);
  if (looked) return { size, color: plain, borderColor: colours.ink, border: 2 / size, hidden, highlighted: true };
  if (onPath) return { size, color: plain, borderColor: colours.lit, border: 2.5 / size, hidden, highlighted: true };
  if (contact?.kind === "stub" && !isCentre) {
    return { size, color: colours.ground, borderColor: colour, border: 0.38, hidden, highlighted: bright };
  }
  // A rim of ground colour keeps dots that touch apart.
  return { size, color: colour, borderColor: colours.ground, border: 1 / size, hidden, highlighted: bright || isCentre };
}

export function dotSize(state: ViewState, ties: number, isCentre: boolean): number {
  if (isCentre) return Math.max(11, state.dotRadius * 1.9);
  return state.dotRadius * (0.9 + 0.13 * Math.log2(1 + ties));
}
