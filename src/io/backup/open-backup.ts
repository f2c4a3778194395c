import { type ReadWorkspace, readWorkspace } from "../read-workspace.ts";
import { inflate } from "../unzip.ts";
import { keyFrom } from "./key-from-password.ts";
import type { LockedFile } from "./locked-file.ts";

/**
 * - `wrong-password`: the file is as it was written, and this password does not open it.
 * - `too-large`: it unpacks to more than is read in one piece.
 * - `newer-workspace`, `damaged-workspace`: it opens, and what is in it cannot be taken.
 */
export type OpenBackupProblem = "wrong-password" | "too-large" | "newer-workspace" | "damaged-workspace";

const mostUnpacked = 200_000_000;

/**
 * Opens a locked backup and checks what is in it whole, before anything of it is taken.
 *
 * @param file as `readLockedFile` returned it
 * @param mostBytes of the workspace, unpacked
 * @returns the records and the number of their last operation, or why there are none; nothing is thrown for bad input. Cost: the iterations, and O(bytes).
 */
export async function openBackup(
  { lock, header, sealed }: LockedFile,
  password: string,
  mostBytes = mostUnpacked,
): Promise<ReadWorkspace | { readonly problem: OpenBackupProblem }> {
  const key = await keyFrom(password, lock, "decrypt");
  const packed = await opened(sealed, key, lock.iv, header);
  if (packed === null) return { problem: "wrong-password" };
  const unpacked = inflate(packed, mostBytes);
  if ("problem" in unpacked) return { problem: unpacked.problem === "too-compressed" ? "too-large" : "damaged-workspace" };
  const read = readWorkspace(unpacked.bytes);
  if ("records" in read) return read;
  return { problem: read.problem.code === "newer-schema" ? "newer-workspace" : "damaged-workspace" };
}

/** @returns null where the key does not fit. */
async function opened(
  sealed: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
  header: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  try {
    const settings = { name: "AES-GCM", iv, additionalData: header, tagLength: 128 };
    return new Uint8Array(await crypto.subtle.decrypt(settings, key, sealed));
  } catch (error) {
    // A DOMException of this name is all that is told of a tag that does not fit.
    if (error instanceof Error && error.name === "OperationError") return null;
    throw error;
  }
}
