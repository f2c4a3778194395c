import type { ContactId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import type { Source } from "../model/source.ts";

interface Told {
  readonly first: ContactId | null;
  readonly others: readonly ContactId[];
}

/** What the rows of files imported earlier were taken to say, so that the same row says the same again without being asked about. */
export class RowsBefore {
  readonly #records: Pick<Records, "introductions" | "ties">;
  #told: Map<string, Told[]> | null = null;

  constructor(records: Pick<Records, "introductions" | "ties">) {
    this.#records = records;
  }

  /**
   * Who the people of a row were, when it was read before.
   *
   * @param sides for each person the row names, those it could be; the introducer first
   * @returns a contact for each side, or null when no such row was read, or more than one reading of it is possible
   * Cost: O(what that row told); the first time O(introductions + ties).
   */
  people(file: string, line: number, sides: readonly (readonly ContactId[])[]): readonly ContactId[] | null {
    this.#told ??= toldByRow(this.#records);
    const found = (this.#told.get(placeOf(file, line)) ?? []).flatMap((told) => asTold(told, sides));
    const [only, ...more] = found;
    return only !== undefined && more.every((other) => other.every((id, side) => id === only[side])) ? only : null;
  }
}

function asTold({ first, others }: Told, [side = [], ...sides]: readonly (readonly ContactId[])[]): ContactId[][] {
  if (first === null || !side.includes(first)) return [];
  const people = [first];
  for (const options of sides) {
    const fitting = others.filter((id) => options.includes(id) && !people.includes(id));
    const [only, second] = fitting;
    if (only === undefined || second !== undefined) return [];
    people.push(only);
  }
  return [people];
}

function toldByRow({ introductions, ties }: Pick<Records, "introductions" | "ties">): Map<string, Told[]> {
  const told = new Map<string, Told[]>();
  const note = (sources: readonly Source[], ...entries: readonly Told[]) => {
    for (const source of sources) {
      if (source.kind !== "file") continue;
      const place = placeOf(source.file, source.line);
      const known = told.get(place);
      if (known === undefined) told.set(place, [...entries]);
      else known.push(...entries);
    }
  };
  for (const { introducer, parties, sources } of introductions.values()) note(sources, { first: introducer, others: parties });
  for (const { a, b, sources } of ties.values()) note(sources, { first: a, others: [b] }, { first: b, others: [a] });
  return told;
}

function placeOf(file: string, line: number): string {
  return `${line}\n${file}`;
}
