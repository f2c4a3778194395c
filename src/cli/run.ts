import type { Command } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import type { FileCommandName } from "./command-list.ts";
import { agendaCommand } from "./commands/agenda.ts";
import { bridgesCommand } from "./commands/bridges.ts";
import { communitiesCommand } from "./commands/communities.ts";
import { compareCommand } from "./commands/compare.ts";
import { contactsCommand } from "./commands/contacts.ts";
import { draftCommand } from "./commands/draft.ts";
import { evaluate } from "./commands/evaluate.ts";
import { evaluateMatching } from "./commands/evaluate-matching.ts";
import { explain } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { layoutCommand } from "./commands/layout.ts";
import { lineageCommand } from "./commands/lineage.ts";
import { pathsCommand } from "./commands/paths.ts";
import { reachCommand } from "./commands/reach.ts";
import { suggestCommand } from "./commands/suggest.ts";
import { CommandFailure, type ExitCode, exitCodes } from "./exit-codes.ts";
import { loadFiles } from "./load-files.ts";
import { parseArguments } from "./parse-arguments.ts";
import { safeText } from "./safe-text.ts";
import { usage } from "./usage.ts";
import { version } from "./version.ts";

const commandOf: Readonly<Record<FileCommandName, Command>> = {
  import: importCommand,
  contacts: contactsCommand,
  reach: reachCommand,
  bridges: bridgesCommand,
  communities: communitiesCommand,
  paths: pathsCommand,
  suggest: suggestCommand,
  agenda: agendaCommand,
  draft: draftCommand,
  compare: compareCommand,
  lineage: lineageCommand,
  layout: layoutCommand,
  export: exportCommand,
};

/**
 * The command line: arguments in, text and an exit code out.
 *
 * @param argv what follows the program's name.
 * @returns 0 done, 1 nothing usable or nobody of that name, 2 wrong use, 3 an internal failure.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    const invocation = parseArguments(argv, io.now());
    switch (invocation.do) {
      case "version":
        io.out(`${version}\n`);
        return exitCodes.done;
      case "help":
        io.out(usage(invocation.command));
        return exitCodes.done;
      case "explain":
        return explain(invocation, io);
      case "evaluate":
        return evaluate(invocation.file, invocation.options, io);
      case "evaluate-matching":
        return evaluateMatching(invocation.file, invocation.options, io);
      case "run": {
        const { command, files, options } = invocation;
        return await commandOf[command](await loadFiles(files, options, io), options, io);
      }
    }
  } catch (error) {
    if (error instanceof CommandFailure) {
      io.err(`${error.message}\n`);
      return error.exitCode;
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.err(`This is a fault of Intrograph, not of your files: ${safeText(what)}\n`);
    return exitCodes.internalFailure;
  }
}
