import type { ContactId } from "../../core/model/ids.ts";
import { type MapScene, wayTo } from "./map-scene.ts";
import { type MapColours, type MapTheme, mapColours } from "./palette.ts";

/**
 * What the reducers read. One object that is written in place: the renderer runs every reducer when a setting changes, so
 * reducers are installed once and look here.
 */
export interface ViewState {
  scene: MapScene;
  colours: MapColours;
  /** 1 where a contact is filtered out or lies beyond the depth. */
  hidden: Uint8Array;
  /** 1 where a contact matches the search; null without a search. */
  found: Uint8Array | null;
  /** Ego first; empty when no path is lit. */
  litPath: readonly number[];
  lit: ReadonlySet<number>;
  selected: number;
  hovered: number;
  /** Where the keyboard stands; -1 while the map has no focus. */
  cursor: number;
  /** The way from the middle to whoever is hovered, or else under the cursor. */
  way: readonly number[];
  onWay: ReadonlySet<number>;
  /** Radius of an ordinary dot at the fitted zoom, in pixels. */
  dotRadius: number;
}

export interface ViewChoices {
  readonly selected: ContactId | null;
  readonly litPath: readonly ContactId[];
  readonly found: ReadonlySet<ContactId> | null;
  readonly theme: MapTheme;
  /** As `hiddenContacts` gives it. */
  readonly hidden: Uint8Array;
}

export function makeViewState(scene: MapScene, choices: ViewChoices): ViewState {
  const state: ViewState = {
    scene,
    colours: mapColours(choices.theme),
    hidden: choices.hidden,
    found: null,
    litPath: [],
    lit: new Set(),
    selected: -1,
    hovered: -1,
    cursor: -1,
    way: [],
    onWay: new Set(),
    dotRadius: 6,
  };
  applyChoices(state, scene, choices);
  return state;
}

/** Takes over what was chosen. Whoever was looked at stays so, unless contacts were numbered anew or they are hidden now. */
export function applyChoices(state: ViewState, scene: MapScene, choices: ViewChoices): void {
  const numberOf = (id: ContactId): number => scene.indexOf.get(id) ?? -1;
  const isNew = state.scene !== scene;
  state.scene = scene;
  state.colours = mapColours(choices.theme);
  state.hidden = choices.hidden;
  state.selected = choices.selected === null ? -1 : numberOf(choices.selected);
  state.litPath = choices.litPath.map(numberOf).filter((v) => v !== -1);
  state.lit = new Set(state.litPath);
  state.found = null;
  if (choices.found !== null) {
    state.found = new Uint8Array(scene.contacts.length);
    for (const id of choices.found) {
      const v = numberOf(id);
      if (v !== -1) state.found[v] = 1;
    }
  }
  if (isNew || state.hidden[state.hovered] === 1) state.hovered = -1;
  if (isNew || state.hidden[state.cursor] === 1) state.cursor = -1;
  lookFrom(state, state.hovered, state.cursor);
}

/** The pointer and the keyboard stand here now; the way to whoever is looked at comes along. */
export function lookFrom(state: ViewState, hovered: number, cursor: number): void {
  state.hovered = hovered;
  state.cursor = cursor;
  const at = hovered === -1 ? cursor : hovered;
  state.way = at === -1 ? [] : wayTo(state.scene.map, at);
  state.onWay = new Set(state.way);
}

/**
 * Filters hide; neither the middle, nor a lit path, nor whoever is selected ever disappears.
 *
 * @returns 1 for each contact that is not to be seen.
 */
export function hiddenContacts(
  scene: MapScene,
  {
    hiddenGroups,
    depth,
    selected,
    litPath,
  }: {
    readonly hiddenGroups: ReadonlySet<string>;
    readonly depth: number | null;
    readonly selected: ContactId | null;
    readonly litPath: readonly ContactId[];
  },
): Uint8Array {
  const hidden = new Uint8Array(scene.contacts.length);
  const kept = new Set(litPath);
  scene.contacts.forEach((contact, v) => {
    if (v === scene.centre || kept.has(contact.id) || contact.id === selected) return;
    const ring = scene.map.ring[v] ?? -1;
    const tooFar = depth !== null && (ring === -1 || ring > depth);
    if (tooFar || hiddenGroups.has(contact.group)) hidden[v] = 1;
  });
  return hidden;
}

/** Whether a contact stands back: a path is lit that does not run through it, or a search does not find it. */
export function isDimmed(state: ViewState, v: number): boolean {
  if (v === state.selected) return false;
  if (state.litPath.length > 0) return !state.lit.has(v);
  return state.found !== null && state.found[v] !== 1 && v !== state.scene.centre;
}

/** Whether somebody points at a contact, or it stands on the way to whoever is pointed at. */
export function isLookedAt(state: ViewState, v: number): boolean {
  return v === state.hovered || v === state.cursor || state.onWay.has(v);
}

export function visibleContacts(hidden: Uint8Array): number {
  let visible = 0;
  for (const isHidden of hidden) visible += 1 - isHidden;
  return visible;
}
