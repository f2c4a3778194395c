const ofItsOwn = /conversation id|profile ?url|endors(?:er|ee) first name|creation date|\bdirection\b/i;

/** @returns whether the beginning of a text has columns that a file of a LinkedIn archive may have. Cost: O(length). */
export function mayBeLinkedInFile(beginning: string): boolean {
  return ofItsOwn.test(beginning);
}
