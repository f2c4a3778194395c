/**
 * How many letters must be put in, taken out, replaced or swapped with their neighbour to make one text of the other.
 *
 * @param most where to stop counting
 * @returns 0 to `most`; `most + 1` where it takes more
 * Cost: O(a.length * b.length). Source: Damerau 1964, in the form that edits no stretch twice (optimal string alignment).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const equal = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (equal ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
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
