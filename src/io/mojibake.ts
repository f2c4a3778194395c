import { cleanCell } from "./clean-cell.ts";
import { windows1252Byte } from "./windows-1252.ts";

/** Letters that look garbled, and what they may have been. */
export interface Garbled {
  readonly before: string;
  readonly after: string;
}

/** What one byte of a longer UTF-8 character looks like, read as Windows-1252: U+0080 to U+00BF, or what that has at 0x80-0x9f. */
const rest =
  "[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]";
/**
 * Characters of two, three and four bytes, as far as they are seldom anything else: Latin letters and signs ("Ã©", "Â°", "á»…n"),
 * punctuation ("â€™"), emoji ("ðŸ"); other scripts only where two follow each other, for "café…”" is no Chinese.
 */
const garbled = new RegExp(
  `[\\u00c2-\\u00c5]${rest}(?:[\\u00c2-\\u00df]${rest})*|\\u00e2(?:[\\u20ac\\u0080\\u201e\\u201a\\u0084\\u0082])${rest}|\\u00f0[\\u0178\\u009f]${rest}${rest}|\\u00e1[\\u00ba\\u00bb]${rest}(?=\\p{L})|` +
    `(?:[\\u00c6-\\u00df]${rest}){2,}|(?:[\\u00e0-\\u00ef]${rest}${rest}){2,}`,
  "gu",
);
const mayBeGarbled = new RegExp(`[\\u00c2-\\u00f4]${rest}`);
const punctuation = /^[\u2018\u2019\u201c\u201d\u2026\u2013\u2014\u00ab\u00bb\u2039\u203a]$/;
const capital = /\p{Lu}/u;
const mostTimes = 3;

/**
 * The text as it was before UTF-8 was read as Windows-1252 (or Latin-1) somewhere on its way, once or several times over:
 * "JosÃ©" and "JosÃƒÂ©" are "José".
 *
 * @returns null where nothing looks garbled; letters that could stand there by themselves ("SÃO PAULO", "Ã") are left alone.
 * Cost: O(length).
 */
export function withoutMojibake(text: string): string | null {
  let repaired = text;
  for (let time = 0; time < mostTimes && mayBeGarbled.test(repaired); time += 1) {
    const next = repaired.replace(garbled, (run: string, offset: number, whole: string) =>
      standsByItself(run, offset, whole) ? run : (utf8Of(run) ?? run),
    );
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? null : repaired;
}

/** A capital letter and a punctuation mark behind it, in a word of capitals: "IRMÃ”", "GROß”". */
function standsByItself(run: string, offset: number, whole: string): boolean {
  return run.length === 2 && punctuation.test(run.slice(1)) && offset > 0 && capital.test(whole.charAt(offset - 1));
}

function utf8Of(run: string): string | null {
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i += 1) {
    const byte = windows1252Byte(run.charCodeAt(i));
    if (byte === null) return null;
    bytes[i] = byte;
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\ufffd") || /\p{Cc}/u.test(text) ? null : text;
}

const longestExample = 60;

/** @returns an example of at most 60 characters for a text that looks garbled, or null. Cost: O(length). */
export function garbledIn(text: string): Garbled | null {
  const after = withoutMojibake(text);
  if (after === null) return null;
  if (text.length <= longestExample) return { before: cleanCell(text).text, after: cleanCell(after).text };
  const word = text.split(/[\n\r ]+/).find((part) => withoutMojibake(part) !== null) ?? text;
  const before = word.slice(0, longestExample);
  return { before: cleanCell(before).text, after: cleanCell(withoutMojibake(before) ?? before).text };
}
