import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import type { Records } from "../../../src/core/model/records.ts";
import { expectAccessible } from "../axe.ts";
import { chooseFiles } from "../files.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { overflow } from "../steps.ts";
import { compareRecords, savedWorkspace, searchRecords } from "./compare-workspace.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function opened(records: Records, options: OpenOptions = {}): Promise<Page> {
  // The map is no part of this story.
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await chooseFiles(page, /Choose files/, [{ name: "saved.json", text: savedWorkspace(records) }]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.waitFor({ state: "hidden" });
  return page;
}

async function openSearchPage(page: Page, name: "Compare" | "Progress"): Promise<void> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "My search" }).click();
  else await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("My search").click();
  await page.getByRole("navigation", { name: "Your search" }).getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 2, name }).waitFor();
}

const matrixOf = (page: Page): Locator => page.getByRole("table", { name: /What each person said/ });
const rowOf = (page: Page, theme: string): Locator =>
  matrixOf(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: theme }) });
const themesIn = async (page: Page): Promise<number> => matrixOf(page).getByRole("rowheader").count();

describe("four conversations in two occupations", () => {
  test("stand side by side, with contradictions and single sources marked, and are printed", async () => {
    const page = await opened(compareRecords());
    await openSearchPage(page, "Compare");

    await page.getByText("4 conversations with 4 people about 2 occupations.").waitFor();
    await page.getByText("On Overtime Ana Ruiz and Ben Oak contradict each other.").waitFor();
    await page.getByText(/2 topics were heard from one person only \(Drawing and Pay scale\)/).waitFor();
    expect(await matrixOf(page).getByRole("columnheader").allInnerTexts()).toEqual([
      "Theme",
      expect.stringMatching(/^Cleo Lind\s+Designer, Acme Corp$/),
      expect.stringMatching(/^Dan Ito\s+Designer, Acme Corp$/),
      expect.stringMatching(/^Ana Ruiz\s+Nurse, Marlow Hospital$/),
      expect.stringMatching(/^Ben Oak\s+Nurse, Halden Clinic$/),
    ]);
    const hard = await rowOf(page, "What is hard").getByRole("cell").allInnerTexts();
    expect(hard[2]).toMatch(/Against\s+Overtime: Most weeks, and nobody asks\s+Contradicts Ben Oak/);
    const pay = await rowOf(page, "Pay, hours, prospects").getByRole("cell").allInnerTexts();
    expect(pay[3]).toMatch(/For\s+overtime: .*\s+Contradicts Ana Ruiz/);
    expect(pay[2]).toMatch(/Pay scale: .*\s+Heard from one person only/);
    expect(await rowOf(page, "People and workplace").innerText()).toMatch(/Agrees with Ben Oak/);
    expect(await rowOf(page, "Where the field is going").innerText()).toMatch(/Opinions differ/);
    expect(await rowOf(page, "How they got in").innerText()).toMatch(/Not asked yet/);
    expect(await rowOf(page, "Advice").innerText()).toMatch(/Heard from one person only/);
    await expectAccessible(page, "compare");

    const filters = page.getByRole("radiogroup", { name: "What to show" });
    await filters.getByText("Contradictions").click();
    await page.getByText("3 themes with contradictions or differing opinions.").waitFor();
    expect(await matrixOf(page).innerText()).not.toContain("Pay scale");
    await filters.getByText("Single source").click();
    expect(await matrixOf(page).innerText()).not.toContain("vertime");
    await filters.getByText("Everything").click();

    await page.getByRole("checkbox", { name: "Designer (2)" }).click();
    await page.getByText("2 conversations with 2 people about 1 occupation.").waitFor();
    expect(await matrixOf(page).getByRole("columnheader").count()).toBe(3);
    await page.getByRole("combobox", { name: "Company" }).selectOption({ label: "Halden Clinic (1)" });
    await page.getByRole("button", { name: "Show all conversations" }).click();
    expect(await matrixOf(page).getByRole("columnheader").count()).toBe(5);

    await page.evaluate("window.print = () => { document.title = 'printed'; }");
    await page.getByRole("button", { name: "Print this sheet" }).click();
    expect(await page.title()).toBe("printed");
    await expectPrinted(page);

    await page.getByRole("button", { name: "Plan a conversation about Overtime" }).click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    // What nobody was asked goes along into the plan.
    const gap = page.locator(".compare-next-list li").filter({ hasText: "For instance" }).first();
    const question = /“(.+)”/.exec((await gap.textContent()) ?? "")?.[1] ?? "nothing";
    await gap.getByRole("button", { name: /^Plan a conversation/ }).click();
    await page.getByRole("dialog").getByText(`You want to ask: “${question}”`).waitFor();
  });

  test("are gone through by keyboard alone", async () => {
    const page = await opened(compareRecords());
    await openSearchPage(page, "Compare");
    await page.getByRole("navigation", { name: "Your search" }).getByRole("button", { name: "Compare" }).focus();
    await page.keyboard.press("Tab");
    await tabTo(page, /^Print this sheet$/);
    await tabTo(page, /^Nurse \(2\)$/);
    await page.keyboard.press("Space");
    await page.getByText("2 conversations with 2 people about 1 occupation.").waitFor();
    expect((await focused(page)).name).toMatch(/^Nurse/);
    await tabTo(page, /^Plan a conversation about Overtime$/);
    await tabTo(page, /^Everything$/);
    await page.keyboard.press("ArrowRight");
    await page.getByText("2 themes with contradictions or differing opinions.").waitFor();
    expect(await themesIn(page)).toBe(2);
    await tabTo(page, /^Themes by people/);
    await tabTo(page, /^By occupation$/);
  });

  test("read theme by theme on a phone, and in the dark", async () => {
    const page = await opened(compareRecords(), { width: 390, height: 844, theme: "dark" });
    await openSearchPage(page, "Compare");
    await page.getByRole("heading", { level: 4, name: "What is hard" }).waitFor();
    expect(await matrixOf(page).count()).toBe(0);
    expect(await page.getByText("Contradicts Ben Oak").count()).toBe(1);
    expect(await overflow(page)).toEqual([]);
    await expectAccessible(page, "compare on a phone");
    await expectPrinted(page);
  });

  test("of eight people are printed one theme after the other, there being no room for columns", async () => {
    const eight = Array.from({ length: 8 }, (_, i) => ({ id: `c${i}`, with: `p${i}`, heard: ["pay +overtime: seldom"] }));
    const page = await opened(compareRecords(eight));
    await openSearchPage(page, "Compare");
    await expect.poll(() => matrixOf(page).isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 4 }).count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => matrixOf(page).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { level: 4, name: "Pay, hours, prospects" }).isVisible()).toBe(true);
  });
});

describe("without two conversations written down", () => {
  test("the page says what will stand here, and leads to the one that waits", async () => {
    const page = await opened(compareRecords([{ id: "c1", with: "ana" }]), { theme: "dark" });
    await openSearchPage(page, "Compare");
    await page.getByRole("heading", { name: "Nothing to compare yet" }).waitFor();
    await expectAccessible(page, "compare, empty");
    await page.getByRole("button", { name: "Write down the talk with Ana Ruiz" }).waitFor();
    await page.getByRole("button", { name: "Go to conversations" }).click();
    expect(await page.locator('.journey-link[aria-current="page"]').innerText()).toBe("Conversations");
  });
});

describe("progress", () => {
  test("tells in sentences, charts and tables how the search went", async () => {
    const page = await opened(searchRecords());
    await openSearchPage(page, "Progress");
    await page
      .getByText("4 asks: 2 led to an introduction or a meeting, 1 was declined or not answered and 1 is open.")
      .waitFor();
    await page.getByText("3 of your asks have ended. Until 30 have", { exact: false }).waitFor();
    await page.getByText("4 conversations gave 4 new names: 1 each, on average.").waitFor();
    await page.getByText("4 people within two introductions, 4 more than 11 months ago.").waitFor();
    expect(await page.getByRole("img", { name: /^Bars for the last 26 weeks: 4 asks made/ }).count()).toBe(1);
    await expectAccessible(page, "progress");

    await page.keyboard.press("Tab");
    await tabTo(page, /^Show as table: How far your network reaches$/);
    await page.keyboard.press("Enter");
    const figures = page.getByRole("region", { name: "How far your network reaches, the figures" });
    expect(await figures.getByRole("row").last().innerText()).toMatch(/^Today\s+3\s+4\s+4$/);
    expect(await figures.getByRole("row").nth(1).innerText()).toMatch(/\s0\s+0\s+0$/);
    expect((await focused(page)).name).toMatch(/^Show as table/);
    await page.getByRole("button", { name: "Show as table: Asks and what came of them" }).click();
    const asks = page.getByRole("region", { name: "Asks and what came of them, the figures" });
    expect(await asks.getByRole("row").count()).toBe(27);
    await expectAccessible(page, "progress as tables");
  });

  test("fits a phone in the dark", async () => {
    const page = await opened(searchRecords(), { width: 390, height: 844, theme: "dark" });
    await openSearchPage(page, "Progress");
    await page.getByText(/^4 people within two introductions/).waitFor();
    expect(await overflow(page)).toEqual([]);
    await expectAccessible(page, "progress on a phone");
  });

  test("of nothing says how it begins", async () => {
    const page = await opened(compareRecords([]), {});
    await openSearchPage(page, "Progress");
    await page.getByRole("heading", { name: "Nothing to count yet" }).waitFor();
    await expectAccessible(page, "progress, empty");
    await page.getByRole("button", { name: "Go to asks" }).click();
    expect(await page.locator('.journey-link[aria-current="page"]').innerText()).toBe("Asks");
  });
});

/** Only the sheet goes to paper, dark on white, on A4 sheets that lie on their side. */
async function expectPrinted(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  // What is left of A4 between its margins, in pixels.
  await page.setViewportSize({ width: 1039, height: 720 });
  await expect.poll(() => matrixOf(page).isVisible()).toBe(true);
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await overflow(page)).toEqual([]);
  const [text, ground] = await page.evaluate(() => {
    const sheet = document.querySelector(".compare-sheet");
    return sheet === null ? [] : [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor];
  });
  expect([text, ground]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...file.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.length).toBeLessThan(4);
  expect(new Set(sheets.map(String))).toEqual(new Set(["842,595"]));
  await page.emulateMedia({ media: null });
  if (before !== null) await page.setViewportSize(before);
}
