import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { overflow } from "../steps.ts";
import { asked, choose, openPlan, openPreparation, preparation } from "./prepare-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function open(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  return app.page;
}

async function pagesOf(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = await page.pdf({ format });
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

describe("the plan of a conversation", () => {
  test("keeps what was typed when it is closed, until it is planned or decided against", async () => {
    const page = await open();
    const plan = await openPlan(page);
    const again = () => page.getByRole("button", { name: "Plan a conversation" }).click();
    await plan.getByLabel("Day").fill("2031-03-07");
    await plan.getByLabel(/^Where/).fill("Café Orb");
    await page.keyboard.press("Escape");
    await plan.waitFor({ state: "hidden" });
    await again();
    expect(await plan.getByLabel("Day").inputValue()).toBe("2031-03-07");
    expect(await plan.getByLabel(/^Where/).inputValue()).toBe("Café Orb");
    await plan.getByRole("button", { name: "Cancel" }).click();
    await plan.waitFor({ state: "hidden" });
    await again();
    expect(await plan.getByLabel(/^Where/).inputValue()).toBe("");
  });
});

describe("the preparation sheet", () => {
  test("keeps what was typed a moment before it is closed", async () => {
    const page = await open();
    const sheet = await openPreparation(page);
    await sheet.getByLabel(/^When it is over/).fill("Whether I would like it.");
    await sheet.getByLabel("Your notes on the company").fill("Makes pumps.");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Prepare for 7 Mar 2031" }).click();
    expect(await sheet.getByLabel(/^When it is over/).inputValue()).toBe("Whether I would like it.");
    await page.reload();
    await page.getByRole("button", { name: "Prepare for 7 Mar 2031" }).click();
    expect(await sheet.getByLabel("Your notes on the company").inputValue()).toBe("Makes pumps.");
  });

  test("is printed on one page and alone, however much is on it", async () => {
    const page = await open();
    const sheet = await openPreparation(page);
    const printed = page.getByTestId("one-page");
    expect(await printed.isVisible()).toBe(false);
    await sheet.getByLabel(/^When it is over/).fill("Whether I would like it.");
    await choose(sheet, "A typical day", 3);
    await page.emulateMedia({ media: "print" });
    expect(await printed.isVisible()).toBe(true);
    expect(await sheet.isVisible()).toBe(false);
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    const seen = await page.evaluate(() =>
      [...document.body.children]
        .filter((child) => child.checkVisibility({ visibilityProperty: true }))
        .map((child) => child.className),
    );
    expect(seen).toEqual(["prepare-print"]);
    expect([await pagesOf(page, "A4"), await pagesOf(page, "Letter")]).toEqual([1, 1]);
    await page.emulateMedia({ media: "screen" });

    await choose(sheet, "How they got in", 7);
    await choose(sheet, "What is hard", 6);
    await sheet.getByLabel("Your notes on the person").fill("They spoke at the spring fair about their work. ".repeat(12));
    await sheet.getByText(/16 questions for this time: about 7 are answered well/).waitFor();
    expect([await pagesOf(page, "A4"), await pagesOf(page, "Letter")]).toEqual([1, 1]);
    const text = (await printed.textContent()) ?? "";
    for (const question of await asked(sheet)) expect(text).toContain(question);
  });

  test("leads to the bank and back, and offers favourites first, own words and nothing hidden", async () => {
    const page = await open();
    const sheet = await openPreparation(page);
    await sheet.getByRole("button", { name: "Edit the question bank" }).click();
    const bank = page.getByRole("dialog", { name: "Your question bank" });
    await bank.getByLabel("Show").selectOption({ label: "Advice" });
    const row = (text: RegExp) => bank.getByRole("listitem").filter({ hasText: text });
    await row(/^Which course, book/)
      .getByRole("checkbox", { name: "Favourite" })
      .check();
    await row(/^If somebody in your family/)
      .getByRole("checkbox", { name: "Hide" })
      .check();
    await row(/^What would you want to find out/)
      .getByRole("button", { name: "Change words" })
      .click();
    await bank.getByLabel("Wording").fill("In my place, what would you find out first?");
    await bank.getByRole("button", { name: "Keep these words" }).click();
    await row(/^In my place, what would you find out first/)
      .getByRole("button", { name: "As it came" })
      .waitFor();
    await bank.getByLabel(/^Your own question/).fill("Whom did you ask, back then?");
    await bank.getByRole("button", { name: "Add" }).click();
    await bank.getByText("Added to your bank.").waitFor();
    await bank.getByLabel(/^Your own question/).fill("whom did you ask back then");
    await bank.getByRole("button", { name: "Add" }).click();
    await bank.getByText(/holds a question of these words already/).waitFor();
    await bank.getByLabel("Show").selectOption({ label: "The two closing questions" });
    expect(await bank.getByRole("checkbox").count()).toBe(0);
    await bank.getByRole("button", { name: "Done" }).click();

    await preparation(page);
    await sheet.getByLabel("Choose by theme").selectOption({ label: "Advice" });
    const offered = await sheet.getByRole("list", { name: "Questions to choose from" }).getByRole("listitem").allInnerTexts();
    expect(offered[0]).toMatch(/^Which course, book/);
    expect(offered.join("\n")).toContain("In my place, what would you find out first?");
    expect(offered.join("\n")).toContain("Whom did you ask, back then?");
    expect(offered.join("\n")).not.toContain("If somebody in your family");
  });

  test("of a conversation that is called off keeps what was prepared until it is planned again", async () => {
    const page = await open();
    const sheet = await openPreparation(page);
    await choose(sheet, "A typical day", 1);
    await sheet.getByRole("button", { name: "Change", exact: true }).click();
    const edit = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    await edit.getByLabel("Time").fill("16:00");
    await edit.getByRole("button", { name: "Save" }).click();
    await preparation(page);
    await sheet.getByText("On 7 March 2031 at 16:00", { exact: false }).waitFor();
    expect(await asked(sheet)).toHaveLength(3);
    await sheet.getByRole("button", { name: "Change", exact: true }).click();
    await edit.getByRole("button", { name: "Call it off, keep my notes" }).click();
    await edit.waitFor({ state: "hidden" });
    await page.getByText("The conversation with Zoe Bright is called off.").waitFor();
    await page.getByRole("button", { name: "Plan a conversation" }).waitFor();
    await page.getByRole("button", { name: /^Undo: calling off/ }).click();
    await page.getByRole("button", { name: "Prepare for 7 Mar 2031" }).waitFor();
  });
});

describe("the clock of a conversation", () => {
  test("warns quietly before the end and at the end, goes on while the screen is closed, and is right after sleep", async () => {
    const page = await open();
    await page.clock.install();
    const sheet = await openPreparation(page);
    await sheet.getByRole("button", { name: "Start the conversation" }).click();
    const talk = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    const face = talk.getByRole("timer");
    await talk.getByRole("button", { name: "We have begun" }).click();
    const status = talk.getByRole("region", { name: "Time" }).getByRole("status");
    expect(await status.innerText()).toBe("");
    // The page slept: its timers ran once, the clock went on.
    await page.clock.fastForward("19:00");
    await expect.poll(() => face.innerText()).toMatch(/^[56]:\d\d$/);
    expect(await status.innerText()).toBe("");
    await page.clock.fastForward("01:30");
    await expect.poll(() => status.innerText()).toMatch(/^Five minutes left, or less: ask the two closing questions/);
    await talk.getByText("Now: The two closing questions").waitFor();
    await page.keyboard.press("Escape");
    await talk.waitFor({ state: "hidden" });
    await page.clock.fastForward("02:00");
    await page.getByRole("button", { name: "Prepare for 7 Mar 2031" }).click();
    await sheet.getByRole("button", { name: "Start the conversation" }).click();
    await expect.poll(() => face.innerText()).toMatch(/^2:\d\d$/);
    await talk.getByRole("button", { name: "Pause" }).click();
    const stopped = await face.innerText();
    await page.clock.fastForward("10:00");
    expect(await face.innerText()).toBe(stopped);
    await talk.getByRole("button", { name: "Go on" }).click();
    await page.clock.fastForward("03:00");
    await expect.poll(() => status.innerText()).toMatch(/^The agreed time is up/);
    expect(await face.innerText()).toMatch(/^\+/);
    await talk.getByRole("button", { name: "They give me 5 more" }).click();
    await expect.poll(() => status.innerText()).toMatch(/^Five minutes left/);
  });
});

describe.each([
  ["light", 1440, 900],
  ["dark", 390, 844],
  ["dark", 1440, 900],
  ["light", 390, 844],
] as const)("in the %s theme, %d pixels wide", (theme, width, height) => {
  test("the screens of a conversation can be used by everybody and fit", async () => {
    const page = await open({ theme, width, height });
    const faults: string[] = [];
    const look = async (view: string) => faults.push(...(await accessibilityFaults(page, view)), ...(await overflow(page)));
    const sheet = await openPreparation(page);
    await choose(sheet, "A typical day", 2);
    await look("preparation");
    await sheet.getByRole("button", { name: "Change", exact: true }).click();
    const edit = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    await edit.getByText("About something other").click();
    await look("plan");
    await edit.getByRole("button", { name: "Cancel" }).click();
    await sheet.getByRole("button", { name: "Edit the question bank" }).click();
    const bank = page.getByRole("dialog", { name: "Your question bank" });
    await bank.getByLabel("Show").selectOption({ label: "All themes" });
    await bank.getByRole("button", { name: "Change words" }).first().click();
    await look("bank");
    await bank.getByRole("button", { name: "Done" }).click();
    await sheet.getByRole("button", { name: "Start the conversation" }).click();
    const talk = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    await talk.getByRole("button", { name: "We have begun" }).click();
    for (let presses = 0; presses < 26; presses += 1) {
      if (presses === 21) await look("meeting near its end");
      await talk.getByRole("button", { name: "Began 1 min earlier" }).click();
    }
    await talk.getByText(/^The agreed time is up/).waitFor();
    await look("meeting over its time");
    expect(faults).toEqual([]);
  });
});
