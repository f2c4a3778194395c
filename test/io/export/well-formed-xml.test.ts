import { expect, test } from "vitest";
import { xmlFault } from "./well-formed-xml.ts";

test("the strict reader takes a plain document", () => {
  expect(xmlFault('<?xml version="1.0"?>\n<a b="1 &amp; 2"><c/>&lt;d&gt;</a>\n')).toBeNull();
});

test.each([
  "<a>",
  "<a></b>",
  "<a>&</a>",
  "<a>&nbsp;</a>",
  '<a b="<"/>',
  "<a b=1/>",
  '<a b="1" b="2"/>',
  "<a/><b/>",
  "<a/>text",
  "<a>\u0000</a>",
  "<a>\u001b</a>",
  "<a>\ud800</a>",
])("the strict reader refuses %j", (text) => {
  expect(xmlFault(text)).not.toBeNull();
});
