/**
 * How alike two short texts are.
 *
 * @returns 0 (nothing in common) to 1 (equal).
 * Cost: O(a.length * b.length). Source: Jaro 1989, with Winkler's prefix bonus (1990): 0.1 a letter, at most four.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenB = new Uint8Array(b.length);
  let matchedA = "";
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (takenB[j] === 0 && a[i] === b[j]) {
        takenB[j] = 1;
        matchedA += a[i];
        break;
      }
    }
  }
  if (matchedA.length === 0) return 0;
  let out = 0;
  let position = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (takenB[j] === 0) continue;
    if (matchedA[position] !== b[j]) out += 1;
    position += 1;
  }
  const matches = matchedA.length;
  const jaro = (matches / a.length + matches / b.length + (matches - out / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
