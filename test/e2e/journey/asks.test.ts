import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { ask, loadSample, openTable, overflow } from "../steps.ts";
import { openCard } from "../upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function sample(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  await loadSample(app.page);
  return app.page;
}

const answers = (page: Page) => page.getByRole("tabpanel", { name: "Target company" }).getByRole("article");

async function openAsks(page: Page): Promise<void> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "My search" }).click();
  else await page.getByRole("radiogroup", { name: /^Map/ }).getByText("My search").click();
  await page.getByRole("heading", { level: 2, name: "Asks" }).waitFor();
}

/** Priya is asked for Dan; Ben is kept for later. */
async function askAtAcme(page: Page): Promise<void> {
  await ask(page, "acme");
  const priya = answers(page).filter({ hasText: "Priya Raman" }).first();
  await priya.getByRole("button", { name: /^Mark asked/ }).click();
  await priya.getByRole("button", { name: /What came of it/ }).waitFor();
  const next = answers(page).filter({ hasText: "Ben Achterberg" }).first();
  await next.getByRole("button", { name: /^Keep for later/ }).click();
  await next.getByText(/Kept for later/).waitFor();
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
const title = (page: Page, name: RegExp) => page.locator(".asks-page").getByRole("button", { name });
const said = (page: Page) => page.locator(".asks-page").getByRole("status");

describe("the board", () => {
  test("teaches what will stand there, and leads to where asks begin", async () => {
    const page = await sample();
    await openAsks(page);
    await page.getByRole("heading", { name: "No asks yet" }).waitFor();
    await expectAccessible(page, "no asks");
    await page.getByRole("button", { name: "See whom to meet next" }).click();
    await page.getByRole("tabpanel", { name: "Meet next" }).waitFor();
  });

  test("an ask goes from asked to introduced by its menu, and the introduction is in the table and on the card", async () => {
    const page = await sample();
    await askAtAcme(page);
    await openAsks(page);
    const priya = column(page, "Asked").getByRole("article");
    await priya.getByText(/^Asked today$/).waitFor();
    await priya.getByText(/^Nudge on /).waitFor();
    await priya.getByText("Name: not asked yet").waitFor();
    await priya.getByRole("button", { name: /^Move to/ }).click();
    const met = page.getByRole("menuitem", { name: /^Met/ });
    expect(await met.getAttribute("aria-disabled")).toBe("true");
    expect(await met.textContent()).toContain("First note that Priya Raman introduced you.");
    await expectAccessible(page, "move menu");
    await page.getByRole("menuitem", { name: /^Introduced/ }).click();
    const moved = column(page, "Introduced").getByRole("article");
    await moved.waitFor();
    await expect.poll(() => said(page).textContent()).toContain("now at Introduced");
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Ask Priya Raman for Dan Whitcombe$/);
    await page.getByText("Noted: Priya Raman introduced you.").waitFor();

    const table = await openTable(page);
    await page.getByRole("searchbox", { name: /^Find in map/ }).fill("Dan Whitcombe");
    await table.getByRole("row", { name: /^Dan Whitcombe.*Priya Raman/ }).waitFor();
    const dan = await openCard(page, "Dan Whitcombe");
    const by = dan.getByRole("region", { name: "Introduced by" });
    await by.getByRole("button", { name: "Priya Raman" }).waitFor();
    await dan.getByRole("button", { name: "Ask Priya Raman for Dan Whitcombe" }).click();
    await page
      .getByRole("dialog", { name: /^Ask Priya Raman/ })
      .getByRole("button", { name: "Plan the conversation" })
      .waitFor();
  });

  test("a card is dragged to another column; a column that may not have it says why", async () => {
    const page = await sample();
    await askAtAcme(page);
    await openAsks(page);
    await column(page, "Idea").getByRole("article").dragTo(column(page, "Agreed"));
    await column(page, "Agreed").getByText("You have not asked Ben Achterberg yet.").waitFor();
    await expect.poll(() => said(page).textContent()).toContain("stays at Idea. You have not asked Ben Achterberg yet.");
    expect(await column(page, "Agreed").getByRole("article").count()).toBe(0);
    await column(page, "Idea").getByRole("article").dragTo(column(page, "Asked"));
    await expect.poll(() => column(page, "Asked").getByRole("article").count()).toBe(2);
    await column(page, "Asked").getByRole("article").first().dragTo(column(page, "Agreed"));
    await column(page, "Agreed").getByRole("article").waitFor();
  });

  test("by keyboard alone: asked, walked to, moved, opened and taken back", async () => {
    const page = await sample();
    await askAtAcme(page);
    // What was last done by mouse has the focus, without a line around it, and a list that is drawn anew may hand it on once more.
    await expect
      .poll(async () => {
        await page.keyboard.press("Tab");
        return (await focused(page)).visible;
      })
      .toBe(true);
    await tabTo(page, /^Table$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { level: 2, name: "Asks" }).waitFor();
    await tabTo(page, /^Ask Ben Achterberg for/);
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Ask Priya Raman for/);
    await page.keyboard.press("m");
    await page.getByRole("menu").waitFor();
    // Whoever is quick presses on while the focus is still on its way into the menu.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null)).toBe(true);
    await tabToItem(page, /^Agreed/);
    await page.keyboard.press("Enter");
    await column(page, "Agreed").getByRole("article").waitFor();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Ask Priya Raman for/);
    expect((await focused(page)).visible).toBe(true);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: /^Ask Priya Raman/ });
    await dialog.waitFor();
    await tabTo(page, /^Take back the last step$/);
    await page.keyboard.press("Enter");
    await dialog.getByText("Noted: you asked Priya Raman.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await column(page, "Asked").getByRole("article").waitFor();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Ask Priya Raman for/);
  });
});

/** Goes down a menu until the item has the focus. */
async function tabToItem(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 10; presses += 1) {
    if (name.test((await focused(page)).name)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no item ${name.source}`);
}

describe("the screen of an ask", () => {
  test("keeps purpose, channel, permission, steps with notes and another day for the nudge", async () => {
    const page = await sample();
    await askAtAcme(page);
    await openAsks(page);
    await page.getByRole("button", { name: "Ask Priya Raman for Dan Whitcombe", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: /^Ask Priya Raman/ });
    await dialog.getByRole("radio", { name: "A conversation to learn" }).click();
    await dialog.getByRole("radio", { name: "A conversation to learn", checked: true }).waitFor();
    await dialog.getByRole("combobox", { name: "How do you ask?" }).selectOption("E-mail");
    await dialog
      .getByRole("radiogroup", { name: /^May you use Priya Raman/ })
      .getByRole("radio", { name: "Yes" })
      .click();
    await dialog.getByText("You may use Priya Raman’s name.").waitFor();
    await dialog
      .getByRole("radiogroup", { name: /^Has Dan Whitcombe agreed/ })
      .getByRole("radio", { name: "Yes" })
      .click();
    await dialog.getByText("Nudge on another day").click();
    await dialog.getByRole("button", { name: "A week later" }).click();
    const later = new Date(Date.now() + 14 * 86_400_000);
    const words = `${later.getDate()} ${later.toLocaleString("en-GB", { month: "short" })}`;
    await dialog.getByText(new RegExp(`nudge on ${words}`)).waitFor();
    await expectAccessible(page, "screen of an ask");

    await dialog.getByRole("textbox", { name: "A note with it" }).fill("Will write on Monday");
    await page.keyboard.press("Escape");
    await dialog.getByText(/is not kept yet/).waitFor();
    await dialog.getByRole("button", { name: "Will introduce me" }).click();
    await dialog.getByRole("list").getByText("Will write on Monday").waitFor();
    await dialog.getByRole("button", { name: "I sent a reminder today" }).click();
    await dialog.getByRole("list").getByText("Reminded", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Introduced me" }).click();
    await dialog.getByRole("button", { name: "Plan the conversation" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Asks" }).waitFor();
    const introduced = column(page, "Introduced").getByRole("article");
    await introduced.getByText("You may use Priya Raman’s name").waitFor();
    await introduced.getByText("Dan Whitcombe has agreed to be introduced").waitFor();
    await introduced.getByText("Write to Dan Whitcombe and agree a time").waitFor();
  });

  test("removes an ask, and the removal can be undone", async () => {
    const page = await sample();
    await askAtAcme(page);
    await openAsks(page);
    await title(page, /^Ask Ben Achterberg/).click();
    const dialog = page.getByRole("dialog", { name: /^Ask Ben/ });
    await dialog.getByRole("button", { name: "Remove this ask" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await title(page, /^Ask Ben Achterberg/).count()).toBe(0);
    await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
    await title(page, /^Ask Ben Achterberg/).waitFor();
  });
});

describe("the list", () => {
  test("holds the same asks, what is due first, and moves them", async () => {
    const page = await sample();
    await askAtAcme(page);
    await openAsks(page);
    await page.getByRole("radiogroup", { name: "Show asks as" }).getByText("List").click();
    const rows = page.getByRole("table", { name: /^Asks/ }).getByRole("rowheader");
    expect(await rows.allTextContents()).toEqual([
      expect.stringMatching(/^Ask Priya Raman/),
      expect.stringMatching(/^Ask Ben Achterberg/),
    ]);
    await expectAccessible(page, "list of asks");
    await page
      .getByRole("row", { name: /Ben Achterberg/ })
      .getByRole("button", { name: /^Move to/ })
      .click();
    await page.getByRole("menuitem", { name: /^Asked/ }).click();
    await page
      .getByRole("row", { name: /Ben Achterberg/ })
      .getByText(/^Asked today$/)
      .waitFor();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Ask Ben Achterberg/);
  });

  test("comes first on a phone, in the dark too, and nothing sticks out", async () => {
    const page = await sample({ width: 390, height: 844, theme: "dark" });
    await askAtAcme(page);
    await openAsks(page);
    await page.getByRole("table", { name: /^Asks/ }).waitFor();
    expect(await overflow(page)).toEqual([]);
    await expectAccessible(page, "list of asks, phone, dark");
    await page.getByRole("radiogroup", { name: "Show asks as" }).getByText("Board").click();
    await column(page, "Asked").getByRole("article").waitFor();
    expect(await overflow(page)).toEqual([]);
    await expectAccessible(page, "board, phone, dark");
    await title(page, /^Ask Priya Raman/).click();
    const dialog = page.getByRole("dialog", { name: /^Ask Priya Raman/ });
    await dialog.getByRole("heading", { name: "What next" }).waitFor();
    expect(await overflow(page)).toEqual([]);
    await expectAccessible(page, "screen of an ask, phone, dark");
    await dialog.getByRole("button", { name: "Introduced me" }).click();
    await dialog.getByText("Noted: Priya Raman introduced you.").waitFor();
  });
});

test("on an answer, what came of an ask goes on to the meeting", async () => {
  const page = await sample();
  await askAtAcme(page);
  const priya = answers(page).filter({ hasText: "Priya Raman" }).first();
  for (const [came, state] of [
    ["Will introduce me", /^Agreed /],
    ["Introduced me", /^Introduced you /],
    ["We have met", /^Met /],
  ] as const) {
    await priya.getByRole("button", { name: /What came of it/ }).click();
    await page.getByRole("menuitem", { name: came }).click();
    await priya.getByText(state).waitFor();
  }
  await priya.getByRole("button", { name: "Open the ask to Priya Raman about Dan Whitcombe" }).click();
  await page
    .getByRole("dialog", { name: /^Ask Priya Raman/ })
    .getByText("You have met, so this ask is complete.")
    .waitFor();
});
