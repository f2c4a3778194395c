import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlEscape } from "../../../src/io/export/xml-text.ts";
import { xmlFault } from "./well-formed-xml.ts";

test("markup becomes text", () => {
  expect(xmlEscape(`<script>alert("1" & '2')</script>`)).toBe(
    "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;",
  );
});

test("characters that XML forbids are left out, others kept", () => {
  expect(xmlEscape("a\u0000b\u001bc\ud800d\uffffe\tf\u202eg🙂Ł")).toBe("abcde\tf\u202eg🙂Ł");
});

test("any text at all is well-formed afterwards", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(xmlFault(`<a b="${xmlEscape(text)}">${xmlEscape(text)}</a>`)).toBeNull();
    }),
  );
});
