import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { root, run, runTool } from "./run.mjs";

const built = join(root, "dist/cli/intrograph.js");

/** Whether a source is newer than the built command line. */
function isStale() {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return ["src/core", "src/kernels", "src/io", "src/cli"].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > builtAt,
    ),
  );
}

/** `npm run intrograph`: the command line, built when it is not or when its sources are newer. */
async function intrograph() {
  await install();
  if (isStale()) {
    const code = await runTool("vite", ["build", "--logLevel", "error", "--ssr", "src/cli/intrograph.ts"], { toStderr: true });
    if (code !== 0) process.exit(3);
  }
  // Paths are meant from where the person stands, which npm remembers.
  const from = process.env.INIT_CWD ?? process.cwd();
  process.exit(await run(process.execPath, [built, ...process.argv.slice(2)], { cwd: from }));
}

intrograph().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
});
