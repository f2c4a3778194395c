import { type CommandDescription, type CommandName, commands } from "./command-list.ts";

const everyCommand = [
  "--json         the answer as JSON",
  "--me NAME|ID   whose network it is; needed where no file is a list of your own contacts",
  "--as-of DAY    count ages up to this day, such as 2026-06-30 (today)",
  "--as KIND      read every file as contacts, introductions or ties",
  "--seed N       seed of whatever is drawn at random",
  "--password-file FILE  its first line is the password of a locked backup among the files",
];

/** The help text, whole or for one command. */
export function usage(command: CommandName | null): string {
  return command === null ? wholeUsage() : commandUsage(commands[command]);
}

function wholeUsage(): string {
  const listed = Object.entries(commands).map(([name, { answers }]) => `  ${name.padEnd(19)}${answers}`);
  return [
    "intrograph COMMAND FILES... [options]",
    "",
    "Answers from the contacts and introductions you have recorded. FILES are contact lists, introductions, lists of who knows",
    "whom, and saved workspaces, in any mix; the kind of each is detected. Nothing leaves this machine, no input is changed.",
    "",
    ...listed,
    "",
    ...everyCommand.map((line) => `  ${line}`),
    "",
    '"intrograph COMMAND --help" tells more. Exit status: 0 done; 1 nothing usable, or nobody of that name; 2 wrong use;',
    "3 an internal failure.",
    "",
  ].join("\n");
}

function commandUsage({ usage: line, answers, details }: CommandDescription): string {
  return [
    `intrograph ${line} [options]`,
    "",
    `Answers: ${answers}.`,
    "",
    ...[...details, ...everyCommand].map((text) => `  ${text}`),
    "",
  ].join("\n");
}
