/** What a command may touch of the world outside; tests hand in their own. Paths are as the person typed them. */
export interface CommandIo {
  /** @throws MissingFileError when there is no such file, or it cannot be read */
  readonly readFile: (path: string) => Uint8Array;
  readonly exists: (path: string) => boolean;
  /** Puts the whole text in place or nothing of it. */
  readonly writeFile: (path: string, text: string) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** From the system's own source, for keys. */
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

export class MissingFileError extends Error {
  override readonly name = "MissingFileError";
}
