import { describe, expect, test } from "vitest";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { gexf } from "../../../src/io/export/gexf.ts";
import { graphml } from "../../../src/io/export/graphml.ts";
import { svg } from "../../../src/io/export/svg.ts";
import { contact, introduction, recordsOf } from "./small-records.ts";
import { xmlFault } from "./well-formed-xml.ts";

const asOfDay = 20_000;
const drawn = (network: Network): string => svg(network, ringsLayout(network));
const writers = [
  ["GEXF", gexf],
  ["GraphML", graphml],
  ["SVG", drawn],
] as const;

const people = [
  contact("a", "Ana Beltrán", { company: "Ostrelle & Sons", position: "Data", graduationYear: 2014, volunteersToHelp: true }),
  contact("b", "Bo"),
  contact("c", "Cé", {}, "stub"),
  contact("d", "Dag"),
  contact("y", "You", {}, "ego"),
];
const introductions = [introduction("i", "a", ["b", "y"], "2024-05"), introduction("j", "b", ["a", "c"])];
const small = buildNetwork(recordsOf(people, introductions, contactId("y")), { asOfDay });
const hostile = `<script>alert("x")</script> & 'y' \u0000\u001b[31m\u202e\ud800 ]]> <!--`;
const attacked = buildNetwork(
  recordsOf(
    [
      contact("a", hostile, { company: hostile, position: hostile, location: hostile, emails: [hostile] }),
      contact("b", hostile),
      contact("y", "You", {}, "ego"),
    ],
    [{ ...introduction("i", "a", ["b", "y"]), context: hostile }],
    contactId("y"),
  ),
  { asOfDay },
);

describe.each(writers)("%s", (_, write) => {
  test("an empty network gives a well-formed document", () => {
    expect(xmlFault(write(buildNetwork(noRecords, { asOfDay })))).toBeNull();
  });

  test("one isolated contact gives a well-formed document", () => {
    expect(xmlFault(write(buildNetwork(recordsOf([contact("a", "Ana")]), { asOfDay })))).toBeNull();
  });

  test("people come with their names", () => {
    const text = write(small);
    expect(["Ana Beltrán", "Bo", "Cé", "Dag"].filter((name) => !text.includes(name))).toEqual([]);
  });

  test("an ampersand is escaped once", () => {
    const text = write(small);
    expect(text).toContain("Ostrelle &amp; Sons");
    expect(text).not.toContain("&amp;amp;");
  });

  test("markup and control characters in every field leave the document well-formed", () => {
    expect(xmlFault(write(attacked))).toBeNull();
  });

  test("markup from a file never becomes an element", () => {
    expect(write(attacked)).not.toMatch(/<script/i);
  });

  test("the same network gives the same bytes, in whatever order its records came", () => {
    const turned = recordsOf([...people].reverse(), [...introductions].reverse(), contactId("y"));
    expect(write(buildNetwork(turned, { asOfDay }))).toBe(write(small));
  });
});

test("GraphML tells ties and introductions apart", () => {
  const text = graphml(small);
  expect(text.match(/<edge [^>]*directed="false"/g)).toHaveLength(small.ties.neighbours.length / 2);
  expect(text.match(/<edge [^>]*directed="true"/g)).toHaveLength(small.referrals.outTargets.length);
});

test("GraphML declares every key that it uses, with its type", () => {
  const text = graphml(small);
  const declared = new Map(
    [...text.matchAll(/<key id="(\w+)" for="\w+" attr.name="(\w+)" attr.type="(\w+)"/g)].map((key) => [key[1], key]),
  );
  const used = new Set([...text.matchAll(/<data key="(\w*)"/g)].map((data) => data[1]));
  expect([...used].filter((key) => !declared.has(key))).toEqual([]);
  expect([...declared.values()].map((key) => `${key[2]}:${key[3]}`)).toEqual(
    expect.arrayContaining([
      "label:string",
      "graduation_year:double",
      "volunteers_to_help:boolean",
      "strength:double",
      "derived:boolean",
    ]),
  );
});

test("GEXF gives the strength of a tie as its weight", () => {
  const strengths = [...gexf(small).matchAll(/<edge [^>]*weight="([^"]+)"/g)].map((edge) => Number(edge[1])).sort();
  const own = [...new Set(small.ties.strength)].sort();
  expect([...new Set(strengths)]).toEqual(own);
});

test("GEXF can be read back by the same library", async () => {
  const { parse } = await import("graphology-gexf");
  const { MultiGraph } = await import("graphology");
  const graph = parse(MultiGraph, gexf(small));
  expect([graph.order, graph.size, graph.getNodeAttribute("a", "company")]).toEqual([5, 5 + 3, "Ostrelle & Sons"]);
});

describe("SVG", () => {
  test("holds nothing that could run or be fetched", () => {
    expect(drawn(attacked)).not.toMatch(/<(script|foreignObject|image|a|use|style)\b|\son\w+="|href=|url\(/i);
  });

  test("the legend counts the rings", () => {
    const text = drawn(small);
    expect(text).toContain("1 introduction away: 2");
    expect(text).toContain("2 introductions away: 1");
    expect(text).toContain("outside: 1 nobody recorded a way to");
  });

  test("long names are cut on the map and whole in the tooltip", () => {
    const name = "Wilhelmina Hohenstein-Rosenberg zu Altenburg";
    const text = drawn(
      buildNetwork(recordsOf([contact("a", name), contact("y", "You", {}, "ego")], [], contactId("y")), { asOfDay }),
    );
    expect(text).toContain(`<title>${name}</title>`);
    expect(text).toContain(">Wilhelmina Hohenstein-R…</text>");
  });

  test("beyond 300 people the nearest are named", () => {
    const many = Array.from({ length: 400 }, (_, i) => contact(`c${String(i).padStart(3, "0")}`, `Nobody ${i}`));
    const near = contact("near", "Near One");
    const ego = contact("y", "You", {}, "ego");
    const text = drawn(
      buildNetwork(recordsOf([...many, near, ego], [introduction("i", "near", ["y"])], contactId("y")), { asOfDay }),
    );
    expect(text.match(/<text transform/g)).toHaveLength(299);
    expect(text).toContain(">Near One</text>");
  });
});
