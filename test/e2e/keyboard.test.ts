import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, openApp } from "./open-app.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function sampleByKeyboard(): Promise<Page> {
  app = await openApp();
  const { page } = app;
  await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  await tabTo(page, /^Try the sample network/);
  await page.keyboard.press("Enter");
  await page.getByRole("article").first().waitFor();
  return page;
}

test("a company is asked about, a path lit, a note copied and the ask marked and taken back, all by keyboard", async () => {
  const page = await sampleByKeyboard();
  const answers = page.getByRole("tabpanel", { name: "Target company" });
  await page.keyboard.press("/");
  expect((await focused(page)).name).toMatch(/^Who can introduce me/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("acme");
  await page.keyboard.press("Enter");
  await answers.getByText("Acme Corp (4, exact)").waitFor();

  await tabTo(page, /^Ask Priya Raman/);
  await page.keyboard.press("Enter");
  await answers.getByRole("button", { name: /^Ask Priya Raman/, pressed: true }).waitFor();

  await tabTo(page, /^Draft a note to Priya Raman/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, /^Copy$/);
  await page.keyboard.press("Enter");
  await dialog.getByText(/^Copied/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Priya");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Draft a note to Priya Raman/);

  await tabTo(page, /^Mark asked/);
  await page.keyboard.press("Enter");
  await answers.getByText(/nudge/i).first().waitFor();
  await expect.poll(async () => (await focused(page)).name).not.toBe("");
  await tabTo(page, /^Undo: ask to Priya Raman/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/^Taken back/).waitFor();
  await answers.getByText(/nudge/i).first().waitFor({ state: "hidden" });
});

test("the table is walked with arrows, Enter opens a person and Escape closes them", async () => {
  const page = await sampleByKeyboard();
  await tabTo(page, /^Map$/);
  await page.keyboard.press("ArrowRight");
  const table = page.getByRole("grid");
  await table.waitFor();
  await tabTo(page, /^People\. Arrow keys move/);
  const active = () => page.locator(".grid-row.is-active").textContent();
  const first = await active();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const third = await active();
  expect(third).not.toBe(first);
  expect(await table.getAttribute("aria-activedescendant")).toBe(await page.locator(".grid-row.is-active").getAttribute("id"));
  await page.keyboard.press("End");
  const last = await active();
  expect(last).not.toBe(third);
  await page.keyboard.press("Home");
  expect(await active()).toBe(first);
  await page.keyboard.press("ArrowDown");
  const name = await page.locator(".grid-row.is-active td").first().textContent();
  await page.keyboard.press("Enter");
  const card = page.getByRole("complementary", { name: "Person" });
  await card.getByRole("heading", { level: 2, name: name ?? "" }).waitFor();
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
  expect((await focused(page)).name).toMatch(/^People/);
});

test("the skip links come first and lead to the answers and past them", async () => {
  const page = await sampleByKeyboard();
  await page.reload();
  await page.getByRole("tab").first().waitFor();
  await page.keyboard.press("Tab");
  const link = page.getByRole("button", { name: "Skip to the answers" });
  expect((await focused(page)).name).toBe("Skip to the answers");
  await expect.poll(async () => (await link.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect((await focused(page)).name).toBe("Answers");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#answers") !== null)).toBe(true);
  await tabTo(page, /^Skip past the answers/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#stage") !== null)).toBe(true);
});
