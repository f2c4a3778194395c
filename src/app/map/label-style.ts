import { type LabelWish, mostLabels } from "./labels.ts";
import { shortName } from "./map-words.ts";
import { isDimmed, isLookedAt, type ViewState } from "./view-state.ts";

/** Names that stand on a plate of their own: the lit path, whoever is selected or under the cursor. */
export function hasPlate(state: ViewState, v: number): boolean {
  return v === state.selected || v === state.cursor || state.lit.has(v);
}

/** Size in pixels and weight of a name: the nearer, the larger. */
export function nameFont(state: ViewState, v: number, narrow: boolean): { readonly size: number; readonly weight: number } {
  const ring = state.scene.map.ring[v] ?? -1;
  const smaller = narrow ? 1 : 0;
  if (ring === 0) return { size: 15 - smaller, weight: 700 };
  if (hasPlate(state, v)) return { size: 13.5 - smaller, weight: 650 };
  return ring === 1 ? { size: 12.5 - smaller, weight: 500 } : { size: 11.5 - smaller, weight: 400 };
}

/** Where along the lit path a contact stands: "1 " for whoever is asked first; nothing for the middle and off the path. */
export function stepText(state: ViewState, v: number): string {
  const step = state.litPath.indexOf(v);
  return step > 0 ? `${step}  ` : "";
}

export function labelText(state: ViewState, v: number): string {
  return stepText(state, v) + shortName(state.scene, v);
}

interface Projected {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The names that would like to be shown: always the middle, whoever is selected, hovered or under the cursor and the lit path;
 * then those that are found, nearer rings first, well-connected contacts first.
 */
export function labelWishes(
  state: ViewState,
  at: Projected,
  narrow: boolean,
  measure: (text: string, size: number, weight: number) => number,
): LabelWish[] {
  const { scene } = state;
  const middle = at.x[scene.centre] ?? 0;
  const wishes: LabelWish[] = [];
  scene.contacts.forEach((contact, v) => {
    if (state.hidden[v] === 1) return;
    const x = at.x[v] ?? 0;
    const y = at.y[v] ?? 0;
    if (x < -40 || y < -20 || x > at.width + 40 || y > at.height + 20) return;
    const looked = v === state.selected || v === state.hovered || v === state.cursor;
    const always = looked || v === scene.centre || state.lit.has(v) || (state.onWay.has(v) && state.way.length < 8);
    if (!always && isDimmed(state, v) && !isLookedAt(state, v)) return;
    const ring = scene.map.ring[v] ?? -1;
    const nearness = ring === -1 ? -2 : -ring;
    wishes.push({
      contact: v,
      x,
      y,
      dotRadius: at.radius[v] ?? 0,
      width: 0,
      height: 0,
      always,
      rank: (looked ? 1e6 : 0) + (state.lit.has(v) ? 1e5 : 0) + Math.log2(1 + contact.ties) + nearness * 2.5,
      side: x < middle ? "left" : "right",
    });
  });
  wishes.sort((a, b) => Number(b.always) - Number(a.always) || b.rank - a.rank || a.contact - b.contact);
  // Text is measured only for as many as could ever be tried in a frame.
  return wishes.slice(0, mostLabels * 6).map((wish) => {
    const { size, weight } = nameFont(state, wish.contact, narrow);
    const plate = hasPlate(state, wish.contact);
    const width = measure(labelText(state, wish.contact), size, weight);
    return { ...wish, width: width + (plate ? 12 : 0), height: size * 1.2 + (plate ? 5 : 0) };
  });
}
