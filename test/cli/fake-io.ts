import { type CommandIo, MissingFileError } from "../../src/cli/command-io.ts";
import type { ExitCode } from "../../src/cli/exit-codes.ts";
import { run } from "../../src/cli/run.ts";

export interface Outcome {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Every file there is afterwards. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs a command line over files that exist only here, at a fixed moment. */
export async function runOn(files: Readonly<Record<string, string | Uint8Array>>, ...argv: readonly string[]): Promise<Outcome> {
  const held = new Map(Object.entries(files));
  const written = new Map<string, string>();
  let out = "";
  let err = "";
  const io: CommandIo = {
    readFile: (path) => {
      const content = held.get(path);
      if (content === undefined) throw new MissingFileError("there is no such file");
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    exists: (path) => held.has(path),
    writeFile: (path, text) => {
      held.set(path, text);
      written.set(path, text);
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    randomBytes: (count) => new Uint8Array(count).fill(7),
    now: () => Date.parse("2026-06-30T12:00:00Z"),
  };
  const exitCode = await run(argv, io);
  return { exitCode, out, err, files: new Map([...textsOf(files), ...written]) };
}

function textsOf(files: Readonly<Record<string, string | Uint8Array>>): readonly (readonly [string, string])[] {
  return Object.entries(files).flatMap(([path, content]) => (typeof content === "string" ? [[path, content] as const] : []));
}

/** The same, and the answer read as JSON. */
export async function jsonOf(files: Readonly<Record<string, string | Uint8Array>>, ...argv: readonly string[]): Promise<unknown> {
  const { out, err, exitCode } = await runOn(files, ...argv, "--json");
  if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${err}`);
  return JSON.parse(out);
}
