import type { Lock } from "./locked-file.ts";

/**
 * @param password any text; the same letters typed on another machine are the same password, however it puts accents together
 * @returns the key that the password and the salt make together, of use for this one thing
 * Cost: the iterations, about 0.2 s a million on a laptop.
 */
export async function keyFrom(
  password: string,
  { salt, iterations }: Pick<Lock, "salt" | "iterations">,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  const letters = new Uint8Array(new TextEncoder().encode(password.normalize("NFC")));
  const typed = await crypto.subtle.importKey("raw", letters, "PBKDF2", false, ["deriveKey"]);
  const making = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(making, typed, { name: "AES-GCM", length: 256 }, false, [use]);
}
