import { openIn, Profile } from "../harness/browser.ts";
import { drawFrom } from "../harness/draw.ts";
import type { Violations } from "../harness/verdict.ts";
import type { Bug } from "../page/faults-page.ts";

/** Two to four tabs append at the same time; whatever was acknowledged to any of them is there in the end. */
export async function tabsAppending(origin: string, seed: number, bug: Bug): Promise<Violations> {
  const tabs = 2 + drawFrom(seed)(3);
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const pages = await Promise.all(Array.from({ length: tabs }, () => profile.tab()));
    for (const page of pages) await openIn(page, bug);
    const acknowledged = (
      await Promise.all(pages.map((page, tab) => page.evaluate((prefix) => window.faults.addContacts(prefix, 20), `tab-${tab}`)))
    ).flat();
    const found = await openIn(await profile.tab(), bug);
    if (found.code === "refused") return [`the workspace does not open: ${found.error}, ${found.cause}`];
    const there = new Set(found.contacts);
    const missing = acknowledged.filter((id) => !there.has(id));
    const violations: string[] = [];
    if (missing.length > 0) violations.push(`${missing.length} of ${acknowledged.length} acknowledged appends are lost`);
    if (found.counter !== acknowledged.length) violations.push(`${acknowledged.length} appends were counted as ${found.counter}`);
    if (found.finding.code !== "intact") violations.push(`reported as ${found.finding.code}`);
    return violations;
  } finally {
    await profile.remove();
  }
}

/** A tab with a newer app upgrades the database while this one has it open: it lets go, and says so at the next append. */
export async function upgradedElsewhere(origin: string, _seed: number, bug: Bug): Promise<Violations> {
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    await openIn(page, bug);
    await page.evaluate(() => window.faults.addContacts("before", 1));
    const other = await profile.tab();
    const outcome = await other.evaluate((name) => window.faults.upgrade(name), "workspace");
    if (outcome === "blocked") return ["an upgrade in another tab is held up"];
    const refused = await page.evaluate(() =>
      window.faults.addContacts("after", 1).then(
        () => "",
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      ),
    );
    return refused === "StoreFailedError" ? [] : [`an append after the upgrade ended with "${refused}"`];
  } finally {
    await profile.remove();
  }
}

/** The person has the site's database cleared while a tab is open. */
export async function clearedElsewhere(origin: string, _seed: number, bug: Bug): Promise<Violations> {
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    await openIn(page, bug);
    const { length } = await page.evaluate(() => window.faults.addContacts("before", 5));
    const session = await profile.session(page);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    const found = await openIn(await profile.tab(), bug);
    if (found.code === "refused") return [];
    const { finding } = found;
    const told = finding.code === "lost" && finding.acknowledged === length && finding.found === 0;
    return told ? [] : [`${length} operations are gone, reported as ${JSON.stringify(finding)}`];
  } finally {
    await profile.remove();
  }
}
