import type { TieGraph } from "../network/network.ts";

/** What ego already has, against which newness is counted. */
export interface View {
  /** How many contacts more than two ties away a contact knows. Cost: O(ties of the contact). */
  readonly opens: (contact: number) => number;
  /** Whether nobody ego knows works at the contact's company. Cost: O(1). */
  readonly opensCompany: (contact: number) => boolean;
}

/**
 * @param ties who knows whom
 * @param ego number of the contact who looks
 * @param companyOf number of each contact's company, -1 for none
 * @returns the view.
 * Cost: O(contacts + two-hop ties).
 */
export function viewFrom(ties: TieGraph, ego: number, companyOf: Int32Array): View {
  const { offsets, neighbours, size } = ties;
  const near = new Uint8Array(size);
  near[ego] = 1;
  const companies = new Set<number>();
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
    const v = neighbours[at] ?? 0;
    near[v] = 1;
    companies.add(companyOf[v] ?? -1);
    for (let next = offsets[v] ?? 0; next < (offsets[v + 1] ?? 0); next += 1) near[neighbours[next] ?? 0] = 1;
  }
  return {
    opens(contact: number): number {
      let count = 0;
      for (let at = offsets[contact] ?? 0; at < (offsets[contact + 1] ?? 0); at += 1) {
        if ((near[neighbours[at] ?? 0] ?? 1) === 0) count += 1;
      }
      return count;
    },
    opensCompany(contact: number): boolean {
      const company = companyOf[contact] ?? -1;
      return company !== -1 && !companies.has(company);
    },
  };
}
