import { seededRandom } from "../../src/core/model/seeded-random.ts";

const firstNames =
  "Ada Bela Caro Dora Edo Finn Gus Hana Ilya Jo Kaj Lena Milo Nora Otto Pia Quinn Rosa Sami Tove Uma Vera Wim Yara".split(" ");
const lastNames =
  "Abel Berg Cruz Dahl Eder Falk Grant Holm Ibsen Jung Klein Lund Marsh Nagy Olsen Park Quist Roth Stone Thorn".split(" ");
const fields = ["Freight", "Soil", "Ferry", "Harbour", "Clinic", "Textile", "Timber", "Radio", "Museum", "Transit"];
const titles = ["Data Engineer", "Head of Sales", "Nurse", "Founder", "Product Manager", "Teacher", "Analyst, Risk", "Recruiter"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A contact list as a professional network hands it out: `rows` people after the header, about 105 bytes each; the same for the same seed. */
export function contactsCsv(rows: number, seed = 1): string {
  const random = seededRandom(seed);
  const lines = ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"];
  for (let i = 0; i < rows; i += 1) {
    const first = pick(firstNames, random());
    const last = `${pick(lastNames, random())}${i.toString(36)}`;
    const company = `${pick(fields, random())} ${Math.floor(1 + (rows / 8) * random() ** 3)} Ltd`;
    const title = pick(titles, random());
    const email = random() < 0.1 ? `${first}.${last}@example.com`.toLowerCase() : "";
    const day = `${String(1 + Math.floor(28 * random())).padStart(2, "0")} ${pick(months, random())} ${2010 + Math.floor(15 * random())}`;
    const slug = `${first}-${last}-${i}`.toLowerCase();
    lines.push(
      `${first},${last},https://www.linkedin.com/in/${slug},${email},${company},${title.includes(",") ? `"${title}"` : title},${day}`,
    );
  }
  lines.push("");
  return lines.join("\n");
}

function pick(words: readonly string[], chance: number): string {
  return words[Math.floor(chance * words.length)] ?? "";
}
