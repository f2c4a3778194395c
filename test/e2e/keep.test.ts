import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles, linkedInExport } from "./files.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { ask, confirmImport, loadSample, more } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function open(): Promise<OpenedApp> {
  app = await openApp({ webgl: false });
  return app;
}

const firstScreen = (page: Page) => page.getByRole("heading", { name: /Who could introduce me/ });
const cards = (page: Page) => page.getByRole("tabpanel", { name: "Target company" }).getByRole("article");
const asked = (page: Page) => cards(page).getByRole("button", { name: /What came of it/ });

async function markAsked(page: Page, place: number): Promise<void> {
  await cards(page)
    .nth(place)
    .getByRole("button", { name: /^Mark asked/ })
    .click();
}

/** "172 people, 60 introductions, 1 ask": what the app says it holds. */
async function held(page: Page): Promise<string> {
  const dialog = await more(page, "About & privacy");
  const line = await dialog.getByText(/^Held now/).textContent();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return line ?? "";
}

describe("a reload", () => {
  test("keeps everything, with what can be undone and what can be done again", async () => {
    const { page } = await open();
    await loadSample(page);
    await ask(page, "acme");
    await markAsked(page, 0);
    await asked(page).first().waitFor();
    const before = await held(page);
    expect(before).toContain("1 ask");

    await page.reload();
    expect(await held(page)).toBe(before);
    await ask(page, "acme");
    await asked(page).first().waitFor();
    await page.getByRole("button", { name: /^Undo: ask to Priya Raman/ }).click();
    await asked(page).first().waitFor({ state: "hidden" });
    expect(await held(page)).toContain("no asks");

    await page.reload();
    await page.getByRole("button", { name: /^Redo: ask to Priya Raman/ }).click();
    await page.getByText(/^Done again/).waitFor();
    expect(await held(page)).toBe(before);
    await page.reload();
    expect(await held(page)).toBe(before);
  });

  test("leaves an import that can be taken back whole", async () => {
    const { page } = await open();
    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: linkedInExport }]);
    await confirmImport(page);
    await page.reload();
    await page.getByRole("button", { name: "Undo: import of Connections.csv" }).click();
    await firstScreen(page).waitFor();
    await page.reload();
    await firstScreen(page).waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });
});

describe("two tabs", () => {
  test("a change made in one is seen in the other without a reload", async () => {
    const { page, context, address } = await open();
    await loadSample(page);
    const other = await context.newPage();
    await other.goto(address);
    await ask(other, "acme");
    await cards(other).first().waitFor();
    await ask(page, "acme");
    await markAsked(page, 0);
    await asked(other).first().waitFor();
    await other.getByRole("button", { name: /^Undo: ask to Priya Raman/ }).click();
    await asked(page).first().waitFor({ state: "hidden" });
  });

  test("a tab that has not heard of a change overwrites nothing: it says so, shows what is stored, and goes on from there", async () => {
    const { page, context, address } = await open();
    await loadSample(page);
    const deaf = await context.newPage();
    await deaf.addInitScript(() => {
      BroadcastChannel.prototype.addEventListener = () => undefined;
    });
    await deaf.goto(address);
    await ask(deaf, "acme");
    await cards(deaf).nth(1).waitFor();
    await ask(page, "acme");
    await markAsked(page, 0);
    await asked(page).first().waitFor();
    expect(await asked(deaf).count()).toBe(0);

    await markAsked(deaf, 1);
    await deaf.getByText(/Another tab changed this network/).waitFor();
    await cards(deaf)
      .first()
      .getByRole("button", { name: /What came of it/ })
      .waitFor();
    expect(await held(deaf)).toContain("1 ask");
    await markAsked(deaf, 1);
    await asked(deaf).nth(1).waitFor();
    await page.reload();
    expect(await held(page)).toContain("2 asks");
  });
});

describe("a database that is gone", () => {
  test("is told as a loss, not met like a new user, until the network is brought back", async () => {
    const { page } = await open();
    await loadSample(page);
    await ask(page, "acme");
    await markAsked(page, 0);
    await asked(page).first().waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const removal = indexedDB.deleteDatabase("intrograph");
          removal.onsuccess = () => resolve();
          removal.onerror = () => reject(new Error("not removed"));
          removal.onblocked = () => reject(new Error("blocked by a connection that does not close"));
        }),
    );
    await page.reload();
    const banner = page.getByRole("alert").filter({ hasText: "no longer holds the network" });
    await banner.waitFor();
    expect(await banner.textContent()).toContain("2 changes are missing");
    expect(await accessibilityFaults(page, "lost")).toEqual([]);
    // Looking away does not make it good.
    await page.reload();
    await banner.waitFor();
    await banner.getByRole("button", { name: "I have read this" }).click();
    await banner.waitFor({ state: "hidden" });

    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: linkedInExport }]);
    await confirmImport(page);
    await page.getByRole("tab", { name: "Target company" }).waitFor();
    await page.reload();
    await page.getByRole("tab", { name: "Target company" }).waitFor();
    expect(await banner.count()).toBe(0);
    expect(await held(page)).toContain("6 people");
  });

  test("the next change after it is not taken for kept", async () => {
    const { page } = await open();
    await loadSample(page);
    await ask(page, "acme");
    await cards(page).first().waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("intrograph").onsuccess = () => resolve();
        }),
    );
    await markAsked(page, 0);
    await page.getByText(/That did not work, and nothing was changed/).waitFor();
    expect(await asked(page).count()).toBe(0);
  });
});
