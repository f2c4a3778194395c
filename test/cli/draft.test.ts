import { describe, expect, test } from "vitest";
import { jsonOf, runOn } from "./fake-io.ts";

const mine = `Name,Email,Company,Position,Introduced by
Ana Ruiz,ana@orb.example,Orb,Analyst,
Ben Okoro,ben@greenfield.example,Greenfield Trust,Ecologist,Ana Ruiz
`;

interface Workspace {
  settings: { ego: string | null; me?: object };
  introductions: { mayUseName: string }[];
}

/** A saved workspace, as "import --out" writes it, with something changed in it. */
async function saved(change: (workspace: { records: Workspace }) => void = () => undefined): Promise<Record<string, string>> {
  const { files } = await runOn({ "mine.csv": mine }, "import", "mine.csv", "--out", "workspace.json");
  const workspace = JSON.parse(files.get("workspace.json") ?? "");
  change(workspace.records === undefined ? { records: workspace } : workspace);
  return { "workspace.json": JSON.stringify(workspace) };
}

describe("a draft from the command line", () => {
  test("is a subject and a text on stdout, and what is left out on stderr", async () => {
    const { exitCode, out, err } = await runOn(await saved(), "draft", "--to", "Ana Ruiz", "--kind", "email", "workspace.json");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Subject: A few questions about your work at Orb\n\nHello Ana,\n\n/);
    expect(out).toMatch(/25 minutes/);
    expect(err).toContain("Left out, not recorded: your name.");
    expect(out).not.toMatch(/Left out/);
  });

  test("names who introduced the person only where that is allowed", async () => {
    const argv = ["draft", "--to", "Ben Okoro", "--kind", "email", "workspace.json"];
    const unasked = await runOn(await saved(), ...argv);
    expect(unasked.out).not.toContain("Ana");
    expect(unasked.err).toContain("Nobody has recorded whether Ana Ruiz may be named");
    const allowed = await runOn(
      await saved(({ records }) => {
        for (const introduction of records.introductions) introduction.mayUseName = "yes";
      }),
      ...argv,
    );
    expect(allowed.out).toContain("Ana Ruiz suggested that I contact you.");
    expect(allowed.err).not.toContain("Ana");
  });

  test("tells where the person's own wording names somebody who has not said that they may", async () => {
    const files = await saved(({ records }) => {
      const body = "Hello, Ana told me that you know the field.";
      Object.assign(records.settings, { templates: [{ kind: "email", purpose: "informational", subject: "s", body }] });
    });
    const { exitCode, err } = await runOn(files, "draft", "--to", "Ben Okoro", "--kind", "email", "workspace.json");
    expect(exitCode).toBe(0);
    expect(err).toContain("Your own template names Ana Ruiz, who has not said that you may");
  });

  test("comes as JSON in the agreed shape", async () => {
    const answer = await jsonOf(
      await saved(),
      ...["draft", "--to", "Ana Ruiz", "--about", "Ben Okoro", "--kind", "forwardable", "--purpose", "lead", "workspace.json"],
    );
    expect(Object.keys(answer as object)).toEqual(["kind", "purpose", "to", "about", "subject", "body", "missing", "permission"]);
    expect(answer).toMatchObject({
      kind: "forwardable",
      purpose: "lead",
      subject: "Would you introduce me to Ben Okoro?",
      permission: null,
    });
  });

  test("is made of any files, not of a workspace only", async () => {
    const { out } = await runOn({ "mine.csv": mine }, "draft", "--to", "Ben Okoro", "--kind", "note", "mine.csv");
    expect(out).toMatch(/^Hello Ben, I would value 25 minutes/);
  });

  test("of somebody unknown ends with the nearest names, of the person themselves with a word", async () => {
    const files = await saved();
    const unknown = await runOn(files, "draft", "--to", "Ben Okoroo", "--kind", "email", "workspace.json");
    expect(unknown).toMatchObject({ exitCode: 1, out: "" });
    expect(unknown.err).toContain("Nearest: Ben Okoro");
    expect(
      (await runOn(files, "draft", "--to", "Ana Ruiz", "--about", "Nobody", "--kind", "email", "workspace.json")).exitCode,
    ).toBe(1);
    const me = await runOn(files, "draft", "--to", "You", "--kind", "email", "workspace.json");
    expect(me).toMatchObject({ exitCode: 1, err: '"You" is you. Name somebody else.\n' });
  });

  test.each([
    [["--kind", "email"], "Whom is the text for?"],
    [["--to", "Ana Ruiz"], "Which kind of text?"],
    [["--to", "Ana Ruiz", "--kind", "rings"], "--kind takes email or letter"],
    [["--to", "Ana Ruiz", "--kind", "email", "--purpose", "both"], "--purpose takes"],
  ])("says what is wrong with %j", async (argv, message) => {
    const { exitCode, err } = await runOn({ "mine.csv": mine }, "draft", ...argv, "mine.csv");
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});
