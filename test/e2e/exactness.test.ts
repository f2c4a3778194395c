import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { bridgingAnswers, crewOf, type LargeApp, openLarge } from "./large-steps.ts";
import { type LargeWorkspace, largeWorkspace } from "./large-workspace.ts";
import { ask, openMap, openTab, overflow } from "./steps.ts";

const cli = join(import.meta.dirname, "../../dist/cli/intrograph.js");
const compared = 50;

const figuresSchema = v.object({
  id: v.string(),
  name: v.string(),
  doors: v.number(),
  betweenness: v.nullable(v.number()),
  constraint: v.nullable(v.number()),
  effectiveSize: v.nullable(v.number()),
});
const printedSchema = v.object({ contacts: v.array(figuresSchema) });
const answerSchema = v.object({
  contacts: v.array(figuresSchema),
  betweennessIs: v.variant("exact", [
    v.object({ exact: v.literal(true) }),
    v.object({ exact: v.literal(false), error: v.number() }),
  ]),
});

/** Today in this process's zone, which is the browser's too. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), `${now.getMonth() + 1}`.padStart(2, "0"), `${now.getDate()}`.padStart(2, "0")].join("-");
}

const bridgingPanel = (page: Page) => page.getByRole("tabpanel", { name: "Bridging contacts" });
const underWay = (page: Page) => bridgingPanel(page).getByRole("progressbar", { name: /Computing it exactly/ });

async function share(page: Page): Promise<number> {
  return Number(await underWay(page).getAttribute("value"));
}

/** Presses a button and waits for a word on the page, in the page itself: what a person sees, without the way to the test. */
async function millisecondsUntil(page: Page, button: string, appears: string): Promise<number> {
  return page.evaluate(
    async ([pressed, awaited]) => {
      const buttons = () => [...document.querySelectorAll("button")];
      const from = performance.now();
      buttons()
        .find((element) => element.textContent === pressed)
        ?.click();
      while (!buttons().some((element) => element.textContent === awaited)) await new Promise(requestAnimationFrame);
      return performance.now() - from;
    },
    [button, appears] as const,
  );
}

describe("20,000 contacts and 100,000 ties", () => {
  const workspace = largeWorkspace(20_000, 3);
  let app: LargeApp;

  beforeAll(async () => {
    app = await openLarge(workspace.text, { webgl: false });
  }, 300_000);
  afterAll(() => app.close());

  test("bridging contacts are estimated first, with how far that may be off, and progress towards exact figures is shown", async () => {
    const { page } = app;
    const panel = await openTab(page, "Bridging contacts");
    await panel.getByText(/Betweenness is estimated so far, to within [\d.]+ % of all pairs \(nine times out of ten\)/).waitFor();
    expect(await panel.getByRole("article").count()).toBe(25);
    const [first] = await bridgingAnswers(page);
    const { betweennessIs } = v.parse(answerSchema, first);
    expect(betweennessIs).toMatchObject({ exact: false });
    await expect.poll(() => crewOf(page).length).toBeGreaterThan(0);
    const before = await share(page);
    await expect.poll(() => share(page)).toBeGreaterThan(before);
  });

  test("other questions are answered while the exact figures are computed", async () => {
    const { page } = app;
    await (await openTab(page, "Reach")).getByText(/1 introduction away/).waitFor();
    await openTab(page, "Target company");
    await ask(page, workspace.company);
    const answers = page.getByRole("tabpanel", { name: "Target company" });
    await answers.getByRole("article").first().waitFor();
    expect(crewOf(page).length).toBeGreaterThan(0);
    await openTab(page, "Bridging contacts");
    expect(await underWay(page).isVisible()).toBe(true);
    expect(await share(page)).toBeGreaterThan(0);
  });

  test("Stop ends the computation and its workers, and the estimate stays", async () => {
    const { page } = app;
    const names = await bridgingPanel(page).getByRole("article").getByRole("heading").allTextContents();
    const from = performance.now();
    const said = await millisecondsUntil(page, "Stop", "Compute exactly");
    while (crewOf(page).length > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const gone = performance.now() - from;
    // Figures, not verdicts: a time would judge the machine.
    console.log(`stopped: the screen said so after ${Math.round(said)} ms, the workers were gone after ${Math.round(gone)} ms`);
    expect(await underWay(page).count()).toBe(0);
    expect(
      await bridgingPanel(page)
        .getByText(/Betweenness is estimated so far/)
        .isVisible(),
    ).toBe(true);
    expect(await bridgingPanel(page).getByRole("article").getByRole("heading").allTextContents()).toEqual(names);
    await page.waitForTimeout(1000);
    expect(crewOf(page)).toEqual([]);
  });

  test("started again it ends in the figures that the command line prints for the same file", async () => {
    const { page, file } = app;
    await bridgingPanel(page).getByRole("button", { name: "Compute exactly" }).click();
    await underWay(page).waitFor();
    await bridgingPanel(page)
      .getByText(/Betweenness is estimated so far/)
      .waitFor({ state: "hidden", timeout: 400_000 });
    await expect.poll(() => crewOf(page)).toEqual([]);

    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "bridges", file, "--json", "--as-of", today()], {
      encoding: "utf8",
      maxBuffer: 500_000_000,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    const printed = v.parse(printedSchema, JSON.parse(stdout)).contacts.slice(0, compared);
    const heard = v.parse(answerSchema, (await bridgingAnswers(page)).at(-1));
    expect(heard.betweennessIs).toEqual({ exact: true });
    expect(heard.contacts.slice(0, compared)).toEqual(printed);

    await bridgingPanel(page)
      .getByRole("button", { name: /^Show all/ })
      .click();
    await bridgingPanel(page).getByRole("article").nth(compared).waitFor();
    const cards = bridgingPanel(page).getByRole("article");
    const names = await cards.getByRole("heading").allTextContents();
    expect(names.slice(0, compared)).toEqual(printed.map(({ name }) => name));
    const shown = await cards
      .locator("dl > div:first-child > dd")
      .evaluateAll((figures) => figures.map((figure) => figure.textContent));
    expect(shown.slice(0, compared)).toEqual(
      printed.map(({ betweenness }) =>
        betweenness?.toLocaleString("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
      ),
    );
  }, 900_000);
});

describe("a network just large enough for an estimate", () => {
  let app: LargeApp | null = null;
  let workspace: LargeWorkspace;

  beforeAll(() => {
    workspace = largeWorkspace(12_000, 5);
  });
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  /** Bridging contacts opened, and the exact figures stopped before they came. */
  async function stopped(page: Page): Promise<void> {
    await openTab(page, "Bridging contacts");
    await bridgingPanel(page).getByRole("button", { name: "Stop", exact: true }).click();
    await bridgingPanel(page).getByRole("button", { name: "Compute exactly" }).waitFor();
  }

  test("exact figures are stopped, asked for again and come, all by keyboard", async () => {
    app = await openLarge(workspace.text, { webgl: false });
    const { page } = app;
    await page.getByRole("tab", { name: "Target company" }).focus();
    for (let presses = 0; presses < 4 && (await focused(page)).name !== "Bridging contacts"; presses += 1) {
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Enter");
    await underWay(page).waitFor();
    await tabTo(page, /^Stop$/);
    await page.keyboard.press("Enter");
    await bridgingPanel(page).getByRole("button", { name: "Compute exactly" }).waitFor();
    await expect.poll(async () => (await focused(page)).name).not.toBe("");
    await tabTo(page, /^Compute exactly$/);
    await page.keyboard.press("Enter");
    await underWay(page).waitFor();
    await expect.poll(async () => (await focused(page)).name).not.toBe("");
    await bridgingPanel(page)
      .getByText(/Betweenness is estimated so far/)
      .waitFor({ state: "hidden" });
    await bridgingPanel(page).getByRole("article").first().waitFor();
  });

  test.each([
    { theme: "light", width: 1440, height: 900 },
    { theme: "dark", width: 1440, height: 900 },
    { theme: "light", width: 390, height: 844 },
    { theme: "dark", width: 390, height: 844 },
  ] as const)("the estimate is accessible and fits, $theme at $width x $height", async (options) => {
    app = await openLarge(workspace.text, { webgl: false, ...options });
    const { page } = app;
    await stopped(page);
    const faults = [...(await accessibilityFaults(page, "estimate, stopped"))];
    expect(await overflow(page)).toEqual([]);
    await bridgingPanel(page).getByRole("button", { name: "Compute exactly" }).click();
    await underWay(page).waitFor();
    faults.push(...(await accessibilityFaults(page, "estimate, under way")));
    expect(await overflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("its map is laid out in rings only, and says why there are no circles", async () => {
    app = await openLarge(workspace.text);
    const { page } = app;
    const map = await openMap(page);
    await map.getByRole("button", { name: "Rings", pressed: true }).waitFor();
    const circles = map.getByRole("button", { name: "Circles" });
    expect(await circles.isDisabled()).toBe(true);
    expect(await circles.getAttribute("title")).toBe("There are too many people here for circles");
    expect(Number(await map.getAttribute("data-contacts"))).toBe(5000);
  });

  test("undoing the import while exact figures are computed ends the computation, and nothing is said to have failed", async () => {
    app = await openLarge(workspace.text, { webgl: false });
    const { page } = app;
    await openTab(page, "Bridging contacts");
    await underWay(page).waitFor();
    await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await expect.poll(() => crewOf(page)).toEqual([]);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
