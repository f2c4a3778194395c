import { drawHoverCard } from "./draw-hover-card.ts";
import { labelWishes, nameFont } from "./label-style.ts";
import { type Box, type Dot, type PlacedLabel, placeLabels } from "./labels.ts";
import type { Band } from "./map-scene.ts";
import { distanceWords, ringCaption, shortName } from "./map-words.ts";
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
): readonly PlacedLabel[] {
  const narrow = at.width < 480;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const captions = drawCaptions(context, at, state, bands, text, narrow);
  const wishes = labelWishes(state, { ...dots, width: at.width, height: at.height }, narrow, (name, size, weight) =>
    text.width(context, name, size, weight),
  );
  const card = state.hovered !== -1 ? state.hovered : -1;
  const visible: Dot[] = [];
  for (let v = 0; v < dots.x.length; v += 1) {
    if (state.hidden[v] !== 1) {
      visible.push({ contact: v, x: dots.x[v] ?? 0, y: dots.y[v] ?? 0, radius: dots.radius[v] ?? 0 });
    }
  }
  const labels = placeLabels(
    wishes.filter((wish) => wish.contact !== card),
    visible,
    captions,
    at,
  );
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
  return labels;
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
  const marked = lit || v === state.selected || v === state.cursor;
  const name = shortName(scene, v);
  const y = (label.top + label.bottom) / 2;
  context.textAlign = "left";
  context.font = text.font(size, weight);
  if (marked) {
    context.beginPath();
    context.roundRect(label.left - 4, label.top - 2.5, label.right - label.left + 8, label.bottom - label.top + 5, 5);
    context.fillStyle = colours.plate;
    context.fill();
    context.strokeStyle = lit ? colours.lit : colours.plateLine;
    context.lineWidth = 1;
    context.stroke();
  } else {
    context.strokeStyle = ring % 2 === 1 ? colours.band : colours.ground;
    context.lineWidth = 3.5;
    context.strokeText(name, label.left, y);
  }
  context.fillStyle = marked || (ring >= 0 && ring <= 1) || state.onWay.has(v) ? colours.ink : colours.softInk;
  context.fillText(name, label.left, y);
}

function drawCaptions(
  context: CanvasRenderingContext2D,
  at: Projection,
  state: ViewState,
  bands: readonly Band[],
  text: TextMeasure,
  narrow: boolean,
): Box[] {
  const size = narrow ? 10.5 : 11.5;
  const taken: Box[] = [];
  const { colours } = state;
  bands.forEach((band, i) => {
    if (band.ring === 0) return;
    const before = bands[i - 1]?.outer ?? 0;
    const room = (band.inner - before) * at.scale;
    if (room < size + 18) return;
    const caption = ringCaption(state.scene, band);
    const width = text.width(context, caption, size, 600);
    const isShelf = band.ring === -1;
    // The shelf is filled from the bottom, so that is where its caption stands.
    const y = at.originY + (isShelf ? 1 : -1) * (band.inner * at.scale - Math.min(room / 2, 19));
    const box = {
      left: at.originX - width / 2 - 4,
      right: at.originX + width / 2 + 4,
      top: y - size * 0.75,
      bottom: y + size * 0.75,
    };
    taken.push(box);
    context.font = text.font(size, 600);
    context.textAlign = "center";
    context.strokeStyle = band.ring % 2 === 1 ? colours.band : colours.ground;
    context.lineWidth = 5;
    context.strokeText(caption, at.originX, y);
    context.fillStyle = colours.softInk;
    context.fillText(caption, at.originX, y);
  });
  return taken;
}
