import { describe, expect, it } from "vitest";
import { connections, type Files, isConserved, messagesCsv, profile, readingOf, urlOf } from "./linkedin-archive.ts";

const read = async (part: string, csv: string, more: Files = {}) => {
  const reading = await readingOf({ "Profile.csv": profile, "Connections.csv": connections, ...more, [part]: csv }, part);
  expect(isConserved(reading)).toBe(true);
  return reading;
};
const told = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.ties.map(({ line, a, b, kind, when }) => [line, a.text, b.text, kind, when]);

describe("invitations", () => {
  const header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
  const sent = (to: string, says: string) =>
    `Eda Owner,${to},"3/7/21, 9:05 AM",${says},OUTGOING,${urlOf("Eda Owner")},${urlOf(to)}`;
  const got = (from: string, says: string) =>
    `${from},Eda Owner,"3/8/21, 9:05 AM",${says},INCOMING,${urlOf(from)},${urlOf("Eda Owner")}`;

  it("to people who are no connections tell of no tie, nor do those without words", async () => {
    const reading = await read("Invitations.csv", [header, sent("Kim New", "Hello"), sent("Ana Ruiz", "")].join("\n"));
    expect(reading.ties).toEqual([]);
    expect(reading.tellings).toEqual([
      { line: 2, tells: [] },
      { line: 3, tells: [] },
    ]);
  });

  it("with words for a connection are a first message", async () => {
    const reading = await read("Invitations.csv", [header, sent("Ana Ruiz", "Hello"), got("Ben Okoye", "Hello")].join("\n"));
    expect(reading.ties.map(({ b, when, messages }) => [b.text, when, messages])).toEqual([
      ["in/ana-ruiz", "2021-03-07", { sent: 1, received: 0, first: "2021-03-07", evidence: 0.5 }],
      ["in/ben-okoye", "2021-03-08", { sent: 0, received: 1, first: "2021-03-08", evidence: 0.5 }],
    ]);
  });

  it("that say who sent the writer are hints", async () => {
    const reading = await read("Invitations.csv", [header, got("Kim New", "Dana suggested I contact you")].join("\n"));
    expect(reading.introductions).toMatchObject([
      {
        line: 2,
        introducer: { text: "in/dana-cole" },
        introduced: { text: "in/kim-new", name: "Kim New" },
        introducedTo: { text: "me" },
        status: "hint",
        context: "Dana suggested I contact you",
      },
    ]);
    expect(reading.ties).toEqual([]);
  });

  it("of the years before addresses are understood by name", async () => {
    const csv = 'From,To,Sent At,Message,Direction\nEda Owner,Ana Ruiz,"3/7/18, 9:05 AM",Hello,OUTGOING\n';
    expect(told(await read("Invitations.csv", csv))).toEqual([[2, "me", "in/ana-ruiz", "message", "2018-03-07"]]);
  });
});

describe("recommendations", () => {
  const header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status";

  it("that are shown are dated ties, and the others tell of nothing", async () => {
    const csv = [
      header,
      'Ana,Ruiz,Acme,Buyer,Great,"07/21/09, 12:11 PM",VISIBLE',
      'Ben,Okoye,Birch,Planner,Great,"07/22/09, 12:11 PM",HIDDEN',
      'Kim,New,Birch,Planner,Great,"07/23/09, 12:11 PM",VISIBLE',
      ',,Birch,Planner,Great,"07/23/09, 12:11 PM",VISIBLE',
    ].join("\n");
    const reading = await read("Recommendations_Received.csv", csv);
    expect(told(reading)).toEqual([
      [2, "me", "in/ana-ruiz", "recommended", "2009-07-21"],
      [4, "me", "Kim New", "recommended", "2009-07-23"],
    ]);
    expect(reading.issues.filter(({ severity }) => severity === "rejected").map(({ line, code }) => [line, code])).toEqual([
      [5, "no-name"],
    ]);
  });

  it("by one of two people of a name mean the one at the company named", async () => {
    const twoOfThem = `${connections}Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-2,,Elder Mill,Miller,01 Jan 2019\n`;
    const csv = `${header}\nAna,Ruiz,Elder Mill Ltd,Miller,Great,"07/21/09, 12:11 PM",VISIBLE\nAna,Ruiz,Nowhere,Miller,Great,"07/21/09, 12:11 PM",VISIBLE\n`;
    const reading = await read("Recommendations_Given.csv", csv, { "Connections.csv": twoOfThem });
    expect(told(reading)).toEqual([
      [2, "me", "in/ana-ruiz-2", "recommended", "2009-07-21"],
      [3, "me", "Ana Ruiz", "recommended", "2009-07-21"],
    ]);
  });
});

describe("endorsements", () => {
  it("of several skills are one tie of the last day; only accepted ones count", async () => {
    const csv = [
      "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
      "2017/10/24 08:06:57 UTC,Planning,Ana,Ruiz,www.linkedin.com/in/ana-ruiz,ACCEPTED",
      "2019/01/02 08:06:57 UTC,Buying,Ana,Ruiz,www.linkedin.com/in/ana-ruiz,ACCEPTED",
      "2020/01/02 08:06:57 UTC,Selling,Ben,Okoye,www.linkedin.com/in/ben-okoye,PENDING",
    ].join("\n");
    const reading = await read("Endorsement_Received_Info.csv", csv);
    expect(told(reading)).toEqual([[3, "me", "in/ana-ruiz", "endorsed", "2019-01-02"]]);
    expect(reading.tellings?.map(({ tells }) => tells.length)).toEqual([1, 1, 0]);
    expect(told(await read("Endorsement_Received_Info.csv", csv.replaceAll("www.linkedin.com/in/ana-ruiz", "N/A")))).toEqual(
      told(reading),
    );
    expect(told(await read("Endorsement_Received_Info.csv", csv.replaceAll("www.linkedin.com", "")))).toEqual(told(reading));
    const given = csv.replaceAll("Endorser", "Endorsee");
    expect(told(await read("Endorsement_Given_Info.csv", given))).toEqual(told(reading));
  });
});

describe("positions", () => {
  const header = "Company Name,Title,Description,Location,Started On,Finished On";
  const inferred = async (job: string) => {
    const reading = await read("Positions.csv", `${header}\n${job}\n`);
    expect(reading.ties.every((tie) => tie.inferred === true && tie.kind === "worked")).toBe(true);
    return reading.ties.map(({ b, when }) => [b.text, when]);
  };

  it("conclude who worked there at the time, and from nothing else", async () => {
    expect(await inferred("Acme Logistics Inc,Buyer,,,Jan 2014,Mar 2021")).toEqual([
      ["in/ana-ruiz", "2021-03-07"],
      ["in/dana-cole", "2015-09-09"],
    ]);
    expect(await inferred("Acme Logistics,Buyer,,,Oct 2015,Feb 2021")).toEqual([]);
    expect(await inferred("Acme Logistics,Buyer,,,Sep 2015,Sep 2015")).toEqual([["in/dana-cole", "2015-09-09"]]);
    expect(await inferred("Acme Logistics,Buyer,,,2021,")).toEqual([["in/ana-ruiz", "2021-03-07"]]);
    expect(await inferred("Acme,Buyer,,,2010,")).toEqual([]);
    expect(await inferred("Acme Logistics,Buyer,,,,")).toEqual([]);
  });
});

describe("notes", () => {
  it("stand with the keys of the connection they are about", async () => {
    const csv = "Name,Note\nAna Ruiz,Met at the fair\nKim New,Asks for help\n,About nobody\n";
    const reading = await read("Notes.csv", csv);
    expect(reading.contacts.map(({ facts }) => facts)).toEqual([
      { name: "Ana Ruiz", profile: "in/ana-ruiz", notes: "Met at the fair" },
      { name: "Kim New", notes: "Asks for help" },
    ]);
    expect(reading.issues.map(({ line, code }) => [line, code])).toEqual([[4, "no-name"]]);
  });
});

describe("people in the files of an archive", () => {
  it("without an address among the connections are found by name, where one has it", async () => {
    const old = "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,Acme,Buyer,07 Mar 2018\n";
    const csv = messagesCsv([{ from: "Ana Ruiz", to: ["Eda Owner"] }]);
    const reading = await read("messages.csv", csv, { "Connections.csv": old });
    expect(reading.ties.map(({ b }) => b.text)).toEqual(["Ana Ruiz"]);
  });

  it("with another address than the connection of their name are somebody else", async () => {
    const csv = messagesCsv([{ from: "Ana Ruiz", to: ["Eda Owner"] }]).replaceAll("/in/ana-ruiz", "/in/ana-ruiz-99");
    const reading = await read("messages.csv", csv);
    expect(reading.ties.map(({ b }) => [b.text, b.name])).toEqual([["in/ana-ruiz-99", "Ana Ruiz"]]);
  });

  it("with a number for an address are the connection of their name", async () => {
    const csv = messagesCsv([{ from: "Ana Ruiz", to: ["Eda Owner"] }]).replaceAll("/in/ana-ruiz", "/in/ACoAAB1c2d3");
    const reading = await read("messages.csv", csv);
    expect(reading.ties.map(({ b }) => b.text)).toEqual(["in/ana-ruiz"]);
  });
});
