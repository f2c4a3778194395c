import { type TieList, tieList } from "./tie-list.ts";

/** Chance that a newcomer meets somebody through a person met before. */
const closure = 0.5;
/** Chance that a newcomer who meets a stranger meets rather somebody this stranger met: the preference for those with many ties. */
const preference = 0.4;
/** Chance that a newcomer's other ties stay within the own community. */
const atHome = 0.8;

/**
 * Contacts arrive one by one, each into a community, and bring ties: to people of their community, to anybody, and to those whom
 * the people they just met know. Choosing a random end of a random person's ties prefers who has many (preferential attachment).
 *
 * @returns exactly `contacts * tiesAContact` ties where so many fit; cost O(ties).
 */
export function contactTies(contacts: number, tiesAContact: number, random: () => number): TieList {
  const wanted = Math.min(contacts * tiesAContact, (contacts * (contacts - 1)) / 2);
  const list = tieList(contacts, wanted);
  const below = (end: number): number => Math.floor(random() * end);
  const communities = plantedCommunities(contacts, random);
  const { community, members, begins } = communities;
  const arrived = new Uint32Array(begins.length);
  // The ties a contact brought, one after the other in the list.
  const firstTie = new Uint32Array(contacts + 1);
  // Whoever met a contact last.
  const visitor = Uint32Array.from({ length: contacts }, (_, v) => v);
  const acquaintance = (v: number): number => (random() < 0.7 ? (visitor[v] ?? 0) : broughtBy(v));
  const broughtBy = (v: number): number => {
    const first = firstTie[v] ?? 0;
    const brought = (firstTie[v + 1] ?? 0) - first;
    return brought === 0 ? v : list.low(first + below(brought));
  };

  for (let v = 0; v < contacts; v += 1) {
    firstTie[v] = list.count();
    const home = community[v] ?? 0;
    const homeBegin = begins[home] ?? 0;
    const neighbours = arrived[home] ?? 0;
    // Most bring few ties and some bring many; the mean is a little below `tiesAContact`, and closure adds the rest.
    const brings = Math.min(1 + Math.floor(-Math.log(1 - random()) * (tiesAContact - 1.5)), 8 * tiesAContact);
    let last = -1;
    for (let tries = 0; v > 0 && tries < 2 * brings && list.count() - (firstTie[v] ?? 0) < brings; tries += 1) {
      const isLocal = neighbours > 0 && random() < atHome;
      const chosen = isLocal ? (members[homeBegin + below(neighbours)] ?? 0) : below(v);
      const through = last >= 0 && random() < closure;
      const met = through ? acquaintance(last) : random() < preference ? broughtBy(chosen) : chosen;
      if (list.add(v, met) && !through) last = met;
    }
    firstTie[v + 1] = list.count();
    for (let tie = firstTie[v] ?? 0; tie < list.count(); tie += 1) visitor[list.low(tie)] = v;
    arrived[home] = neighbours + 1;
  }

  const brought = list.count();
  for (let tries = 0; brought > 0 && list.count() < wanted && tries < 40 * wanted; tries += 1) {
    const isRandom = tries > 20 * wanted;
    const common = below(contacts);
    list.add(isRandom ? common : broughtBy(common), isRandom ? below(contacts) : broughtBy(common));
  }
  return list;
}

/** Communities of 4 to a tenth of all (at most 2,000), many small and few large; every contact is in one. */
function plantedCommunities(contacts: number, random: () => number) {
  const largest = Math.min(2000, Math.max(5, contacts / 10));
  const sizes: number[] = [];
  for (let placed = 0; placed < contacts; ) {
    // Inverse of the distribution with density proportional to size^-2.
    const chance = random();
    const size = Math.min(Math.floor(1 / (1 / 4 - chance * (1 / 4 - 1 / largest))), contacts - placed);
    sizes.push(size);
    placed += size;
  }
  const begins = new Uint32Array(sizes.length);
  const seats = new Uint32Array(contacts);
  let seat = 0;
  sizes.forEach((size, c) => {
    begins[c] = seat;
    seats.fill(c, seat, seat + size);
    seat += size;
  });
  for (let i = contacts - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = seats[i] ?? 0;
    seats[i] = seats[j] ?? 0;
    seats[j] = held;
  }
  const next = begins.slice();
  const members = new Uint32Array(contacts);
  seats.forEach((c, v) => {
    const at = next[c] ?? 0;
    members[at] = v;
    next[c] = at + 1;
  });
  return { community: seats, members, begins };
}
