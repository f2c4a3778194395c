import type { Page } from "playwright-core";
import { openIn, Profile } from "../harness/browser.ts";
import { drawFrom } from "../harness/draw.ts";
import { type Plan, planOf } from "../harness/plan.ts";
import { goesOn, nothingLost, type Violations } from "../harness/verdict.ts";
import type { Bug } from "../page/faults-page.ts";

/** The browser's quota for the origin runs out in the middle of the plan; later it is lifted. */
export async function quotaExceeded(origin: string, seed: number, bug: Bug): Promise<Violations> {
  const plan = planOf({ seed, length: 40, importSize: 3_000 });
  const quotaSize = 500_000 + drawFrom(seed)(500_000);
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    const session = await profile.session(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
    const ledger: number[] = [];
    await page.exposeFunction("acknowledged", (number: number) => {
      ledger.push(number);
    });
    await openIn(page, bug);
    const refusal = await page.evaluate((spec) => window.faults.appendTo(spec, spec.length), plan.spec);
    const found = await openIn(page, bug);
    const violations = [...nothingLost(found, plan, ledger)];
    if (refusal === null && violations.length === 0)
      throw new Error(`all of the plan went into ${quotaSize} bytes: no fault at all`);
    if (refusal !== null && refusal.cause !== "QuotaExceededError")
      violations.push(`refused with ${refusal.error}, ${refusal.cause}`);
    if (violations.length > 0 || found.code === "refused") return violations;
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    return await goesOn(page, bug, plan, found.counter);
  } finally {
    await profile.remove();
  }
}

/** The k-th storage request of an append, then of a fold, is taken down by the browser, for k = 1 until none is left to fail. */
export async function requestsAborted(origin: string, seed: number, bug: Bug): Promise<Violations> {
  const plan = planOf({ seed, length: 5, importSize: 2_500 });
  const profile = await Profile.make(origin);
  try {
    await profile.start();
    const page = await profile.tab();
    await page.exposeFunction("acknowledged", () => undefined);
    const violations: string[] = [];
    for (const deed of ["append", "compact"] as const) {
      for (let k = 1, reached = true; reached && violations.length === 0; k += 1) {
        const verdict = await requestAborted(page, plan, k, deed, bug);
        reached = verdict.reached;
        violations.push(...verdict.violations);
        if (!reached && k < 3) violations.push(`${deed} makes fewer than ${k} requests`);
      }
    }
    return violations;
  } finally {
    await profile.remove();
  }
}

async function requestAborted(
  page: Page,
  plan: Plan,
  k: number,
  deed: "append" | "compact",
  bug: Bug,
): Promise<{ readonly reached: boolean; readonly violations: Violations }> {
  const name = `${deed}-${k}`;
  return page.evaluate(
    async ({ name, bug, spec, k, deed, hashes }) => {
      const violations: string[] = [];
      const { faults } = window;
      await faults.open(name, bug);
      await faults.appendTo(spec, 3);
      faults.abortRequest(k);
      const result = deed === "append" ? await faults.append(spec, 4) : await faults.compact();
      const reached = faults.stopAborting();
      const refused = result?.code === "refused";
      if (reached !== refused) violations.push(`request ${k} of ${deed} ${reached ? "failed unheard" : "was refused"}`);
      const expected = 3 + (deed === "append" && !refused ? 1 : 0);
      const found = await faults.open(name, bug);
      if (found.code === "refused") violations.push(`after request ${k} of ${deed} it does not open: ${found.cause}`);
      else if (found.counter !== expected || found.hash !== hashes[expected])
        violations.push(`request ${k} of ${deed} left a trace`);
      return { reached, violations };
    },
    { name, bug, spec: plan.spec, k, deed, hashes: plan.hashes },
  );
}
