import { type TieList, tieList } from "./tie-list.ts";

/** One contact in so many was introduced by nobody. */
const rootEvery = 400;
/** Chance that the introducer of a newcomer is whoever introduced a random contact, and so somebody who introduces often. */
const oftenIntroduces = 0.12;
/** Ties that close triangles, a contact. */
const closed = 0.3;

/**
 * An introduction forest, every contact introduced by an earlier one, plus ties among people who met through the same introducer.
 *
 * @returns about 1.3 ties a contact, about 46% of the contacts with one tie; cost O(ties).
 */
export function introTies(contacts: number, random: () => number): TieList {
  const below = (end: number): number => Math.floor(random() * end);
  const list = tieList(contacts, Math.ceil(contacts * (1 + closed)));
  const introducer = new Uint32Array(contacts);
  const roots = Math.max(1, Math.floor(contacts / rootEvery));
  for (let v = 0; v < contacts; v += 1) {
    introducer[v] = v;
    // The first few and, later, one in a while come by themselves.
    if (v === 0 || (v % rootEvery === 0 && v / rootEvery < roots)) continue;
    const somebody = below(v);
    const by = random() < oftenIntroduces ? (introducer[somebody] ?? 0) : somebody;
    introducer[v] = by;
    list.add(v, by);
  }
  const wanted = list.count() + Math.floor(contacts * closed);
  for (let tries = 0; list.count() < wanted && tries < 20 * contacts; tries += 1) {
    const v = below(contacts);
    const by = introducer[v] ?? 0;
    // Mostly people who introduce others meet their introducer's circle: the rest stay leaves.
    const other = random() < 0.5 ? (introducer[by] ?? 0) : (introducer[below(contacts)] ?? 0);
    list.add(random() < 0.27 ? v : by, other);
  }
  return list;
}
