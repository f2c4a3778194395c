import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonOf, runOn } from "./fake-io.ts";

const threeTeams = readFileSync(new URL("../fixtures/three-teams.tsv", import.meta.url), "utf8");
const files = { "teams.tsv": threeTeams };
const figure = expect.toSatisfy((value: unknown) => value === null || (typeof value === "number" && value >= 0 && value <= 1));
const quality = { mrr: figure, ap: figure, hit1: figure, hit3: figure, hit5: figure, hit10: figure };

describe("evaluate", () => {
  test("answers in the agreed shape", async () => {
    expect(await jsonOf(files, "evaluate", "teams.tsv")).toEqual({
      tasks: {
        A: {
          random: quality,
          commonNeighbours: quality,
          jaccard: quality,
          adamicAdar: quality,
          resourceAllocation: quality,
          l3: quality,
          pageRank: quality,
          z4: quality,
          suggestions: quality,
        },
        B: { random: quality, strength: quality, tau: quality },
        C: { random: quality, strongestTie: quality, betweenness: quality, constraint: quality, firstAsk: quality },
      },
      egos: expect.any(Number),
      cases: { A: expect.any(Number), B: expect.any(Number), C: expect.any(Number) },
    });
  });

  test("says the same twice, and something else after another draw", async () => {
    const answer = (await runOn(files, "evaluate", "teams.tsv", "--json")).out;
    expect((await runOn(files, "evaluate", "teams.tsv", "--json")).out).toBe(answer);
    expect((await runOn(files, "evaluate", "teams.tsv", "--json", "--seed", "2")).out).not.toBe(answer);
  });

  test("shows a table for each question", async () => {
    const { out, err, exitCode } = await runOn(files, "evaluate", "teams.tsv", "--cut", ".5", "--window", ".3");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^A\. Whom does somebody meet next.*\n {3}\d+ lists ranked\n\nMethod +MRR +AP +hit@1 +hit@3 +hit@5 +hit@10\n/,
    );
    expect(out).toMatch(/^suggestions( +\d\.\d{3}){6}$/m);
    expect(out).toMatch(/^tau( +\d\.\d{3}){6}$/m);
  });

  test("says where a history holds no case", async () => {
    const { out, exitCode } = await runOn({ "two.tsv": "0\tana ben\n1\tana ben\n" }, "evaluate", "two.tsv");
    expect(exitCode).toBe(0);
    expect(out.match(/This history holds no such case\./g)).toHaveLength(3);
    expect(await jsonOf({ "two.tsv": "0\tana ben\n" }, "evaluate", "two.tsv")).toMatchObject({
      tasks: { A: { z4: { mrr: null, ap: null } } },
      egos: 0,
    });
  });

  test("writes what each person would be shown, a line each", async () => {
    const { files: after, err } = await runOn(files, "evaluate", "teams.tsv", "--rankings", "shown.jsonl");
    expect(err).toBe("Written: shown.jsonl\n");
    const text = after.get("shown.jsonl") ?? "";
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    const { cases } = (await jsonOf(files, "evaluate", "teams.tsv")) as {
      readonly cases: Readonly<Record<"A" | "B" | "C", number>>;
    };
    expect(lines).toHaveLength(cases.A + cases.B + cases.C);
    expect(lines[0]).toEqual({
      task: "A",
      ego: expect.any(String),
      ranked: expect.arrayContaining([expect.any(String)]),
      positives: expect.arrayContaining([expect.any(String)]),
    });
    expect(lines).toContainEqual({
      task: "B",
      ego: expect.any(String),
      ranked: expect.arrayContaining([[expect.any(String), expect.any(String)]]),
      positives: expect.arrayContaining([[expect.any(String), expect.any(String)]]),
    });
  });

  test("writes ids that are whole numbers as numbers", async () => {
    const known = "0\t7 8\n0\t8 9\n0\t7 8\n0\t7 8\n0\t7 8\n0\t7 8\n0\t7 8\n0\t7 8\n0\t7 8\n1\t7 9\n";
    const { files: after } = await runOn({ "n.tsv": known }, "evaluate", "n.tsv", "--cut", ".9", "--rankings", "shown.jsonl");
    expect((after.get("shown.jsonl") ?? "").split("\n").toSorted()).toEqual([
      "",
      '{"task":"A","ego":7,"ranked":[9],"positives":[9]}',
      '{"task":"A","ego":9,"ranked":[7],"positives":[7]}',
    ]);
  });

  test("overwrites nothing unless told to", async () => {
    const there = { ...files, "shown.jsonl": "mine" };
    const refused = await runOn(there, "evaluate", "teams.tsv", "--rankings", "shown.jsonl");
    expect([refused.exitCode, refused.out, refused.files.get("shown.jsonl")]).toEqual([2, "", "mine"]);
    const forced = await runOn(there, "evaluate", "teams.tsv", "--rankings", "shown.jsonl", "--force");
    expect(forced.exitCode).toBe(0);
    expect(forced.files.get("shown.jsonl")).toContain('{"task":"A"');
  });

  test("tells of lines that it could not read", async () => {
    const { err, exitCode } = await runOn({ "odd.tsv": `hello\n${threeTeams}5\tana\n0\tana ben\n` }, "evaluate", "odd.tsv");
    expect(exitCode).toBe(0);
    expect(err).toBe(
      [
        "odd.tsv: 1 line left out, without a number of seconds at the beginning (1).",
        "odd.tsv: 1 line left out, with fewer than two people after a tab (122).",
        "odd.tsv: 1 line earlier than those before, put in order of time (123).\n",
      ].join("\n"),
    );
  });

  test("ends with 1 where nothing is an event", async () => {
    expect(await runOn({ "a.csv": "First Name,Last Name\nAna,Lopes\n" }, "evaluate", "a.csv")).toMatchObject({
      exitCode: 1,
      out: "",
    });
  });

  test.each([
    ["no file", [], "at least one file"],
    ["two files", ["teams.tsv", "teams.tsv"], "one history at a time"],
    ["a file that is not there", ["none.tsv"], "no such file"],
    ["a cut that is none", ["teams.tsv", "--cut", "1"], "--cut takes a number above 0 and below 1"],
    ["a window that is none", ["teams.tsv", "--window", "0"], "--window takes a number above 0 and below 1"],
    ["a window after the end", ["teams.tsv", "--cut", ".8", "--window", ".3"], "may not exceed 1"],
    ["an option of another command", ["teams.tsv", "--top", "3"], "--top"],
  ])("ends with 2 after %s", async (_, argv, words) => {
    const { exitCode, err, out } = await runOn(files, "evaluate", ...argv);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });
});
