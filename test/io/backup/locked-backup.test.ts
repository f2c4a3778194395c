import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { recordsHash } from "../../../src/core/workspace/records-hash.ts";
import { snapshot } from "../../../src/core/workspace/snapshot.ts";
import { lockBackup, usualIterations } from "../../../src/io/backup/lock-backup.ts";
import { iterationLimits, readLockedFile, startsLikeLockedFile, writeLockedFile } from "../../../src/io/backup/locked-file.ts";
import { openBackup } from "../../../src/io/backup/open-backup.ts";
import { crc32 } from "../../../src/io/crc32.ts";
import { bytesOf, locked, lockedWorkspace, password, taken, wholeWorkspace } from "./backups.ts";

const whole = await lockedWorkspace();

/** The same file with some of its fields put differently. */
function changed(fields: Readonly<Record<string, unknown>>): Uint8Array {
  return bytesOf(JSON.stringify({ ...(JSON.parse(whole) as object), ...fields }));
}

describe("a locked backup", () => {
  test("opened with its password holds every record that went into it", async () => {
    const back = await taken(bytesOf(whole));
    expect(back).toEqual(wholeWorkspace());
  });

  test("of version 1, as it was frozen, still opens", async () => {
    const frozen = readFileSync(new URL("./locked-v1.json", import.meta.url));
    expect(await taken(frozen)).toEqual(wholeWorkspace());
  });

  test("shows nothing of what it holds but how it was locked", () => {
    expect(Object.keys(JSON.parse(whole) as object)).toEqual([
      "format",
      "version",
      "kdf",
      "iterations",
      "salt",
      "cipher",
      "iv",
      "compression",
      "checksum",
      "sealed",
    ]);
    expect(whole).not.toMatch(/Ana|Ruiz|acme|"counter"/i);
  });

  test("is opened by the libraries of another platform, from its fields alone", () => {
    const file = JSON.parse(whole) as Record<string, string> & { readonly iterations: number };
    const { checksum = "", sealed: content = "", salt = "", iv = "", ...rest } = file;
    const header = Buffer.from(
      JSON.stringify({
        format: rest.format,
        version: 1,
        kdf: rest.kdf,
        iterations: file.iterations,
        salt,
        cipher: rest.cipher,
        iv,
        compression: rest.compression,
      }),
    );
    const sealed = Buffer.from(content, "base64");
    expect(
      crc32(Buffer.concat([header, sealed]))
        .toString(16)
        .padStart(8, "0"),
    ).toBe(checksum);
    const key = pbkdf2Sync(password, Buffer.from(salt, "base64"), file.iterations, 32, "sha256");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64"));
    decipher.setAAD(header);
    decipher.setAuthTag(sealed.subarray(-16));
    const packed = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    expect(inflateRawSync(packed).toString("utf8")).toBe(JSON.stringify(snapshot(wholeWorkspace(), 3)));
  });

  test("takes at least 600,000 rounds for each guess, by default more", () => {
    expect(iterationLimits.least).toBe(600_000);
    expect(usualIterations).toBeGreaterThanOrEqual(iterationLimits.least);
    expect(usualIterations).toBeLessThanOrEqual(iterationLimits.most);
  });

  test("with another salt and iv is another file", async () => {
    const text = JSON.stringify(snapshot(wholeWorkspace(), 3));
    const salt = bytesOf("another salt 16b");
    const other = await lockBackup(text, { password, salt, iv: bytesOf("another iv12"), iterations: iterationLimits.least });
    const [one, two] = [whole, other].map((file) => (JSON.parse(file) as { readonly sealed: string }).sealed);
    expect(two?.slice(0, 40)).not.toBe(one?.slice(0, 40));
    expect(recordsHash((await taken(bytesOf(other))) as never)).toBe(recordsHash(wholeWorkspace()));
  });

  test.each([[""], ["seven quiet otter"], ["Seven quiet otters"], ["seven quiet otters "], ["seven\u00a0quiet otters"]])(
    "does not open with %j",
    async (typed) => {
      expect(await taken(bytesOf(whole), typed)).toBe("wrong-password");
    },
  );

  test("opens however another machine puts together the accents of the password", async () => {
    const file = await locked(JSON.stringify(snapshot(wholeWorkspace(), 0)), { password: "Zo\u00eb f\u00e4hrt" });
    expect(await taken(bytesOf(file), "Zoe\u0308 fa\u0308hrt")).toEqual(wholeWorkspace());
  });

  test("is recognised by how it begins, and nothing else is", () => {
    expect(startsLikeLockedFile(bytesOf(whole))).toBe(true);
    expect(startsLikeLockedFile(bytesOf(`\ufeff { "format" : "intrograph-locked-backup"`))).toBe(true);
    expect(startsLikeLockedFile(bytesOf(`{"format":"intrograph-workspace"`))).toBe(false);
    expect(startsLikeLockedFile(bytesOf(`x{"format":"intrograph-locked-backup"`))).toBe(false);
  });

  test("laid out by an editor, or with a line break at its end, is the same", async () => {
    expect(readLockedFile(bytesOf(JSON.stringify(JSON.parse(whole), null, 2)))).toHaveProperty("file");
    expect(readLockedFile(bytesOf(`${whole}\n`))).toHaveProperty("file");
    expect(readLockedFile(bytesOf(`${whole}\r\n`))).toHaveProperty("file");
  });
});

describe("a locked backup that was tampered with", () => {
  const bytes = bytesOf(whole);
  const draw = seededRandom(20_260_101);
  const cuts = Array.from({ length: 50 }, () => Math.floor(draw() * bytes.length));
  const flips = Array.from({ length: 50 }, () => [Math.floor(draw() * bytes.length), Math.floor(draw() * 8)] as const);

  test.each(cuts.map((at) => [at]))("is refused when cut after %i bytes", async (at) => {
    expect(readLockedFile(bytes.slice(0, at))).toHaveProperty("problem");
  });

  test.each(flips)("is refused when of byte %i bit %i is turned", async (at, bit) => {
    const other = bytes.slice();
    other[at] = (other[at] ?? 0) ^ (1 << bit);
    expect(readLockedFile(other)).toHaveProperty("problem");
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["another format", { format: "intrograph-workspace" }],
    ["no version", { version: undefined }],
    ["version 0", { version: 0 }],
    ["a key from elsewhere", { kdf: "none" }],
    ["one round", { iterations: 1 }],
    ["rounds that take for ever", { iterations: iterationLimits.most + 1 }],
    ["rounds as text", { iterations: "1000000" }],
    ["no cipher", { cipher: "none" }],
    ["another iv", { iv: "AAAAAAAAAAAAAAAA" }],
    ["another salt", { salt: "AAAAAAAAAAAAAAAAAAAAAA==" }],
    ["a short salt", { salt: "AAAA" }],
    ["no compression", { compression: "none" }],
    ["a field more", { hint: "the dog" }],
    ["nothing sealed", { sealed: "" }],
    ["other content", { sealed: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["fields in another order", { checksum: undefined, ...pick("checksum") }],
  ])("is refused: %s", async (_, fields) => {
    expect(readLockedFile(changed(fields))).toHaveProperty("problem");
  });

  test("is refused even where the checksum was made to fit: the header is part of what is authenticated", async () => {
    const { file } = readLockedFile(bytes) as Extract<ReturnType<typeof readLockedFile>, { file: unknown }>;
    const more = { ...file.lock, iterations: file.lock.iterations + 1 };
    expect(await openBackup({ ...file, lock: more }, password)).toEqual({ problem: "wrong-password" });
    const header = bytesOf(new TextDecoder().decode(file.header).replace('"version":1', '"version":2'));
    expect(await openBackup({ ...file, header }, password)).toEqual({ problem: "wrong-password" });
    const sealed = file.sealed.slice();
    sealed[7] = (sealed[7] ?? 0) ^ 1;
    expect(await openBackup({ ...file, sealed }, password)).toEqual({ problem: "wrong-password" });
  });

  test("by a later version is told from damage", async () => {
    expect(readLockedFile(changed({ version: 2 }))).toEqual({ problem: "newer-version" });
  });

  function pick(field: string) {
    return { again: (JSON.parse(whole) as Record<string, unknown>)[field] };
  }
});

describe("the limits of a locked backup", () => {
  test.each([
    [iterationLimits.least - 1, false],
    [iterationLimits.least, true],
    [iterationLimits.most, true],
    [iterationLimits.most + 1, false],
    [iterationLimits.most * 10, false],
  ])("%i rounds asked for by a file: read %j", async (iterations, isRead) => {
    // The file is whole but for the number; what is tested is that nobody begins to count.
    const { lock, sealed } = await lockOf(iterations);
    expect("file" in readLockedFile(bytesOf(writeLockedFile(lock, sealed)))).toBe(isRead);
  });

  test.each([
    [-1, "too-large"],
    [0, "read"],
    [1, "read"],
  ])("what unpacks to %i bytes less than are taken: %s", async (spare, outcome) => {
    const text = JSON.stringify(snapshot(wholeWorkspace(), 3));
    const read = readLockedFile(bytesOf(whole));
    if ("problem" in read) throw new Error(read.problem);
    const opened = await openBackup(read.file, password, bytesOf(text).length + spare);
    expect("records" in opened ? "read" : opened.problem).toBe(outcome);
  });

  async function lockOf(iterations: number) {
    const read = readLockedFile(bytesOf(whole));
    if ("problem" in read) throw new Error(read.problem);
    return { lock: { ...read.file.lock, iterations }, sealed: read.file.sealed };
  }
});

describe("what a locked backup holds", () => {
  test.each([
    ["", "damaged-workspace"],
    ["no JSON", "damaged-workspace"],
    ['{"format":"other"}', "damaged-workspace"],
    ['{"format":"intrograph-workspace","schema":1000}', "newer-workspace"],
    ['{"format":"intrograph-workspace","schema":3,"counter":-1}', "damaged-workspace"],
  ])("is checked whole before anything is taken: %j", async (text, problem) => {
    expect(await taken(bytesOf(await locked(text)))).toBe(problem);
  });
});
