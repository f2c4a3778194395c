import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { ask, more, overflow } from "./steps.ts";
import { newerExport, olderExport } from "./upkeep-files.ts";
import { importText, openCard } from "./upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function open(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  await importText(app.page, "Connections.csv", olderExport);
  return app.page;
}

const company = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });

describe("the page of a company", () => {
  test("lists everybody there now and before, and asks who could introduce", async () => {
    const page = await open();
    await importText(page, "Connections.csv", newerExport);
    const card = await openCard(page, "Ana Ruiz");
    await card.getByRole("button", { name: "Acme Corporation", exact: true }).click();
    const acme = company(page, "Acme Corporation");
    await acme.getByRole("region", { name: "Here now" }).getByRole("button", { name: "Ana Ruiz" }).waitFor();
    const before = acme.getByRole("region", { name: "Here before" });
    await before.getByRole("button", { name: "Dan Whitcombe" }).waitFor();
    await before.getByText(/last seen here/).waitFor();
    await acme.getByRole("button", { name: "Who can introduce me here?" }).click();
    await acme.waitFor({ state: "hidden" });
    await page
      .getByRole("tabpanel", { name: "Target company" })
      .getByText(/\(1, exact\)/)
      .waitFor();
  });

  test("counts another spelling as this company, and takes it back", async () => {
    const page = await open();
    const card = await openCard(page, "Ana Ruiz");
    await card.getByRole("button", { name: "Acme Corporation", exact: true }).click();
    const acme = company(page, "Acme Corporation");
    const spellings = acme.getByRole("region", { name: "Also written as" });
    await spellings.getByRole("combobox", { name: "Another spelling" }).fill("Umbra");
    await page.keyboard.press("Enter");
    await acme.getByRole("region", { name: "Here now" }).getByRole("button", { name: "Maya Okafor" }).waitFor();
    await spellings.getByRole("button", { name: /^Take back.*Umbra/ }).click();
    await acme.getByRole("button", { name: "Maya Okafor" }).waitFor({ state: "hidden" });
    await spellings.getByRole("combobox", { name: "Another spelling" }).fill("Freelance");
    await spellings.getByRole("button", { name: /^Count as/ }).click();
    await spellings.getByText(/^That names no company/).waitFor();
  });

  test("is opened from the table and from an answer by keyboard, and what was decided is remembered", async () => {
    const page = await open();
    await ask(page, "Umbra");
    await page.getByRole("button", { name: /^Everybody there/ }).press("Enter");
    await company(page, "Umbra").getByRole("button", { name: "Maya Okafor" }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe("Who can introduce me here?");
    await tabTo(page, /^Another spelling$/);
    await page.keyboard.type("Umbra Group");
    await page.keyboard.press("Enter");
    await company(page, "Umbra")
      .getByText(/^Umbra Group/)
      .waitFor();
    await page.keyboard.press("Escape");
    await company(page, "Umbra").waitFor({ state: "hidden" });

    await page.getByRole("radiogroup", { name: /^Map/ }).getByText("Table").click();
    await page.getByRole("grid", { name: /^People/ }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("c");
    await page.getByRole("dialog").getByRole("region", { name: "Here now" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    const decided = await more(page, "What you have decided");
    const spellings = decided.getByRole("region", { name: "Spellings of one company" });
    await spellings.getByText("“Umbra Group” is Umbra").first().waitFor();
    await spellings.getByRole("button", { name: /^Forget/ }).press("Enter");
    await decided.getByText("Nothing yet.", { exact: false }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe("Close");
  });
});

test.each([
  { theme: "light", width: 1440, height: 900 },
  { theme: "dark", width: 390, height: 844 },
] as const)("the page of a company is accessible and fits, $theme at $width x $height", async (options) => {
  const page = await open(options);
  await importText(page, "people.csv", "Name,Company\nLee Wong,Alphabet\nBo Lind,Google\nEd Fry,Google LLC\n");
  const card = await openCard(page, "Bo Lind");
  await card.getByRole("button", { name: "Google", exact: true }).click();
  const google = company(page, "Google");
  const related = google.getByRole("region", { name: "Perhaps related" });
  await related.getByRole("button", { name: "Google belongs to Alphabet" }).waitFor();
  expect(await accessibilityFaults(page, "company")).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await related.getByRole("button", { name: "Google belongs to Alphabet" }).click();
  await related.getByText(/belongs together, as you said/).waitFor();
});
