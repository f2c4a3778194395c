import type { CommandIo } from "./command-io.ts";
import { wrongUse } from "./exit-codes.ts";
import { safeText } from "./safe-text.ts";

/** @throws CommandFailure when the file is there and may not be overwritten, or its folder cannot be written to */
export function writeOut(path: string, text: string, force: boolean, io: CommandIo): void {
  if (!force && io.exists(path)) throw wrongUse(`${safeText(path)} is already there. --force overwrites it.`);
  try {
    io.writeFile(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw wrongUse(`${safeText(path)} could not be written: ${safeText(why)}`);
  }
  io.err(`Written: ${safeText(path)}\n`);
}
