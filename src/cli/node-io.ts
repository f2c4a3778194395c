import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { type CommandIo, MissingFileError } from "./command-io.ts";

/** The real files, streams and clock. */
export const nodeIo: CommandIo = {
  readFile: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new MissingFileError(reasonOf(error), { cause: error });
    }
  },
  exists: existsSync,
  writeFile: writeByRenaming,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  now: Date.now,
};

/** Written beside its place and renamed, so that an interrupted run never leaves half a file under the name asked for. */
function writeByRenaming(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, "wx", 0o600);
    try {
      const bytes = new TextEncoder().encode(text);
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "this is a folder";
    case "EACCES":
    case "EPERM":
      return "it may not be read";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
