import { findBrowser } from "./find-browser.mjs";
import { install } from "./install.mjs";
import { runTool } from "./run.mjs";

/** @type {readonly { readonly name: string, readonly tool: string, readonly args: readonly string[] }[]} */
const steps = [
  { name: "format and lint", tool: "biome", args: ["ci", "."] },
  { name: "types", tool: "tsc", args: ["-b"] },
  { name: "dead code", tool: "knip", args: ["--no-progress"] },
  { name: "unit, property and architecture tests", tool: "vitest", args: ["run", "--project", "unit"] },
  { name: "build", tool: "vite", args: ["build", "--logLevel", "warn"] },
  { name: "command line build", tool: "vite", args: ["build", "--logLevel", "warn", "--ssr", "src/cli/intrograph.ts"] },
  { name: "bundle size", tool: "size-limit", args: [] },
  { name: "end to end", tool: "vitest", args: ["run", "--project", "e2e"] },
  { name: "faults", tool: "vitest", args: ["run", "--project", "faults"] },
];

/** `npm test`: everything. `npm test -- types build` runs the steps whose names begin so. */
async function test() {
  await install();
  const wanted = process.argv.slice(2);
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
  if (chosen.length === 0) throw new Error(`no step of that name; there are: ${steps.map(({ name }) => name).join(", ")}`);
  const needsBrowser = chosen.some(({ name }) => name === "end to end" || name === "faults");
  const browser = needsBrowser ? { CHROME_PATH: await findBrowser() } : {};
  const failed = [];
  for (const { name, tool, args } of chosen) {
    const begun = Date.now();
    console.log(`\n=== ${name}`);
    const code = await runTool(tool, args, { env: browser });
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`--- ${name}: ${code === 0 ? "passed" : `FAILED (exit ${code})`} after ${seconds} s`);
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
  console.log(`\nsteps: ${chosen.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exit(1);
}

test().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
