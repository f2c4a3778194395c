import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlausibleEmail, mailLink } from "../../../../src/core/journey/drafts/mail-link.ts";

describe("a link to the mail program", () => {
  test("has address, subject and body percent-encoded, with lines ended by CRLF", () => {
    expect(mailLink("ben+work@greenfield.example", { subject: "A & B?", body: "Hello Ben,\n\n100 % “yes” #1" })).toBe(
      "mailto:ben%2Bwork@greenfield.example?subject=A%20%26%20B%3F&body=Hello%20Ben%2C%0D%0A%0D%0A100%20%25%20%E2%80%9Cyes%E2%80%9D%20%231",
    );
  });

  test("leaves an empty subject out", () => {
    expect(mailLink(" ana@orb.example ", { subject: "", body: "x" })).toBe("mailto:ana@orb.example?body=x");
  });

  test("takes any text and gives it back when it is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, body) => {
        const link = mailLink("ana@orb.example", { subject: `s${subject}`, body }) ?? "";
        expect(link).toMatch(/^mailto:ana@orb\.example\?subject=[\w.!~*'()%-]+&body=[\w.!~*'()%-]*$/);
        const read = new URL(link).searchParams.get("body");
        expect(read?.replaceAll("\r\n", "\n")).toBe(body.replace(/\p{Surrogate}/gu, "").replace(/\r\n?/g, "\n"));
      }),
      { numRuns: 1_000 },
    );
  });

  test("is not made of what is no address", () => {
    for (const text of [
      "",
      "ana",
      "ana@orb",
      "a@b@c.example",
      "ana@orb.example?bcc=eve@x.example",
      "ana@orb.example,eve@x.example",
      "a b@c.example",
    ]) {
      const link = mailLink(text, { subject: "", body: "" });
      // A question mark in an address is part of it, and never begins the fields.
      if (link !== null) expect(link.match(/\?/g)).toHaveLength(1);
      else expect(isPlausibleEmail(text)).toBe(false);
    }
    expect(mailLink("ana@orb.example,eve@x.example", { subject: "", body: "" })).toBeNull();
    expect(mailLink("ana@orb.example?bcc=eve@x.example", { subject: "", body: "" })).toBeNull();
  });
});
