import { deflateSync } from "fflate";
import { keyFrom } from "./key-from-password.ts";
import { headerOf, type Lock, writeLockedFile } from "./locked-file.ts";

/** About a third of a second on a laptop of today, and as much for each guess of whoever tries to open the file. */
export const usualIterations = 1_000_000;

export interface LockWith {
  readonly password: string;
  /** 16 bytes from the system's own source of randomness, used for this file only. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes, likewise. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly iterations?: number;
}

/**
 * Locks a text with a password: compressed, then encrypted with AES-256-GCM under a key that PBKDF2-SHA-256 makes from the
 * password and the salt. The header (format, version, iterations, salt, iv) is authenticated with it.
 *
 * @param text what is to be kept, of any length
 * @returns the text of the file. The same arguments give the same text: never use salt and iv twice.
 * Cost: O(bytes), and the iterations. Source: NIST SP 800-38D (GCM), RFC 8018 (PBKDF2), RFC 1951 (DEFLATE).
 */
export async function lockBackup(text: string, { password, salt, iv, iterations = usualIterations }: LockWith): Promise<string> {
  const lock: Lock = { iterations, salt, iv };
  const packed = new Uint8Array(deflateSync(new TextEncoder().encode(text)));
  const key = await keyFrom(password, lock, "encrypt");
  const settings = { name: "AES-GCM", iv, additionalData: headerOf(lock), tagLength: 128 };
  return writeLockedFile(lock, new Uint8Array(await crypto.subtle.encrypt(settings, key, packed)));
}
