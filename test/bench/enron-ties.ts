import { type TieList, tieList } from "./tie-list.ts";

const contacts = 36_692;
const ties = 183_831;
const ofDegreeOne = 11_211;
const largestDegree = 1383;
/** Share of the ties made at random before the rest close triangles. */
const opened = 0.3;

/**
 * As large and as heavy-tailed as the e-mail network of a company: the same numbers of contacts, ties, contacts with one tie and
 * the same largest degree, power-law degrees between, and most ties closing triangles.
 *
 * @returns up to 183,831 ties; cost O(ties).
 */
export function enronLikeTies(random: () => number): TieList {
  const below = (end: number): number => Math.floor(random() * end);
  const degrees = heavyTailedDegrees();
  const begins = new Uint32Array(contacts + 1);
  degrees.forEach((degree, v) => {
    begins[v + 1] = (begins[v] ?? 0) + degree;
  });
  const ends = begins[contacts] ?? 0;
  const stubs = new Uint32Array(ends);
  for (let v = 0; v < contacts; v += 1) stubs.fill(v, begins[v] ?? 0, begins[v + 1] ?? 0);
  const filled = new Uint32Array(contacts);
  const met = new Uint32Array(ends);
  const list = tieList(contacts, ties);
  const free = (v: number): boolean => (filled[v] ?? 0) < (degrees[v] ?? 0);
  const join = (a: number, b: number): boolean => {
    if (!free(a) || !free(b) || !list.add(a, b)) return false;
    for (const [v, w] of [
      [a, b],
      [b, a],
    ] as const) {
      met[(begins[v] ?? 0) + (filled[v] ?? 0)] = w;
      filled[v] = (filled[v] ?? 0) + 1;
    }
    return true;
  };
  const acquaintance = (v: number): number => met[(begins[v] ?? 0) + below(filled[v] ?? 0)] ?? 0;
  const anybody = (): number => stubs[below(ends)] ?? 0;

  for (let v = contacts - 1; v >= 0; v -= 1) {
    for (let tries = 0; (filled[v] ?? 0) === 0 && tries < 50; tries += 1) join(v, anybody());
  }
  while (list.count() < opened * ties) join(anybody(), anybody());
  for (let tries = 0; list.count() < ties && tries < 60 * ties; tries += 1) {
    const v = anybody();
    if (!free(v)) continue;
    const isOpen = tries % 16 === 0;
    const other = isOpen || (filled[v] ?? 0) === 0 ? anybody() : acquaintance(acquaintance(v));
    join(v, other);
  }
  return list;
}

/** Degrees that add up to twice the ties, largest first: a power law from 2 to the largest, cut where the sum fits, then the ones. */
function heavyTailedDegrees(): Uint32Array {
  const others = contacts - ofDegreeOne;
  const wanted = 2 * ties - ofDegreeOne;
  const degreesAt = (exponent: number): Uint32Array => {
    const power = 1 - exponent;
    const from = 2 ** power;
    const to = (largestDegree + 1) ** power;
    return Uint32Array.from({ length: others }, (_, i) => Math.floor((to + ((i + 0.5) / others) * (from - to)) ** (1 / power)));
  };
  const sum = (degrees: Uint32Array): number => degrees.reduce((total, degree) => total + degree, 0);
  let gentle = 1.05;
  let steep = 4;
  for (let step = 0; step < 40; step += 1) {
    const middle = (gentle + steep) / 2;
    if (sum(degreesAt(middle)) > wanted) gentle = middle;
    else steep = middle;
  }
  const degrees = degreesAt(steep);
  for (let missing = wanted - sum(degrees), i = 1; missing > 0; missing -= 1, i = 1 + (i % (others - 1))) {
    degrees[i] = (degrees[i] ?? 0) + 1;
  }
  const all = new Uint32Array(contacts).fill(1);
  all.set(degrees);
  return all;
}
