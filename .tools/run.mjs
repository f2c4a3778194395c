import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] environment on top of ours
 * @property {boolean} [toStderr] keep stdout free, for a command whose own answer goes there
 * @property {string} [cwd] where to run; the project's folder unless told
 */

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function run(command, args, { env = {}, toStderr = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ["ignore", toStderr ? 2 : "inherit", "inherit"],
      env: { ...process.env, ...env },
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
 * @param {RunOptions} [options]
 */
export function runTool(name, args, options = {}) {
  const path = join(root, "node_modules", ".bin", name);
  return existsSync(path) || process.platform === "win32" ? run(path, args, options) : Promise.resolve(127);
}
