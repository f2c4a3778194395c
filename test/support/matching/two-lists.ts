import { Chance, capital } from "./chance.ts";
import { type LabelledRow, stated } from "./labelled.ts";
import { cities, employers, freeProviders, givenNames, jobs, surnames } from "./names.ts";

const shortNames: Readonly<Record<string, string>> = {
  robert: "Bob",
  william: "Bill",
  richard: "Rick",
  elizabeth: "Liz",
  katherine: "Kate",
  margaret: "Maggie",
  james: "Jim",
  michael: "Mike",
  thomas: "Tom",
  edward: "Ted",
  christopher: "Chris",
  alexander: "Alex",
  daniel: "Dan",
  joseph: "Joe",
  matthew: "Matt",
  andrew: "Andy",
  anthony: "Tony",
  samuel: "Sam",
  nicholas: "Nick",
  patricia: "Pat",
  jennifer: "Jen",
};

/**
 * Exports of one person's contacts from two programs, one with profiles and employers, the other with addresses and phones:
 * short names, new surnames, new jobs, namesakes in one company, fathers and sons, families with one mailbox.
 */
export function twoLists(seed: number, people = 400): LabelledRow[] {
  const chance = new Chance(seed);
  const rows: LabelledRow[] = [];
  let count = 0;
  const add = (given: string, surname: string, company: string, mailbox: string | null, suffix = ""): void => {
    const person = `p${count}`;
    count += 1;
    const work = `${company.toLowerCase().replace(/[^a-z]+/g, "")}.example`;
    const personal =
      mailbox ??
      `${chance.one([`${given}.${surname}`, `${given}${surname}`, given.charAt(0) + surname + count])}${chance.happens(0.5) ? String(count) : ""}@${chance.one(freeProviders)}`;
    const office = `${given}.${surname}${count}@${work}`;
    const phone = `+44 7${chance.digits(3)} ${chance.digits(6)}`;
    const city = capital(chance.early(cities));
    const job = chance.one(jobs);
    const name = `${capital(given)} ${capital(surname)}${suffix}`;
    if (chance.happens(0.8)) {
      const moved = chance.happens(0.25) ? chance.one(employers) : company;
      const married = chance.happens(0.03) ? capital(chance.one(surnames)) : capital(surname);
      rows.push({
        facts: stated({
          name: `${capital(given)} ${married}${suffix}`,
          emails: chance.happens(0.4) ? [personal] : [],
          profile: `in/${given}-${surname}-${person}`,
          company: moved,
          position: job,
        }),
        person,
      });
    }
    if (chance.happens(0.7)) {
      const first = chance.happens(0.3) ? (shortNames[given] ?? capital(given)) : capital(given);
      rows.push({
        facts: stated({
          name: `${first} ${capital(surname)}${suffix}`,
          emails: [...(chance.happens(0.6) ? [personal] : []), ...(chance.happens(0.4) ? [office] : [])],
          phone: chance.happens(0.6) ? phone : "",
          company: chance.happens(0.5) ? company : "",
          location: chance.happens(0.4) ? city : "",
        }),
        person,
      });
    }
    if (chance.happens(0.3)) {
      const phones = phone.replace("+44 ", "0").replace(" ", "-");
      rows.push({ facts: stated({ name, phone: chance.happens(0.7) ? phones : "", company, location: city }), person });
    }
  };
  for (let k = 0; k < people; k += 1) {
    const [given, surname, company] = [chance.early(givenNames), chance.early(surnames), chance.one(employers)];
    add(given, surname, company, null);
    if (chance.happens(0.03)) add(given, surname, company, null);
    if (chance.happens(0.02)) {
      const shared = `${given}${surname}@home.example`;
      add(given, surname, company, shared, " Jr.");
      add(given, surname, company, shared, " Sr.");
    }
    if (chance.happens(0.04)) {
      const family = `${surname}s${k}@home.example`;
      add(chance.one(givenNames), surname, chance.one(employers), family);
      add(chance.one(givenNames), surname, chance.one(employers), family);
    }
  }
  return rows;
}
