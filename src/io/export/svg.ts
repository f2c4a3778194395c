import type { MapAnswer } from "../../core/answers/question.ts";
import { dateOfEpochDay } from "../../core/model/partial-date.ts";
import type { Network } from "../../core/network/network.ts";
import { coordinate } from "./coordinate.ts";
import { svgLegend } from "./svg-legend.ts";
import { xmlElement } from "./xml-element.ts";

/** Beyond this many names a drawing is ink, not text: further people stay dots (their names are still in the tooltips). */
const mostNames = 300;
/** Dots alone need less room than dots with names beside them. */
const spread = 1.5;
const dotRadius = 5;
const nameSize = 9;
const mostLetters = 24;
const nameRoom = 130;
const lineStyles = [
  { stroke: "#5c6b7a", "stroke-width": "1.1" },
  { stroke: "#b08a3e", "stroke-width": "0.7", "stroke-opacity": "0.6" },
  { stroke: "#9aa4ad", "stroke-width": "0.5", "stroke-opacity": "0.45" },
] as const;

/**
 * The map of rings as a drawing that stands alone: rings, lines, people with their names, a legend. No scripts, links, fonts
 * or pictures from elsewhere; all text is escaped.
 *
 * @param map the rings map of that network.
 * @returns an SVG document. Names are drawn for the 300 people nearest to ego; everybody has a tooltip.
 * Cost: O(contacts log contacts + lines).
 */
export function svg(network: Network, map: MapAnswer): string {
  const reach = spread * outermost(map) + nameRoom;
  const legend = svgLegend(network, map, -reach, reach + 20);
  const width = Math.max(2 * reach, legend.width);
  const box = [-reach, -reach, width, 2 * reach + legend.height + 40].map(coordinate).join(" ");
  const parts = [
    xmlElement("title", {}, titleOf(network)),
    `<rect x="${coordinate(-reach)}" y="${coordinate(-reach)}" width="100%" height="100%" fill="#ffffff"/>`,
    rings(map),
    lines(map),
    people(network, map),
    legend.markup,
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" font-family="sans-serif">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${parts.join("\n")}\n</svg>\n`;
}

function outermost(map: MapAnswer): number {
  let radius = 0;
  for (const ring of map.ringRadius) radius = Math.max(radius, ring);
  map.x.forEach((x, v) => {
    radius = Math.max(radius, Math.hypot(x, map.y[v] ?? 0));
  });
  return radius;
}

function titleOf(network: Network): string {
  const ego = network.ego === null ? undefined : network.contacts[network.ego];
  const whose = ego === undefined ? "A referral network" : ego.kind === "ego" ? "Your network" : `The network of ${ego.name}`;
  return `${whose}, ${dateOfEpochDay(network.asOfDay)}`;
}

function rings(map: MapAnswer): string {
  const circles = map.ringRadius.filter((radius) => radius > 0).map((radius) => `<circle r="${coordinate(spread * radius)}"/>`);
  return `<g fill="none" stroke="#d7dde2" stroke-width="1">${circles.join("")}</g>`;
}

function lines(map: MapAnswer): string {
  // Ties first and ways last, so that the ways lie on top.
  const groups = [2, 1, 0].map((kind) => {
    const paths: string[] = [];
    map.lineKind.forEach((lineKind, i) => {
      if (lineKind !== kind) return;
      const from = map.lineFrom[i] ?? 0;
      const to = map.lineTo[i] ?? 0;
      paths.push(`M${point(map, from)}L${point(map, to)}`);
    });
    return paths.length === 0 ? "" : xmlElement("path", { ...lineStyles[kind], fill: "none", d: paths.join("") });
  });
  return `<g>${groups.join("")}</g>`;
}

function people(network: Network, map: MapAnswer): string {
  const nearestFirst = Array.from(map.ids, (_, v) => v).sort((a, b) => ringOrder(map, a) - ringOrder(map, b) || a - b);
  const dots = nearestFirst.map((v) => dot(network, map, v));
  const names = nearestFirst.slice(0, mostNames).map((v) => nameBeside(network, map, v));
  // A white rim keeps names legible where lines run underneath.
  const rim = 'stroke="#ffffff" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke"';
  return `<g>\n${dots.join("\n")}\n</g>\n<g font-size="${nameSize}" fill="#1d2830" ${rim}>\n${names.join("\n")}\n</g>`;
}

/** The shelf of people nobody leads to comes after every ring. */
function ringOrder(map: MapAnswer, v: number): number {
  const ring = map.ring[v] ?? -1;
  return ring === -1 ? Number.MAX_SAFE_INTEGER : ring;
}

function dot(network: Network, map: MapAnswer, v: number): string {
  const contact = network.contacts[v];
  if (contact === undefined) return "";
  const ring = map.ring[v] ?? -1;
  const about = [contact.name, contact.position, contact.company].filter((text) => text !== null && text !== "").join(", ");
  const { x, y } = placeOf(map, v);
  const attributes = {
    cx: coordinate(x),
    cy: coordinate(y),
    r: String(v === network.ego ? dotRadius + 2 : dotRadius),
    fill: v === network.ego ? "#b3261e" : ring === -1 ? "#ffffff" : contact.kind === "stub" ? "#c3ccd4" : "#2f6f9f",
    ...(ring === -1 ? { stroke: "#7b8892" } : {}),
  };
  return `<g>${xmlElement("title", {}, about)}${xmlElement("circle", attributes)}</g>`;
}

/** Names run outwards along the radius, never upside down: neighbours on a ring then keep clear of each other. */
function nameBeside(network: Network, map: MapAnswer, v: number): string {
  const name = network.contacts[v]?.name ?? "";
  const { x, y } = placeOf(map, v);
  const letters = [...name];
  const text =
    letters.length > mostLetters
      ? `${letters
          .slice(0, mostLetters - 1)
          .join("")
          .trimEnd()}…`
      : name;
  if (x === 0 && y === 0) return xmlElement("text", { x: "0", y: "-10", "text-anchor": "middle", "font-weight": "bold" }, text);
  const outwards = (Math.atan2(y, x) * 180) / Math.PI;
  const leftHalf = Math.abs(outwards) > 90;
  const turn = `translate(${coordinate(x)} ${coordinate(y)}) rotate(${coordinate(leftHalf ? outwards + 180 : outwards)})`;
  const gap = dotRadius + 3;
  const place = leftHalf ? { x: String(-gap), "text-anchor": "end" } : { x: String(gap) };
  return xmlElement("text", { transform: turn, dy: "0.35em", ...place }, text);
}

function point(map: MapAnswer, v: number): string {
  const { x, y } = placeOf(map, v);
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** On the map y points up, in a drawing down. */
function placeOf(map: MapAnswer, v: number): { readonly x: number; readonly y: number } {
  return { x: spread * (map.x[v] ?? 0), y: -spread * (map.y[v] ?? 0) };
}
