import { extname } from "node:path";
import { answerQuestion } from "../../core/answers/answer-question.ts";
import { snapshot } from "../../core/workspace/snapshot.ts";
import { lockBackup } from "../../io/backup/lock-backup.ts";
import { ivBytes, saltBytes } from "../../io/backup/locked-file.ts";
import { contactsCsv, introductionsCsv } from "../../io/export/csv.ts";
import { gexf } from "../../io/export/gexf.ts";
import { graphml } from "../../io/export/graphml.ts";
import { svg } from "../../io/export/svg.ts";
import type { Command } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { exitCodes, wrongUse } from "../exit-codes.ts";
import { counterOf, type Loaded } from "../load-files.ts";
import type { Options } from "../parse-arguments.ts";
import { passwordIn } from "../password.ts";
import { networkOf } from "../question-context.ts";
import { safeText } from "../safe-text.ts";
import { writeOut } from "../write-out.ts";

/** The network as a file of another kind. */
export const exportCommand: Command = async (loaded, options, io) => {
  if (options.to === null || options.to === "") throw wrongUse("Where to? export --to FILE FILES...");
  const text = exported(options.to, loaded, options);
  writeOut(options.to, options.lock ? await locked(options.to, text, options, io) : text, options.force, io);
  return exitCodes.done;
};

async function locked(path: string, text: string, { passwordFile }: Options, io: CommandIo): Promise<string> {
  if (extname(path).toLowerCase() !== ".json") throw wrongUse("Only a .json file can be locked.");
  if (passwordFile === null) throw wrongUse("Write the password into a file, and name that with --password-file.");
  return lockBackup(text, {
    password: passwordIn(passwordFile, io),
    salt: io.randomBytes(saltBytes),
    iv: io.randomBytes(ivBytes),
  });
}

function exported(path: string, loaded: Loaded, options: Options): string {
  const { records } = loaded;
  const ending = extname(path).toLowerCase();
  switch (ending) {
    case ".csv":
      return options.what === "contacts" ? contactsCsv(records) : introductionsCsv(records);
    case ".gexf":
      return gexf(networkOf(loaded, options));
    case ".graphml":
      return graphml(networkOf(loaded, options));
    case ".svg": {
      const network = networkOf(loaded, options);
      return svg(network, answerQuestion(network, { ask: "map" }));
    }
    case ".json":
      return `${JSON.stringify(snapshot(records, counterOf(loaded)), null, 1)}\n`;
    default:
      throw wrongUse(`A file ending in .csv, .gexf, .graphml, .svg or .json can be written, not "${safeText(ending)}".`);
  }
}
