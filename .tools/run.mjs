import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [more] environment on top of ours
 * @param {boolean} [quiet] keep stdout free
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function run(command, args, more = {}, quiet = false, cwd = root) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      // What a tool has to say goes to stderr, so that stdout stays free for answers.
      stdio: ["ignore", quiet ? 2 : "inherit", "inherit"],
      env: { ...process.env, ...more },
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on("close", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

/**
 * Runs a tool that the project has installed.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 * @param {boolean} [quiet]
 */
export function runTool(name, args, more = {}, quiet = false) {
  const path = join(root, "node_modules", ".bin", name);
  return existsSync(path) || process.platform === "win32" ? run(path, args, more, quiet) : Promise.resolve(127);
}
