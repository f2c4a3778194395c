import { type CommandIo, MissingFileError } from "./command-io.ts";
import { wrongUse } from "./exit-codes.ts";
import { safeText } from "./safe-text.ts";

/**
 * @param path of a file whose first line is the password
 * @throws CommandFailure when there is no such file, or nothing in its first line
 */
export function passwordIn(path: string, io: CommandIo): string {
  const password = new TextDecoder().decode(bytesOf(path, io)).split(/\r?\n/)[0] ?? "";
  if (password === "") throw wrongUse(`${safeText(path)}: its first line is to be the password, and it is empty.`);
  return password;
}

function bytesOf(path: string, io: CommandIo): Uint8Array {
  try {
    return io.readFile(path);
  } catch (error) {
    if (error instanceof MissingFileError) throw wrongUse(`${safeText(path)}: ${error.message}.`);
    throw error;
  }
}
