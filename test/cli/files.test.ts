import { describe, expect, test } from "vitest";
import { jsonOf, runOn } from "./fake-io.ts";
import { all, files, mine } from "./small-files.ts";

describe("import", () => {
  test("says what each file holds, in the agreed shape", async () => {
    const answer = await jsonOf({ ...files, "bad.csv": "Introducer,Introduced\nDan,Eve\n,Eve\n" }, "import", ...all, "bad.csv");
    expect(answer).toEqual({
      files: [
        {
          file: "mine.csv",
          kind: "contacts",
          encoding: "utf-8",
          delimiter: ",",
          rows: 3,
          added: 3,
          merged: 0,
          unchanged: 0,
          rejected: [],
        },
        {
          file: "directory.csv",
          kind: "contacts",
          encoding: "utf-8",
          delimiter: ",",
          rows: 3,
          added: 3,
          merged: 0,
          unchanged: 0,
          rejected: [],
        },
        {
          file: "introductions.csv",
          kind: "introductions",
          encoding: "utf-8",
          delimiter: ",",
          rows: 1,
          added: 1,
          merged: 0,
          unchanged: 0,
          rejected: [],
        },
        {
          file: "bad.csv",
          kind: "introductions",
          encoding: "utf-8",
          delimiter: ",",
          rows: 2,
          added: 1,
          merged: 0,
          unchanged: 0,
          rejected: [{ line: 3, column: 1, code: "no-introducer", message: "the row does not say who made the introduction" }],
        },
      ],
      contacts: 6,
      companies: 5,
      introductions: 3,
      ties: 3,
      duplicates: { joined: expect.any(Array), suggested: [] },
    });
  });

  test("a joined row is told by the ids of both rows", async () => {
    const twice = "Id,Name,Email\n1,Ana Ruiz,ana@example.com\n2,Ana M. Ruiz,ana@example.com\n";
    expect(await jsonOf({ "a.csv": twice }, "import", "a.csv")).toMatchObject({
      contacts: 1,
      duplicates: { joined: [["1", "2", "same-email"]] },
    });
  });

  test("is readable without --json", async () => {
    const { out } = await runOn(files, "import", ...all);
    expect(out).toContain("mine.csv           contacts          3    3        0      0          0");
    expect(out).toContain("6 people (6 with an employer), 5 companies, 2 introductions, 3 recorded ties.");
  });

  test("saves a workspace that gives the same answers", async () => {
    const saved = await runOn(files, "import", ...all, "--out", "saved.json");
    expect(saved.err).toBe("Written: saved.json\n");
    const workspace = { "saved.json": saved.files.get("saved.json") ?? "" };
    for (const question of [["contacts"], ["reach"], ["bridges"], ["suggest"], ["paths", "--to", "Acme"]]) {
      expect(await jsonOf(workspace, ...question, "saved.json")).toEqual(await jsonOf(files, ...question, ...all));
    }
  });

  test("counts as many people as the command contacts lists, whoever is named as ego", async () => {
    const listed = await jsonOf(files, "contacts", "directory.csv", "--me", "Eve");
    expect(listed).toHaveLength(3);
    expect(await jsonOf(files, "import", "directory.csv", "--me", "Eve")).toMatchObject({ contacts: 3 });
  });

  test("reads a workspace under any name", async () => {
    const saved = await runOn(files, "import", ...all, "--out", "saved.json");
    const workspace = { "backup.txt": saved.files.get("saved.json") ?? "" };
    expect(await jsonOf(workspace, "contacts", "backup.txt")).toEqual(await jsonOf(files, "contacts", ...all));
  });

  test("the same files on top of their workspace tell nothing new", async () => {
    const saved = (await runOn(files, "import", ...all, "--out", "saved.json")).files.get("saved.json") ?? "";
    const again = await jsonOf({ ...files, "saved.json": saved }, "import", "saved.json", ...all);
    expect(again).toMatchObject({
      files: [
        { kind: "workspace", added: 0 },
        { added: 0, merged: 0 },
        { added: 0, merged: 0 },
        { added: 0, merged: 0 },
      ],
      contacts: 6,
    });
  });

  test("a file that is there is not overwritten", async () => {
    const outcome = await runOn({ ...files, "saved.json": "precious" }, "import", "mine.csv", "--out", "saved.json");
    expect([outcome.exitCode, outcome.files.get("saved.json")]).toEqual([2, "precious"]);
    expect(outcome.err).toContain("--force");
  });

  test("--force overwrites it", async () => {
    const outcome = await runOn({ ...files, "saved.json": "old" }, "import", "mine.csv", "--out", "saved.json", "--force");
    expect([outcome.exitCode, outcome.files.get("saved.json")?.includes("intrograph-workspace")]).toEqual([0, true]);
  });
});

describe("export", () => {
  test.each([
    ["people.csv", "\ufeffId,Name,"],
    ["net.gexf", "<?xml"],
    ["net.GRAPHML", "<?xml"],
    ["map.svg", "<?xml"],
    ["all.json", '{\n "format": "intrograph-workspace"'],
  ])("writes %s", async (file, start) => {
    const outcome = await runOn(files, "export", "--to", file, ...all);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.out).toBe("");
    expect(outcome.files.get(file)?.startsWith(start)).toBe(true);
  });

  test("--what introductions writes who introduced whom", async () => {
    const outcome = await runOn(files, "export", "--to", "i.csv", "--what", "introductions", ...all);
    expect(outcome.files.get("i.csv")).toContain("Bo,");
  });

  test("another ending is refused before anything is written", async () => {
    const outcome = await runOn(files, "export", "--to", "net.docx", ...all);
    expect([outcome.exitCode, outcome.files.has("net.docx")]).toEqual([2, false]);
  });

  test("an input file is never overwritten by accident", async () => {
    expect((await runOn(files, "export", "--to", "mine.csv", ...all)).files.get("mine.csv")).toBe(mine);
  });
});

describe("what cannot be used", () => {
  test("a missing file is wrong use", async () => {
    const { exitCode, err } = await runOn(files, "import", "nowhere.csv");
    expect([exitCode, err]).toEqual([2, "nowhere.csv: there is no such file.\n"]);
  });

  test.each([
    ["an empty file", { "x.csv": "" }],
    ["a header without rows", { "x.csv": "Name,Company\n" }],
    ["a web page", { "x.csv": "<!DOCTYPE html><html><body>Sign in</body></html>" }],
    ["JSON that is no workspace", { "x.json": '{"a": 1}' }],
    ["no JSON at all", { "x.json": "Name\nAna\n" }],
  ])("%s ends with 1 and a reason", async (_, files) => {
    const { exitCode, err, out } = await runOn(files, "contacts", ...Object.keys(files));
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err.split("\n").length).toBeGreaterThan(2);
  });

  test("a bad file beside a good one is told and left out", async () => {
    const { exitCode, err, out } = await runOn({ ...files, "bad.csv": "" }, "contacts", "mine.csv", "bad.csv");
    expect(exitCode).toBe(0);
    expect(err).toBe("bad.csv: the file is empty.\n");
    expect(out).toContain("Cleo");
  });
});

test("--report saves what every row became, and refuses to overwrite", async () => {
  const list = { "mine.csv": "Name,Company\nAna Ruiz,Acme\n,Orb\n=Bo,Vane\n" };
  const { files: after, exitCode } = await runOn(list, "import", "mine.csv", "--report", "report.csv");
  expect(exitCode).toBe(0);
  expect(after.get("report.csv")?.split("\r\n")).toEqual([
    "\ufeffFile,Line,Became,Person,Column,Reason,Text",
    "mine.csv,2,new,Ana Ruiz,,,",
    "mine.csv,3,set aside,,1,the row has no name,Orb",
    "mine.csv,4,new,'=Bo,,,",
    "",
  ]);
  expect((await runOn({ ...list, "report.csv": "" }, "import", "mine.csv", "--report", "report.csv")).exitCode).toBe(2);
});

test("a name that two people bear is asked about, with both of them", async () => {
  const both = {
    "a.csv": "Name,Email\nJo Smith,jo@example.org\nJo Smith,smith@example.com\n",
    "i.csv": "Introducer,Introduced\nJo Smith,Al Bee\n",
  };
  const { out } = await runOn(both, "import", "a.csv", "i.csv");
  expect(out).toContain("Who is meant?");
  expect(out).toContain('"Jo Smith" (1 row, set aside): Jo Smith (jo@example.org), or Jo Smith (smith@example.com)');
});
