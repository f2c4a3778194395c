import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { type OpenedApp, openApp } from "./open-app.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

test("a network saved as a file comes back, asks included, on a machine that never saw it", async () => {
  app = await openApp();
  await app.page.getByRole("button", { name: /sample network/ }).click();
  await app.page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Mark asked/ })
    .click();
  await app.page
    .getByText(/nudge on/)
    .first()
    .waitFor();
  const download = app.page.waitForEvent("download");
  await app.page.getByRole("button", { name: "Export" }).click();
  await app.page.getByRole("menuitem", { name: /Whole network/ }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  await app.close();

  app = await openApp();
  const { page } = app;
  await chooseFiles(page, /Choose files/, [{ name: "saved.json", text }]);
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/147 people, .* 1 ask\b/).waitFor();
  await expectAccessible(page, "restore");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.reload();
  await page.getByRole("combobox", { name: /Who can introduce me/ }).fill("acme");
  await page.getByRole("combobox", { name: /Who can introduce me/ }).press("Enter");
  await page
    .getByText(/nudge on/)
    .first()
    .waitFor();

  // What is damaged is refused whole, and what is here stays.
  await chooseFiles(page, /^Import/, [{ name: "cut.json", text: text.slice(0, text.length / 2) }]);
  await dialog.getByText(/not a network saved here/).waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.reload();
  await page.getByRole("tab", { name: "Target company" }).waitFor();
  expect(await page.getByRole("button", { name: /sample network/ }).count()).toBe(0);
});
