import { Chance } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { givenNames, streets, suburbs, surnames } from "./names.ts";
import { slipped } from "./slips.ts";

interface Entry {
  given: string;
  surname: string;
  number: string;
  street: string;
  unit: string;
  suburb: string;
  postcode: string;
  state: string;
  born: string;
  security: string;
}

const kinds = ["street", "place", "crescent", "avenue", "close", "circuit"];
const short: Readonly<Record<string, string>> = {
  street: "st",
  place: "pl",
  crescent: "cres",
  avenue: "ave",
  close: "cl",
  circuit: "cct",
};

/** Names and addresses typed in twice and more, with slips; `withNumbers`: with birthday and a number of social security. */
export function census(seed: number, people = 500, withNumbers = false): LabelledRow[] {
  const chance = new Chance(seed);
  const rows: LabelledRow[] = [];
  let before: Entry | null = null;
  for (let person = 0; person < people; person += 1) {
    const suburb = chance.below(suburbs.length);
    const entry: Entry = {
      given: chance.early(givenNames),
      surname: chance.early(surnames),
      number: String(1 + chance.below(chance.happens(0.7) ? 60 : 300)),
      street: `${chance.one(streets)} ${chance.one(streets)} ${chance.one(kinds)}`,
      unit: chance.happens(0.4)
        ? `${chance.one(["rosetta village", "villa", "flat", "block", "glenmore farm"])} ${1 + chance.below(30)}`
        : "",
      suburb: suburbs[suburb] ?? "",
      postcode: String(2000 + suburb * 13 + chance.below(2)),
      state: chance.one(["nsw", "vic", "qld", "nsw", "sa", "wa"]),
      born: `19${chance.digits(1)}${chance.digits(1)}${String(1 + chance.below(12)).padStart(2, "0")}${String(1 + chance.below(28)).padStart(2, "0")}`,
      security: chance.digits(7),
    };
    // Some live with those who came before.
    if (before !== null && chance.happens(0.06)) {
      const { number, street, unit, postcode, state } = before;
      while (entry.given === before.given) entry.given = chance.one(givenNames);
      Object.assign(entry, { surname: before.surname, number, street, unit, suburb: before.suburb, postcode, state });
    }
    before = entry;
    rows.push(row(entry, person, withNumbers));
    if (chance.happens(0.5)) {
      const copies = 1 + (chance.happens(0.45) ? 1 : 0) + (chance.happens(0.25) ? 2 : 0);
      for (let k = 0; k < copies; k += 1) rows.push(row(damaged(entry, chance), person, withNumbers));
    }
  }
  return rows;
}

function damaged(entry: Entry, chance: Chance): Entry {
  const copy = { ...entry };
  const fields = ["given", "surname", "number", "street", "unit", "suburb", "postcode", "born", "security"] as const;
  const changes = 1 + chance.below(4);
  for (let k = 0; k < changes; k += 1) {
    const field = chance.one(fields);
    const draw = chance.number();
    if (draw < 0.72) copy[field] = slipped(copy[field], chance);
    else if (draw < 0.87 && field !== "surname") copy[field] = "";
    else if (draw < 0.93) [copy.given, copy.surname] = [copy.surname, copy.given];
    else if (draw < 0.97) [copy.street, copy.unit] = [copy.unit, copy.street];
    else copy.street = copy.street.replace(/\w+$/, (word) => short[word] ?? word);
  }
  return copy;
}

function row(entry: Entry, person: number, withNumbers: boolean): LabelledRow {
  const details = {
    "street number": entry.number,
    "address 1": entry.street,
    "address 2": entry.unit,
    suburb: entry.suburb,
    postcode: entry.postcode,
    state: entry.state,
    ...(withNumbers ? { "date of birth": entry.born, "soc sec id": entry.security } : {}),
  };
  return { facts: stated({ name: `${entry.given} ${entry.surname}`.trim(), details }), person: `p${person}` };
}
