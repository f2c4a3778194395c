import { foldText } from "../linkage/fold-text.ts";
import { foldedWords, holdsWordsOf } from "../linkage/folded-words.ts";
import { roleOf } from "../linkage/role-of.ts";
import type { Purpose } from "../model/purpose.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Goal, Reason } from "./question.ts";

/** Words of positions whose holders fill positions or hear of them first, folded: English, German, French, Spanish. */
const hiringWords = new Set(
  (
    "manager managing director head chief president vp svp evp founder cofounder owner partner principal ceo cto cfo coo cio cmo " +
    "recruiter recruiting recruitment recruiters talent hr hiring headhunter sourcer staffing " +
    "leiter leiterin abteilungsleiter abteilungsleiterin teamleiter teamleiterin geschaftsfuhrer geschaftsfuhrerin personal " +
    "directeur directrice responsable recruteur recruteuse fondateur fondatrice gerant gerante " +
    "directora gerente jefe jefa fundador fundadora reclutador reclutadora"
  ).split(" "),
);

/** What makes somebody the right person for a purpose. */
export interface PurposeFit {
  readonly fits: (contact: number) => boolean;
  /** Why, as data; empty where they do not fit. Who has offered to help is told elsewhere. */
  readonly reasons: (contact: number) => readonly Reason[];
}

/**
 * Who serves a purpose.
 *
 * For a lead: whoever is in a position to know of openings, a manager, director or recruiter for instance, by the words of the
 * position. To learn: whoever offers to help, went to ego's school, is in an occupation of the goal, or does the work themselves,
 * which is any position that is not one of those.
 *
 * @param goal whose roles are the occupations
 * @returns a test and its reasons. Cost: O(goal) for each new position.
 */
export function purposeFit(measures: NetworkMeasures, purpose: Purpose, goal: Goal): PurposeFit {
  const sameSchool = isOfSchool(measures);
  const roles = goal.roles.map((role) => ({ role, isHeldBy: holdsWordsOf(role) }));
  const reasons = (contact: number): readonly Reason[] => {
    const facts = measures.network.contacts[contact];
    if (facts === undefined) return [];
    const { position, school } = facts;
    const hires = knowsOfOpenings(position);
    if (purpose === "lead") return hires && position !== null ? [{ code: "hears-of-openings", position }] : [];
    const found: Reason[] = [];
    const role = roleOf(facts);
    const wanted = roles.find(({ isHeldBy }) => isHeldBy(role));
    const occupation = wanted?.role ?? (hires ? null : (facts.occupation ?? position));
    if (occupation !== null) found.push({ code: "does-the-work", occupation });
    if (school !== null && sameSchool(contact)) found.push({ code: "same-school", school });
    return found;
  };
  const volunteers = (contact: number) => measures.network.contacts[contact]?.volunteersToHelp === true;
  return {
    reasons,
    fits: (contact) => (purpose === "informational" && volunteers(contact)) || reasons(contact).length > 0,
  };
}

/** @returns whether the words of a position are those of somebody who fills positions. Cost: O(length). */
export function knowsOfOpenings(position: string | null): boolean {
  return position !== null && foldedWords(position).some((word) => hiringWords.has(word));
}

/** @returns tells whether a contact went to ego's school; nobody did while that is not recorded. Cost: O(length) each. */
export function isOfSchool({ network: { contacts, ego } }: NetworkMeasures): (contact: number) => boolean {
  const own = ego === null ? "" : foldText(contacts[ego]?.school ?? "").trim();
  return (contact) => {
    const school = contacts[contact]?.school ?? null;
    return own !== "" && contact !== ego && school !== null && foldText(school).trim() === own;
  };
}
