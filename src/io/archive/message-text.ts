import { cleanCell } from "../clean-cell.ts";

const mostRead = 4000;
const longestQuote = 140;
const breaks = /<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi;
const tags = /<\/?[a-z][^<>]*>/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};
const address = /\b(?:https?:\/\/|www\.)\S+|[^\s@<>()]{1,64}@[^\s@<>()]{1,250}/gi;

/**
 * What a message says, without the marks of the page it was written on.
 *
 * @param text as the file holds it, of which the first 4,000 characters are read
 * @returns lines of plain text. Cost: O(1).
 */
export function messageText(text: string): string {
  const start = text.slice(0, mostRead);
  const plain = start.includes("<") ? start.replace(breaks, "\n").replace(tags, " ") : start;
  const decoded = plain.includes("&") ? plain.replace(entity, character) : plain;
  return decoded
    .split(/[\r\n]+/)
    .map((line) => cleanCell(line).text)
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * The words around a place in a text that show why it was taken for something: its sentence, without addresses.
 *
 * @param at where the telling words begin
 * @returns one line of at most 140 characters. Cost: O(length).
 */
export function quoteAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const from = Math.max(
    ...["\n", ". ", "! ", "? "].map((end) => before.lastIndexOf(end) + end.length * Number(before.includes(end))),
    0,
  );
  const rest = text.slice(from);
  const end = /[.!?](?=\s|$)|\n/.exec(rest.slice(Math.max(0, at - from)));
  const sentence = end === null ? rest : rest.slice(0, at - from + end.index + (end[0] === "\n" ? 0 : 1));
  const clean = cleanCell(sentence.replace(address, "…")).text;
  if (clean.length <= longestQuote) return clean;
  const start = clean.length - sentence.length + (at - from);
  // A long sentence is cut before its telling words rather than within them.
  const window = start > longestQuote / 2 ? `…${clean.slice(Math.max(0, start - 40))}` : clean;
  if (window.length <= longestQuote) return window;
  return `${window
    .slice(0, longestQuote - 1)
    .replace(/\s+\S*$/u, "")
    .replace(/[\ud800-\udbff]$/, "")}…`;
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
}
