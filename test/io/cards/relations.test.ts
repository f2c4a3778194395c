import { describe, expect, test } from "vitest";
import { imported } from "../fixture-report.ts";
import { card, cardsOf } from "./cards-of.ts";

const ana = "FN:Ana Ruiz";

/** The ties that a card of Ana's tells of, besides those of the card list. */
function tiesOf(...lines: readonly string[]) {
  return (cardsOf(card(ana, ...lines))[1]?.ties ?? []).map(({ a, b, kind }) => [a.text, b.text, kind]);
}

describe("related people", () => {
  test.each([
    ["Friend", "knows"],
    ["Spouse", "family"],
    ["Mother", "family"],
    ["Child", "family"],
    ["Partner", "family"],
    ["Manager", "worked"],
    ["Assistant", "worked"],
    ["Classmate", "studied"],
    ["Met in Lisbon", "met"],
    ["Godfriend", "knows"],
  ])("of the label %s are tied: %s", (label, kind) => {
    expect(tiesOf("item1.X-ABRELATEDNAMES;type=pref:Ben Okoye", `item1.X-ABLabel:_$!<${label}>!$_`)).toEqual([
      ["Ana Ruiz", "Ben Okoye", kind],
    ]);
  });

  test.each([
    ["RELATED;TYPE=friend;VALUE=text:Ben Okoye", "knows"],
    ["RELATED;TYPE=co-worker;VALUE=text:Ben Okoye", "worked"],
    ["RELATED;TYPE=spouse;VALUE=text:Ben Okoye", "family"],
    ["RELATED;TYPE=met;VALUE=text:Ben Okoye", "met"],
    ["X-SPOUSE:Ben Okoye", "family"],
    ["X-EVOLUTION-MANAGER:Ben Okoye", "worked"],
    ["X-MS-ASSISTANT:Ben Okoye", "worked"],
    ["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ben Okoye;6;;;", "knows"],
    ["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ben Okoye;0;colleague;;", "worked"],
  ])("%s", (line, kind) => {
    expect(tiesOf(line)).toEqual([["Ana Ruiz", "Ben Okoye", kind]]);
  });

  test("an address names whom it belongs to", () => {
    expect(tiesOf("RELATED;TYPE=friend:mailto:Ben@example.org")).toEqual([["Ana Ruiz", "ben@example.org", "knows"]]);
  });

  test("an identifier names the person of that card, and identifiers come before names", () => {
    const text = `${card(ana, "UID:urn:uuid:a1", "RELATED;TYPE=friend:urn:uuid:B2")}${card("FN:Ben Okoye", "UID:b2")}`;
    expect(cardsOf(text)[1]?.ties.map(({ a, b }) => [a.text, b.text])).toEqual([["a1", "b2"]]);
  });

  test.each([
    ["an identifier that no card has", "RELATED;TYPE=friend:urn:uuid:zz"],
    ["an address of a page that is nobody's profile", "RELATED;TYPE=friend:geo:1;2"],
    ["a name that is none", "RELATED;TYPE=friend;VALUE=text:N/A"],
  ])("%s is rejected with its line", (_, line) => {
    const [, related] = cardsOf(card(ana, line));
    expect(related?.rows).toBe(1);
    expect(related?.issues).toMatchObject([{ code: "no-introduced", severity: "rejected", line: 4, column: 2 }]);
  });

  test("the person's own other cards are no relations", () => {
    expect(cardsOf(card(ana, "RELATED;TYPE=me:urn:uuid:zz"))).toHaveLength(1);
  });

  test("two cards with one identifier are told apart by nobody", () => {
    const text = card(ana, "RELATED;TYPE=friend:urn:uuid:b2") + card("FN:Ben Okoye", "UID:b2") + card("FN:Cy Lee", "UID:b2");
    expect(cardsOf(text)[1]?.issues).toMatchObject([{ code: "no-introduced", severity: "rejected" }]);
  });
});

describe("introducers", () => {
  test.each([
    ["item1.X-ABRELATEDNAMES:Ben Okoye\r\nitem1.X-ABLABEL:introduced by"],
    ["item1.X-ABRELATEDNAMES:Ben Okoye\r\nitem1.X-ABLABEL:Introducer"],
    ["RELATED;TYPE=referrer;VALUE=text:Ben Okoye"],
    ["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ben Okoye;11;;;"],
  ])("%s stands in the row of the card", (line) => {
    const readings = cardsOf(card(ana, line));
    expect(readings).toHaveLength(1);
    expect(readings[0]?.contacts[0]?.introducedBy).toEqual([{ text: "Ben Okoye", column: 1 }]);
  });

  test("a way of meeting introduces nobody", () => {
    expect(cardsOf(card(ana, "RELATED;TYPE=referrer;VALUE=text:LinkedIn"))[0]?.contacts[0]?.introducedBy).toEqual([]);
  });
});

test("cards with relations become people, ties and introductions, and a second import changes nothing", () => {
  const text =
    card(ana, "UID:a1", "RELATED;TYPE=friend;VALUE=text:Ben Okoye", "RELATED;TYPE=referrer;VALUE=text:Cy Lee") +
    card("FN:Ben Okoye", "UID:b2", "RELATED;TYPE=friend:urn:uuid:a1");
  const readings = cardsOf(text);
  const { plan, after } = imported(readings);
  expect(plan.files.map(({ rows, added, merged, unchanged, rejected }) => [rows, added, merged, unchanged, rejected])).toEqual([
    [2, 2, 0, 0, 0],
    [2, 1, 0, 1, 0],
  ]);
  const named = (name: string) => [...after.contacts.values()].filter((contact) => contact.name === name).length;
  expect([named("Ana Ruiz"), named("Ben Okoye"), named("Cy Lee")]).toEqual([1, 1, 1]);
  expect([...after.introductions.values()]).toHaveLength(1);
  expect(imported(readings, { into: after, id: "second" }).plan.changes).toEqual([]);
});
