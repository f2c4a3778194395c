import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const query = "?kernel";
const kernelId = /\?kernel$/;

/**
 * Makes `import bytes from "./assembly/NAME.ts?kernel"` the WebAssembly of that AssemblyScript file, as base64 text in the importing
 * script: nothing may be fetched at run time.
 * @returns {import("vite").Plugin}
 */
export function kernelPlugin() {
  return {
    name: "kernels",
    enforce: "pre",
    resolveId: {
      filter: { id: kernelId },
      handler: (source, importer) => (importer === undefined ? null : join(dirname(importer), source)),
    },
    load: {
      filter: { id: kernelId },
      async handler(id) {
        const path = id.slice(0, -query.length);
        this.addWatchFile(path);
        return { code: `export default ${JSON.stringify(await compiled(path))};`, moduleType: "js" };
      },
    },
  };
}

/** @type {Map<string, Promise<string>>} */
const compiledBefore = new Map();

/**
 * @param {string} path of an AssemblyScript file
 * @returns {Promise<string>} its WebAssembly as base64
 */
function compiled(path) {
  const source = readFileSync(path, "utf8");
  const before = compiledBefore.get(source);
  if (before !== undefined) return before;
  const now = compile(path);
  compiledBefore.set(source, now);
  return now;
}

/**
 * What is used of the compiler. Its own types are left out: they bring the global names of AssemblyScript into every file.
 * @typedef {object} Compiler
 * @property {(args: string[], options: CompilerFiles) => Promise<{ error: Error | null, stderr: { toString: () => string } }>} main
 *
 * @typedef {object} CompilerFiles
 * @property {(name: string, baseDir: string) => string | null} readFile
 * @property {(name: string, contents: string | Uint8Array) => void} writeFile
 * @property {() => string[]} listFiles
 */

/** @type {string} */
const compilerName = "assemblyscript/asc";

/** @param {string} path */
async function compile(path) {
  /** @type {{ default: Compiler }} */
  const { default: asc } = await import(compilerName);
  /** @type {Uint8Array | null} */
  let bytes = null;
  const { error, stderr } = await asc.main(
    [
      basename(path),
      "--outFile",
      "kernel.wasm",
      "-O3",
      "--converge",
      "--noAssert",
      "--runtime",
      "stub",
      "--enable",
      "simd",
      "--use",
      "abort=",
    ],
    {
      readFile: (name, baseDir) => {
        try {
          return readFileSync(name === basename(path) ? path : join(baseDir, name), "utf8");
        } catch {
          return null;
        }
      },
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === null) throw new Error(`${path}: ${stderr.toString()}`);
  return Buffer.from(bytes).toString("base64");
}
