export const exitCodes = { done: 0, nothingUsable: 1, wrongUse: 2, internalFailure: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command cannot be carried out, and the person can do something about it. The message is for them. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function wrongUse(message: string): CommandFailure {
  return new CommandFailure(exitCodes.wrongUse, message);
}

export function nothingUsable(message: string): CommandFailure {
  return new CommandFailure(exitCodes.nothingUsable, message);
}
