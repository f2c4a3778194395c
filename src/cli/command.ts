import type { CommandIo } from "./command-io.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Loaded } from "./load-files.ts";
import type { Options } from "./parse-arguments.ts";

/** Answers one question about what was loaded. Refuses by throwing a CommandFailure. */
export type Command = (loaded: Loaded, options: Options, io: CommandIo) => ExitCode | Promise<ExitCode>;
