import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const built = fileURLToPath(new URL("../../dist/cli/intrograph.js", import.meta.url));
const data = fileURLToPath(new URL("../../data/", import.meta.url));
const sample = ["sample-contacts.csv", "sample-directory.csv", "sample-introductions.csv"].map((file) => join(data, file));
const scratch = mkdtempSync(join(tmpdir(), "intrograph-cli-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function intrograph(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], { encoding: "utf8", cwd: scratch });
  return { status, stdout, stderr };
}

test("the built file starts by itself", () => {
  expect(readFileSync(built, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
});

test("it answers who could introduce you to Acme", () => {
  const { status, stdout, stderr } = intrograph("paths", "--to", "acme", ...sample, "--as-of", "2026-06-30");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1. Ask Priya Raman to introduce you to Dan Whitcombe (Group product manager, Acme Corp): good odds");
});

test("it saves a workspace under its name alone, readable by its owner only, and answers from it", () => {
  const saved = join(scratch, "saved.json");
  expect(intrograph("import", ...sample, "--out", saved).status).toBe(0);
  expect(readdirSync(scratch)).toEqual(["saved.json"]);
  expect(statSync(saved).mode & 0o077).toBe(0);
  const direct = intrograph("reach", ...sample, "--as-of", "2026-06-30", "--json").stdout;
  expect(intrograph("reach", saved, "--as-of", "2026-06-30", "--json").stdout).toBe(direct);
});

test("it never overwrites a file without being told to", () => {
  const precious = join(scratch, "precious.gexf");
  writeFileSync(precious, "precious");
  expect(intrograph("export", "--to", precious, ...sample).status).toBe(2);
  expect(readFileSync(precious, "utf8")).toBe("precious");
  expect(intrograph("export", "--to", precious, "--force", ...sample).status).toBe(0);
  expect(readFileSync(precious, "utf8").startsWith("<?xml")).toBe(true);
});

test("a folder that is not there is wrong use, and nothing is left behind", () => {
  const { status, stderr } = intrograph("import", ...sample, "--out", join(scratch, "nowhere", "saved.json"));
  expect(status).toBe(2);
  expect(stderr).toContain("could not be written");
  expect(existsSync(join(scratch, "nowhere"))).toBe(false);
});

test.each([
  [0, ["--help"]],
  [1, ["paths", "--to", "Nobody At All", ...sample]],
  [2, ["paths", ...sample]],
  [2, ["import", "nowhere.csv"]],
  [2, []],
])("it ends with %i for %j", (status, argv) => {
  expect(intrograph(...argv).status).toBe(status);
});

test("a reader that stops early does not make it fail", () => {
  const command = `"${process.execPath}" "${built}" contacts --json ${sample.map((file) => `"${file}"`).join(" ")} | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["[\n0\n", ""]);
});
