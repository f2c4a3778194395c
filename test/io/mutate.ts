import { decodeText } from "../../src/io/decode-text.ts";
import { bytesOf } from "./fixture-report.ts";

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** From 0 to `below` - 1; 0 where there is nothing to choose from. */
const upTo = (below: number, random: Random): number => Math.min(Math.floor(random() * below), Math.max(0, below - 1));
const oneOf = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[upTo(items.length, random)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

/** Of the text, whatever bytes it came in; saved as UTF-8. */
const ofText =
  (mutate: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    bytesOf(mutate(decodeText(bytes).text, random));
const ofLines = (mutate: (lines: string[], random: Random) => string[]): Mutation =>
  ofText((text, random) => mutate(text.split("\n"), random).join("\n"));
const delimiters = [",", ";", "\t", "|"] as const;

const shuffled = (lines: string[], random: Random): string[] => {
  const [header = "", ...rows] = lines;
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = upTo(i + 1, random);
    [rows[i], rows[j]] = [rows[j] ?? "", rows[i] ?? ""];
  }
  return [header, ...rows];
};

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((i) => {
    const unit = text.charCodeAt(i);
    return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });

/** What happens to files: by accident on their way, by programs, by hand. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "bytes flipped": (bytes, random) => {
    const flipped = bytes.slice();
    for (let time = 0; time < 1 + upTo(4, random) && flipped.length > 0; time += 1)
      flipped[upTo(flipped.length, random)] = upTo(256, random);
    return flipped;
  },
  "bits flipped": (bytes, random) => {
    const flipped = bytes.slice();
    const at = upTo(flipped.length, random);
    if (flipped.length > 0) flipped[at] = (flipped[at] ?? 0) ^ (1 << upTo(8, random));
    return flipped;
  },
  "end cut off": (bytes, random) => bytes.slice(0, upTo(bytes.length + 1, random)),
  "beginning cut off": (bytes, random) => bytes.slice(upTo(bytes.length + 1, random)),
  "piece cut out": (bytes, random) => {
    const from = upTo(bytes.length + 1, random);
    return joined(bytes.slice(0, from), bytes.slice(from + upTo(20, random)));
  },
  "piece doubled": (bytes, random) => {
    const from = upTo(bytes.length + 1, random);
    const end = from + upTo(40, random);
    return joined(bytes.slice(0, end), bytes.slice(from));
  },
  "bytes put in": (bytes, random) => {
    const at = upTo(bytes.length + 1, random);
    const more = Array.from({ length: 1 + upTo(4, random) }, () => upTo(256, random));
    return joined(bytes.slice(0, at), more, bytes.slice(at));
  },
  "NULs put in": (bytes, random) => {
    const at = upTo(bytes.length + 1, random);
    return joined(bytes.slice(0, at), Array<number>(1 + upTo(3, random)).fill(0), bytes.slice(at));
  },
  "line doubled": ofLines((lines, random) => {
    const at = upTo(lines.length, random);
    return [...lines.slice(0, at + 1), ...lines.slice(at)];
  }),
  "line left out": ofLines((lines, random) => lines.toSpliced(upTo(lines.length, random), 1)),
  "rows shuffled": ofLines(shuffled),
  "lines put in": ofLines((lines, random) =>
    lines.toSpliced(upTo(lines.length + 1, random), 0, oneOf(["", ",,,", '"', "Name", "Total,,5", "  ", "\ufeff", ";;"], random)),
  ),
  "delimiters changed": ofText((text, random) => text.replaceAll(oneOf(delimiters, random), oneOf(delimiters, random))),
  "some delimiters changed": ofText((text, random) =>
    text.replace(/[,;\t]/g, (own) => (random() < 0.2 ? oneOf(delimiters, random) : own)),
  ),
  "quotes put in": ofText((text, random) => {
    let quoted = text;
    for (let time = 0; time < 1 + upTo(3, random); time += 1) {
      const at = upTo(quoted.length + 1, random);
      quoted = quoted.slice(0, at) + oneOf(['"', '""', "'", "“"], random) + quoted.slice(at);
    }
    return quoted;
  }),
  "quotes left out": ofText((text, random) => text.replace(/"/g, (own) => (random() < 0.5 ? "" : own))),
  "line breaks changed": ofText((text, random) =>
    text.replace(/\r\n|\r|\n/g, (own) => (random() < 0.5 ? oneOf(["\r\n", "\r", "\n", "\n\n"], random) : own)),
  ),
  "column doubled": ofLines((lines, random) => {
    const at = upTo(6, random);
    return lines.map((line) =>
      line
        .split(",")
        .flatMap((cell, column) => (column === at ? [cell, cell] : [cell]))
        .join(","),
    );
  }),
  "column left out": ofLines((lines, random) => {
    const at = upTo(6, random);
    return lines.map((line) => line.split(",").toSpliced(at, 1).join(","));
  }),
  "saved as UTF-16": (bytes, random) => {
    const isLittle = random() < 0.5;
    const mark = random() < 0.7 ? [0xfeff].flatMap((unit) => utf16(String.fromCharCode(unit), isLittle)) : [];
    return joined(mark, utf16(decodeText(bytes).text, isLittle));
  },
  "saved as Latin-1": (bytes) => new Uint8Array([...decodeText(bytes).text].map((letter) => letter.charCodeAt(0) & 0xff)),
  "read wrongly and saved again": ofText((text) => String.fromCharCode(...bytesOf(text))),
  "letters changed": ofText((text, random) =>
    text.replace(/\p{L}/gu, (own) =>
      random() < 0.02 ? oneOf(["é", "ß", "王", "🚀", "\u202e", "\u200b", "=", "@"], random) : own,
    ),
  ),
};

/** @returns the bytes after one to three mutations, and their names. */
export function mutated(bytes: Uint8Array, random: Random): { readonly bytes: Uint8Array; readonly how: readonly string[] } {
  const names = Object.keys(mutations);
  const how = Array.from({ length: 1 + upTo(3, random) }, () => oneOf(names, random));
  return { bytes: how.reduce((now, name) => mutations[name]?.(now, random) ?? now, bytes), how };
}
