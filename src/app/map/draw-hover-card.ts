import type { MapColours } from "./palette.ts";
import type { Projection } from "./projection.ts";
import type { TextMeasure } from "./text-measure.ts";

interface HoverCard {
  readonly title: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const paddingX = 10;
const paddingY = 8;
const titleSize = 13.5;
const lineSize = 12;
const widest = 300;

/** Name, role and distance of whoever is hovered, beside the dot and inside the map. */
export function drawHoverCard(
  context: CanvasRenderingContext2D,
  at: Projection,
  colours: MapColours,
  text: TextMeasure,
  card: HoverCard,
): void {
  const title = shortened(context, text, card.title, titleSize, 650);
  const lines = card.lines.map((line) => shortened(context, text, line, lineSize, 400));
  const inner = Math.max(
    text.width(context, title, titleSize, 650),
    ...lines.map((line) => text.width(context, line, lineSize, 400)),
  );
  const width = inner + 2 * paddingX;
  const height = titleSize * 1.35 + lines.length * lineSize * 1.4 + 2 * paddingY;
  const away = card.radius + 8;
  const fitsRight = card.x + away + width < at.width - 4;
  const left = Math.max(4, fitsRight ? card.x + away : card.x - away - width);
  const top = Math.max(4, Math.min(at.height - height - 4, card.y - height / 2));

  context.save();
  context.shadowColor = "rgba(0, 0, 0, 0.22)";
  context.shadowBlur = 14;
  context.shadowOffsetY = 3;
  context.beginPath();
  context.roundRect(left, top, width, height, 8);
  context.fillStyle = colours.plate;
  context.fill();
  context.restore();
  context.strokeStyle = colours.plateLine;
  context.lineWidth = 1;
  context.stroke();

  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = colours.ink;
  context.font = text.font(titleSize, 650);
  let y = top + paddingY + titleSize * 0.675;
  context.fillText(title, left + paddingX, y);
  context.fillStyle = colours.softInk;
  context.font = text.font(lineSize, 400);
  y += titleSize * 0.675 + lineSize * 0.7;
  for (const line of lines) {
    context.fillText(line, left + paddingX, y);
    y += lineSize * 1.4;
  }
}

function shortened(context: CanvasRenderingContext2D, text: TextMeasure, line: string, size: number, weight: number): string {
  if (text.width(context, line, size, weight) <= widest) return line;
  const characters = [...line];
  let keep = characters.length;
  while (keep > 1 && text.width(context, `${characters.slice(0, keep).join("")}…`, size, weight) > widest) keep -= 1;
  return `${characters.slice(0, keep).join("").trimEnd()}…`;
}
