import type { MapAnswer } from "../../core/answers/question.ts";
import type { Network } from "../../core/network/network.ts";
import { coordinate } from "./coordinate.ts";
import { xmlElement } from "./xml-element.ts";

export interface SvgLegend {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const rowHeight = 18;
const columnWidth = 250;

/** The words under the map: what the rings, dots and lines are. Entries only for what the map holds. */
export function svgLegend(network: Network, map: MapAnswer, left: number, top: number): SvgLegend {
  const columns = [ringEntries(map), dotEntries(network, map), lineEntries(map)].filter((entries) => entries.length > 0);
  const height = rowHeight * Math.max(0, ...columns.map((entries) => entries.length));
  const drawn = columns.flatMap((entries, column) =>
    entries.map(({ sign, words }, row) => {
      const at = `translate(${coordinate(left + 20 + column * columnWidth)} ${coordinate(top + row * rowHeight)})`;
      return `<g transform="${at}">${sign}${xmlElement("text", { x: "30", dy: "0.35em" }, words)}</g>`;
    }),
  );
  return {
    markup: `<g font-size="12" fill="#1d2830">\n${drawn.join("\n")}\n</g>`,
    width: 40 + columns.length * columnWidth,
    height,
  };
}

interface Entry {
  readonly sign: string;
  readonly words: string;
}

function ringEntries(map: MapAnswer): readonly Entry[] {
  const sign = xmlElement("circle", { cx: "12", r: "6", fill: "none", stroke: "#b4bec6" });
  const shelf = map.ring.includes(-1) ? map.ringContacts.length - 1 : -1;
  return map.ringContacts.flatMap((contacts, ring) => {
    if (ring === 0) return [];
    if (ring === shelf) return [{ sign, words: `outside: ${contacts} nobody recorded a way to` }];
    return [{ sign, words: `${ring} ${ring === 1 ? "introduction" : "introductions"} away: ${contacts}` }];
  });
}

function dotEntries(network: Network, map: MapAnswer): readonly Entry[] {
  const dot = (fill: string, stroke: string) => xmlElement("circle", { cx: "12", r: "5", fill, stroke });
  const entries: Entry[] = [];
  if (network.ego !== null) entries.push({ sign: dot("#b3261e", "none"), words: "you" });
  entries.push({ sign: dot("#2f6f9f", "none"), words: "contact" });
  if (network.contacts.some((contact) => contact.kind === "stub")) {
    entries.push({ sign: dot("#c3ccd4", "none"), words: "known only by name" });
  }
  if (map.ring.includes(-1)) entries.push({ sign: dot("#ffffff", "#7b8892"), words: "nobody recorded a way to them" });
  return entries;
}

function lineEntries(map: MapAnswer): readonly Entry[] {
  const line = (stroke: string, width: string) =>
    xmlElement("path", { d: "M0 0H24", stroke, "stroke-width": width, fill: "none" });
  const all: readonly (readonly [number, Entry])[] = [
    [0, { sign: line("#5c6b7a", "1.6"), words: "the way to a contact" }],
    [1, { sign: line("#b08a3e", "1.2"), words: "another introduction" }],
    [2, { sign: line("#9aa4ad", "1"), words: "people who know each other" }],
  ];
  return all.filter(([kind]) => map.lineKind.includes(kind)).map(([, entry]) => entry);
}
