import { matchCompanies } from "../linkage/company-name.ts";
import { foldName } from "../linkage/fold-name.ts";
import { foldText } from "../linkage/fold-text.ts";
import { holdsWordsOf } from "../linkage/folded-words.ts";
import { nearestNames } from "../linkage/nearest-names.ts";
import { roleOf } from "../linkage/role-of.ts";
import type { Contact } from "../model/contact.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { MatchedCompany, PathsAnswer, Question } from "./question.ts";

const nearestShown = 5;

/** Whom a typed company or name means. */
export interface PathsTarget extends Pick<PathsAnswer, "kind" | "matched" | "nearest"> {
  /** Numbers of the contacts to be reached, ascending; ego is never among them. */
  readonly contacts: readonly number[];
}

export interface TargetOptions {
  /** What the text names; a company or else a person unless told. */
  readonly of?: Extract<Question, { ask: "paths" }>["of"];
  /** Whether contacts at similar companies, or in industries that merely hold the words, are targets too. */
  readonly includeSimilar: boolean;
}

/**
 * Whom a typed text means.
 *
 * A company of that name comes first, then a person of that name or id (all of them, where several share it), then companies
 * that are merely similar. An industry means the contacts in an industry of that name, whatever its case and accents; where
 * there is none, or similar ones are wanted, also those in industries that hold all its words. A role means the contacts whose
 * position and occupation hold all its words.
 *
 * @param text as typed
 * @returns whom it means; `unknown`, with the nearest names of that kind, where it means nobody
 *
 * Cost: O(companies + contacts), names folded; industries and roles once for each distinct one.
 */
export function pathsTarget(measures: NetworkMeasures, text: string, options: TargetOptions): PathsTarget {
  switch (options.of ?? "company-or-person") {
    case "company-or-person":
      return companyOrPerson(measures, text, options.includeSimilar);
    case "industry":
      return inIndustry(measures, text, options.includeSimilar);
    case "role":
      return inRole(measures, text);
  }
}

function companyOrPerson(measures: NetworkMeasures, text: string, includeSimilar: boolean): PathsTarget {
  const { names } = measures.companies;
  const { exact, similar } = matchCompanies(text, names, measures.companyBook);
  const members = membersOf(measures, [...exact, ...similar]);
  const atCompanies = [...matched(measures, members, exact, "exact"), ...matched(measures, members, similar, "similar")];
  const companies = atCompanies.map(({ shown }) => shown);
  const contacts = atCompanies
    .filter(({ shown }) => shown.match === "exact" || includeSimilar)
    .flatMap(({ contacts: found }) => found)
    .sort((a, b) => a - b);
  if (companies.some(({ match }) => match === "exact")) return { kind: "company", matched: companies, contacts, nearest: [] };
  const people = peopleNamed(measures, text);
  if (people.length > 0) return { kind: "person", matched: companies, contacts: people, nearest: [] };
  if (companies.length > 0) return { kind: "company", matched: companies, contacts, nearest: [] };
  return unknown(text, [...names, ...others(measures).map(({ name }) => name)]);
}

function inIndustry(measures: NetworkMeasures, text: string, includeSimilar: boolean): PathsTarget {
  const wanted = foldText(text).trim();
  const holdsWords = holdsWordsOf(text);
  const equal: number[] = [];
  const similar: number[] = [];
  measures.network.contacts.forEach(({ industry }, v) => {
    if (industry === null || v === measures.network.ego || wanted === "") return;
    if (foldText(industry).trim() === wanted) equal.push(v);
    else if (holdsWords(industry)) similar.push(v);
  });
  const contacts = equal.length === 0 ? similar : includeSimilar ? [...equal, ...similar].sort((a, b) => a - b) : equal;
  if (contacts.length > 0) return { kind: "industry", matched: [], contacts, nearest: [] };
  return unknown(
    text,
    others(measures).flatMap(({ industry }) => industry ?? []),
  );
}

function inRole(measures: NetworkMeasures, text: string): PathsTarget {
  const holdsWords = holdsWordsOf(text);
  const contacts: number[] = [];
  measures.network.contacts.forEach((contact, v) => {
    if (v !== measures.network.ego && holdsWords(roleOf(contact))) contacts.push(v);
  });
  if (contacts.length > 0) return { kind: "role", matched: [], contacts, nearest: [] };
  return unknown(
    text,
    others(measures).flatMap(({ position, occupation }) => [position ?? [], occupation ?? []].flat()),
  );
}

function unknown(text: string, names: readonly string[]): PathsTarget {
  return { kind: "unknown", matched: [], contacts: [], nearest: nearestNames(text, names, { most: nearestShown }) };
}

function others({ network }: NetworkMeasures): readonly Contact[] {
  return network.contacts.filter((_, v) => v !== network.ego);
}

/** The contacts at each of these companies, ego left out. */
function membersOf({ network, companies }: NetworkMeasures, numbers: readonly number[]): ReadonlyMap<number, number[]> {
  const members = new Map(numbers.map((company): [number, number[]] => [company, []]));
  companies.companyOf.forEach((company, v) => {
    if (company !== -1 && v !== network.ego) members.get(company)?.push(v);
  });
  return members;
}

function matched(
  { companies }: NetworkMeasures,
  members: ReadonlyMap<number, readonly number[]>,
  numbers: readonly number[],
  match: MatchedCompany["match"],
): readonly { readonly shown: MatchedCompany; readonly contacts: readonly number[] }[] {
  return numbers
    .map((company) => {
      const contacts = members.get(company) ?? [];
      return { shown: { company: companies.names[company] ?? "", contacts: contacts.length, match }, contacts };
    })
    .filter(({ contacts }) => contacts.length > 0);
}

/** By id (ours or the file's own) where one is equal, else by the folded name. */
function peopleNamed({ network, foldedNames }: NetworkMeasures, text: string): readonly number[] {
  const typed = text.trim();
  const folded = foldName(text);
  const byId: number[] = [];
  const byName: number[] = [];
  network.contacts.forEach(({ id, externalId }, v) => {
    if (v === network.ego || typed === "") return;
    if (id === typed || externalId === typed) byId.push(v);
    else if (folded !== "" && foldedNames[v] === folded) byName.push(v);
  });
  return byId.length > 0 ? byId : byName;
}
