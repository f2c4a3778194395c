import type { ContactSource } from "../model/contact.ts";
import { dateOfEpochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Source } from "../model/source.ts";
import { timeOf } from "./joined-contact.ts";

const millisecondsADay = 86_400_000;

/** @returns the day of a moment, in milliseconds since 1970-01-01 UTC. */
export function dayOfMoment(at: number): PartialDate {
  return dateOfEpochDay(Math.floor(at / millisecondsADay));
}

/** @returns the day on which a source stated what it states: that of its import, or of the entry by hand; null where nobody remembers the import. */
export function dayOfSource(source: Source, imports: Records["imports"]): PartialDate | null {
  if (source.kind === "hand") return source.on;
  const record = imports.get(source.import);
  return record === undefined ? null : dayOfMoment(record.at);
}

/** @returns oldest first; those of one moment as they stand. */
export function inOrderOfTime(sources: readonly ContactSource[], imports: Records["imports"]): readonly ContactSource[] {
  return sources
    .map((source, place) => ({ source, place, time: timeOf(source.source, imports) }))
    .sort((a, b) => a.time - b.time || a.place - b.place)
    .map(({ source }) => source);
}
