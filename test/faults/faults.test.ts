import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quotaExceeded, requestsAborted } from "./families/refusals.ts";
import { clearedElsewhere, tabsAppending, upgradedElsewhere } from "./families/several-tabs.ts";
import { byteFlipped, folderRemoved, logTorn, manifestRemoved } from "./families/spoilt-files.ts";
import { browserKilled, tabCrashed } from "./families/sudden-end.ts";
import { type PageServer, servePage } from "./harness/page-server.ts";
import { seedsOf } from "./harness/seeds.ts";
import type { Violations } from "./harness/verdict.ts";
import type { Bug } from "./page/faults-page.ts";

let server: PageServer;

beforeAll(async () => {
  server = await servePage();
});

afterAll(async () => {
  await server.stop();
});

type Family = (origin: string, seed: number, bug: Bug) => Promise<Violations>;

/** The last two numbers: cases of a full run, and of a sample. */
const families: readonly (readonly [string, Family, number, number])[] = [
  ["the browser is killed during an append or a fold", browserKilled, 120, 3],
  ["the tab crashes during an append or a fold", tabCrashed, 60, 3],
  ["the log is torn", logTorn, 120, 3],
  ["a byte of the log is another one", byteFlipped, 15, 2],
  ["the database's folder is gone", folderRemoved, 3, 1],
  ["the database's manifest is gone", manifestRemoved, 3, 1],
  ["the database is cleared while a tab is open", clearedElsewhere, 3, 1],
  ["several tabs append at once", tabsAppending, 40, 3],
  ["another tab upgrades the database", upgradedElsewhere, 3, 1],
  ["the quota runs out", quotaExceeded, 12, 2],
  ["a storage request fails", requestsAborted, 6, 1],
];

for (const [name, family, full, sample] of families) {
  describe(`when ${name}`, () => {
    test.each(seedsOf(name, full, sample))("no acknowledged operation is lost in silence (seed %i)", async (seed) => {
      expect(await family(server.origin, seed, "none")).toEqual([]);
    });
  });
}

/** Bugs of the kind that these tests are there to find, each with the family that must find it within so many seeds. */
const planted: readonly (readonly [Bug, string, Family, number])[] = [
  ["early-acknowledgement", "a killed browser", browserKilled, 8],
  ["split-transaction", "a killed browser", browserKilled, 12],
  ["split-transaction", "a failing request", requestsAborted, 1],
  ["swallowed-failure", "an exceeded quota", quotaExceeded, 1],
  ["swallowed-failure", "a failing request", requestsAborted, 1],
  ["no-sentinel", "a torn log", logTorn, 3],
  ["no-sentinel", "a removed folder", folderRemoved, 1],
  ["no-sentinel", "a cleared database", clearedElsewhere, 1],
  ["no-stale-check", "several tabs", tabsAppending, 3],
  ["deaf-to-version-change", "an upgrade in another tab", upgradedElsewhere, 1],
];

describe("the harness bites", () => {
  test.each(planted)("%s is caught by %s", async (bug, _by, family, seeds) => {
    let caught: Violations = [];
    for (let seed = 1; seed <= seeds && caught.length === 0; seed += 1) {
      caught = await family(server.origin, seed, bug);
      if (caught.length > 0) console.log(`${bug}: seed ${seed}: ${caught.join("; ")}`);
    }
    expect(caught).not.toEqual([]);
  });
});
