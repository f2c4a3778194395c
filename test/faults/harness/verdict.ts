import type { Page } from "playwright-core";
import type { Bug, Found, Refusal } from "../page/faults-page.ts";
import { openIn } from "./browser.ts";
import type { Plan } from "./plan.ts";

/** What went wrong, in words; empty when nothing did. */
export type Violations = readonly string[];

/** After a fault that must lose nothing: the state after the last operation acknowledged, or after the one in flight. */
export function nothingLost(found: Found | Refusal, plan: Plan, ledger: readonly number[]): Violations {
  if (found.code === "refused") return [`the workspace does not open: ${found.error}, ${found.cause}`];
  const last = ledger.at(-1) ?? 0;
  const violations: string[] = [];
  if (found.finding.code === "lost") violations.push(`reported as lost: ${JSON.stringify(found.finding)}`);
  if (found.counter < last) violations.push(`operation ${last} was acknowledged, ${found.counter} is there`);
  if (found.counter > last + 1) violations.push(`operation ${found.counter} is there, ${last} was acknowledged`);
  return [...violations, ...stateOf(found, plan)];
}

/** After a fault that may lose something: never in silence, and what is left is a state that once was. */
export function nothingLostInSilence(found: Found | Refusal, plan: Plan, ledger: readonly number[]): Violations {
  // Refusing to open is telling.
  if (found.code === "refused") return [];
  const last = ledger.at(-1) ?? 0;
  const violations: string[] = [];
  const short = found.counter < last;
  if (short && found.finding.code !== "lost")
    violations.push(`${found.counter} of ${last} are left, reported as ${found.finding.code}`);
  if (!short && found.finding.code === "lost") violations.push("reported as lost, and nothing is");
  return [...violations, ...stateOf(found, plan)];
}

/** The store is as good as before: it takes the next operation of the plan and shows it when opened again. */
export async function goesOn(page: Page, bug: Bug, plan: Plan, counter: number): Promise<Violations> {
  const next = plan.operations[counter];
  if (next === undefined) return [];
  const result = await page.evaluate(([spec, number]) => window.faults.append(spec, number), [plan.spec, next.number] as const);
  if (result.code === "refused") return [`operation ${next.number} is refused afterwards: ${result.error}, ${result.cause}`];
  const found = await openIn(page, bug);
  if (found.code === "refused") return [`the workspace does not open afterwards: ${found.error}, ${found.cause}`];
  return stateOf(found, plan);
}

function stateOf(found: Found, plan: Plan): Violations {
  return found.hash === plan.hashes[found.counter] ? [] : [`the records are not those after operation ${found.counter}`];
}
