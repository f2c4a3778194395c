import { expect, test } from "vitest";
import { runOn } from "./fake-io.ts";
import { all, files } from "./small-files.ts";

const key = { "key.txt": "seven quiet otters\nnot this line\n" };
const plain = await runOn(files, "export", "--to", "plain.json", ...all);
const made = await runOn({ ...files, ...key }, "export", "--to", "locked.json", "--lock", "--password-file", "key.txt", ...all);
const locked = made.files.get("locked.json") ?? "";

test("a workspace is written locked, and read back by its password to the same bytes", async () => {
  expect([made.exitCode, made.err]).toEqual([0, "Written: locked.json\n"]);
  expect(locked).toMatch(/^\{"format":"intrograph-locked-backup"/);
  const argv = ["export", "--to", "again.json", "--password-file", "key.txt", "locked.json"] as const;
  const back = await runOn({ "locked.json": locked, ...key }, ...argv);
  expect(back.files.get("again.json")).toBe(plain.files.get("plain.json"));
});

test.each([
  ["without a password file", ["contacts", "locked.json"], 2, "locked.json is locked."],
  ["with a password file that is not there", ["contacts", "locked.json", "--password-file", "no.txt"], 2, "no such file"],
  ["with an empty one", ["contacts", "locked.json", "--password-file", "empty.txt"], 2, "empty"],
  ["with another password", ["contacts", "locked.json", "--password-file", "wrong.txt"], 1, "does not open it"],
  ["cut short", ["contacts", "cut.json", "--password-file", "key.txt"], 1, "damaged"],
] as const)("a locked backup %s is refused, and said why", async (_, argv, exitCode, why) => {
  const held = { "locked.json": locked, "cut.json": locked.slice(0, -9), "empty.txt": "\n", "wrong.txt": "x", ...key };
  const outcome = await runOn(held, ...argv);
  expect([outcome.exitCode, outcome.out]).toEqual([exitCode, ""]);
  expect(outcome.err).toContain(why);
});

test.each([
  [["export", "--to", "x.csv", "--lock", "--password-file", "key.txt", "mine.csv"], "Only a .json file"],
  [["export", "--to", "x.json", "--lock", "mine.csv"], "--password-file"],
] as const)("%j locks nothing", async (argv, why) => {
  const outcome = await runOn({ ...files, ...key }, ...argv);
  expect([outcome.exitCode, [...outcome.files.keys()].includes(argv[2])]).toEqual([2, false]);
  expect(outcome.err).toContain(why);
});
