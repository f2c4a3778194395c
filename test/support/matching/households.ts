import { Chance, capital } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { cities, givenNames, streets, surnames } from "./names.ts";
import { slipped } from "./slips.ts";

/** Families: several people of one surname at one address with one phone, each there once or twice. */
export function households(seed: number, families = 200): LabelledRow[] {
  const chance = new Chance(seed);
  const rows: LabelledRow[] = [];
  let count = 0;
  for (let family = 0; family < families; family += 1) {
    const surname = chance.early(surnames);
    const address = `${1 + chance.below(90)} ${capital(chance.one(streets))} ${chance.one(["Road", "Street", "Lane"])}`;
    const city = capital(chance.early(cities));
    const postcode = chance.digits(5);
    const phone = `0${chance.digits(9)}`;
    const mailbox = chance.happens(0.3) ? `${surname}family${family}@home.example` : null;
    const names = new Set<string>();
    while (names.size < 1 + (family % 4)) names.add(chance.one(givenNames));
    for (const given of names) {
      const person = `p${count}`;
      count += 1;
      const born = `19${chance.digits(2)}-${String(1 + chance.below(12)).padStart(2, "0")}-${String(1 + chance.below(28)).padStart(2, "0")}`;
      const own = mailbox ?? `${given}${chance.digits(3)}@mail.example`;
      const times = chance.happens(0.45) ? 2 : 1;
      for (let k = 0; k < times; k += 1) {
        const slip = (text: string) => (k > 0 && chance.happens(0.15) ? slipped(text, chance) : text);
        rows.push({
          facts: stated({
            name: `${capital(slip(given))} ${capital(slip(surname))}`,
            emails: chance.happens(0.5) ? [own] : [],
            phone: chance.happens(0.6) ? phone : "",
            location: city,
            details: {
              street: slip(address),
              postcode: chance.happens(0.9) ? slip(postcode) : "",
              birthday: chance.happens(0.6) ? slip(born) : "",
            },
          }),
          person,
        });
      }
    }
  }
  return rows;
}
