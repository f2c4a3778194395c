import type { Locator, Page } from "playwright-core";
import { convertIcsCalendar } from "ts-ics";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { exported, loadSample, openTab, overflow } from "../steps.ts";
import { busyWeek, calendarOf } from "../week-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function opened(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  return app.page;
}

async function week(options: OpenOptions = {}): Promise<{ readonly page: Page; readonly panel: Locator }> {
  const page = await opened(options);
  await busyWeek(page);
  const panel = await openTab(page, "This week");
  await panel.getByRole("article").first().waitFor();
  return { page, panel };
}

function rows(panel: Locator): Locator {
  return panel.getByRole("region", { name: "What is due" }).getByRole("listitem");
}

function brokersOf(headlines: readonly string[]): readonly string[] {
  return headlines.map((headline) => /^Ask (.*) for /.exec(headline)?.[1] ?? headline);
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
}

describe("the weekly plan", () => {
  test("three asks, each with what it opens and why, nobody asked twice, and who rests with the dates", async () => {
    const { page, panel } = await week();
    await panel.getByRole("heading", { name: "Three asks for this week" }).waitFor();
    const cards = panel.getByRole("article");
    expect(await cards.count()).toBe(3);
    for (const text of await cards.allTextContents()) {
      expect(text).toMatch(/Opens \d+ new (?:company|companies|person|people)|Another way into/);
      expect(text).toContain("Because: ");
      expect(text).toMatch(/Good|Fair|Long shot/);
    }
    expect(await cards.first().textContent()).toMatch(/Opens \d+ new compan(?:y|ies) \(.+\)/);
    const brokers = brokersOf(await cards.getByRole("heading").allTextContents());
    expect(new Set(brokers).size).toBe(3);
    expect(brokers).not.toContain("Priya Raman");
    const on = await calendarOf(page);
    const until = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long" }).format(Date.parse(on(18)));
    const resting = panel.getByRole("list", { name: "Left in peace" }).getByRole("listitem");
    expect(await resting.allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^Priya Raman – asked 12 days ago, rest until ${until}`)),
    ]);

    // By mouse: more of them, still nobody twice; one is marked and counts.
    await panel.getByRole("radiogroup", { name: "How many asks a week" }).getByText("5").click();
    await panel.getByRole("heading", { name: "Five asks for this week" }).waitFor();
    const five = brokersOf(await cards.getByRole("heading").allTextContents());
    expect(new Set(five).size).toBe(five.length);
    await cards
      .first()
      .getByRole("button", { name: /^Mark asked/ })
      .click();
    await panel.getByText(`Made in the last seven days: Asked ${five[0] ?? ""} about`, { exact: false }).waitFor();
    await panel
      .getByRole("list", { name: "Left in peace" })
      .getByText(five[0] ?? "")
      .waitFor();
    const left = brokersOf(await cards.getByRole("heading").allTextContents());
    expect(left).not.toContain(five[0]);
    expect(left.length).toBeLessThanOrEqual(4);
  });

  test("by keyboard: along the tabs, down to an ask, and on from there", async () => {
    const page = await opened();
    await busyWeek(page);
    await page.getByRole("tab", { name: "Target company" }).focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
    const panel = page.getByRole("tabpanel", { name: "This week" });
    await panel.getByRole("article").first().waitFor();
    expect(await page.getByRole("tab", { name: "This week 2 due" }).getAttribute("aria-selected")).toBe("true");
    const mark = panel
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Mark asked/ });
    await mark.focus();
    await page.keyboard.press("Enter");
    await panel.getByText(/Made in the last seven days/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
});

describe("what is due", () => {
  test("is done in a tap each, by mouse and by keyboard, and the focus goes on to the next thing", async () => {
    const { page, panel } = await week();
    const due = rows(panel);
    expect(await due.count()).toBe(6);
    expect(await due.first().textContent()).toContain("Thank Ana Beltrán, due yesterday");
    await due.first().getByRole("button", { name: "Done: Thank Ana Beltrán" }).click();
    await panel.getByText("Thank Ana Beltrán: done. 5 left.").waitFor({ state: "attached" });
    const second = "Done: Tell Priya Raman how it went with Dan Whitcombe";
    await expect.poll(() => focused(page)).toBe(second);
    expect(await due.count()).toBe(5);
    await page.getByRole("tab", { name: "This week 1 due" }).waitFor();

    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("Prepare");
    expect(await due.count()).toBe(4);
    expect(await page.getByRole("tab", { name: "This week", exact: true }).count()).toBe(1);
    await panel.getByText("Done this week: 2").waitFor();

    // What was done by mistake comes back.
    await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
    await panel.getByRole("button", { name: second }).waitFor();
  });

  test("is put off or dropped in two", async () => {
    const { page, panel } = await week();
    await panel.getByRole("button", { name: "More for: Thank Ana Beltrán" }).click();
    await page.getByRole("menuitem", { name: "1 day later: tomorrow" }).click();
    await panel.getByText("Thank Ana Beltrán: put off until tomorrow.", { exact: false }).waitFor({ state: "attached" });
    expect(await rows(panel).filter({ hasText: "Thank Ana Beltrán" }).textContent()).toContain("tomorrow");
    await panel.getByRole("button", { name: "More for: Arrange the job shadowing with Ana Beltrán" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Drop it" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await panel.getByText(/job shadowing with Ana Beltrán: dropped/).waitFor({ state: "attached" });
    expect(await rows(panel).filter({ hasText: "job shadowing" }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("leads to the screen it needs, and back", async () => {
    const { page, panel } = await week();
    const prepare = panel.getByRole("button", { name: "Prepare: Prepare for Dan Whitcombe" });
    await prepare.click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(() => prepare.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("says what will stand here while nothing was begun", async () => {
    const page = await opened();
    await loadSample(page);
    const panel = await openTab(page, "This week");
    await panel.getByRole("heading", { name: "Nothing is due yet" }).waitFor();
    await panel.getByRole("article").first().waitFor();
    await expectAccessible(page, "an empty week");
    await panel.getByRole("button", { name: "Goal" }).click();
    expect(await page.evaluate(() => location.hash)).toContain("goal");
  });
});

describe("the calendar file", () => {
  test("is read by another program, and a second one brings the same entries up to date", async () => {
    const { page, panel } = await week();
    const saving = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Calendar file (.ics)" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("intrograph-calendar.ics");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const first = convertIcsCalendar(undefined, Buffer.concat(chunks).toString("utf8")).events ?? [];
    const on = await calendarOf(page);
    const talk = first.find(({ uid }) => uid === "conversation.talk-1@intrograph");
    expect(talk).toMatchObject({
      summary: "Conversation with Dan Whitcombe",
      location: "Café Orb; upstairs",
      status: "CONFIRMED",
    });
    expect(first.map(({ uid }) => uid).toSorted()).toEqual([
      "ask.ask-1@intrograph",
      "conversation.talk-1@intrograph",
      "task.task-1@intrograph",
      "task.task-2@intrograph",
      "task.task-3@intrograph",
    ]);
    await panel.getByRole("button", { name: "Done: Thank Ana Beltrán" }).click();
    await panel.getByText(/Thank Ana Beltrán: done/).waitFor({ state: "attached" });
    const text = await exported(page, /^Calendar file/);
    expect(text).toContain(`DTSTART:${on(2).replaceAll("-", "")}T143000\r\n`);
    const second = convertIcsCalendar(undefined, text).events ?? [];
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    const thanks = (events: typeof first) => events.find(({ uid }) => uid === "task.task-1@intrograph");
    expect([thanks(first)?.status, thanks(second)?.status]).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(thanks(second)?.sequence).toBeGreaterThan(thanks(first)?.sequence ?? Number.POSITIVE_INFINITY);
  });
});

describe("on every screen", () => {
  test.each([
    { theme: "light", width: 1440, height: 900 },
    { theme: "dark", width: 1440, height: 900 },
    { theme: "light", width: 390, height: 844 },
    { theme: "dark", width: 360, height: 780 },
  ] as const)("is accessible and fits: $theme, $width px", async (options) => {
    const { page, panel } = await week(options);
    await page.getByText("Left in peace").scrollIntoViewIfNeeded();
    await expectAccessible(page, `this week, ${options.theme}, ${options.width}`);
    expect(await overflow(page)).toEqual([]);
    const clipped = await page.getByRole("tab").evaluateAll((tabs) =>
      tabs.flatMap((tab) => {
        const list = tab.parentElement?.getBoundingClientRect();
        const { left, right } = tab.getBoundingClientRect();
        const fits =
          list !== undefined && left >= list.left - 1 && right <= list.right + 1 && tab.scrollWidth <= tab.clientWidth + 1;
        return fits ? [] : [`${tab.textContent} ${left} ${right} ${tab.scrollWidth} ${tab.clientWidth}`];
      }),
    );
    expect(clipped).toEqual([]);
    await panel.getByRole("button", { name: /^More for: Thank/ }).click();
    await page.getByRole("menuitem", { name: "Drop it" }).waitFor();
    await expectAccessible(page, `the menu of a thing, ${options.theme}, ${options.width}`);
  });

  test("a phone that is opened while something is due shows it first", async () => {
    const { page } = await week({ width: 390, height: 844 });
    await page.goto(`${(app?.address ?? "").replace(/#.*$/, "")}?`);
    await page.getByRole("tabpanel", { name: "This week" }).getByRole("button", { name: "Done: Thank Ana Beltrán" }).waitFor();
  });
});
