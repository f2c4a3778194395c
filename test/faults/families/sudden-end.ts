import type { Page } from "playwright-core";
import { openIn, Profile } from "../harness/browser.ts";
import { planOf } from "../harness/plan.ts";
import { drawFrom } from "../harness/seeds.ts";
import { goesOn, nothingLost, type Violations } from "../harness/verdict.ts";
import type { Bug } from "../page/faults-page.ts";

/** Milliseconds from the beginning of an append within which the end comes: a small one takes less, an import about this. */
const longestDelay = 120;

/** SIGKILL of the whole browser at a seeded moment of a seeded append; the profile is opened again. */
export function browserKilled(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return suddenEnd(origin, seed, bug, async (profile) => {
    await profile.kill();
    await profile.start();
  });
}

/** The tab's process crashes at a seeded moment of a seeded append; another tab opens the workspace. */
export function tabCrashed(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return suddenEnd(origin, seed, bug, async (profile, page) => {
    const session = await profile.session(page);
    const crashed = new Promise<void>((resolve) => {
      page.once("crash", () => resolve());
    });
    // The answer to this can never come.
    session.send("Page.crash").catch(() => undefined);
    await crashed;
  });
}

async function suddenEnd(
  origin: string,
  seed: number,
  bug: Bug,
  end: (profile: Profile, page: Page) => Promise<void>,
): Promise<Violations> {
  const draw = drawFrom(seed);
  const plan = planOf(seed, 9, 2_500);
  const inFlight = 1 + draw(plan.operations.length - 1);
  const delay = draw(longestDelay);
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    const ledger: number[] = [];
    const momentCame = new Promise<void>((resolve) => {
      const acknowledged = (number: number): void => {
        ledger.push(number);
        if (number === inFlight - 1) setTimeout(resolve, delay);
      };
      page.exposeFunction("acknowledged", acknowledged).then(() => {
        if (inFlight === 1) setTimeout(resolve, delay);
      }, resolve);
    });
    await openIn(page, bug);
    if (seed % 2 === 0) await page.evaluate(() => window.faults.compact());
    // Cut off in the middle, by design.
    page.evaluate((operations) => window.faults.appendAll(operations), plan.operations).catch(() => undefined);
    await momentCame;
    await end(profile, page);
    const after = await profile.tab();
    const found = await openIn(after, bug);
    const violations = nothingLost(found, plan, ledger);
    if (violations.length > 0 || found.code === "refused") return violations;
    return await goesOn(after, bug, plan, found.counter);
  } finally {
    await profile.remove();
  }
}
