import type { Page } from "playwright-core";
import { openIn, Profile } from "../harness/browser.ts";
import { drawFrom } from "../harness/draw.ts";
import { planOf } from "../harness/plan.ts";
import { goesOn, nothingLost, type Violations } from "../harness/verdict.ts";
import type { Bug, Refusal } from "../page/faults-page.ts";

/** Milliseconds from the beginning of an append within which the end comes: a small one takes less, an import about this. */
const longestDelay = 120;

/** SIGKILL of the whole browser at a seeded moment of a seeded append, or of a fold; the profile is opened again. */
export function browserKilled(origin: string, seed: number, bug: Bug): Promise<Violations> {
  return suddenEnd(origin, seed, bug, async (profile) => {
    await profile.kill();
    await profile.start();
  });
}

/** The tab's process crashes at a seeded moment of a seeded append, or of a fold; another tab opens the workspace. */
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
  const plan = planOf({ seed, length: 9, importSize: 2_500 });
  // The last is kept for going on afterwards; in its place the log is folded.
  const inFlight = 1 + draw(plan.operations.length);
  const delay = draw(longestDelay);
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    const ledger: number[] = [];
    let refusal: Refusal | null = null;
    await openIn(page, bug);
    await new Promise<void>((resolve, reject) => {
      const acknowledged = (number: number): void => {
        if (number > 0) ledger.push(number);
        if (number === inFlight - 1) setTimeout(resolve, delay);
      };
      page
        .exposeFunction("acknowledged", acknowledged)
        .then(() => {
          acknowledged(0);
          // Cut off in the middle, by design; when it was faster, the end comes after it.
          page
            .evaluate(
              async (spec) => (await window.faults.appendTo(spec, spec.length - 1)) ?? (await window.faults.compact()),
              plan.spec,
            )
            .then(
              (result) => {
                refusal = result;
                resolve();
              },
              () => resolve(),
            );
        })
        .catch(reject);
    });
    if (refusal !== null) return [`refused before the end came: ${JSON.stringify(refusal)}`];
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
