import { type CaptionWish, type PlacedCaption, placeCaptions } from "./captions.ts";
import type { Box, Dot } from "./labels.ts";
import type { Band } from "./map-scene.ts";
import { ringCaption } from "./map-words.ts";
import type { Projection } from "./projection.ts";
import type { TextMeasure } from "./text-measure.ts";
import type { ViewState } from "./view-state.ts";

const weight = 500;

/** Says along each ring how far it is and how many stand there. @returns boxes that names keep off. */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  at: Projection,
  state: ViewState,
  bands: readonly Band[],
  dots: readonly Dot[],
  /** What else is in the way: points of a lit path and its names. */
  inTheWay: readonly Dot[],
  text: TextMeasure,
): readonly Box[] {
  const narrow = at.width < 480;
  const size = narrow ? 10.5 : 11.5;
  const { colours, scene } = state;
  const wishes = bands.slice(1).map(
    (band, i): CaptionWish => ({
      band,
      before: bands[i]?.outer ?? 0,
      width: text.width(context, ringCaption(scene, band, narrow), size, weight) + 10,
      height: size * 1.5,
    }),
  );
  const captions = placeCaptions(wishes, [...dots, ...inTheWay], middlesOfWays(state, dots), at);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = text.font(size, weight);
  for (const caption of captions) {
    const { band, radius, turn, halfAngle, height } = caption;
    context.beginPath();
    context.arc(at.originX, at.originY, radius, turn - halfAngle - Math.PI / 2, turn + halfAngle - Math.PI / 2);
    context.lineCap = "butt";
    context.lineWidth = height;
    context.strokeStyle = band.ring % 2 === 1 ? colours.band : colours.ground;
    context.globalAlpha = 0.84;
    context.stroke();
    context.globalAlpha = 1;
    context.fillStyle = colours.softInk;
    drawAlongArc(context, at, caption, ringCaption(scene, band, narrow));
  }
  return captions.flatMap((caption) => boxesAlong(at, caption));
}

/** Letter by letter; below the middle the text runs the other way, so that it never stands on its head. */
function drawAlongArc(context: CanvasRenderingContext2D, at: Projection, caption: PlacedCaption, words: string): void {
  const whole = context.measureText(words).width;
  const below = Math.abs(caption.turn) > Math.PI / 2;
  const direction = below ? -1 : 1;
  for (let i = 0; i < words.length; i += 1) {
    const letter = words.charAt(i);
    // Measured with what comes before it, so that kerning is kept.
    const middle = context.measureText(words.slice(0, i + 1)).width - context.measureText(letter).width / 2;
    const turn = caption.turn + (direction * (middle - whole / 2)) / caption.radius;
    context.save();
    context.translate(at.originX + caption.radius * Math.sin(turn), at.originY - caption.radius * Math.cos(turn));
    context.rotate(below ? turn + Math.PI : turn);
    context.fillText(letter, 0, 0.5);
    context.restore();
  }
}

function boxesAlong(at: Projection, { radius, turn, halfAngle, height }: PlacedCaption): Box[] {
  const pieces = Math.max(2, Math.ceil((2 * halfAngle * radius) / 16));
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const here = turn - halfAngle + (2 * halfAngle * i) / pieces;
    const x = at.originX + radius * Math.sin(here);
    const y = at.originY - radius * Math.cos(here);
    return { left: x - height / 2, right: x + height / 2, top: y - height / 2, bottom: y + height / 2 };
  });
}

/** Middles of the ways between dots to be seen; most of a ring's gap is crossed by them. */
function middlesOfWays(state: ViewState, dots: readonly Dot[]): readonly Dot[] {
  const { parent } = state.scene.map;
  const shown = new Map(dots.map((dot) => [dot.contact, dot]));
  const middles: Dot[] = [];
  for (const dot of dots) {
    const from = shown.get(parent[dot.contact] ?? -1);
    if (from !== undefined) middles.push({ contact: dot.contact, x: (dot.x + from.x) / 2, y: (dot.y + from.y) / 2, radius: 0 });
  }
  return middles;
}
