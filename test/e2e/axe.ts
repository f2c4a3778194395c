import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What breaks WCAG 2.2 AA on the page as it stands, with the offending markup; empty where nothing does. */
export async function accessibilityFaults(page: Page, view: string): Promise<readonly string[]> {
  // Playwright evaluates past the page's content policy; axe is never part of what is served.
  await page.evaluate(`window.axe === undefined ? (() => { ${axeSource}; })() : undefined`);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) => `${view}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
  );
}

/** Fails with the offending markup when the page, as it stands, breaks WCAG 2.2 AA. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  expect(await accessibilityFaults(page, view)).toEqual([]);
}
