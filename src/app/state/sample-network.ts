import contacts from "../../../data/sample-contacts.csv?raw";
import directory from "../../../data/sample-directory.csv?raw";
import introductions from "../../../data/sample-introductions.csv?raw";
import type { FileChoice } from "../../core/linkage/import-plan.ts";

interface SampleFile {
  readonly name: string;
  readonly content: Blob;
  readonly choice: FileChoice;
}

function sampleFile(name: string, text: string, listOf: FileChoice["listOf"]): SampleFile {
  return {
    name,
    content: new Blob([text], { type: "text/csv" }),
    choice: { listOf, introducedTo: "unrecorded" },
  };
}

/** The fictional network of `data/`, as files, so that it comes in by the same way as a person's own. */
export const sampleFiles: readonly SampleFile[] = [
  sampleFile("sample-contacts.csv", contacts, "mine"),
  sampleFile("sample-directory.csv", directory, "directory"),
  sampleFile("sample-introductions.csv", introductions, "directory"),
];

/** The company that the sample's story is about. */
export const sampleTarget = "Acme";
