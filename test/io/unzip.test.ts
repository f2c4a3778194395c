import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import { type UnzipOptions, unzip } from "../../src/io/unzip.ts";

const all = { wanted: () => true };
const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

function filesOf(bytes: Uint8Array, options: Partial<UnzipOptions> = {}): Record<string, string | undefined> {
  const result = unzip(bytes, { ...all, ...options });
  if ("problem" in result) throw new Error(`${result.problem}: ${result.detail}`);
  return Object.fromEntries([...result.entries].map(([name, content]) => [name, text(content)]));
}

const zip = (files: Readonly<Record<string, string>>, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])) as Zippable, { level });

/** The archive with a number put in place of another one, at an offset from each mark of the kind. */
function patched(bytes: Uint8Array, mark: number, offset: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === mark) change(view, at + offset);
  return copy;
}
const localMark = 0x04034b50;
const listedMark = 0x02014b50;
const endMark = 0x06054b50;

describe("an archive", () => {
  it("gives the wanted files, whether compressed or not", () => {
    const files = { "a.csv": "Name\nAna Ruiz\n", "folder/b.csv": "x".repeat(50_000) };
    expect(filesOf(zip(files))).toEqual(files);
    expect(filesOf(zip(files, 0))).toEqual(files);
    expect(filesOf(zip(files), { wanted: (name) => name === "a.csv" })).toEqual({ "a.csv": files["a.csv"] });
  });

  it("may be empty, or hold empty files and folders", () => {
    expect(filesOf(zip({}))).toEqual({});
    expect(filesOf(zip({ "empty.csv": "", "folder/": "" }))).toEqual({ "empty.csv": "" });
  });

  it("may have something before it and after it", () => {
    const bytes = zip({ "a.csv": "Name\n" });
    const around = new Uint8Array([...strToU8("#!/bin/unpack\n"), ...bytes, ...strToU8("trailing")]);
    expect(filesOf(around)).toEqual({ "a.csv": "Name\n" });
  });

  it("may leave the sizes out before the bytes and give them after", () => {
    const bytes = patched(zip({ "a.csv": "Name\nAna Ruiz\n" }), localMark, 0, (view, at) => {
      view.setUint16(at + 6, 8, true);
      view.setUint32(at + 14, 0, true);
      view.setUint32(at + 18, 0, true);
      view.setUint32(at + 22, 0, true);
    });
    expect(filesOf(bytes)).toEqual({ "a.csv": "Name\nAna Ruiz\n" });
  });

  it("may be written in 64 bits", () => {
    expect(filesOf(in64Bits("a.csv", "Name\nAna Ruiz\n"))).toEqual({ "a.csv": "Name\nAna Ruiz\n" });
  });

  it("is not opened within another", () => {
    const inner = zip({ "a.csv": "Name\n" });
    const result = unzip(zipSync({ "inner.zip": inner }), all);
    expect("entries" in result ? [...result.entries.keys()] : result).toEqual(["inner.zip"]);
  });
});

describe("the name of a file in an archive", () => {
  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["/Connections.csv", "Connections.csv"],
    ["folder\\Connections.csv", "folder/Connections.csv"],
    ["./a/./b.csv", "a/b.csv"],
    ["Ana\u0000 Ruiz.csv", "Ana Ruiz.csv"],
    ["Łucja 名前.csv", "Łucja 名前.csv"],
  ])("%j is only a name", (written, read) => {
    expect(Object.keys(filesOf(zip({ [written]: "x" })))).toEqual([read]);
  });

  it("is read in UTF-8 where the archive does not say so, else in code page 437", () => {
    const flagged = zip({ "Łucja.csv": "x", "ab.csv": "y" });
    const unflagged = patched(flagged, listedMark, 8, (view, at) => view.setUint16(at, 0, true));
    expect(Object.keys(filesOf(unflagged))).toEqual(["Łucja.csv", "ab.csv"]);
    const dos = patched(zip({ "Zxe.csv": "x" }), listedMark, 46, (view, at) => view.setUint8(at + 1, 0x81));
    expect(Object.keys(filesOf(dos))).toEqual(["Züe.csv"]);
  });

  it("given twice means the last file", () => {
    const twice = patched(zip({ "a.csv": "first", "b.csv": "second" }), listedMark, 46, (view, at) => view.setUint8(at, 97));
    expect(filesOf(twice)).toEqual({ "a.csv": "second" });
  });
});

describe("a limit of an archive", () => {
  const problem = (bytes: Uint8Array, options: Partial<UnzipOptions>) => {
    const result = unzip(bytes, { ...all, ...options });
    return "problem" in result ? [result.problem, result.detail] : null;
  };
  const repeated = (length: number) => zip({ "a.csv": "x".repeat(600), "b.csv": "y".repeat(length - 600) });

  it.each([999, 1000])("of bytes lets %d of 1,000 pass", (length) => {
    expect(problem(repeated(length), { mostBytes: 1000 })).toBeNull();
  });

  it.each([1001, 100_000])("of bytes stops %d of 1,000", (length) => {
    expect(problem(repeated(length), { mostBytes: 1000 })).toEqual(["too-compressed", "b.csv"]);
    const stored = zip({ "a.csv": "x".repeat(600), "b.csv": "y".repeat(length - 600) }, 0);
    expect(problem(stored, { mostBytes: 1000 })).toEqual(["too-compressed", "b.csv"]);
  });

  it("of bytes counts only the files that are wanted", () => {
    expect(problem(repeated(5000), { mostBytes: 600, wanted: (name) => name === "a.csv" })).toBeNull();
  });

  it("of the ratio holds beyond the first bytes", () => {
    const bytes = zip({ "a.csv": "x".repeat(5000) });
    const zipped = new DataView(bytes.buffer).getUint32(18, true);
    const ratio = 5000 / zipped;
    expect(problem(bytes, { mostRatio: ratio, bytesBeforeRatio: 100 })).toBeNull();
    expect(problem(bytes, { mostRatio: 4999 / zipped, bytesBeforeRatio: 100 })).toEqual(["too-compressed", "a.csv"]);
    expect(problem(bytes, { mostRatio: 2, bytesBeforeRatio: 4999 })).toEqual(["too-compressed", "a.csv"]);
    expect(problem(bytes, { mostRatio: 2, bytesBeforeRatio: 5000 })).toBeNull();
  });

  it("of the ratio stops ten megabytes of nothing by default, and lets an ordinary table pass", () => {
    expect(problem(zipSync({ "a.csv": new Uint8Array(10_000_000) }), {})).toEqual(["too-compressed", "a.csv"]);
    const random = seededRandom(1);
    const rows = Array.from({ length: 40_000 }, (_, row) => `Ana ${row},Acme,${Math.floor(random() * 1000)}`).join("\n");
    expect(problem(zip({ "a.csv": rows }), {})).toBeNull();
  });

  it("of files counts all of them", () => {
    const files = (count: number) => zip(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.csv`, ""])));
    const none = { wanted: () => false, mostEntries: 20 };
    expect(problem(files(19), none)).toBeNull();
    expect(problem(files(20), none)).toBeNull();
    expect(problem(files(21), none)).toEqual(["too-compressed", "more than 20 files"]);
  });

  it("is not fooled by sizes that lie", () => {
    const lying = patched(zip({ "a.csv": "x".repeat(100_000) }), listedMark, 24, (view, at) => view.setUint32(at, 10, true));
    const both = patched(lying, localMark, 22, (view, at) => view.setUint32(at, 10, true));
    expect(problem(both, { mostBytes: 1000 })).toEqual(["too-compressed", "a.csv"]);
    expect(filesOf(both)).toEqual({ "a.csv": "x".repeat(100_000) });
  });

  it("does not let files share their bytes", () => {
    const random = seededRandom(2);
    const content = Array.from({ length: 3000 }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join("");
    const several = zip({ "a.csv": content, "b.csv": "", "c.csv": "", "d.csv": "" });
    const first = new DataView(several.buffer);
    const shared = patched(several, listedMark, 0, (view, at) => {
      view.setUint16(at + 10, 8, true);
      view.setUint32(at + 16, first.getUint32(14, true), true);
      view.setUint32(at + 20, first.getUint32(18, true), true);
      view.setUint32(at + 42, 0, true);
    });
    expect(problem(shared, {})).toEqual(["damaged-file", expect.stringMatching(/csv$/)]);
  });
});

describe("an archive that cannot be read", () => {
  const problem = (bytes: Uint8Array) => {
    const result = unzip(bytes, all);
    return "problem" in result ? [result.problem, result.detail] : null;
  };
  const whole = zip({ "a.csv": "Name\nAna Ruiz\n", "b.csv": "Name\nBen Okoye\n" });

  it("says that it is encrypted, and which file", () => {
    const locked = patched(whole, listedMark, 8, (view, at) => view.setUint16(at, 1, true));
    expect(problem(locked)).toEqual(["encrypted-file", "a.csv"]);
  });

  it("says that it was cut off, or is none", () => {
    expect(problem(whole.subarray(0, whole.length - 30))).toEqual(["damaged-file", "no list of files"]);
    expect(problem(new Uint8Array())).toEqual(["damaged-file", "no list of files"]);
    expect(problem(strToU8("Name\nAna Ruiz\n"))).toEqual(["damaged-file", "no list of files"]);
  });

  it("says that its list is not as long as it says", () => {
    expect(problem(patched(whole, endMark, 10, (view, at) => view.setUint16(at, 3, true)))).toEqual([
      "damaged-file",
      "list of files",
    ]);
    expect(problem(patched(whole, endMark, 10, (view, at) => view.setUint16(at, 1, true)))).toEqual([
      "damaged-file",
      "list of files",
    ]);
  });

  it("says which file is damaged, by its checksum", () => {
    expect(problem(patched(whole, listedMark, 16, (view, at) => view.setUint32(at, 7, true)))).toEqual(["damaged-file", "a.csv"]);
    expect(problem(patched(whole, listedMark, 10, (view, at) => view.setUint16(at, 9, true)))).toEqual(["damaged-file", "a.csv"]);
  });

  it("never throws, whatever has happened to its bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(whole.length)),
        (changes, cut) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result = unzip(cut === null ? bytes : bytes.subarray(0, cut), all);
          expect("entries" in result || result.detail !== "").toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** A small archive in the form for large ones: all sizes in extra fields, the list's own place in a second end. */
function in64Bits(name: string, content: string): Uint8Array {
  const body = zip({ [name]: content }, 0);
  const view = new DataView(body.buffer);
  const checksum = view.getUint32(14, true);
  const bytes: number[] = [];
  const put = (size: 2 | 4 | 8, ...values: readonly number[]) => {
    for (const value of values) {
      for (let i = 0; i < size; i += 1) bytes.push(i < 4 ? (value >>> (8 * i)) & 255 : 0);
    }
  };
  const all32 = 0xffffffff;
  const size = content.length;
  put(4, localMark);
  put(2, 45, 0, 0, 0, 0);
  put(4, checksum, all32, all32);
  put(2, name.length, 20);
  bytes.push(...strToU8(name));
  put(2, 1, 16);
  put(8, size, size);
  bytes.push(...strToU8(content));
  const list = bytes.length;
  put(4, listedMark);
  put(2, 45, 45, 0, 0, 0, 0);
  put(4, checksum, all32, all32);
  put(2, name.length, 28, 0, 0, 0);
  put(4, 0, all32);
  bytes.push(...strToU8(name));
  put(2, 1, 24);
  put(8, size, size, 0);
  const end = bytes.length;
  put(4, 0x06064b50);
  put(8, 44);
  put(2, 45, 45);
  put(4, 0, 0);
  put(8, 1, 1, end - list, list);
  put(4, 0x07064b50, 0);
  put(8, end);
  put(4, 1, endMark);
  put(2, 0, 0, 0xffff, 0xffff);
  put(4, all32, all32);
  put(2, 0);
  return new Uint8Array(bytes);
}
