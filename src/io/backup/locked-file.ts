import * as v from "valibot";
import { crc32 } from "../crc32.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/** How a backup was locked: everything that is needed to open it, but for the password. */
export interface Lock {
  /** Rounds of PBKDF2. */
  readonly iterations: number;
  /** 16 bytes, new for each file. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes, new for each file. */
  readonly iv: Uint8Array<ArrayBuffer>;
}

export interface LockedFile {
  readonly lock: Lock;
  /** What is authenticated together with the content, as it stands in the file. */
  readonly header: Uint8Array<ArrayBuffer>;
  /** The content, compressed and encrypted, with the tag at its end. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * - `not-a-backup`: something else.
 * - `newer-version`: written by a later version of this program.
 * - `damaged`: not as it was written: cut, changed, or made by something else.
 */
export type LockedFileProblem = "not-a-backup" | "newer-version" | "damaged";

export const backupVersion = 1;
export const saltBytes = 16;
export const ivBytes = 12;
/** A file that asks for more would keep the machine busy for minutes; one that asks for less is not by this program. */
export const iterationLimits = { least: 600_000, most: 10_000_000 } as const;

const format = "intrograph-locked-backup";
const tagBytes = 16;

const fileSchema = v.strictObject({
  format: v.literal(format),
  version: v.literal(backupVersion),
  kdf: v.literal("PBKDF2-SHA-256"),
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(iterationLimits.least), v.maxValue(iterationLimits.most)),
  salt: v.string(),
  cipher: v.literal("AES-256-GCM"),
  iv: v.string(),
  compression: v.literal("deflate"),
  checksum: v.string(),
  sealed: v.string(),
});

/** @returns whether the bytes begin as a locked backup does, whatever the file is called. Cost: O(1). */
export function startsLikeLockedFile(bytes: Uint8Array): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${format}"`).test(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 200)),
  );
}

/** @returns the header of a file locked so, in the bytes that are authenticated. Cost: O(1). */
export function headerOf(lock: Lock): Uint8Array<ArrayBuffer> {
  return utf8(JSON.stringify(headerFields(lock)));
}

/** @returns the text of the file: JSON, of one line. Cost: O(bytes). */
export function writeLockedFile(lock: Lock, sealed: Uint8Array): string {
  const checksum = checksumOf(headerOf(lock), sealed);
  return JSON.stringify({ ...headerFields(lock), checksum, sealed: toBase64(sealed) });
}

/**
 * Reads the file as far as that goes without the password. The checksum tells a file that was damaged on its way from one that
 * the password does not fit; it keeps nothing secret and proves nothing: that the content is what was locked, the tag proves.
 *
 * @param bytes all of the file
 * @returns the file, or why it cannot be opened: anything that differs from what was written is a reason, spaces and line breaks between the fields left out. Cost: O(bytes).
 */
export function readLockedFile(bytes: Uint8Array): { readonly file: LockedFile } | { readonly problem: LockedFileProblem } {
  const text = textOf(bytes);
  const json = text === null ? null : jsonIn(text);
  if (text === null || !isObject(json) || json.format !== format)
    return { problem: startsLikeLockedFile(bytes) ? "damaged" : "not-a-backup" };
  const { version } = json;
  if (typeof version === "number" && Number.isSafeInteger(version) && version > backupVersion)
    return { problem: "newer-version" };
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) return { problem: "damaged" };
  const salt = fromBase64(parsed.output.salt);
  const iv = fromBase64(parsed.output.iv);
  const sealed = fromBase64(parsed.output.sealed);
  if (salt?.length !== saltBytes || iv?.length !== ivBytes || sealed === null || sealed.length <= tagBytes)
    return { problem: "damaged" };
  const lock: Lock = { iterations: parsed.output.iterations, salt, iv };
  // Written again it has to be the same, but for spaces between: nothing is left in which a change could go unnoticed.
  if (writeLockedFile(lock, sealed) !== JSON.stringify(json)) return { problem: "damaged" };
  return { file: { lock, header: headerOf(lock), sealed } };
}

function headerFields({ iterations, salt, iv }: Lock) {
  return {
    format,
    version: backupVersion,
    kdf: "PBKDF2-SHA-256",
    iterations,
    salt: toBase64(salt),
    cipher: "AES-256-GCM",
    iv: toBase64(iv),
    compression: "deflate",
  };
}

function checksumOf(header: Uint8Array, sealed: Uint8Array): string {
  const both = new Uint8Array(header.length + sealed.length);
  both.set(header);
  both.set(sealed, header.length);
  return crc32(both).toString(16).padStart(8, "0");
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
