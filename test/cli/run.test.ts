import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/command-list.ts";
import { jsonOf, runOn } from "./fake-io.ts";
import { all, directory, files } from "./small-files.ts";

test("contacts come in the agreed shape, in id order", async () => {
  const answer = await jsonOf(files, "contacts", ...all);
  expect(answer).toHaveLength(6);
  expect(answer).toContainEqual({
    id: "d1",
    name: "Dan",
    company: "Acme Corp",
    position: "Product",
    email: null,
    profile: null,
    connectedOn: null,
    introducedBy: [expect.any(String)],
    sources: [{ file: "directory.csv", line: 2 }],
  });
  const ids = (answer as readonly { readonly id: string }[]).map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
});

describe("reach", () => {
  test("counts people and companies a ring at a time", async () => {
    expect(await jsonOf(files, "reach", ...all, "--hops", "2")).toEqual({
      ego: "you",
      hops: [
        { hop: 1, contacts: 3, companies: 2 },
        { hop: 2, contacts: 1, companies: 1 },
      ],
      warmReach: expect.any(Number),
      companies: [
        { company: "Orb", reach: expect.any(Number) },
        { company: "Acme Corp", reach: expect.any(Number) },
        { company: "Vane", reach: expect.any(Number) },
      ],
    });
  });

  test("starts from anybody", async () => {
    expect(await jsonOf(files, "reach", ...all, "--from", "dan", "--hops", "1")).toMatchObject({
      ego: "d1",
      hops: [{ contacts: 2 }],
    });
  });

  test("an unknown name ends with 1 and the nearest names", async () => {
    const { exitCode, err, out } = await runOn(files, "reach", ...all, "--from", "Clea");
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("Nearest: Cleo");
  });
});

describe("bridges", () => {
  test("come in the agreed shape", async () => {
    const answer = (await jsonOf(files, "bridges", ...all)) as { readonly contacts: readonly object[] };
    expect(Object.keys(answer)).toEqual(["contacts", "bridges", "localBridges"]);
    expect(answer.contacts).toHaveLength(6);
    expect(Object.keys(answer.contacts[0] ?? {})).toEqual([
      "id",
      "name",
      "doors",
      "onlyThrough",
      "betweenness",
      "constraint",
      "effectiveSize",
      "participation",
      "cut",
    ]);
  });

  test("an isolated contact has no constraint, which is null", async () => {
    const { contacts } = (await jsonOf(files, "bridges", ...all)) as {
      readonly contacts: readonly { id: string; constraint: unknown }[];
    };
    expect(contacts.find(({ id }) => id === "d3")?.constraint).toBeNull();
  });

  test("--strength changes constraint and nothing else", async () => {
    const strip = (answer: unknown) =>
      (answer as { contacts: readonly { id: string; doors: number; constraint: unknown }[] }).contacts.map(({ id, doors }) => [
        id,
        doors,
      ]);
    const plain = await jsonOf(files, "bridges", ...all);
    const strong = await jsonOf(files, "bridges", ...all, "--strength");
    expect(strip(strong)).toEqual(strip(plain));
    expect(strong).not.toEqual(plain);
  });

  test("nobody needs to be ego", async () => {
    expect((await runOn({ "d.csv": directory }, "bridges", "d.csv")).exitCode).toBe(0);
  });
});

describe("paths", () => {
  test("come in the agreed shape", async () => {
    const answer = (await jsonOf(files, "paths", "--to", "acme", ...all)) as {
      readonly asks: readonly { readonly broker: string }[];
    };
    expect(Object.keys(answer)).toEqual(["target", "matched", "asks", "nearest"]);
    expect(answer).toMatchObject({
      target: "acme",
      matched: [
        { company: "Acme Corp", contacts: 1, match: "exact" },
        { company: "Acme Labs", contacts: 1, match: "similar" },
      ],
      nearest: [],
    });
    expect(answer.asks).toHaveLength(2);
    expect(Object.keys(answer.asks[0] ?? {})).toEqual(["broker", "target", "path", "probability", "band", "reasons"]);
  });

  test("are told in words, with the way and the reasons", async () => {
    const { out } = await runOn(files, "paths", "--to", "acme", ...all);
    expect(out).toMatch(/^To Acme Corp \(1 person\):\nSimilar, left out: Acme Labs \(1 person\)\. --similar includes them\.\n/);
    expect(out).toContain("Ask Bo to introduce you to Dan (Product, Acme Corp): ");
    expect(out).toContain("   You > Bo > Dan\n");
    expect(out.replace(/\s+/g, " ")).toContain("Bo introduced Dan on 1 May 2026");
  });

  test("to somebody you know need no introduction", async () => {
    expect((await runOn(files, "paths", "--to", "Cleo", ...all)).out).toContain(
      "1. Write to Cleo (Editor, Vane), whom you know: ",
    );
  });

  test("where there is none, it says so and what to do", async () => {
    const { out, exitCode } = await runOn(files, "paths", "--to", "Far", ...all);
    expect(exitCode).toBe(0);
    expect(out).toContain("Nobody you have recorded reaches Far (checked 3 hops). What you can do:\n");
    expect(out).toContain("Fay is in your records, but nobody you know is recorded as knowing them.");
  });

  test("to ego end with 1, and ego is not offered as the nearest name", async () => {
    const { exitCode, out, err } = await runOn(files, "paths", "--to", "Ana", "--me", "Ana", ...all, "--json");
    expect(exitCode).toBe(1);
    expect(err).toBe('"Ana" is you. Name somebody else.\n');
    expect(JSON.parse(out)).toMatchObject({ target: "Ana", nearest: [] });
  });

  test("to an unknown company end with 1, the nearest names in words and in JSON", async () => {
    const { out, err, exitCode } = await runOn(files, "paths", "--to", "Acne Corp", ...all, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ matched: [], asks: [], nearest: expect.arrayContaining(["Acme Corp"]) });
    expect(err).toContain("Acme Corp");
  });

  test("need a target", async () => {
    expect((await runOn(files, "paths", ...all)).exitCode).toBe(2);
  });
});

describe("suggest", () => {
  test("comes in the agreed shape", async () => {
    const answer = (await jsonOf(files, "suggest", ...all, "--goal", "company=Acme Corp")) as readonly object[];
    expect(answer.length).toBeGreaterThan(0);
    expect(Object.keys(answer[0] ?? {})).toEqual(["ask", "meet", "path", "likely", "value", "opens", "band", "reasons"]);
  });

  test("is told in words", async () => {
    expect((await runOn(files, "suggest", ...all, "--goal", "role=product")).out).toMatch(
      /^1\. Ask (Ana|Bo) to introduce you to Dan \(Product, Acme Corp\): .*\n {3}matches your goal "product"/,
    );
  });

  test("a goal of another kind is refused", async () => {
    expect((await runOn(files, "suggest", ...all, "--goal", "salary=high")).exitCode).toBe(2);
  });
});

describe("whose network it is", () => {
  const list = {
    "directory.csv": directory,
    "introductions.csv": "Introducer,Introduced,Date\nDan,Eve,2025-01-01\nEve,Fay,2025-02-01\n",
  };

  test("files without a list of one's own need --me for questions about ego", async () => {
    const { exitCode, err } = await runOn(list, "reach", "directory.csv", "introductions.csv");
    expect(exitCode).toBe(2);
    expect(err).toContain("--me");
  });

  test("--me by name makes that contact ego, and their list a directory", async () => {
    expect(await jsonOf(list, "reach", "directory.csv", "introductions.csv", "--me", "Dan")).toMatchObject({
      ego: "d1",
      hops: [{ contacts: 1 }, { contacts: 1 }, { contacts: 0 }],
    });
  });

  test("--me by id means the same", async () => {
    expect(await jsonOf(list, "reach", "directory.csv", "introductions.csv", "--me", "d1")).toEqual(
      await jsonOf(list, "reach", "directory.csv", "introductions.csv", "--me", "dan"),
    );
  });

  test("a list with --me's own row ties nobody to them, even one with dates of connection", async () => {
    const own = { "own.csv": "Name,Connected on\nDan,2020-01-01\nEve,2021-01-01\n" };
    expect(await jsonOf(own, "reach", "own.csv", "--me", "Dan", "--hops", "1")).toMatchObject({ hops: [{ contacts: 0 }] });
  });

  test("an unknown --me ends with 1 and the nearest names", async () => {
    const { exitCode, err } = await runOn(list, "reach", "directory.csv", "--me", "Dann");
    expect(exitCode).toBe(1);
    expect(err).toContain("Dan");
  });

  test("a name that two people bear asks for the id", async () => {
    const { exitCode, err } = await runOn({ "d.csv": "Id,Name\n1,Lee\n2,Lee\n" }, "reach", "d.csv", "--me", "Lee");
    expect(exitCode).toBe(1);
    expect(err).toContain("Give the id");
  });
});

test("names from a file cannot steer the terminal, in any command", async () => {
  const evil = "Eve\u001b]0;owned\u0007\u202e\u009b2J";
  const hostile = {
    "mine.csv": `Name,Company,Position,Introduced by,Connected on\n${evil},${evil},${evil},,2026-01-10\nAna,Orb,,${evil},2026-02-02\n`,
  };
  for (const command of [
    ["import"],
    ["contacts"],
    ["reach"],
    ["bridges"],
    ["paths", "--to", "Orb"],
    ["paths", "--to", evil],
    ["suggest"],
    ["suggest", "--plan", "2"],
    ["communities"],
    ["lineage"],
    ["layout"],
    ["reach", "--everyone"],
    ["reach", "--without", "Ana"],
    ["reach", "--meeting", "Ana"],
  ]) {
    for (const json of [[], ["--json"]]) {
      const { out, err } = await runOn(hostile, ...command, "mine.csv", ...json);
      expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    }
  }
});

test("the same command line gives the same bytes, whatever the order of the files", async () => {
  for (const command of [
    ["contacts"],
    ["reach"],
    ["reach", "--everyone"],
    ["bridges"],
    ["bridges", "--weighted"],
    ["paths", "--to", "Acme"],
    ["suggest"],
    ["suggest", "--plan", "2"],
    ["communities"],
    ["lineage"],
    ["layout", "--kind", "circles"],
  ]) {
    expect((await runOn(files, ...command, ...all.slice().reverse(), "--json")).out).toBe(
      (await runOn(files, ...command, ...all, "--json")).out,
    );
  }
});

test("--version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  expect((await runOn({}, "--version")).out).toBe(`${version}\n`);
});

test("help names every command", async () => {
  const { out, exitCode } = await runOn({}, "--help");
  expect(exitCode).toBe(0);
  expect(Object.keys(commands).filter((name) => !out.includes(`  ${name} `))).toEqual([]);
});
