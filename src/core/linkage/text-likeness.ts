/** Texts that are compared letter by letter are names, addresses and the like. */
const longest = 256;
const rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(longest),
  new Uint16Array(longest),
  new Uint16Array(longest),
];

/**
 * How many letters must be put in, taken out, replaced or swapped with their neighbour to make one text of the other.
 *
 * @param most where to stop counting
 * @returns 0 to `most`; `most + 1` where it takes more, or a text is longer than 255
 * Cost: O(a.length * b.length). Source: Damerau 1964, in the form that edits no stretch twice (optimal string alignment).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) >= longest) return most + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

const tally = new Int16Array(128);

/**
 * The share of letters that two texts have in common, in whatever order they stand: what is left of a word that was scrambled.
 *
 * @returns 0 to 1: twice the common letters over all letters (Dice 1945, over multisets of code units)
 * Cost: O(a.length + b.length).
 */
export function lettersInCommon(a: string, b: string): number {
  const length = a.length + b.length;
  if (length === 0) return 1;
  tally.fill(0);
  // Code units beyond Latin share the table; two of them are rarely taken for one.
  for (let i = 0; i < a.length; i += 1) tally[a.charCodeAt(i) & 127] = (tally[a.charCodeAt(i) & 127] ?? 0) + 1;
  let common = 0;
  for (let i = 0; i < b.length; i += 1) {
    const at = b.charCodeAt(i) & 127;
    const left = tally[at] ?? 0;
    if (left === 0) continue;
    tally[at] = left - 1;
    common += 1;
  }
  return (2 * common) / length;
}
