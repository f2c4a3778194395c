import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { overflow } from "./steps.ts";
import { newerExport, olderExport, otherList } from "./upkeep-files.ts";
import { importText, openCard } from "./upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** An export of fourteen months ago, a newer one without one of its people, and a list that says something else of another. */
async function open(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await page.clock.setFixedTime(new Date("2024-11-02T10:00:00Z"));
  await importText(page, "Connections.csv", olderExport);
  await page.clock.setFixedTime(new Date("2026-01-05T10:00:00Z"));
  await page.reload();
  await importText(page, "Connections.csv", newerExport);
  await importText(page, "people.csv", otherList);
  return page;
}

const queue = (page: Page) => page.getByRole("dialog", { name: "Still true?" });
const row = (page: Page, name: string) => queue(page).getByRole("listitem", { name, exact: true });

async function openQueue(page: Page): Promise<number> {
  const line = page.getByRole("button", { name: /^\d+ facts? to confirm$/ });
  const count = Number.parseInt((await line.textContent()) ?? "", 10);
  await line.click();
  await queue(page).getByRole("list").first().waitFor();
  return count;
}

describe("the queue of facts to confirm", () => {
  test("says why each is asked about, and takes one of the versions that disagree", async () => {
    const page = await open();
    const count = await openQueue(page);
    expect(count).toBeGreaterThanOrEqual(2);
    await row(page, "Priya Raman")
      .getByText(/Last heard 14 months ago\./)
      .waitFor();
    const maya = row(page, "Maya Okafor");
    await maya.getByText("Your files say different things.").waitFor();
    const versions = maya.getByRole("list", { name: "What each of your files says" });
    expect(await versions.getByRole("listitem").count()).toBe(2);
    await versions.getByRole("button", { name: /^This one.*Umbra/ }).click();
    await queue(page).getByText("Changed Maya Okafor.").waitFor();
    await maya.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    const card = await openCard(page, "Maya Okafor");
    await card.getByRole("button", { name: "Umbra", exact: true }).waitFor();
  });

  test("is answered by keyboard: still there, moved, later; the last answer is taken back", async () => {
    const page = await open();
    const count = await openQueue(page);
    await page.keyboard.press("ArrowDown");
    const first = (await focused(page)).name;
    await page.keyboard.press("s");
    await queue(page).getByText(`Confirmed: what is recorded of ${first} still holds.`).waitFor();
    await row(page, first).waitFor({ state: "hidden" });
    await queue(page).getByRole("button", { name: "Undo" }).click();
    await row(page, first).waitFor();

    await row(page, "Priya Raman").focus();
    await page.keyboard.press("m");
    await expect.poll(async () => (await focused(page)).name).toBe("New company of Priya Raman");
    await page.keyboard.type("Globex");
    await page.keyboard.press("Escape");
    expect(await queue(page).isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await queue(page).getByText("Changed Priya Raman.").waitFor();
    await row(page, "Priya Raman").waitFor({ state: "hidden" });
    for (let left = count - 1; left > 0; left -= 1) await page.keyboard.press("l");
    await queue(page).getByText("Nothing to confirm just now.").waitFor();
    await page.keyboard.press("Escape");
    await queue(page).waitFor({ state: "hidden" });
    const card = await openCard(page, "Priya Raman");
    await card
      .getByRole("region", { name: "Work" })
      .getByText(/^Globex/)
      .waitFor();
    await card
      .getByRole("region", { name: "Work" })
      .getByText(/Helixbourne Bio, Head of product/)
      .waitFor();
  });

  test("is not needed for somebody whose card is open", async () => {
    const page = await open();
    const card = await openCard(page, "Priya Raman");
    await card.getByRole("button", { name: "Still at Helixbourne Bio" }).click();
    await card.getByText(/^You confirmed this/).waitFor();
    await openQueue(page);
    await row(page, "Maya Okafor").waitFor();
    expect(await row(page, "Priya Raman").count()).toBe(0);
  });
});

test.each([
  { theme: "light", width: 1440, height: 900 },
  { theme: "dark", width: 390, height: 844 },
] as const)("the queue is accessible and fits, $theme at $width x $height", async (options) => {
  const page = await open(options);
  await openQueue(page);
  expect(await accessibilityFaults(page, "queue")).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await row(page, "Priya Raman")
    .getByRole("button", { name: /^Moved/ })
    .click();
  expect(await accessibilityFaults(page, "moved")).toEqual([]);
  expect(await overflow(page)).toEqual([]);
});
