import { describe, expect, it } from "vitest";
import { counts, imported, planOf } from "../fixture-report.ts";
import { connections, type Files, messagesCsv, profile, readingsOf, type SmallMessage, urlOf } from "./linkedin-archive.ts";

const messages: readonly SmallMessage[] = [
  { from: "Eda Owner", to: ["Ana Ruiz"], on: "2021-03-06" },
  { from: "Ana Ruiz", to: ["Eda Owner"], on: "2021-03-07" },
  { from: "Kim New", to: ["Eda Owner"], on: "2021-03-07" },
  { from: "Dana Cole", to: ["Eda Owner", "Ben Okoye"], says: "Eda, meet Ben." },
  { from: "Ben Okoye", to: ["Eda Owner", "Dana Cole"], says: "Hello both" },
  { from: "Eda Owner", to: ["Lee Wong"], isDraft: true },
];
const archive = (more: readonly SmallMessage[] = []): Files => ({
  "Profile.csv": profile,
  "Connections.csv": connections,
  "messages.csv": messagesCsv([...messages, ...more]),
  "Invitations.csv": `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nEda Owner,Lee Wong,"3/7/19, 9:05 AM",Hello,OUTGOING,,${urlOf("Lee Wong")}\nEda Owner,Ana Ruiz,"3/7/22, 9:05 AM",Hello,OUTGOING,,${urlOf("Ana Ruiz")}\nEda Owner,Joe Asked,"3/7/21, 9:05 AM",Hello,OUTGOING,,${urlOf("Joe Asked")}\n`,
  "Recommendations_Given.csv":
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Ruiz,Acme,Buyer,Great,"07/21/09, 12:11 PM",VISIBLE\n',
  "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nAcme Logistics,Buyer,,,Jan 2014,\n",
});

describe("importing an archive", () => {
  it("makes its owner ego and everybody else who wrote a contact, and nobody of those who were only asked", async () => {
    const { after } = imported(await readingsOf(archive()));
    const names = [...after.contacts.values()].map(({ name, kind }) => `${name}: ${kind}`).sort();
    expect(names).toEqual([
      "Ana Ruiz: recorded",
      "Ben Okoye: recorded",
      "Dana Cole: recorded",
      "Eda Owner: ego",
      "Kim New: stub",
      "Lee Wong: recorded",
    ]);
    const ego = after.settings.ego === null ? undefined : after.contacts.get(after.settings.ego);
    expect([ego?.name, ego?.company, ego?.profile]).toEqual(["Eda Owner", "Acme Logistics", "in/eda-owner"]);
  });

  it("dates and counts what went between ego and each", async () => {
    const { after } = imported(await readingsOf(archive()));
    const { ego } = after.settings;
    const ties = [...after.ties.values()].filter(({ kind }) => kind !== "knows");
    const told = ties.map(({ a, b, kind, when, inferred, messages: counted }) => {
      const other = after.contacts.get(a === ego ? b : a)?.name;
      const mine =
        counted === undefined ? [] : [a === ego ? counted.sent : counted.received, a === ego ? counted.received : counted.sent];
      return [other, kind, when, ...mine, ...(inferred === true ? ["inferred"] : [])].join(" ");
    });
    expect(told.sort()).toEqual([
      "Ana Ruiz message 2021-03-07 1 1",
      "Ana Ruiz recommended 2009-07-21",
      "Ana Ruiz worked 2021-03-07 inferred",
      "Ben Okoye message 2021-03-07 0 1",
      "Dana Cole message 2021-03-07 0 1",
      "Dana Cole worked 2015-09-09 inferred",
      "Kim New message 2021-03-07 0 1",
      "Lee Wong message 2019-03-07 1 0",
    ]);
  });

  it("keeps an introduction read out of a message as a hint", async () => {
    const { after } = imported(await readingsOf(archive()));
    const nameOf = (id: string | null) => [...after.contacts.values()].find((contact) => contact.id === id)?.name;
    const [hint, ...others] = [...after.introductions.values()];
    expect(others).toEqual([]);
    expect([nameOf(hint?.introducer ?? null), hint?.parties.map(nameOf).sort(), hint?.status, hint?.when, hint?.context]).toEqual(
      ["Dana Cole", ["Ben Okoye", "Eda Owner"], "hint", "2021-03-07", "Eda, meet Ben."],
    );
  });

  it("accounts for every row: the last message of a pair is new, those before it more of the same", async () => {
    const { plan } = imported(await readingsOf(archive()));
    expect(plan.files.map((file) => [file.file.replace("export.zip: ", ""), ...counts(file)])).toEqual([
      ["Connections.csv", 4, 4, 0, 0, 0],
      ["messages.csv", 6, 4, 1, 1, 0],
      ["Invitations.csv", 3, 1, 0, 2, 0],
      ["Recommendations_Given.csv", 1, 1, 0, 0, 0],
      ["Positions.csv", 1, 1, 0, 0, 0],
    ]);
  });

  it("twice changes nothing, under whichever name", async () => {
    const readings = await readingsOf(archive());
    const { after } = imported(readings);
    const renamed = readings.map((reading) => ({ ...reading, file: reading.file.replace("export", "export (1)") }));
    for (const again of [readings, renamed]) {
      const plan = planOf(again, { into: after, id: "second" });
      expect(plan.changes).toEqual([]);
    }
  });

  it("that is newer tells of the messages since", async () => {
    const { after } = imported(await readingsOf(archive()));
    const newer = await readingsOf(archive([{ from: "Eda Owner", to: ["Ana Ruiz"], on: "2021-09-02" }]));
    const { plan, after: later } = imported(newer, { into: after, id: "second" });
    expect(plan.files.map(({ added, merged }) => [added, merged])).toEqual([
      [0, 0],
      [0, 3],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const [tie] = [...later.ties.values()].filter(({ when }) => when === "2021-09-02");
    expect([tie?.messages?.sent, tie?.messages?.received].sort()).toEqual([1, 2]);
  });
});
