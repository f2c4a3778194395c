import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readLinkedInFile } from "../../../src/io/archive/read-linkedin.ts";
import { readAny } from "../../../src/io/read-any.ts";
import { isConserved, messagesCsv, urlOf } from "./linkedin-archive.ts";

const read = (name: string, text: string) => readLinkedInFile({ name, bytes: strToU8(text) }, {});
const twoConversations = messagesCsv([
  { from: "Ana Ruiz", to: ["Eda Owner"] },
  { from: "Eda Owner", to: ["Ben Okoye"] },
]);

describe("a file taken out of a LinkedIn archive", () => {
  it.each([
    ["messages.csv", twoConversations, "LinkedIn messages", 2],
    ["renamed.csv", twoConversations, "LinkedIn messages", 2],
    [
      "messages.csv",
      'From,To,Date,Subject,Content,Direction,Folder\nEda Owner,Ana Ruiz,"3/6/21, 12:34 PM",,Hello,OUTGOING,SENT\n',
      "LinkedIn messages",
      1,
    ],
    [
      "Invitations.csv",
      `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nEda Owner,Lee Wong,"3/7/21, 9:05 AM",Hello,OUTGOING,,${urlOf("Lee Wong")}\n`,
      "LinkedIn invitations",
      0,
    ],
    [
      "Endorsement_Given_Info.csv",
      "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n2017/10/24 08:06:57 UTC,Planning,Ana,Ruiz,www.linkedin.com/in/ana-ruiz,ACCEPTED\n",
      "LinkedIn endorsements",
      1,
    ],
    [
      "Recommendations_Given.csv",
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Ruiz,Acme,Buyer,Great,"07/21/09, 12:11 PM",VISIBLE\n',
      "LinkedIn recommendations",
      1,
    ],
  ])("is known by its header: %s", (name, text, format, ties) => {
    const [part] = read(name, text)?.parts ?? [];
    expect([part?.reading.file, part?.reading.format, part?.reading.ties.length]).toEqual([name, format, ties]);
    expect(part?.reading.introductions).toEqual([]);
    expect(part === undefined ? false : isConserved(part.reading)).toBe(true);
  });

  it("without rows, or of which nothing tells whose it is, says so", () => {
    const [header = ""] = twoConversations.split("\n");
    expect(read("messages.csv", `${header}\n`)?.problems.map(({ code }) => code)).toEqual(["header-only"]);
    const strangers =
      "CONVERSATION ID,FROM,TO,DATE,CONTENT\nc,Ana Ruiz,Ben Okoye,2021-03-07,Hello\nc,Ben Okoye,Ana Ruiz,2021-03-07,Hello\n";
    expect(read("messages.csv", strangers)?.problems.map(({ code, detail }) => [code, detail])).toEqual([
      ["nothing-to-read", "owner"],
    ]);
  });
});

describe("another file", () => {
  it.each([
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,,,Acme,Buyer,07 Mar 2021\n",
    "From,To,Date,Context\nDana Cole,Ana Ruiz,2021-03-07,lunch\n",
    "Name,Profile URL,Direction\nAna Ruiz,https://www.linkedin.com/in/ana-ruiz,north\n",
    "First Name,Last Name,Company,Status,Creation Date\nAna,Ruiz,Acme,Lead,2021-03-07\n",
    "Introducer,Introduced,Date,Direction\nDana Cole,Ana Ruiz,2021-03-07,in\n",
    "",
  ])("is none of them: %j", (text) => {
    expect(read("messages.csv", text)).toBeNull();
  });
});

describe("reading any file", () => {
  it("takes messages for what they are, and not for introductions from one to another", async () => {
    const { parts } = await readAny({ name: "messages.csv", bytes: strToU8(twoConversations) }, {});
    expect(parts.map(({ reading }) => [reading.format, reading.introductions.length, reading.ties.length])).toEqual([
      ["LinkedIn messages", 0, 2],
    ]);
  });

  it("takes a file as what the person says it is", async () => {
    const { parts } = await readAny({ name: "messages.csv", bytes: strToU8(twoConversations) }, { kind: "introductions" });
    expect(parts.map(({ reading }) => reading.kind)).toEqual(["introductions"]);
  });
});
