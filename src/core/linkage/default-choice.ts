import type { FileReading } from "./file-reading.ts";
import type { FileChoice } from "./import-plan.ts";

/**
 * What is taken for granted about a file until the person says otherwise.
 *
 * @param reading the file
 * @param egoIsInFile whether the person whose network it is stands in the file as one of its contacts
 * @returns `mine`, unless the list could be the directory of a network and has ids or names ego; introductions without a third
 * party record only that the introducer knows the introduced person.
 * Cost: O(contacts).
 */
export function defaultChoice(reading: FileReading, egoIsInFile: boolean): FileChoice {
  const hasIds = reading.contacts.some(({ facts }) => facts.externalId !== undefined && facts.externalId !== null);
  const directory = reading.listOf === "either" && (hasIds || egoIsInFile);
  return { listOf: directory ? "directory" : "mine", introducedTo: "unrecorded" };
}
