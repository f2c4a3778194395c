export interface CleanCell {
  readonly text: string;
  /** Control or direction-changing characters were in it. */
  readonly hadControls: boolean;
}

// Control characters but tab and line breaks, characters that change the writing direction or are not seen; the joiners of
// emoji and of Persian stay.
const controls = /(?![\t\n\r])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const spaces = /[\s\u00a0]+/g;
const plain = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

const unremarkable = /^(?!['#])[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * @returns whether the cell is its own value as it stands, on one line or many: plain letters with single spaces between words, without
 * the mark before a formula and no error of a spreadsheet. Cost: O(length).
 */
export function isPlain(cell: string): boolean {
  return unremarkable.test(cell);
}

/** @returns the cell on one line, without controls and surplus spaces. */
export function cleanCell(cell: string): CleanCell {
  if (plain.test(cell)) return { text: cell, hadControls: false };
  const without = cell.replace(controls, "");
  return { text: without.replace(spaces, " ").trim(), hadControls: without.length !== cell.length };
}

/** @returns the cell with its lines, for notes. */
export function cleanNotes(cell: string): CleanCell {
  const without = cell.replace(controls, "");
  const text = without
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
  return { text, hadControls: without.length !== cell.length };
}

const damaged = /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?$/i;
const rounded = /^[+-]?\d(?:[.,]\d+)?E[+-]\d+$/i;

/** @returns whether a spreadsheet has left an error in place of the value. */
export function isDamaged(text: string): boolean {
  return damaged.test(text);
}

/** @returns whether a spreadsheet has rounded a long number (`4.47E+11`), so that the digits are lost. */
export function isRoundedNumber(text: string): boolean {
  return rounded.test(text);
}
