import { matchCompanies } from "../linkage/company-name.ts";
import { foldName } from "../linkage/fold-name.ts";
import { nearestNames } from "../linkage/nearest-names.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { MatchedCompany, PathsAnswer } from "./question.ts";

const nearestShown = 5;

/** Whom a typed company or name means. */
export interface PathsTarget extends Pick<PathsAnswer, "kind" | "matched" | "nearest"> {
  /** Numbers of the contacts to be reached, ascending; ego is never among them. */
  readonly contacts: readonly number[];
}

/**
 * A company of that name comes first, then a person of that name or id (all of them, where several share it), then companies
 * that are merely similar.
 *
 * @param text as typed
 * @param options.includeSimilar whether contacts at similar companies are targets too
 * @returns whom it means; `unknown`, with the nearest names, where it means nobody
 *
 * Cost: O(companies + contacts), names folded.
 */
export function pathsTarget(measures: NetworkMeasures, text: string, options: { readonly includeSimilar: boolean }): PathsTarget {
  const { names } = measures.companies;
  const { exact, similar } = matchCompanies(text, names);
  const atCompanies = [...matched(measures, exact, "exact"), ...matched(measures, similar, "similar")];
  const companies = atCompanies.map(({ shown }) => shown);
  const contacts = atCompanies
    .filter(({ shown }) => shown.match === "exact" || options.includeSimilar)
    .flatMap(({ contacts: members }) => members)
    .sort((a, b) => a - b);
  if (companies.some(({ match }) => match === "exact")) return { kind: "company", matched: companies, contacts, nearest: [] };
  const people = peopleNamed(measures, text);
  if (people.length > 0) return { kind: "person", matched: companies, contacts: people, nearest: [] };
  if (companies.length > 0) return { kind: "company", matched: companies, contacts, nearest: [] };
  const others = measures.network.contacts.filter((_, v) => v !== measures.network.ego);
  const everyName = [...names, ...others.map(({ name }) => name)];
  return { kind: "unknown", matched: [], contacts: [], nearest: nearestNames(text, everyName, { most: nearestShown }) };
}

function matched(
  { network, companies }: NetworkMeasures,
  numbers: readonly number[],
  match: MatchedCompany["match"],
): readonly { readonly shown: MatchedCompany; readonly contacts: readonly number[] }[] {
  return numbers
    .map((company) => {
      const contacts: number[] = [];
      companies.companyOf.forEach((of, v) => {
        if (of === company && v !== network.ego) contacts.push(v);
      });
      return { shown: { company: companies.names[company] ?? "", contacts: contacts.length, match }, contacts };
    })
    .filter(({ contacts }) => contacts.length > 0);
}

/** By id (ours or the file's own) where one is equal, else by the folded name. */
function peopleNamed({ network }: NetworkMeasures, text: string): readonly number[] {
  const typed = text.trim();
  const folded = foldName(text);
  const byId: number[] = [];
  const byName: number[] = [];
  network.contacts.forEach(({ id, externalId, name }, v) => {
    if (v === network.ego || typed === "") return;
    if (id === typed || externalId === typed) byId.push(v);
    else if (folded !== "" && foldName(name) === folded) byName.push(v);
  });
  return byId.length > 0 ? byId : byName;
}
