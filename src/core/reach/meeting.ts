import type { TieGraph } from "../network/network.ts";
import { reach } from "./reach.ts";
import { twoHopReach } from "./warm-reach.ts";
import type { Employers } from "./without.ts";

/** Strength of the tie that one meeting today makes, of two people: s = 1 - 1/e, from d = 1. */
export const freshTieStrength = -Math.expm1(-1);

/** Who counts as opened: those somebody whom ego knows can introduce. */
const withinTies = 2;

export interface Meeting {
  /** Who comes within two ties and was not, ascending: some of the contact's contacts, and the contact where they were further. */
  readonly opens: readonly number[];
  /** Companies of which somebody comes within two ties and nobody was, ascending. */
  readonly opensCompanies: readonly number[];
  /** Expected number of people within two ties. */
  readonly warmReach: { readonly before: number; readonly after: number };
}

/**
 * What ego would gain from a tie to a contact.
 *
 * @param ties undirected
 * @param odds as for `twoHopReach`
 * @param ego whose reach it is
 * @param contact whom ego would know; whoever is ego's contact already, and ego itself, open nothing
 * @param options `freshOdds`: chance 0 to 1 that a request passes over the new tie; `employers`: who works where
 * @returns exact: the same as of a network with that one tie more, which is not built. Only the contact and their contacts can
 *   change, a factor 1 - freshOdds * odds each: the new route shares no tie with the others.
 * @throws RangeError when ego is no contact of the network
 * Cost: O(contacts + companies + two-hop ties).
 */
export function meeting(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  contact: number,
  { freshOdds, employers }: { readonly freshOdds: number; readonly employers: Employers },
): Meeting {
  const { hopOf } = reach(ties, ego, { maxHops: withinTies });
  const chances = twoHopReach(ties, odds, ego);
  let before = 0;
  for (const chance of chances) before += chance;
  if (contact === ego || hopOf[contact] === 1) {
    return { opens: [], opensCompanies: [], warmReach: { before, after: before } };
  }
  const opens: number[] = [];
  let gained = 0;
  const open = (w: number, chance: number): void => {
    gained += (1 - (chances[w] ?? 0)) * chance;
    if (hopOf[w] === -1) opens.push(w);
  };
  open(contact, freshOdds);
  const rowEnd = ties.offsets[contact + 1] ?? 0;
  // Ego is not among them: ego and the contact do not know each other.
  for (let j = ties.offsets[contact] ?? 0; j < rowEnd; j += 1) open(ties.neighbours[j] ?? 0, freshOdds * (odds[j] ?? 0));
  opens.sort((a, b) => a - b);
  return {
    opens,
    opensCompanies: newCompanies(opens, hopOf, employers),
    warmReach: { before, after: before + gained },
  };
}

function newCompanies(opens: readonly number[], hopOf: Int16Array, { companyOf, companyCount }: Employers): readonly number[] {
  const within = new Uint8Array(companyCount);
  hopOf.forEach((hop, v) => {
    const company = companyOf[v] ?? -1;
    if (hop >= 1 && company !== -1) within[company] = 1;
  });
  const companies = new Set<number>();
  for (const w of opens) {
    const company = companyOf[w] ?? -1;
    if (company !== -1 && within[company] === 0) companies.add(company);
  }
  return [...companies].sort((a, b) => a - b);
}
