import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { gexf } from "../../../src/io/export/gexf.ts";
import { graphml } from "../../../src/io/export/graphml.ts";
import { contact, introduction, recordsOf } from "../export/small-records.ts";
import { imported, planOf, readingOf } from "../fixture-report.ts";
import { graphsOf } from "./graphs-of.ts";

const asOfDay = 20_000;
const writers = [
  ["gexf", gexf],
  ["graphml", graphml],
] as const;

function sample(): Records {
  const names = ["sample-contacts.csv", "sample-directory.csv", "sample-introductions.csv"];
  const readings = names.map((name) =>
    readingOf(name, new Uint8Array(readFileSync(new URL(`../../../data/${name}`, import.meta.url)))),
  );
  return imported(readings).after;
}

const people = (records: Records) =>
  [...records.contacts.values()]
    .filter(({ kind }) => kind !== "ego")
    .map(({ name, company, position, emails }) => JSON.stringify([name, company, position, emails]))
    .sort();

describe.each(writers)("the sample network as %s and back", (format, write) => {
  const before = sample();
  const network = buildNetwork(before, { asOfDay });
  const readings = graphsOf(format, write(network));
  const { plan, after } = imported(readings);

  test("has the same people with the same employers and addresses", () => {
    expect(people(after)).toEqual(people(before));
  });

  test("has as many introductions, from the same introducers at the same time", () => {
    const told = ({ introductions }: Records) =>
      [...introductions.values()].map(({ introducer, when, context }) => `${introducer} ${when} ${context}`).sort();
    expect(told(after)).toEqual(told(before));
  });

  test("has the same ties", () => {
    const again = buildNetwork(after, { asOfDay });
    const pairs = ({ ids, ties, ego }: typeof network) =>
      ids
        .flatMap((id, v) =>
          [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])].map((w) =>
            [v === ego ? "me" : id, w === ego ? "me" : ids[w]].join(" "),
          ),
        )
        .sort();
    expect(pairs(again)).toEqual(pairs(network));
  });

  test("rejects nothing, and tells nothing new the second time", () => {
    expect(plan.files.map(({ rejected }) => rejected)).toEqual(readings.map(() => 0));
    expect(plan.files.map((file) => file.added + file.merged + file.unchanged)).toEqual(readings.map(({ rows }) => rows));
    expect(planOf(readings, { into: after, id: "again" }).changes).toEqual([]);
  });
});

test.each(writers)("an introduction of several people stands on several edges of %s and is one again", (format, write) => {
  const four = [contact("a", "Ana"), contact("b", "Bo"), contact("c", "Cé"), contact("d", "Dag"), contact("y", "You", {}, "ego")];
  const network = buildNetwork(recordsOf(four, [introduction("i", "a", ["b", "c"], "2024-05")], contactId("y")), { asOfDay });
  const introductions = graphsOf(format, write(network)).flatMap((reading) => reading.introductions);
  expect(introductions).toMatchObject([
    { introducer: { text: "a" }, introduced: { text: "b" }, introducedTo: { text: "c" }, when: "2024-05" },
  ]);
});
