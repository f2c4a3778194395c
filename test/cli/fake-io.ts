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
export function runOn(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Outcome {
  const held = new Map(Object.entries(files));
  let out = "";
  let err = "";
  const io: CommandIo = {
    readFile: (path) => {
      const text = held.get(path);
      if (text === undefined) throw new MissingFileError("there is no such file");
      return new TextEncoder().encode(text);
    },
    exists: (path) => held.has(path),
    writeFile: (path, text) => void held.set(path, text),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => Date.parse("2026-06-30T12:00:00Z"),
  };
  const exitCode = run(argv, io);
  return { exitCode, out, err, files: held };
}

/** The same, and the answer read as JSON. */
export function jsonOf(files: Readonly<Record<string, string>>, ...argv: readonly string[]): unknown {
  const { out, err, exitCode } = runOn(files, ...argv, "--json");
  if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${err}`);
  return JSON.parse(out);
}
