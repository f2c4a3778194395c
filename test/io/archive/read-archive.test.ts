import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  connections,
  type Files,
  isConserved,
  messagesCsv,
  profile,
  read,
  readingsOf,
  urlOf,
  zipOf,
} from "./linkedin-archive.ts";

const whole: Files = {
  "Profile.csv": profile,
  "Connections.csv": connections,
  "messages.csv": messagesCsv([
    { from: "Eda Owner", to: ["Ana Ruiz"] },
    { from: "Dana Cole", to: ["Eda Owner", "Ben Okoye"], says: "Eda, meet Ben." },
  ]),
  "Invitations.csv": `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nEda Owner,Lee Wong,"3/7/21, 9:05 AM",Hello,OUTGOING,,${urlOf("Lee Wong")}\n`,
  "Recommendations_Given.csv":
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Ruiz,Acme,Buyer,Great,"07/21/09, 12:11 PM",VISIBLE\n',
  "Endorsement_Received_Info.csv":
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2017/10/24 08:06:57 UTC,Planning,Ana,Ruiz,www.linkedin.com/in/ana-ruiz,ACCEPTED\n",
  "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nAcme Logistics,Buyer,,,Jan 2014,\n",
  "Skills.csv": "Name\nPlanning\n",
};
const files = (readings: readonly { readonly file: string }[]) => readings.map(({ file }) => file.replace("export.zip: ", ""));
const order = [
  "Connections.csv",
  "messages.csv",
  "Invitations.csv",
  "Recommendations_Given.csv",
  "Endorsement_Received_Info.csv",
  "Positions.csv",
];

describe("a LinkedIn archive", () => {
  it("is read file by file, connections first; what tells of nobody is left alone", async () => {
    const { parts, problems } = await read(whole);
    expect(problems).toEqual([]);
    expect(files(parts.map(({ reading }) => reading))).toEqual(order);
    for (const { reading } of parts) expect([reading.file, isConserved(reading)]).toEqual([reading.file, true]);
    expect(parts[0]?.reading.contacts).toHaveLength(4);
    expect(parts[0]?.reading.owner?.name).toBe("Eda Owner");
  });

  it("may have its files in a folder, under names in any case, and numbered", async () => {
    const moved = Object.fromEntries(
      Object.entries(whole).map(([name, text]) => [`Complete_LinkedInDataExport_03-07-2021/${name.toUpperCase()}`, text]),
    );
    expect(files(await readingsOf(moved))).toEqual(order.map((name) => name.toUpperCase()));
    const { "messages.csv": messages = "", ...others } = whole;
    expect(files(await readingsOf({ ...others, "messages (1).csv": messages }))).toContain("messages (1).csv");
  });

  it("is read although a file that is not needed is damaged", async () => {
    const bytes = zipOf(whole);
    const at = new TextDecoder("latin1").decode(bytes).lastIndexOf("Skills.csv");
    new DataView(bytes.buffer).setUint32(at - 30, 7, true);
    const { parts, problems } = await read(bytes);
    expect([files(parts.map(({ reading }) => reading)), problems]).toEqual([order, []]);
  });

  it("gives the same readings whatever the order of its files", async () => {
    const expected = await readingsOf(whole);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.entries(whole), { minLength: Object.keys(whole).length }), async (entries) => {
        expect(await readingsOf(Object.fromEntries(entries))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("is read without any one of its files", async () => {
    for (const missing of Object.keys(whole)) {
      const { parts, problems } = await read(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== missing)));
      expect([missing, problems]).toEqual([missing, []]);
      for (const { reading } of parts)
        expect([missing, reading.file, isConserved(reading)]).toEqual([missing, reading.file, true]);
    }
  });

  it("with twenty thousand messages has one tie a person", async () => {
    const people = Array.from({ length: 500 }, (_, index) => `Person ${String.fromCharCode(65 + (index % 26))}${index}`);
    const messages = Array.from({ length: 20_000 }, (_, index) => {
      const name = people[index % people.length] ?? "";
      const on = `20${String(10 + (index % 12)).padStart(2, "0")}-0${1 + (index % 9)}-1${index % 10}`;
      const says = "Hello, shall we meet on Monday to talk about the planning of the spring season?";
      return index % 3 === 0 ? { from: name, to: ["Eda Owner"], on, says } : { from: "Eda Owner", to: [name], on, says };
    });
    const [reading] = await readingsOf({ "Profile.csv": profile, "messages.csv": messagesCsv(messages) });
    expect(reading?.rows).toBe(20_000);
    expect(reading?.ties).toHaveLength(500);
    expect(reading === undefined ? false : isConserved(reading)).toBe(true);
    expect(reading?.ties.reduce((sum, { messages: counted }) => sum + (counted?.sent ?? 0) + (counted?.received ?? 0), 0)).toBe(
      20_000,
    );
  });
});

describe("another archive", () => {
  const list = "Name,Company\nAna Ruiz,Acme\n";

  it("gives each contact file in it", async () => {
    const { parts, problems } = await read({ "b.csv": list, "lists/a.csv": list, "photo.jpg": "x", "__MACOSX/._a.csv": "x" });
    expect(files(parts.map(({ reading }) => reading))).toEqual(["b.csv", "a.csv"]);
    expect(problems).toEqual([]);
  });

  it("tells files of one name apart by their folders", async () => {
    expect(files(await readingsOf({ "2020/a.csv": list, "2021/a.csv": list }))).toEqual(["2020/a.csv", "2021/a.csv"]);
  });

  it("with a file that has a name of LinkedIn's and other columns is read as any list", async () => {
    expect(files(await readingsOf({ "positions.csv": list, "a.csv": list }))).toEqual(["a.csv", "positions.csv"]);
  });

  it("with notes or jobs of one's own is none of LinkedIn's", async () => {
    const own = {
      "contacts.csv": list,
      "notes.csv": "Name,Notes\nBen Okoye,Met at the fair\n",
      "positions.csv": "Name,Company,Title,Start date\nCy Lee,Acme,Buyer,2020\n",
    };
    const { parts, problems } = await read(own);
    expect(parts.map(({ reading }) => [reading.contacts.map(({ facts }) => facts.name), reading.format])).toEqual([
      [["Ana Ruiz"], "contacts"],
      [["Ben Okoye"], "contacts"],
      [["Cy Lee"], "contacts"],
    ]);
    expect(problems).toEqual([]);
  });

  it("says what cannot be read, and when there is nothing to read", async () => {
    const found = await read({ "a.csv": list, "b.csv": "" });
    expect(files(found.parts.map(({ reading }) => reading))).toEqual(["a.csv"]);
    expect(found.problems.map(({ file, code }) => [file, code])).toEqual([["export.zip: b.csv", "empty-file"]]);
    const none = await read({ "photo.jpg": "x" });
    expect(none.problems.map(({ file, code }) => [file, code])).toEqual([["export.zip", "nothing-to-read"]]);
    const bomb = await read(zipSync({ "a.csv": new Uint8Array(10_000_000) }));
    expect(bomb.problems.map(({ file, code, detail }) => [file, code, detail])).toEqual([
      ["export.zip", "too-compressed", "a.csv"],
    ]);
    const text = await read(strToU8("Name\nAna Ruiz\n"));
    expect(text.problems.map(({ code }) => code)).toEqual(["damaged-file"]);
  });
});

describe("an archive whose bytes or rows were changed", () => {
  it("is read or refused, and never throws", async () => {
    const bytes = zipOf(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const copy = bytes.slice();
          for (const [at, value] of changes) copy[at] = value;
          const { parts, problems } = await read(copy);
          expect(parts.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("keeps account of every row", async () => {
    const names = Object.keys(whole).filter((name) => name.endsWith(".csv"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', ",", "\n", "\0", ";", "x", "\r")), { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          let text = whole[name] ?? "";
          for (const [at, put] of changes) text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1);
          for (const { reading } of (await read({ ...whole, [name]: text })).parts) {
            expect([reading.file, isConserved(reading)]).toEqual([reading.file, true]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
