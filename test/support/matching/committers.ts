import { Chance, capital } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { employers, freeProviders, givenNames, surnames } from "./names.ts";

const handles = "dark star moon pixel null byte owl fox hex loop rusty zen kilo tango nova quark".split(" ");
const accents: readonly (readonly [string, string])[] = [
  ["e", "é"],
  ["o", "ö"],
  ["u", "ü"],
  ["l", "ł"],
  ["a", "á"],
];

/** Names and addresses as they stand in the history of a program's source: each different pair of name and address a row. */
export function committers(seed: number, people = 400): LabelledRow[] {
  const chance = new Chance(seed);
  const rows: LabelledRow[] = [];
  const ownerOf = new Map<string, number>();
  for (let person = 0; person < people; person += 1) {
    const given = chance.early(givenNames);
    // A long tail of surnames, as where people come from everywhere.
    const surname = chance.happens(0.5)
      ? chance.early(surnames)
      : chance.one(surnames) + chance.one(["sen", "ov", "ski", "man", "ez", "ia", "ton"]);
    const handle = chance.one(handles) + chance.one(handles) + (chance.happens(0.4) ? chance.digits(2) : "");
    const full = `${capital(given)} ${capital(surname)}`;
    const users = [
      `${given}.${surname}`,
      given.charAt(0) + surname,
      given + surname,
      surname,
      handle,
      handle,
      `${given}${chance.digits(2)}`,
    ];
    const user = chance.one(users);
    const addresses = new Set<string>();
    const count = chance.happens(0.55) ? 1 : chance.happens(0.6) ? 2 : 3 + chance.below(2);
    for (let k = 0; k < count; k += 1) {
      const own = chance.happens(0.6) ? user : chance.one(users);
      const work = `${chance
        .one(employers)
        .toLowerCase()
        .replace(/[^a-z]+/g, "")}.example`;
      const domain = chance.happens(0.5) ? chance.one(freeProviders) : chance.happens(0.2) ? `${surname}.example` : work;
      if (chance.happens(0.05))
        addresses.add(`${chance.one([given, "root", "user"])}@${chance.one(["localhost", "laptop.local", "ubuntu.(none)"])}`);
      else if (chance.happens(0.08)) addresses.add(`${chance.digits(7)}+${handle}@users.noreply.forge.example`);
      else addresses.add(`${own}@${domain}`);
    }
    for (const address of addresses) {
      if (!/local|ubuntu/.test(address) && (ownerOf.get(address) ?? person) !== person) continue;
      ownerOf.set(address, person);
      const spellings = new Set<string>();
      do spellings.add(spelling(full, given, surname, handle, user, chance));
      while (chance.happens(0.25));
      for (const name of spellings) rows.push({ facts: stated({ name, emails: [address] }), person: `p${person}` });
    }
    if (chance.happens(0.02))
      rows.push({ facts: stated({ name: full, emails: ["team@project.example"] }), person: `p${person}` });
  }
  return rows;
}

function spelling(full: string, given: string, surname: string, handle: string, user: string, chance: Chance): string {
  const draw = chance.number();
  if (draw < 0.68) return full;
  if (draw < 0.73) return full.toLowerCase();
  if (draw < 0.77) {
    const [from, to] = chance.one(accents);
    return full.replace(from, to);
  }
  if (draw < 0.81) return `${capital(given.charAt(0))}. ${capital(surname)}`;
  if (draw < 0.84) return `${capital(surname)}, ${capital(given)}`;
  if (draw < 0.87) return `${capital(given)} ${capital(chance.one("abcdefgklmprst".split("")))}. ${capital(surname)}`;
  if (draw < 0.92) return handle;
  if (draw < 0.96) return user;
  return capital(given);
}
