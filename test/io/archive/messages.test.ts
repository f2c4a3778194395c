import { describe, expect, it } from "vitest";
import {
  connections,
  isConserved,
  messagesCsv,
  profile,
  read,
  readingOf,
  readingsOf,
  type SmallMessage,
  urlOf,
} from "./linkedin-archive.ts";

const eda = "Eda Owner";
const ties = async (messages: readonly SmallMessage[]) => {
  const files = { "Profile.csv": profile, "Connections.csv": connections, "messages.csv": messagesCsv(messages) };
  const reading = await readingOf(files, "messages.csv");
  expect(isConserved(reading)).toBe(true);
  return reading;
};

describe("messages between two people", () => {
  it("are one tie of the day of the last, with how many went each way", async () => {
    const reading = await ties([
      { from: eda, to: ["Ana Ruiz"], on: "2020-09-09" },
      { from: "Ana Ruiz", to: [eda], on: "2021-03-08" },
      { from: eda, to: ["Ana Ruiz"], on: "2021-03-08" },
    ]);
    expect(reading.ties).toEqual([
      {
        line: 3,
        a: { text: "me", column: 5 },
        b: { text: "in/ana-ruiz", name: "Ana Ruiz", column: 3 },
        kind: "message",
        when: "2021-03-08",
        messages: { sent: 2, received: 1, first: "2020-09-09", evidence: 2.5 },
      },
    ]);
    expect(reading.tellings).toEqual([2, 3, 4].map((line) => ({ line, tells: [{ list: "ties", row: 0 }] })));
    expect(reading.rows).toBe(3);
  });

  it("count by half where only one of them writes", async () => {
    const { ties: found } = await ties([{ from: "Kim Spam", to: [eda] }]);
    expect(found[0]?.messages).toEqual({ sent: 0, received: 1, first: "2021-03-07", evidence: 0.5 });
    expect(found[0]?.b).toEqual({ text: "in/kim-spam", name: "Kim Spam", column: 3 });
  });

  it("that are drafts tell of nobody", async () => {
    const reading = await ties([
      { from: eda, to: ["Ana Ruiz"], isDraft: true },
      { from: "Ben Okoye", to: [eda] },
    ]);
    expect(reading.ties.map(({ b }) => b.text)).toEqual(["in/ben-okoye"]);
    expect(reading.tellings?.[0]).toEqual({ line: 2, tells: [] });
  });

  it("with somebody who is hidden, or with a company, are rejected with the reason", async () => {
    const csv = [
      "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT",
      `LinkedIn Member,,Eda Owner,${urlOf(eda)},2021-03-07 10:00:00 UTC,secret words`,
      `Acme Ads,https://www.linkedin.com/company/acme,Eda Owner,${urlOf(eda)},2021-03-07 10:00:00 UTC,secret words`,
      `Eda Owner,${urlOf(eda)},Ana Ruiz,${urlOf("Ana Ruiz")},never,secret words`,
      `Eda Owner,${urlOf(eda)},Ana Ruiz,${urlOf("Ana Ruiz")},2021-03-07 10:00:00 UTC,secret words`,
    ].join("\n");
    const reading = await readingOf({ "Profile.csv": profile, "messages.csv": csv }, "messages.csv");
    expect(reading.issues.filter(({ severity }) => severity === "rejected").map(({ line, code }) => [line, code])).toEqual([
      [2, "hidden-profile"],
      [3, "hidden-profile"],
      [4, "unread-date"],
    ]);
    expect(isConserved(reading)).toBe(true);
  });
});

describe("messages among several people", () => {
  it("count for each pair with the owner, as the part of one message", async () => {
    const reading = await ties([
      { in: "g", from: eda, to: ["Ana Ruiz", "Ben Okoye"] },
      { in: "g", from: "Ana Ruiz", to: [eda, "Ben Okoye"] },
    ]);
    expect(reading.ties.map(({ b, messages }) => [b.text, messages?.sent, messages?.received, messages?.evidence])).toEqual([
      ["in/ana-ruiz", 1, 1, 1],
      ["in/ben-okoye", 1, 0, 0.25],
    ]);
    expect(reading.tellings?.[0]?.tells).toEqual([
      { list: "ties", row: 0 },
      { list: "ties", row: 1 },
    ]);
  });
});

describe("the columns of messages", () => {
  const expected = [["me", "Ana Ruiz", "2021-03-07", 1, 1]];
  const summary = async (csv: string, more: Readonly<Record<string, string>> = {}) => {
    const reading = await readingOf({ ...more, "messages.csv": csv }, "messages.csv");
    expect(isConserved(reading)).toBe(true);
    return reading.ties.map(({ a, b, when, messages }) => [a.text, b.name ?? b.text, when, messages?.sent, messages?.received]);
  };

  it("of the first era are From, To, Date and Direction", async () => {
    const csv = [
      "From,To,Date,Subject,Content,Direction,Folder",
      'Eda Owner,Ana Ruiz,"3/6/21, 12:34 PM",,Hello,OUTGOING,SENT',
      'Ana Ruiz,Eda Owner,"3/7/21, 9:05 AM",,Hello,INCOMING,INBOX',
    ].join("\r\n");
    expect(await summary(csv)).toEqual(expected);
  });

  it("of nine and of thirteen columns are found by name, in whichever order", async () => {
    const nine = [
      "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER,CONVERSATION TITLE",
      `c1,Eda Owner,${urlOf(eda)},Ana Ruiz,2021-03-06 10:00:00 UTC,,Hello,INBOX,`,
      `c1,Ana Ruiz,${urlOf("Ana Ruiz")},Eda Owner,2021-03-07 10:00:00 UTC,,Hello,INBOX,`,
    ].join("\n");
    expect(await summary(nine, { "Profile.csv": profile })).toEqual(expected);
    const thirteen = messagesCsv([
      { from: eda, to: ["Ana Ruiz"], on: "2021-03-06" },
      { from: "Ana Ruiz", to: [eda] },
    ]);
    expect(await summary(thirteen, { "Profile.csv": profile })).toEqual(expected);
    const turned = thirteen
      .trim()
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n");
    expect(await summary(turned, { "Profile.csv": profile })).toEqual(expected);
  });
});

describe("whose archive it is", () => {
  it("shows in who takes part in every conversation, where there is no profile", async () => {
    const csv = messagesCsv([
      { from: "Ana Ruiz", to: [eda] },
      { from: "Ana Ruiz", to: [eda] },
      { from: "Ben Okoye", to: [eda] },
      { from: eda, to: ["Lee Wong"] },
    ]);
    const [reading] = await readingsOf({ "messages.csv": csv });
    expect(reading?.owner).toEqual({ name: eda, profile: "in/eda-owner" });
    expect(reading?.ties.map(({ b }) => b.text)).toEqual(["in/ana-ruiz", "in/ben-okoye", "in/lee-wong"]);
  });

  it("holds although the profile has another name than the messages", async () => {
    const csv = messagesCsv([
      { from: "Eda Maiden", to: ["Ana Ruiz"] },
      { from: "Ben Okoye", to: ["Eda Maiden"] },
    ]);
    const reading = await readingOf({ "Profile.csv": profile, "messages.csv": csv }, "messages.csv");
    expect(reading.owner?.name).toBe(eda);
    expect(reading.ties.map(({ b }) => b.text)).toEqual(["in/ana-ruiz", "in/ben-okoye"]);
  });

  it("stands with the present job and the addresses on every reading", async () => {
    const readings = await readingsOf({
      "Profile.csv": profile,
      "Connections.csv": connections,
      "Positions.csv":
        "Company Name,Title,Description,Location,Started On,Finished On\nOld Ltd,Clerk,,,Jan 2010,Dec 2015\nNew Ltd,Planner,,,Jan 2016,\n",
      "Email Addresses.csv":
        "Email Address,Confirmed,Primary,Updated On\nold@example.org,Yes,No,\neda@example.org,Yes,Yes,\nwrong@example.org,No,No,\n",
      "messages.csv": messagesCsv([{ from: eda, to: ["Ana Ruiz"] }]),
    });
    expect(readings).toHaveLength(3);
    for (const { owner } of readings) {
      expect(owner).toEqual({
        name: eda,
        emails: ["eda@example.org", "old@example.org"],
        company: "New Ltd",
        position: "Planner",
        industry: "Logistics",
        location: "Lisbon",
        profile: "in/eda-owner",
      });
    }
  });

  it("is not guessed from a single conversation of strangers", async () => {
    const csv = "FROM,TO,DATE,CONTENT\nAna Ruiz,Ben Okoye,2021-03-07,Hello\nBen Okoye,Ana Ruiz,2021-03-07,Hello\n";
    const { parts, problems } = await read({ "messages.csv": csv });
    expect(parts).toEqual([]);
    expect(problems.map(({ file, code, detail }) => [file, code, detail])).toEqual([
      ["export.zip: messages.csv", "nothing-to-read", "owner"],
    ]);
  });
});

describe("what is written in messages", () => {
  it("is kept nowhere", async () => {
    const secret = "xylophone";
    const files = {
      "Profile.csv": profile,
      "messages.csv": `${messagesCsv([{ from: eda, to: ["Ana Ruiz"], says: `${secret} <b>${secret}</b>`, subject: secret }])}c9,"${secret} never closed\nc8,,x,,y,,${secret},${secret},${secret},,,,,${secret}\n"${secret.repeat(4000)}",a,b\n`,
      "Invitations.csv": `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nEda Owner,Ana Ruiz,"3/7/21, 9:05 AM",${secret},OUTGOING,,${urlOf("Ana Ruiz")},${secret}\n`,
      "Recommendations_Given.csv": `First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Ruiz,Acme,Buyer,${secret},"03/07/21, 09:05 AM",VISIBLE\n`,
    };
    const readings = await readingsOf(files);
    expect(readings).toHaveLength(3);
    expect(JSON.stringify(readings)).not.toContain(secret);
  });
});
