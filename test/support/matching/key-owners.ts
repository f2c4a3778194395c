import { Chance, capital } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { employers, freeProviders, givenNames, surnames } from "./names.ts";

/** Keys and what stands on them: the same name with several addresses, once in a while another spelling of it. */
export function keyOwners(seed: number, people = 400): LabelledRow[] {
  const chance = new Chance(seed);
  const rows: LabelledRow[] = [];
  const ownerOf = new Map<string, number>();
  for (let person = 0; person < people; person += 1) {
    const given = chance.early(givenNames);
    const surname = chance.happens(0.4)
      ? chance.early(surnames)
      : chance.one(surnames) + chance.one(["sen", "ov", "ski", "man", "ez", "ia", "ton"]);
    const user = chance.one([
      `${given}.${surname}`,
      given,
      given.charAt(0) + surname,
      `${surname}`,
      chance.one(surnames) + chance.digits(2),
    ]);
    const count = 1 + chance.below(4);
    for (let k = 0; k < count; k += 1) {
      const draw = chance.number();
      const name =
        draw < 0.85
          ? `${capital(given)} ${capital(surname)}`
          : draw < 0.93
            ? `${capital(given)} ${capital(chance.one("ABCDEGHJKLMRST".split("")))}. ${capital(surname)}`
            : `${capital(given.charAt(0))}. ${capital(surname)}`;
      const work = `${chance
        .one(employers)
        .toLowerCase()
        .replace(/[^a-z]+/g, "")}.example`;
      const domain = chance.one([work, `${surname}.example`, chance.one(freeProviders)]);
      const own = chance.happens(0.7) ? user : chance.one([`${given}.${surname}`, given.charAt(0) + surname, given]);
      const address = `${own}@${domain}`;
      if ((ownerOf.get(address) ?? person) !== person) continue;
      ownerOf.set(address, person);
      rows.push({ facts: stated({ name, emails: [address] }), person: `p${person}` });
    }
  }
  return rows;
}
