import { drawCaptions } from "./draw-captions.ts";
import { drawHoverCard } from "./draw-hover-card.ts";
import { pathDots } from "./draw-paths.ts";
import { hasPlate, labelText, labelWishes, nameFont, stepText } from "./label-style.ts";
import { type Dot, type LabelWish, type PlacedLabel, placeLabels } from "./labels.ts";
import { type Band, isRound } from "./map-scene.ts";
import { distanceWords } from "./map-words.ts";
import type { Projection } from "./projection.ts";
import type { TextMeasure } from "./text-measure.ts";
import type { ViewState } from "./view-state.ts";

export interface DotsOnScreen {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** Ring captions, names and the card of whoever is hovered. */
export function drawNames(
  context: CanvasRenderingContext2D,
  at: Projection,
  state: ViewState,
  bands: readonly Band[],
  dots: DotsOnScreen,
  text: TextMeasure,
): void {
  const narrow = at.width < 480;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const wishes = labelWishes(state, { ...dots, width: at.width, height: at.height }, narrow, (name, size, weight) =>
    text.width(context, name, size, weight),
  );
  const card = state.hovered;
  const visible: Dot[] = [];
  for (let v = 0; v < dots.x.length; v += 1) {
    // Whoever stands back may be covered by the names along a lit path.
    if (state.hidden[v] !== 1 && (state.litPath.length === 0 || state.lit.has(v))) {
      visible.push({ contact: v, x: dots.x[v] ?? 0, y: dots.y[v] ?? 0, radius: dots.radius[v] ?? 0 });
    }
  }
  const path = pathDots(at, state);
  const obstacles = [...visible, ...path];
  // Captions make way for the names of a lit path, not for what is hovered: they would jump about under the pointer.
  const isFirst = ({ contact }: LabelWish): boolean => state.lit.has(contact) || contact === state.selected;
  const first = placeLabels(
    wishes.filter((wish) => isFirst(wish) && wish.contact !== card),
    obstacles,
    [],
    at,
  );
  const captions = drawCaptions(context, at, state, bands, visible, [...path, ...first.flatMap(pointsIn)], text);
  const rest = wishes.filter((wish) => !isFirst(wish) && wish.contact !== card);
  const labels = [...first, ...placeLabels(rest, obstacles, [...captions, ...first], at)];
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const label = labels[i];
    if (label !== undefined) drawName(context, state, label, text, narrow);
  }
  if (card !== -1) {
    const contact = state.scene.contacts[card];
    const lines = [contact?.role ?? null, distanceWords(state.scene, card)].filter((line) => line !== null);
    drawHoverCard(context, at, state.colours, text, {
      title: contact?.name ?? "",
      lines: contact?.kind === "stub" ? [...lines, "known only by name"] : lines,
      x: dots.x[card] ?? 0,
      y: dots.y[card] ?? 0,
      radius: dots.radius[card] ?? 0,
    });
  }
}

/** A label as dots, for what avoids dots. */
function pointsIn({ contact, left, right, top, bottom }: PlacedLabel): Dot[] {
  const radius = (bottom - top) / 2;
  const points: Dot[] = [];
  for (let x = left + radius; x < right; x += radius) points.push({ contact, x, y: (top + bottom) / 2, radius });
  return points;
}

function drawName(
  context: CanvasRenderingContext2D,
  state: ViewState,
  label: PlacedLabel,
  text: TextMeasure,
  narrow: boolean,
): void {
  const { colours, scene } = state;
  const v = label.contact;
  const { size, weight } = nameFont(state, v, narrow);
  const ring = scene.map.ring[v] ?? -1;
  const lit = state.lit.has(v);
  const marked = hasPlate(state, v);
  const name = labelText(state, v);
  const y = (label.top + label.bottom) / 2;
  const x = (label.left + label.right) / 2;
  context.textAlign = "center";
  context.font = text.font(size, weight);
  if (marked) {
    context.beginPath();
    context.roundRect(label.left, label.top, label.right - label.left, label.bottom - label.top, 5);
    context.fillStyle = colours.plate;
    context.fill();
    context.strokeStyle = lit ? colours.lit : colours.plateLine;
    context.lineWidth = 1;
    context.stroke();
  } else {
    context.strokeStyle = isRound(scene.map) && ring % 2 === 1 ? colours.band : colours.ground;
    context.lineWidth = 3.5;
    context.strokeText(name, x, y);
  }
  context.fillStyle = marked || (ring >= 0 && ring <= 1) || state.onWay.has(v) ? colours.ink : colours.softInk;
  context.fillText(name, x, y);
  if (lit) {
    // The step again, over itself, in the colour of the path.
    context.textAlign = "left";
    context.fillStyle = colours.lit;
    context.fillText(stepText(state, v), x - text.width(context, name, size, weight) / 2, y);
  }
}
