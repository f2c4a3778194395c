import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { loadSample, openMap } from "../steps.ts";
import { openCard } from "../upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const learned = "Rotas are made a month ahead, and swaps are easy.";

/** Each has a card that says who introduced them. */
async function expectIntroduced(page: Page, introducer: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const card = await openCard(page, name);
    await card.getByRole("region", { name: "Introduced by" }).getByRole("button", { name: introducer }).waitFor();
    await card.getByText(`Named by ${introducer} in a conversation.`).waitFor();
  }
}

async function expectGrown(dialog: Locator): Promise<void> {
  await dialog.getByRole("heading", { name: "2 new people are on the map" }).waitFor();
  const thanks = dialog.getByRole("article", { name: "Thank Priya Raman" });
  await thanks.getByText("due tomorrow").waitFor();
  expect(await thanks.getByRole("textbox", { name: "Your thank-you to Priya Raman" }).inputValue()).toContain(learned);
  for (const introducer of ["Chiara Montanari", "Samuel Oyelaran"]) {
    const task = dialog.getByRole("article", { name: `Tell ${introducer} how it went with Priya Raman` });
    await task.getByText("due in 3 days").waitFor();
  }
}

function contactsOn(page: Page): Promise<string | null> {
  return page.getByTestId("map").getAttribute("data-contacts");
}

describe("after a meeting", () => {
  test("with the mouse: two names appear on the map, thanks are drafted, the introducers are to be told, and undo takes it back", async () => {
    app = await openApp();
    const { page } = app;
    await loadSample(page);
    await openMap(page);
    const before = Number(await contactsOn(page));
    const card = await openCard(page, "Priya Raman");
    await card.getByRole("button", { name: "Write down a conversation" }).click();
    const dialog = page.getByRole("dialog", { name: "After talking with Priya Raman" });
    await dialog.getByRole("textbox", { name: "What did you learn?" }).fill(learned);
    await dialog.getByRole("combobox", { name: "Name", exact: true }).fill("Rosa Quill");
    await dialog.getByRole("option", { name: /New person/ }).click();
    await dialog.getByRole("combobox", { name: "Company of Rosa Quill" }).fill("Orb Labs");
    await dialog.getByRole("textbox", { name: "E-mail of Rosa Quill" }).fill("rosa@orb.example");
    const permission = (name: string) => dialog.getByRole("group", { name: `May you use Priya Raman’s name with ${name}?` });
    await permission("Rosa Quill").getByText("Yes").click();
    await dialog.getByRole("combobox", { name: "Another name (2)" }).fill("Uwe Stein");
    // A click elsewhere settles the name as it stands.
    await dialog.getByText("Whom else should you speak to?").click();
    await permission("Uwe Stein").getByText("No", { exact: true }).click();
    // Nearest first, up to whoever stands at the beginning.
    await dialog.getByRole("checkbox", { name: /^Tell Samuel Oyelaran\b.*\bChiara Montanari\b.* how it went$/ }).waitFor();
    await expectAccessible(page, "the form after a meeting");
    await dialog.getByRole("button", { name: "Save" }).click();

    await expectGrown(dialog);
    await expectAccessible(page, "what came of a meeting");
    expect((await focused(page)).name).toBe("2 new people are on the map");

    await dialog.getByRole("button", { name: "Show on the map" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => contactsOn(page)).toBe(String(before + 2));
    const map = page.getByTestId("map");
    await map.getByRole("listbox", { name: "People on the map" }).waitFor();

    await expectIntroduced(page, "Priya Raman", ["Rosa Quill", "Uwe Stein"]);

    // It is kept, and it is one operation.
    await page.reload();
    await page.getByRole("button", { name: /^Undo: notes after the conversation with Priya Raman/ }).click();
    await openMap(page);
    await expect.poll(() => contactsOn(page)).toBe(String(before));
  });

  test("by keyboard alone, at a person's pace: from the end of the meeting to all done on one screen", {
    timeout: 240_000,
  }, async () => {
    app = await openApp();
    const { page } = app;
    await loadSample(page);
    await openMap(page);
    await openCard(page, "Priya Raman");
    await tabTo(page, /^Write down a conversation$/);

    const began = Date.now();
    let keys = 0;
    // A moment to think before each field, and sixty words a minute.
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const type = async (text: string) => {
      keys += text.length;
      await page.waitForTimeout(1_000);
      await page.keyboard.type(text, { delay: 200 });
    };
    const goTo = async (name: RegExp) => {
      for (let presses = 0; presses < 12; presses += 1) {
        if (name.test((await focused(page)).name)) return;
        await press("Tab");
      }
      throw new Error(`${name.source} is not near; ${(await focused(page)).name} has the focus`);
    };

    await press("Enter");
    const dialog = page.getByRole("dialog", { name: "After talking with Priya Raman" });
    await dialog.waitFor();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^What did you learn/);
    await type(learned);
    await goTo(/^Name$/);
    await type("Rosa Quill");
    // Leaving the field by the tab key leads to what is asked about the new person.
    await press("Tab");
    expect((await focused(page)).name).toBe("Company of Rosa Quill");
    await type("Orb Labs");
    await goTo(/^I did not ask$/);
    await press("ArrowRight");
    expect((await focused(page)).name).toBe("Yes");
    await goTo(/^E-mail of Rosa Quill$/);
    await type("rosa@orb.example");
    await goTo(/^Another name \(2\)$/);
    await type("Uwe Stein");
    await press("Tab");
    await goTo(/^I did not ask$/);
    await press("ArrowRight");
    await press("ArrowRight");
    expect((await focused(page)).name).toBe("No");
    await press("Control+Enter");

    await expectGrown(dialog);
    const seconds = (Date.now() - began) / 1_000;
    console.info(`From the end of the meeting to all done: ${seconds.toFixed(1)} s, ${keys} keys, 1 screen.`);

    // The thank-you is changed and noted as sent, and the map is shown, by keyboard too.
    expect((await focused(page)).name).toBe("2 new people are on the map");
    await tabTo(page, /^Your thank-you to Priya Raman/);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" The tour of the lab was a treat.");
    await tabTo(page, /^I have sent it/);
    await page.keyboard.press("Enter");
    await dialog.getByText("Thanked Priya Raman.").waitFor();
    await tabTo(page, /^Show on the map$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(async () => page.evaluate(() => document.activeElement?.id)).toBe("stage");
    const map = page.getByTestId("map");
    // The whole stage has the focus and shows no line around itself; its first stop is a tab away.
    await page.keyboard.press("Tab");
    await tabTo(page, /^People on the map/);
    await page.keyboard.press("ArrowDown");
    await map.getByRole("option").first().waitFor({ state: "attached" });
    await expectIntroduced(page, "Priya Raman", ["Rosa Quill", "Uwe Stein"]);
  });
});
