import type { Locator } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { loadSample, openTab } from "../steps.ts";

/** Who is the only way to an industry; what would be cut off without them, on the map; and a second way. */
let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function bridgingPanel(options: OpenOptions = {}) {
  app = await openApp(options);
  const { page } = app;
  await loadSample(page);
  return { page, panel: await openTab(page, "Bridging contacts") };
}

/** How many people the table lists, its heading left out; only the rows in sight are there. */
async function shownPeople(table: Locator): Promise<number> {
  return Number(await table.getAttribute("aria-rowcount")) - 1;
}

describe("bridge check", () => {
  test("the one who is the only way is named, the map shows what would be cut off, and a second way is suggested", async () => {
    const { page, panel } = await bridgingPanel();
    const priya = panel.getByRole("article").filter({ hasText: "Priya Raman" }).first();
    await priya.getByText("Without them a part of the network is cut off. Look for a second way.").waitFor();
    await priya.getByRole("button", { name: "Priya Raman" }).click();
    const without = page.getByRole("region", { name: "Without Priya Raman" });
    await without.getByText(/^Priya Raman is your only way to .*Biotech/).waitFor();
    await without.getByText(/^A second way: meet Yuki Asahina, who leads to all of them\.$/).waitFor();

    await without.getByRole("button", { name: "Show what would be cut off" }).click();
    const told = page.getByText(/^Only the 10 people are shown whom you would no longer reach .* without Priya Raman\./);
    await told.waitFor();
    await page.locator('[data-testid="map"][data-state="ready"]').waitFor();
    // The same people as a table: those who would be lost, and the one without whom.
    await page.getByRole("radiogroup", { name: /^Map/ }).getByText("Table").click();
    const table = page.getByRole("grid", { name: /^People/ });
    await table.getByText("Yuki Asahina", { exact: true }).waitFor();
    expect(await shownPeople(table)).toBe(11);
    await page.getByRole("button", { name: "Show everybody again" }).click();
    await told.waitFor({ state: "detached" });
    await expect.poll(() => shownPeople(table)).toBeGreaterThan(100);

    await without.getByRole("button", { name: "Yuki Asahina" }).click();
    await page.getByRole("region", { name: "If you met Yuki Asahina" }).waitFor();
  });

  test("by keyboard alone", async () => {
    const { page, panel } = await bridgingPanel({ webgl: false });
    await panel.getByRole("article").first().waitFor();
    // From the tab that was chosen, onwards.
    await page.keyboard.press("Tab");
    await tabTo(page, /^Priya Raman$/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Without Priya Raman" }).waitFor();
    await tabTo(page, /^Show what would be cut off$/);
    await page.keyboard.press("Enter");
    await page.getByText(/^Only the 10 people are shown/).waitFor();
    await tabTo(page, /^Show everybody again$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText(/^Only the 10 people are shown/).waitFor({ state: "detached" });
    expect((await focused(page)).name).not.toBe("");
  });

  test.each(["light", "dark"] as const)("is accessible in the %s theme", async (theme) => {
    const { page, panel } = await bridgingPanel({ theme, webgl: false });
    await panel.getByRole("button", { name: "Priya Raman" }).first().click();
    await page.getByRole("button", { name: "Show what would be cut off" }).click();
    await page.getByText(/^Only the 10 people are shown/).waitFor();
    expect(await accessibilityFaults(page, "what would be cut off")).toEqual([]);
  });

  test("an edit ends it: what was shown may no longer be so", async () => {
    const { page, panel } = await bridgingPanel({ webgl: false });
    await panel.getByRole("button", { name: "Priya Raman" }).first().click();
    await page.getByRole("button", { name: "Show what would be cut off" }).click();
    const told = page.getByText(/^Only the 10 people are shown/);
    await told.waitFor();
    await page.getByRole("button", { name: /^Undo: / }).click();
    await told.waitFor({ state: "detached" });
  });
});
