const firstNames = [
  ..."Ada Bela Caro Dora Edo Finn Gus Hana Ilya Jo Kaj Lena Milo Nora Otto Pia Quinn Rosa Sami Tove Uma Vera Wim".split(" "),
  ..."Xenia Yara Zoe Arne Bruno Clio Dario Elsa".split(" "),
];
const lastNames = [
  ..."Abel Berg Cruz Dahl Eder Falk Grant Holm Ibsen Jung Klein Lund Marsh Nagy Olsen Park Quist Roth Stone Thorn".split(" "),
  ..."Ulrich Voss Ward Xu York Zander Aalto Brandt Conti Duarte Engel Fischer Gallo Horn Iversen Jansen Koch Lang".split(" "),
];

export interface LargeNetwork {
  readonly contacts: string;
  readonly introductions: string;
}

/** As large as a real record of who introduced whom: 1,172 people and 14,716 introductions in two files, the same for the same seed. */
export function largeNetwork(seed: number): LargeNetwork {
  const random = randomFrom(seed);
  const names = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`)).slice(0, 1172);
  const contacts = names.map((name, i) => {
    // Company sizes fall off as they do in life: a few large ones, many of one or two.
    const company = Math.floor(240 * random() ** 2);
    return `p${i},${name},person${i}@example.com,Company ${company},Role ${i % 17}`;
  });
  const introductions: string[] = [];
  const active: number[] = [0];
  for (let made = 0; made < 14_716; made += 1) {
    // Whoever introduced before introduces again; everybody is introduced at least once.
    const introducer = active[Math.floor(random() * active.length)] ?? 0;
    const introduced = made < names.length - 1 ? made + 1 : Math.floor(random() * names.length);
    if (introduced === introducer) {
      made -= 1;
      continue;
    }
    active.push(random() < 0.3 ? introduced : introducer);
    const day = new Date(Date.UTC(2005, 0, 1 + Math.floor(made / 4))).toISOString().slice(0, 10);
    introductions.push(`${names[introducer]},${names[introduced]},${day}`);
  }
  return {
    contacts: `${["Id,Name,Email,Company,Position", ...contacts].join("\n")}\n`,
    introductions: `${["Introducer,Introduced,Date", ...introductions].join("\n")}\n`,
  };
}

/** A LinkedIn export of 2,487 people, notes above the header and all. */
export function largeConnections(seed: number): string {
  const random = randomFrom(seed);
  const rows = Array.from({ length: 2487 }, (_, i) => {
    const first = firstNames[i % firstNames.length] ?? "";
    const last = `${lastNames[Math.floor(i / firstNames.length) % lastNames.length] ?? ""}${i < 1240 ? "" : "-Lee"}`;
    const company = `Company ${Math.floor(900 * random() ** 2)}`;
    const day = `${1 + (i % 28)} ${["Jan", "Apr", "Jul", "Oct"][i % 4]} ${2012 + (i % 14)}`.padStart(11, "0");
    return `${first},${last},https://www.linkedin.com/in/made-up-${i},,${company},Role ${i % 23},${day}`;
  });
  const notes = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n';
  return `${notes}\n${["First Name,Last Name,URL,Email Address,Company,Position,Connected On", ...rows].join("\n")}\n`;
}

/** Mulberry32: small, and good enough to make up a network. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
