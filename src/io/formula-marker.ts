const marker = "'";
const formulaSigns = new Set([..."=+-@＝＋－＠"]);
const commandCharacters = new Set(["\t", "\r", "\0"]);
/** Drawn as nothing, so that a sign behind them looks like the first character. */
const invisible = /[\s\u200b-\u200d\u2060\ufeff]/u;

/**
 * Puts an apostrophe before text that a spreadsheet could run as a formula: text that begins, after spaces and invisible
 * characters, with `= + - @` (also full-width), a tab, a carriage return or NUL. Text that already looks marked is marked
 * once more, so that `unmarkFormula` always gives back what was there.
 *
 * @returns the text, with at most one character more. Cost: O(leading characters).
 */
export function markFormula(text: string): string {
  return looksDangerous(text) ? marker + text : text;
}

/**
 * Takes away the marker that `markFormula` put there (or that a person typed to keep a spreadsheet from changing `+44 ...`).
 *
 * @returns the text as it was; text without a marker unchanged. Cost: O(leading characters).
 */
export function unmarkFormula(text: string): string {
  return text.startsWith(marker) && looksDangerous(text.slice(1)) ? text.slice(1) : text;
}

function looksDangerous(text: string): boolean {
  let inApostrophes = true;
  for (const character of text) {
    if (inApostrophes && character === marker) continue;
    inApostrophes = false;
    if (formulaSigns.has(character) || commandCharacters.has(character)) return true;
    if (!invisible.test(character)) return false;
  }
  return false;
}
