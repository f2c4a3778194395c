import { expect, test } from "vitest";
import type { Change } from "../../src/core/model/change.ts";
import { noRecords } from "../../src/core/model/records.ts";
import { recordsHash } from "../../src/core/workspace/records-hash.ts";
import { snapshot } from "../../src/core/workspace/snapshot.ts";
import { applyChanges } from "../../src/core/workspace/workspace.ts";
import { readLockedFile } from "../../src/io/backup/locked-file.ts";
import { openBackup } from "../../src/io/backup/open-backup.ts";
import { lockedWorkspace } from "../../src/worker/export-text.ts";
import { importSession } from "../../src/worker/import-session.ts";
import { loadRequests } from "../../src/worker/records-parts.ts";
import { bytesOf, wholeWorkspace } from "../io/backup/backups.ts";

const whole = wholeWorkspace();

test("every kind of thing comes to the worker, whatever the size of the parts", () => {
  for (const size of [1, 2, 500]) {
    let records = noRecords;
    for (const request of loadRequests(whole, size)) {
      if (request.do === "reset") records = { ...noRecords, settings: request.settings };
      if (request.do !== "load") continue;
      const kinds = {
        contact: request.part.contacts,
        introduction: request.part.introductions,
        tie: request.part.ties,
        ask: request.part.asks,
        import: request.part.imports,
        decision: request.part.decisions,
        conversation: request.part.conversations,
        lead: request.part.leads,
        task: request.part.tasks,
      };
      const changes = Object.entries(kinds).flatMap(([of, things]) =>
        things.map((after) => ({ of, before: null, after }) as Change),
      );
      expect(changes.length).toBeLessThanOrEqual(size);
      records = applyChanges(records, changes);
    }
    expect(recordsHash(records)).toBe(recordsHash(whole));
  }
});

test("what the worker locks, another opens after a wrong password, as a restore that can be taken back", async () => {
  const password = "seven quiet otters";
  const lock = { password, salt: bytesOf("0123456789abcdef"), iv: bytesOf("0123456789ab"), counter: 3, iterations: 600_000 };
  const text = await lockedWorkspace(whole, lock);
  const session = importSession();
  const found = await session.readFiles([{ name: "mine.json", content: new Blob([text]) }], noRecords, () => undefined);
  expect(found).toEqual({ read: [], problems: [], workspace: null, locked: "mine.json" });
  expect(await session.unlock("otters", noRecords)).toEqual({ problem: "wrong-password" });
  const opened = await session.unlock(password, noRecords);
  expect(opened).toMatchObject({ workspace: { file: "mine.json", conversations: 2, leads: 1, tasks: 1 } });
  const { changes, summary } = session.pending();
  expect(summary.code).toBe("restore");
  expect(JSON.stringify(snapshot(applyChanges(noRecords, changes), 0))).toBe(JSON.stringify(snapshot(whole, 0)));
  expect(await session.unlock(password, whole)).toMatchObject({ workspace: { changes: 0 } });
});

test("a locked file comes alone, and one of a later version says so", async () => {
  const session = importSession();
  const lock = { password: "x", salt: bytesOf("0123456789abcdef"), iv: bytesOf("0123456789ab"), counter: 3, iterations: 600_000 };
  const text = await lockedWorkspace(whole, lock);
  const file = { name: "mine.json", content: new Blob([text]) };
  const list = { name: "people.csv", content: new Blob(["Name\nAna\n"]) };
  const among = await session.readFiles([file, list], noRecords, () => undefined);
  expect(among.problems.map(({ code }) => code)).toEqual(["workspace-among-others"]);
  const later = { name: "later.json", content: new Blob([text.replace('"version":1', '"version":2')]) };
  expect((await session.readFiles([later], noRecords, () => undefined)).problems.map(({ code }) => code)).toEqual([
    "newer-workspace",
  ]);
  const cut = { name: "cut.json", content: new Blob([text.slice(0, -40)]) };
  expect((await session.readFiles([cut], noRecords, () => undefined)).problems.map(({ code }) => code)).toEqual([
    "damaged-workspace",
  ]);
});

test("a locked workspace keeps the number of its last operation", async () => {
  const password = "seven quiet otters";
  const lock = { password, salt: bytesOf("0123456789abcdef"), iv: bytesOf("0123456789ab"), iterations: 600_000 };
  const read = readLockedFile(bytesOf(await lockedWorkspace(whole, { ...lock, counter: 41 })));
  if ("problem" in read) throw new Error(read.problem);
  expect(await openBackup(read.file, password)).toMatchObject({ counter: 41 });
});
