import { Chance, capital } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { cities, givenNames, surnames } from "./names.ts";
import { scrambled, slipped } from "./slips.ts";

/** A small table of name, birthday, town and address in which every cell may be scrambled, swapped, shifted or missing. */
export function scrambledPeople(seed: number, rows = 1000): LabelledRow[] {
  const chance = new Chance(seed);
  const made: LabelledRow[] = [];
  for (let person = 0; made.length < rows; person += 1) {
    const given = chance.early(givenNames);
    const surname = chance.early(surnames);
    const city = chance.happens(0.45) ? "london" : chance.early(cities);
    const born = new Date(Date.UTC(1970 + chance.below(48), chance.below(12), 1 + chance.below(28)));
    const email = `${chance.happens(0.5) ? chance.one(givenNames) + chance.digits(2) : chance.one("abcdefgjklmrst".split("")) + chance.one(surnames)}@${chance.one(surnames)}${chance.happens(0.5) ? `-${chance.one(surnames)}` : ""}.${chance.one(["com", "org", "net", "info", "biz"])}`;
    const copies = 1 + chance.below(10);
    for (let k = 0; k < copies && made.length < rows; k += 1) {
      let first = chance.happens(0.15) ? "" : spoilt(given, 0.2, chance);
      let last = chance.happens(0.13) ? "" : spoilt(surname, 0.2, chance);
      if (chance.happens(0.16)) [first, last] = [last, first];
      const day = new Date(born);
      if (chance.happens(0.25)) day.setUTCDate(day.getUTCDate() + chance.below(240) - 120);
      made.push({
        facts: stated({
          name: `${capital(first)} ${capital(last)}`.trim(),
          emails: chance.happens(0.2) ? [] : [spoilt(email, 0.2, chance)],
          location: chance.happens(0.18) ? "" : capital(spoilt(city, 0.22, chance)),
          details: { dob: day.toISOString().slice(0, 10) },
        }),
        person: `p${person}`,
      });
    }
  }
  return made;
}

function spoilt(text: string, share: number, chance: Chance): string {
  if (!chance.happens(share)) return text;
  return chance.happens(0.5) ? scrambled(text, chance) : slipped(text, chance);
}
