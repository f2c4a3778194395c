import { companyKey, formerCompanyIn } from "../linkage/company-name.ts";
import { foldText } from "../linkage/fold-text.ts";
import type { Contact, ContactSource } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Source } from "../model/source.ts";
import { dayOfSource, inOrderOfTime } from "./days-of-sources.ts";
import type { Job } from "./upkeep-answers.ts";

interface Telling {
  readonly key: string;
  readonly company: string | null;
  readonly position: string | null;
  readonly isPast: boolean;
  readonly day: PartialDate;
  readonly source: Source;
}

/**
 * The jobs of a contact, as its sources tell of them one after the other.
 *
 * A source that states a company or a position states a job; one that states neither says nothing of it. The current job is that of
 * the facts as they stand. Another one ended between the day on which it was last seen and that of the next source that states
 * something else; where no later source does (two lists that disagree), it has no such days. "Ex-Acme" is a past job at Acme.
 *
 * @param imports as the workspace remembers them; sources of imports nobody remembers are passed over, having no day
 * @returns the current one first, then those last seen latest, then by company and position; spellings of one company (as
 * `companyKey` has them) with one position are one job, under the latest spelling
 * Cost: O(sources log sources).
 */
export function jobHistory(contact: Contact, imports: Records["imports"]): readonly Job[] {
  const tellings = inOrderOfTime(contact.sources, imports).flatMap((source) => tellingsOf(source, imports));
  const currentKey = isEmployed(contact) ? jobKey(contact.company, contact.position) : null;
  const byJob = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const known = byJob.get(telling.key);
    if (known === undefined) byJob.set(telling.key, [telling]);
    else known.push(telling);
  }
  const jobs = [...byJob].map(([key, told]) => jobOf(told, tellings, key === currentKey));
  return jobs.sort(
    (a, b) =>
      Number(b.isCurrent) - Number(a.isCurrent) ||
      compareIds(b.seenLast, a.seenLast) ||
      compareIds(`${a.company}\n${a.position}`, `${b.company}\n${b.position}`),
  );
}

function jobOf(told: readonly Telling[], all: readonly Telling[], isCurrent: boolean): Job {
  const [first] = told;
  const last = told.findLast(({ isPast }) => !isPast) ?? told.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("a job that nobody told of");
  const present = told.filter(({ isPast }) => !isPast);
  const gone = all.slice(all.lastIndexOf(last) + 1).find((later) => later.key !== last.key || later.isPast);
  const ended = isCurrent || present.length === 0 || gone === undefined || epochDay(gone.day) < epochDay(last.day);
  return {
    company: last.company,
    position: last.position,
    seenFirst: (present[0] ?? first).day,
    seenLast: last.day,
    endedBetween: ended ? null : [last.day, gone.day],
    isCurrent,
    sources: told.map(({ source }) => source),
  };
}

function tellingsOf({ source, stated }: ContactSource, imports: Records["imports"]): readonly Telling[] {
  const day = dayOfSource(source, imports);
  const { company = null, position = null } = stated;
  if (day === null || (company === null && position === null)) return [];
  const former = company === null ? null : formerCompanyIn(company);
  const named = former === null || former === "" ? company : former;
  return [{ key: jobKey(named, position), company: named, position, isPast: former !== null, day, source }];
}

function isEmployed({ company, position }: Contact): boolean {
  if (company === null) return position !== null;
  return formerCompanyIn(company) === null;
}

function jobKey(company: string | null, position: string | null): string {
  const key = company === null ? "" : (companyKey(company) ?? foldText(company).trim());
  return `${key}\n${position === null ? "" : foldText(position).trim()}`;
}
