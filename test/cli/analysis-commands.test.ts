import { describe, expect, test } from "vitest";
import { explanations } from "../../src/core/answers/explanations.ts";
import { jsonOf, runOn } from "./fake-io.ts";
import { all, files } from "./small-files.ts";

describe("communities", () => {
  test("come in the agreed shape, largest first, everybody once", async () => {
    const answer = (await jsonOf(files, "communities", ...all)) as { modularity: number; communities: string[][] };
    expect(Object.keys(answer)).toEqual(["modularity", "communities"]);
    expect(answer.communities.flat().sort()).toEqual(
      ((await jsonOf(files, "contacts", ...all)) as { id: string }[])
        .map(({ id }) => id)
        .concat("you")
        .sort(),
    );
    const sizes = answer.communities.map(({ length }) => length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test("are told with their people, and those who know nobody are counted", async () => {
    const { out } = await runOn(files, "communities", ...all);
    expect(out).toContain("modularity");
    expect(out).toContain("know nobody here, as far as is recorded.");
  });
});

describe("lineage", () => {
  test("comes in the agreed shape", async () => {
    const answer = (await jsonOf(files, "lineage", ...all)) as { parent: Record<string, string> };
    expect(Object.keys(answer)).toEqual(["roots", "parent", "generation", "downstream", "warnings"]);
    const idOf = new Map(
      ((await jsonOf(files, "contacts", ...all)) as { id: string; name: string }[]).map(({ id, name }) => [name, id]),
    );
    // Bo brought Ana and Dan together; that Ana introduced Bo has no date, and closes a circle.
    expect(answer.parent).toEqual({ d1: idOf.get("Bo"), [idOf.get("Ana") ?? ""]: idOf.get("Bo") });
  });

  test("is a table of those who brought somebody", async () => {
    const { out } = await runOn(files, "lineage", ...all);
    expect(out).toMatch(/^Bo +0 +2 +2\.0$/m);
  });

  test("is said to be missing where nobody introduced anybody", async () => {
    expect((await runOn({ "mine.csv": "Name\nAna\n" }, "lineage", "mine.csv")).out).toContain("No introduction");
  });

  test("a circle without dates is told", async () => {
    const circle = { "i.csv": "Introducer,Introduced\nAna,Bo\nBo,Ana\n" };
    expect((await runOn(circle, "lineage", "i.csv")).out).toContain("Recorded in a circle: Bo introduced Ana introduced Bo.");
  });
});

describe("layout", () => {
  test("of rings has places and rings, of circles places only", async () => {
    const rings = (await jsonOf(files, "layout", ...all)) as object[];
    expect(rings).toHaveLength(7);
    expect(Object.keys(rings[0] ?? {})).toEqual(["id", "x", "y", "ring"]);
    const circles = (await jsonOf(files, "layout", ...all, "--kind", "circles")) as object[];
    expect(Object.keys(circles[0] ?? {})).toEqual(["id", "x", "y"]);
  });

  test("no other kind is known", async () => {
    expect((await runOn(files, "layout", ...all, "--kind", "grid")).exitCode).toBe(2);
  });
});

describe("explain", () => {
  test("lists every measure", async () => {
    const { out, exitCode } = await runOn({}, "explain");
    expect(exitCode).toBe(0);
    expect(Object.keys(explanations).filter((name) => !out.includes(name))).toEqual([]);
  });

  test.each(Object.keys(explanations))("tells of %s by its name, and by its title", async (name) => {
    const explanation = (await jsonOf({}, "explain", name)) as { measure: string; title: string };
    expect(explanation.measure).toBe(name);
    expect(await jsonOf({}, "explain", explanation.title)).toEqual(explanation);
  });

  test("has every part in words", async () => {
    const { out } = await runOn({}, "explain", "betweenness");
    for (const part of ["Formula", "Unit", "Method", "Source", "Limits"]) expect(out).toContain(`\n${part}\n`);
  });

  test("offers the nearest names of an unknown measure", async () => {
    const { exitCode, err } = await runOn({}, "explain", "betweeness");
    expect(exitCode).toBe(1);
    expect(err).toContain("betweenness");
  });
});

describe("with and without somebody", () => {
  const fragile = { ...files, "introductions.csv": "Introducer,Introduced,Date\nBo,Dan,2026-05-01\n" };

  test("what would be lost comes in the shape of its answer", async () => {
    const answer = (await jsonOf(fragile, "reach", ...all, "--without", "Bo")) as { lost: string[]; lostCompanies: string[] };
    expect(answer.lost).toEqual(["d1"]);
    expect(answer.lostCompanies).toEqual(["Acme Corp"]);
  });

  test("what would be lost is told in words", async () => {
    expect((await runOn(fragile, "reach", ...all, "--without", "Bo")).out).toContain(
      "You lose 1 person within three introductions",
    );
  });

  test("what somebody would open is told in words", async () => {
    const { out, exitCode } = await runOn(files, "reach", ...all, "--meeting", "Eve");
    expect(exitCode).toBe(0);
    expect(out).toContain("If you came to know Eve (Research, Acme Labs)");
  });

  test("how far everybody reaches is a list by people", async () => {
    const answer = (await jsonOf(files, "reach", ...all, "--everyone", "--hops", "2")) as { reached: number }[];
    expect(answer).toHaveLength(7);
    const reached = answer.map((contact) => contact.reached);
    expect(reached).toEqual([...reached].sort((a, b) => b - a));
  });
});

describe("ways with limits", () => {
  test("without somebody who is not to be asked", async () => {
    const brokers = async (...more: string[]) =>
      ((await jsonOf(files, "paths", ...all, "--to", "Acme Corp", ...more)) as { asks: { broker: string }[] }).asks.length;
    expect(await brokers()).toBeGreaterThan(await brokers("--not", "Bo"));
  });

  test("into an industry nobody is recorded in ends with 1", async () => {
    expect((await runOn(files, "paths", ...all, "--to", "Mining", "--industry")).exitCode).toBe(1);
  });

  test("to a role", async () => {
    const answer = (await jsonOf(files, "paths", ...all, "--to", "product", "--role")) as { asks: { target: string }[] };
    expect(answer.asks.map(({ target }) => target)).toContain("d1");
  });

  test("over strong ties only", async () => {
    const answer = (await jsonOf(files, "paths", ...all, "--to", "Acme Corp", "--min-strength", "1")) as { asks: unknown[] };
    expect(answer.asks).toEqual([]);
  });
});

describe("suggestions for a purpose", () => {
  test("are of the same people, valued by what the meeting is for", async () => {
    const told = async (...purpose: string[]) =>
      (await jsonOf(files, "suggest", ...all, ...purpose)) as { meet: string; value: number }[];
    const [plain, lead] = [await told(), await told("--purpose", "lead")];
    expect(lead.map(({ meet }) => meet).toSorted()).toEqual(plain.map(({ meet }) => meet).toSorted());
    expect(lead.map(({ value }) => value)).not.toEqual(plain.map(({ value }) => value));
  });

  test("are refused for any other purpose", async () => {
    expect(await runOn(files, "suggest", ...all, "--purpose", "fun")).toMatchObject({ exitCode: 2 });
  });
});

describe("a plan for the week", () => {
  test("has the shape of suggestions, nobody asked twice", async () => {
    const plan = (await jsonOf(files, "suggest", ...all, "--plan", "3")) as { ask: string }[];
    expect(Object.keys(plan[0] ?? {})).toEqual(["ask", "meet", "path", "likely", "value", "opens", "band", "reasons"]);
    expect(new Set(plan.map(({ ask }) => ask)).size).toBe(plan.length);
  });

  test("is told in words", async () => {
    expect((await runOn(files, "suggest", ...all, "--plan", "1")).out).toMatch(/^This week:\n\n1\. Ask /);
  });
});

describe("bridges", () => {
  test("along strong ties differ in betweenness only", async () => {
    const without = (answer: unknown) =>
      (answer as { contacts: { betweenness: unknown }[] }).contacts.map(({ betweenness: _, ...rest }) => rest);
    expect(without(await jsonOf(files, "bridges", ...all, "--weighted"))).toEqual(
      without(await jsonOf(files, "bridges", ...all)),
    );
  });

  test("a sample is not needed for a small network, and that is said", async () => {
    expect((await runOn(files, "bridges", ...all, "--sample")).err).toBe("Betweenness is exact: the network is small enough.\n");
  });
});

test("options that ask for different answers do not go together", async () => {
  expect((await runOn(files, "reach", ...all, "--everyone", "--without", "Bo")).exitCode).toBe(2);
  expect((await runOn(files, "reach", ...all, "--without", "Bo", "--meeting", "Eve")).exitCode).toBe(2);
  expect((await runOn(files, "reach", ...all, "--top", "3")).exitCode).toBe(2);
});

test("a goal that names no company here is told, with the nearest names", async () => {
  const { err, exitCode } = await runOn(files, "suggest", ...all, "--goal", "company=Acme Korp");
  expect(exitCode).toBe(0);
  expect(err).toMatch(/No company here is called "Acme Korp"/);
  expect((await runOn(files, "suggest", ...all, "--goal", "company=Acme Corp")).err).toBe("");
});

test("without ego there are no doors to count, which is not none", async () => {
  const answer = (await jsonOf({ "i.csv": "Introducer,Introduced\nAna,Bo\n" }, "bridges", "i.csv")) as {
    contacts: { doors: unknown }[];
  };
  expect(answer.contacts.map(({ doors }) => doors)).toEqual([null, null]);
});

test("ways to a role and an industry say so", async () => {
  expect((await runOn(files, "paths", ...all, "--to", "product", "--role")).out).toMatch(/^To people whose role has "product":/);
});
