import { describe, expect, it } from "vitest";
import type { ContactRow } from "../../../src/core/linkage/file-reading.ts";
import { groupHint, pairHint } from "../../../src/io/archive/introduction-hints.ts";
import { messageText, quoteAround } from "../../../src/io/archive/message-text.ts";
import { connections, messagesCsv, profile, readingOf, type SmallMessage } from "./linkedin-archive.ts";

const known: readonly ContactRow[] = ["Lee Wong", "Dana Cole", "Ben Okoye", "Maria de la Cruz"].map((name, index) => ({
  line: index + 2,
  facts: { name },
  introducedBy: [],
  introducedOn: null,
}));
const lookup = {
  withFullName: (name: string) => known.find(({ facts }) => facts.name === name) ?? null,
  withFirstName: (name: string) => known.find(({ facts }) => facts.name?.startsWith(`${name} `)) ?? null,
};

describe("a message among several reads like an introduction", () => {
  it.each([
    ["", "Hi both, I'd like to introduce you to Ben, who runs planning at Birch."],
    ["", "Ana, meet Ben. Ben, meet Ana."],
    ["", "Connecting you two as promised!"],
    ["", "I thought I should introduce you both."],
    ["", "Looping in Ben here, who knows the answer."],
    ["", "Putting you in touch with Ben Okoye, as we discussed"],
    ["", "Ana, Ben - quick e-intro since you both do cold chains"],
    ["Intro: Ana <> Ben", "see above"],
    ["Ana <> Ben", "You two should talk."],
    ["Re: Introduction - Ana and Ben", "."],
    ["", "Introducing Ben, my old colleague."],
    ["", "please meet Ben, he is great"],
  ])("%j %j", (subject, text) => {
    expect(groupHint(subject, text, ["Ana Ruiz", "Ben Okoye"])?.quote).not.toBe("");
    expect(groupHint(subject, text, ["Ana Ruiz", "Ben Okoye"])).not.toBeNull();
  });
});

describe("a message among several is no introduction when it says", () => {
  it.each([
    ["", "Nice to meet you all"],
    ["", "I would love to introduce you both to our platform"],
    ["", "I did not manage to introduce you two, sorry"],
    ["", "So nice to meet Ben yesterday"],
    ["", "Let me introduce myself"],
    ["", "Introducing our new product to you all"],
    ["", "I would like to introduce you to our services"],
    ["", "I'd like to introduce you to a new way of planning"],
    ["", "Thanks Dana for the intro! Ben, are you free on Monday?"],
    ["", "Thank you for introducing Ben and me"],
    ["", "Shall we meet on Monday?"],
    ["", "Meet Ben at the station at five"],
    ["", "Let's stay in touch"],
    ["", "Can you introduce me to somebody there?"],
    ["", "We keep you in the loop"],
    ["", "The introduction of the new rules affects Ben"],
    ["Introduction to supply chains", "A course for everyone"],
    ["Lunch x drinks", "Who comes?"],
    ["", "We are connecting people and places"],
    ["", ""],
  ])("%j %j", (subject, text) => {
    expect(groupHint(subject, text, ["Ana Ruiz", "Ben Okoye"])).toBeNull();
  });
});

describe("a message between two names somebody else", () => {
  it.each([
    ["You should talk to Lee Wong about this", "Lee Wong", "introduced"],
    ["Hi, you could reach out to Lee Wong. He knows them.", "Lee Wong", "introduced"],
    ["I can introduce you to Ben Okoye if you like", "Ben Okoye", "introduced"],
    ["Let me introduce you to my colleague Ben Okoye", "Ben Okoye", "introduced"],
    ["I'll put you in touch with Maria de la Cruz", "Maria de la Cruz", "introduced"],
    ["I suggest you contact Lee Wong Monday", "Lee Wong", "introduced"],
    ["Dana suggested I contact you", "Dana Cole", "introducer"],
    ["Hi Eda, Dana Cole from Acme recommended that I reach out to you.", "Dana Cole", "introducer"],
    ["Dana Cole told me to get in touch", "Dana Cole", "introducer"],
  ])("%j: %s", (text, name, role) => {
    const hint = pairHint(text, lookup);
    expect([hint?.named.facts.name, hint?.role]).toEqual([name, role]);
  });

  it.each([
    "You should talk to Nobody Known about this",
    "You should talk to Lee about this",
    "you should talk to us",
    "I met Lee Wong yesterday",
    "Thanks for the introduction to Lee Wong, you should talk to Lee Wong too",
    "Let me introduce myself, I am Lee Wong",
    "Do you know Lee Wong?",
    "LinkedIn suggested I contact you",
    "I was told to contact you",
    "Nice to meet you",
    "You should meet our team",
    "I do not think you should talk to Lee Wong",
    "",
  ])("%j does not", (text) => {
    expect(pairHint(text, lookup)).toBeNull();
  });
});

describe("a hint in messages", () => {
  const hints = async (messages: readonly SmallMessage[]) => {
    const files = { "Profile.csv": profile, "Connections.csv": connections, "messages.csv": messagesCsv(messages) };
    const { introductions } = await readingOf(files, "messages.csv");
    return introductions.map(({ line, introducer, introduced, introducedTo, otherIntroduced, when, context, status }) => ({
      line,
      who: [introducer, introduced, introducedTo, ...(otherIntroduced ?? [])].map((person) => person?.text),
      when,
      context,
      status,
    }));
  };

  it("of a conversation of three has its writer as introducer and the owner among the parties", async () => {
    const says = "Hi both! Eda, meet Ben, whom I told you about. Write to ben@example.org, see https://example.org/ben";
    expect(await hints([{ from: "Dana Cole", to: ["Eda Owner", "Ben Okoye"], says }])).toEqual([
      {
        line: 2,
        who: ["in/dana-cole", "in/ben-okoye", "me"],
        when: "2021-03-07",
        context: "Eda, meet Ben, whom I told you about.",
        status: "hint",
      },
    ]);
  });

  it("that the owner wrote has the owner as introducer", async () => {
    const says = "Ana, Ben: connecting you two.";
    expect(await hints([{ from: "Eda Owner", to: ["Ana Ruiz", "Ben Okoye"], says }])).toMatchObject([
      { who: ["me", "in/ben-okoye", "in/ana-ruiz"] },
    ]);
  });

  it("is taken once from a conversation, from the first message that reads like it", async () => {
    const says = "Eda, meet Ben.";
    expect(
      await hints([
        { from: "Ben Okoye", to: ["Eda Owner", "Dana Cole"], on: "2021-03-09", says: "Eda, meet Dana.", in: "g" },
        { from: "Dana Cole", to: ["Eda Owner", "Ben Okoye"], on: "2021-03-08", says, in: "g" },
      ]),
    ).toMatchObject([{ line: 3, who: ["in/dana-cole", "in/ben-okoye", "me"] }]);
  });

  it("between two people names a connection", async () => {
    expect(await hints([{ from: "Ana Ruiz", to: ["Eda Owner"], says: "you should talk to Lee Wong" }])).toMatchObject([
      { who: ["in/ana-ruiz", "in/lee-wong", "me"] },
    ]);
    expect(await hints([{ from: "Eda Owner", to: ["Ana Ruiz"], says: "You should talk to Lee Wong" }])).toMatchObject([
      { who: ["me", "in/lee-wong", "in/ana-ruiz"] },
    ]);
    expect(await hints([{ from: "Lee Wong", to: ["Eda Owner"], says: "You should talk to Lee Wong" }])).toEqual([]);
  });
});

describe("the text of a message", () => {
  it("is read without marks and entities", () => {
    expect(messageText('<p class="x">Ana &amp; Ben&#39;s caf&#xe9;<br>next</p>')).toBe("Ana & Ben's café\nnext");
    expect(messageText("Ana <> Ben, 1 < 2 &bogus; &#0;")).toBe("Ana <> Ben, 1 < 2 &bogus; &#0;");
  });

  it("is quoted in at most 140 characters around the words", () => {
    const long = `${"before ".repeat(60)}you should talk to Lee Wong ${"after ".repeat(60)}`;
    const quote = quoteAround(long, long.indexOf("you should"));
    expect(quote.length).toBeLessThanOrEqual(140);
    expect(quote).toContain("you should talk to Lee Wong");
    expect(quoteAround("One. You should talk to Lee. Three.", 5)).toBe("You should talk to Lee.");
  });
});
