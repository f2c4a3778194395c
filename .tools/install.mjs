import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** Installs what the lockfile names, when it has changed since the last time or was never installed. No package runs a script. */
export async function install() {
  const lockHash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lockHash) return;
  console.error("Installing what the project needs (once)...");
  const code = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { toStderr: true });
  if (code !== 0) throw new Error(`npm ci ended with ${code}`);
  writeFileSync(mark, lockHash);
}
