import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openIn, Profile } from "../harness/browser.ts";
import { type Draw, drawFrom } from "../harness/draw.ts";
import { planOf } from "../harness/plan.ts";
import { goesOn, nothingLostInSilence, type Violations } from "../harness/verdict.ts";
import type { Bug } from "../page/faults-page.ts";

/** The database's log is cut at a seeded byte while the browser is closed. */
export function logTorn(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return spoilt(origin, seed, bug, async (folder, draw) => {
    const log = await logOf(folder);
    await truncate(log, draw((await readFile(log)).length));
  });
}

/** A seeded byte of the database's log is another one when the browser opens it again. */
export function byteFlipped(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return spoilt(origin, seed, bug, async (folder, draw) => {
    const log = await logOf(folder);
    const content = await readFile(log);
    const at = draw(content.length);
    content[at] = (content[at] ?? 0) ^ (1 + draw(255));
    await writeFile(log, content);
  });
}

/** The database's folder is gone, as after an eviction. */
export function folderRemoved(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return spoilt(origin, seed, bug, async (folder) => {
    await rm(folder, { recursive: true });
  });
}

/** The list of the database's files is gone; the files are there. */
export function manifestRemoved(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return spoilt(origin, seed, bug, async (folder) => {
    for (const file of await readdir(folder)) {
      if (file.startsWith("MANIFEST") || file === "CURRENT") await rm(join(folder, file));
    }
  });
}

async function spoilt(
  origin: string,
  seed: number,
  bug: Bug,
  spoil: (folder: string, draw: Draw) => Promise<void>,
): Promise<Violations> {
  const plan = planOf({ seed, length: 12, importSize: 300 });
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    const ledger: number[] = [];
    await page.exposeFunction("acknowledged", (number: number) => {
      ledger.push(number);
    });
    await openIn(page, bug);
    // The last is kept for going on afterwards.
    await page.evaluate((spec) => window.faults.appendTo(spec, spec.length - 1), plan.spec);
    await profile.quit();
    await spoil(await databaseFolder(profile.folder), drawFrom(seed));
    await profile.start();
    const after = await profile.tab();
    const found = await openIn(after, bug);
    const violations = nothingLostInSilence(found, plan, ledger);
    if (violations.length > 0 || found.code === "refused") return violations;
    return await goesOn(after, bug, plan, found.counter);
  } finally {
    await profile.remove();
  }
}

async function databaseFolder(profile: string): Promise<string> {
  const parent = join(profile, "Default", "IndexedDB");
  const name = (await readdir(parent)).find((entry) => entry.endsWith(".indexeddb.leveldb"));
  if (name === undefined) throw new Error(`no database in ${parent}`);
  return join(parent, name);
}

async function logOf(folder: string): Promise<string> {
  const logs = (await readdir(folder)).filter((entry) => entry.endsWith(".log")).sort();
  const last = logs.at(-1);
  if (last === undefined) throw new Error(`no log in ${folder}`);
  return join(folder, last);
}
