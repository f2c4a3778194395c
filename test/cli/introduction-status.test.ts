import { expect, test } from "vitest";
import { jsonOf, runOn } from "./fake-io.ts";

const own = "Name,Company\nAl Bee,Orb\nEd Eff,Vane\n";
const header = "Introducer,Introduced,Introduced to,Date,Context,Status,May use name\n";
const row = (status: string, permission: string) => `Al Bee,Ed Eff,,2026-04-01,,${status},${permission}\n`;

async function exported(introductions: string): Promise<string> {
  const files = { "mine.csv": own, "i.csv": introductions };
  const { files: after } = await runOn(files, "export", "--to", "out.csv", "--what", "introductions", "mine.csv", "i.csv");
  return after.get("out.csv") ?? "";
}

test.each(["declined", "noReply", "asked", "agreed", "idea", "met"])(
  "an introduction that is %s comes back so from its own file",
  async (status) => {
    const first = await exported(header + row(status, "no"));
    expect(first).toContain(`,${status},no`);
    expect(await exported(first)).toBe(first);
  },
);

test("a refusal makes no tie, and an introduction without a status was made", async () => {
  const tied = async (introductions: string) => {
    const { communities } = (await jsonOf({ "mine.csv": own, "i.csv": introductions }, "communities", "mine.csv", "i.csv")) as {
      communities: string[][];
    };
    const { bridges } = (await jsonOf({ "i.csv": introductions }, "bridges", "i.csv")) as { bridges: unknown[] };
    return [communities.length, bridges.length];
  };
  expect((await tied(header + row("declined", "")))[1]).toBe(0);
  expect((await tied("Introducer,Introduced\nAl Bee,Ed Eff\n"))[1]).toBe(1);
});

test("of two accounts the one that it came further with counts, whichever is read first", async () => {
  const there = await exported(header + row("declined", "") + row("made", ""));
  expect(there).toContain(",made,");
  expect(await exported(header + row("made", "") + row("declined", ""))).toBe(there);
});

test("a word that says nothing known is noted, and the introduction counts as made", async () => {
  const files = { "mine.csv": own, "i.csv": header + row("pending?", "perhaps") };
  const { files: read } = (await jsonOf(files, "import", "mine.csv", "i.csv")) as { files: { rejected: unknown[] }[] };
  expect(read.every(({ rejected }) => rejected.length === 0)).toBe(true);
  expect(await exported(files["i.csv"])).toContain(",made,unasked");
});
