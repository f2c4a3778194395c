import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { analysisOnThePage, forbiddenImports, impurities, sourceFiles, waysOutOrIn } from "./imports.ts";

const root = join(import.meta.dirname, "../..");
const files = sourceFiles(join(root, "src"));
const scratch = join(root, "node_modules/.cache/planted");

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the house plan", () => {
  test("the top level is the one agreed on", () => {
    const visible = readdirSync(root).filter((name) => !name.startsWith(".") && !["node_modules", "dist"].includes(name));
    expect(visible.sort()).toEqual(
      [
        "CHANGELOG.md",
        "README.md",
        "data",
        "index.html",
        "package-lock.json",
        "package.json",
        "public",
        "src",
        "test",
        "tsconfig.json",
        "vite.config.ts",
      ].sort(),
    );
  });

  test("imports point down the plan only", () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  test("the page's own thread runs no analysis", () => {
    expect(files.flatMap(analysisOnThePage)).toEqual([]);
  });

  test("core has no clock, no randomness and no console", () => {
    expect(files.flatMap(impurities)).toEqual([]);
  });

  test("no code could send data out or turn text into markup or script", () => {
    expect(files.flatMap(waysOutOrIn)).toEqual([]);
  });

  test("no dependency runs a script when it is installed, and the lockfile names no host", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).not.toContain('"hasInstallScript"');
    expect(lock).not.toMatch(/"resolved":\s*"http/);
  });

  test("every version is exact", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const versions: unknown[] = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});

describe("a planted violation is caught", () => {
  const planted = (path: string, text: string) => ({ path, text });

  test.each([
    ["core importing from io", planted("core/reach/x.ts", 'import { readFile } from "../../io/read-file.ts";')],
    ["model importing from network", planted("core/model/x.ts", 'import { buildNetwork } from "../network/build-network.ts";')],
    ["reach importing from paths", planted("core/reach/x.ts", 'import { warmPaths } from "../paths/warm-paths.ts";')],
    [
      "paths importing an answer's code",
      planted("core/paths/x.ts", 'import { answerQuestion } from "../answers/answer-question.ts";'),
    ],
    ["a view importing sigma", planted("app/views/x.tsx", 'import Sigma from "sigma";')],
    ["a lazy import of sigma", planted("app/views/x.tsx", 'const map = await import("sigma");')],
    ["the app importing a parser", planted("app/views/x.tsx", 'import Papa from "papaparse";')],
    ["the command line importing the app", planted("cli/x.ts", 'import { words } from "../app/words/words.ts";')],
    ["storage importing the worker", planted("storage/x.ts", 'export { x } from "../worker/client.ts";')],
  ])("%s", (_, file) => {
    expect(forbiddenImports(file)).toHaveLength(1);
  });

  test("the app analysing by itself", () => {
    const file = planted("app/views/x.tsx", 'import { betweenness } from "../../core/bridging/betweenness.ts";');
    expect(analysisOnThePage(file)).toHaveLength(1);
  });

  test.each(["Date.now()", "new Date()", "Math.random()", "performance.now()", "console.log(1)"])("core using %s", (code) => {
    expect(impurities(planted("core/model/x.ts", `export const x = () => ${code};`))).toHaveLength(1);
  });

  test.each(["fetch('/x')", "new WebSocket('x')", "element.innerHTML = name", "navigator.sendBeacon('x')"])(
    "code using %s",
    (code) => {
      expect(waysOutOrIn(planted("app/x.ts", `export const x = () => ${code};`))).toHaveLength(1);
    },
  );

  test.each([
    ["window", "export const width: number = window.innerWidth;"],
    ["a timer", "export const later = () => setTimeout(() => undefined, 1);"],
    ["Node", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;'],
    ["console", "export const say = () => console.log(1);"],
  ])("the compiler refuses core that uses %s", (name, code) => {
    const folder = join(scratch, name.replace(" ", "-"));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, "src/core"), { recursive: true });
    cpSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
    cpSync(join(root, "src/core/tsconfig.json"), join(folder, "src/core/tsconfig.json"));
    writeFileSync(join(folder, "src/core/clean.ts"), "export const one = 1;\n");
    const compile = () => execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", join(folder, "src/core")], { stdio: "pipe" });
    expect(compile).not.toThrow();
    writeFileSync(join(folder, "src/core/planted.ts"), `${code}\n`);
    expect(compile).toThrow();
  });
});
