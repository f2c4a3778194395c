import { describe, expect, test } from "vitest";
import { readCards } from "../../../src/io/cards/read-cards.ts";
import { card, cardsOf, detailOfFirst, factsOfFirst, oldCard } from "./cards-of.ts";

const ana = "FN:Ana Ruiz";

describe("lines", () => {
  test("a folded line goes on where it was cut, without the fold", () => {
    expect(factsOfFirst(card("FN:Ana Ru", " iz", "ORG:Ac", "\tme"))).toMatchObject({ name: "Ana Ruiz", company: "Acme" });
  });

  test("in version 2.1 the space at which a line was folded belongs to the value", () => {
    expect(factsOfFirst(oldCard("FN:Ana", " Ruiz"))?.name).toBe("Ana Ruiz");
  });

  test.each(["\n", "\r", "\r\n"])("line breaks may be %j", (lineBreak) => {
    const reading = cardsOf(`${card(ana)}${card("FN:Ben Okoye")}`.replaceAll("\r\n", lineBreak))[0];
    expect(reading?.contacts.map(({ line, facts }) => [line, facts.name])).toEqual([
      [1, "Ana Ruiz"],
      [5, "Ben Okoye"],
    ]);
  });

  test("names of properties are known in any case", () => {
    expect(factsOfFirst("begin:vcard\nversion:3.0\nfn:Ana Ruiz\nemail:ana@example.org\nend:vcard\n")?.emails).toEqual([
      "ana@example.org",
    ]);
  });

  test("a quoted parameter may hold colons, semicolons and commas", () => {
    expect(factsOfFirst(card(ana, 'TEL;X-NOTE="a:b;c,d";TYPE="work,voice":+1 555 0100'))?.phone).toBe("+1 555 0100");
  });
});

describe("text", () => {
  test("escapes stand for line breaks, commas, semicolons and backslashes", () => {
    expect(factsOfFirst(card(ana, "NOTE:One\\nTwo\\, three\\; four \\\\ five"))?.notes).toBe("One\nTwo, three; four \\ five");
  });

  test("quoted-printable with soft line breaks, in the letters its charset states", () => {
    const name = "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FC=\r\nller;J=F6rg";
    expect(factsOfFirst(oldCard(name))?.name).toBe("Jörg Müller");
  });

  test("quoted-printable in an encoding whose letters take bytes of ASCII", () => {
    expect(factsOfFirst(oldCard("FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83A=83i"))?.name).toBe("アナ");
  });

  test("a charset that nobody knows counts as UTF-8", () => {
    expect(factsOfFirst(oldCard("FN;CHARSET=X-NONE;QUOTED-PRINTABLE:J=C3=B6rg"))?.name).toBe("Jörg");
  });

  test("a semicolon written in quoted-printable parts nothing", () => {
    expect(factsOfFirst(oldCard("FN:Ana Ruiz", "ORG;ENCODING=QUOTED-PRINTABLE:A=3BB;Data"))?.company).toBe("A;B");
  });

  test("control characters are left out and noted", () => {
    const reading = cardsOf(card("FN:Ana\u202e Ruiz"))[0];
    expect(reading?.contacts[0]?.facts.name).toBe("Ana Ruiz");
    expect(reading?.issues.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ["control-characters", 1, "noted"],
    ]);
  });
});

describe("names", () => {
  test("the formatted name goes first", () => {
    expect(factsOfFirst(card("N:Ruiz;Ana;;Dr.;", "FN:Ana María Ruiz"))?.name).toBe("Ana María Ruiz");
  });

  test("without it the parts are put together, the honorific left out", () => {
    expect(factsOfFirst(card("N:Ruiz;Ana;María;Dr.;Jr."))?.name).toBe("Ana María Ruiz Jr.");
  });

  test("a nickname is better than nothing", () => {
    expect(factsOfFirst(card("NICKNAME:Annie"))?.name).toBe("Annie");
  });

  test("an address stands in for a missing name", () => {
    expect(factsOfFirst(card("EMAIL:ana@example.org"))).toMatchObject({ name: "ana@example.org", emails: ["ana@example.org"] });
  });

  test.each([
    ["of a company", ["FN:Acme", "ORG:Acme"]],
    ["of a company, shown as one", ["FN:Acme Corner", "ORG:Acme", "X-ABShowAs:COMPANY"]],
    ["of a group", ["KIND:group", "FN:Friends", "MEMBER:urn:uuid:1"]],
    ["of a group of version 3", ["FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group"]],
    ["of an organization", ["KIND:org", "FN:Acme"]],
    ["without a name", ["TEL:+1 555 0100"]],
    ["of a name that is none", ["FN:N/A"]],
  ])("a card %s is rejected, and told", (_, lines) => {
    const reading = cardsOf(`${card(ana)}${card(...lines)}`)[0];
    expect(reading?.contacts).toHaveLength(1);
    expect(reading?.rows).toBe(2);
    expect(reading?.issues.map(({ code, line, severity }) => [code, line, severity])).toEqual([["no-name", 5, "rejected"]]);
  });
});

describe("facts", () => {
  test("work, place, numbers and addresses", () => {
    const facts = factsOfFirst(
      card(
        ana,
        "ORG:Acme;Data;Models",
        "TITLE:Analyst",
        "ROLE:Modeller",
        "item1.EMAIL;type=INTERNET:ana@example.com",
        "EMAIL;type=pref:Ana@Example.org",
        "TEL;TYPE=HOME:+1 555 0101",
        "TEL;TYPE=CELL,pref:+1 555 0100",
        "ADR;TYPE=WORK:;;1 Long Street;Newtown;Somerland;12345;Nowhere",
      ),
    );
    expect(facts).toEqual({
      name: "Ana Ruiz",
      company: "Acme",
      position: "Analyst",
      emails: ["ana@example.org", "ana@example.com"],
      phone: "+1 555 0100",
      location: "Newtown, Somerland, Nowhere",
      details: [
        { label: "Address (work)", value: "1 Long Street, Newtown, Somerland, 12345, Nowhere" },
        { label: "Department", value: "Data, Models" },
        { label: "Phone (home)", value: "+1 555 0101" },
        { label: "Role", value: "Modeller" },
      ],
    });
  });

  test.each([
    ["URL:https://www.linkedin.com/in/ana-ruiz"],
    ["item1.URL;type=pref:http\\://www.linkedin.com/in/ana-ruiz/"],
    ["X-SOCIALPROFILE;type=linkedin;x-user=ana-ruiz:https://www.linkedin.com/in/ana-ruiz"],
    ["X-LINKEDIN:linkedin.com/in/Ana-Ruiz"],
  ])("%s is the profile", (line) => {
    expect(factsOfFirst(card(ana, line))?.profile).toBe("in/ana-ruiz");
  });

  test.each([
    ["BDAY:1990-03-07", "Birthday", "1990-03-07"],
    ["CATEGORIES:Rowing,Choir", "Categories", "Rowing; Choir"],
    ["X-PHONETIC-FIRST-NAME:Ahna", "Phonetic first name", "Ahna"],
    ["URL:https://example.org/ana", "Website", "https://example.org/ana"],
    ["X-SOCIALPROFILE;type=mastodon:https://example.org/@ana", "Mastodon", "https://example.org/@ana"],
    ["NICKNAME:Annie", "Nickname", "Annie"],
    ["item1.X-ABDATE:2015-06-01\r\nitem1.X-ABLABEL:_$!<Anniversary>!$_", "Anniversary", "2015-06-01"],
    ["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;", "Nickname", "Annie"],
  ])("%s is kept as a detail", (line, label, value) => {
    expect(detailOfFirst(card(ana, line), label)).toBe(value);
  });

  test("pictures and what programs write for themselves leave nothing behind", () => {
    const lines = [
      "PRODID:-//Example//EN",
      "REV:20240101T000000Z",
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAA",
      " BBBB",
      "X-IMAGEHASH:abcd",
    ];
    expect(factsOfFirst(card(ana, ...lines))).toEqual({ name: "Ana Ruiz" });
  });

  test("a picture of any size is no reason to reject a card", () => {
    const photo = `PHOTO;ENCODING=BASE64;JPEG:\r\n ${"QUJD".repeat(20_000)}\r\n\r\n`;
    expect(factsOfFirst(oldCard(photo, ana))).toEqual({ name: "Ana Ruiz" });
  });

  test.each([
    ["at", 32_768, 1],
    ["beyond", 32_769, 0],
  ])("a note %s the longest cell", (_, length, contacts) => {
    const reading = cardsOf(`${card(ana, `NOTE:${"a".repeat(length)}`)}${card("FN:Ben Okoye")}`)[0];
    expect(reading?.contacts).toHaveLength(contacts + 1);
    expect(reading?.issues.map(({ code }) => code)).toEqual(contacts === 1 ? [] : ["cell-too-long"]);
  });

  test("an address that is none is noted", () => {
    const reading = cardsOf(card(ana, "EMAIL:ana at example"))[0];
    expect(reading?.issues).toMatchObject([{ code: "damaged-value", severity: "noted", line: 1, detail: "ana at example" }]);
  });

  test("the identifier is kept without its scheme, so that the card is known again", () => {
    expect(factsOfFirst(card(ana, "UID:urn:uuid:0B1C-2D"))?.externalId).toBe("0b1c-2d");
  });
});

describe("broken files", () => {
  test("a card without its end is rejected by itself", () => {
    const reading = cardsOf(`BEGIN:VCARD\nFN:Cut Off\n${card(ana)}`)[0];
    expect(reading?.contacts.map(({ facts }) => facts.name)).toEqual(["Ana Ruiz"]);
    expect(reading?.issues).toMatchObject([{ code: "damaged-value", severity: "rejected", line: 1, detail: "FN:Cut Off" }]);
    expect(reading?.rows).toBe(2);
  });

  test("a card without its beginning is rejected by itself", () => {
    const reading = cardsOf(`${card(ana)}VERSION:3.0\nFN:Cut Off\nEND:VCARD\n${card("FN:Ben Okoye")}`)[0];
    expect(reading?.contacts.map(({ facts }) => facts.name)).toEqual(["Ana Ruiz", "Ben Okoye"]);
    expect(reading?.issues).toMatchObject([{ code: "damaged-value", severity: "rejected", line: 5 }]);
  });

  test("the card of an agent within a card is no card of its own", () => {
    const reading = cardsOf(oldCard(ana, "AGENT:", "BEGIN:VCARD", "FN:Ben Okoye", "END:VCARD", "ORG:Acme"))[0];
    expect(reading?.contacts.map(({ facts }) => [facts.name, facts.company])).toEqual([["Ana Ruiz", "Acme"]]);
  });

  test("the card of an agent that breaks off takes no other cards with it", () => {
    const reading = cardsOf(`BEGIN:VCARD\nFN:Cut Off\nAGENT:\nBEGIN:VCARD\nFN:Agent\n${card(ana)}${card("FN:Ben Okoye")}`)[0];
    expect(reading?.contacts.map(({ facts }) => facts.name)).toEqual(["Ana Ruiz", "Ben Okoye"]);
    expect(reading?.issues).toMatchObject([{ code: "damaged-value", severity: "rejected", line: 1, detail: "FN:Cut Off" }]);
  });

  test("a file without a whole card is refused", () => {
    const bytes = new TextEncoder().encode("BEGIN:VCARD\nFN:Ana Ruiz\n");
    expect(readCards({ name: "a.vcf", bytes }, {}).problems).toMatchObject([{ code: "damaged-file" }]);
  });
});
