import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { loadSample, overflow } from "../steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** The page of conversations, over the sample network. */
async function openConversations(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: /search/ }).click();
  else await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("My search").click();
  await page.getByRole("navigation", { name: "Your search" }).getByRole("button", { name: "Conversations" }).click();
  await page.getByRole("heading", { name: "Conversations", level: 2 }).waitFor();
  return page;
}

async function writeDown(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Write down a conversation" }).click();
  await page.getByRole("combobox", { name: "Whom did you speak with?" }).fill("Priya Raman");
  await page
    .getByRole("option", { name: /^Priya Raman/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "After talking with Priya Raman" });
  await dialog.waitFor();
  return dialog;
}

const learnedIn = (dialog: Locator) => dialog.getByRole("textbox", { name: "What did you learn?" });

describe("writing down a conversation", () => {
  test("an empty page says what will stand there; closing the form loses no word; a second look adds nothing", async () => {
    const page = await openConversations();
    await page.getByRole("heading", { name: "No conversations yet" }).waitFor();
    const first = await writeDown(page);
    await learnedIn(first).fill("Swaps are easy.");
    await first.getByRole("combobox", { name: "Name", exact: true }).fill("Rosa Quill");
    // The first closes what the field offers, the second the screen.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await first.waitFor({ state: "hidden" });

    const again = await writeDown(page);
    await again.getByText("What you wrote before is still here.").waitFor();
    expect(await learnedIn(again).inputValue()).toBe("Swaps are easy.");
    expect(await again.getByRole("combobox", { name: "Name", exact: true }).inputValue()).toBe("Rosa Quill");
    await again.getByRole("button", { name: "Add a follow-up" }).click();
    await again.getByRole("combobox", { name: "What you agreed on" }).selectOption("Job shadowing");
    await again.getByRole("button", { name: "Add something they said" }).click();
    await again.getByRole("textbox", { name: "What they said" }).fill("Weekends in spring");
    await again.getByText("Speaks against it").click();
    await again.getByRole("button", { name: "Add a position" }).click();
    await again.getByRole("textbox", { name: "As what" }).fill("Analyst");
    await again.getByText("I think so").click();
    await again.getByRole("button", { name: "Save" }).click();
    await again.getByRole("heading", { name: "1 new person is on the map" }).waitFor();
    await again.getByText("Job shadowing with Priya Raman").waitFor();
    await again.getByText("Keep in touch with Priya Raman").waitFor();
    await again.getByRole("button", { name: "Show the note to Chiara Montanari" }).click();
    const note = again.getByRole("textbox", { name: "Your note to Chiara Montanari" });
    expect(await note.inputValue()).toContain("Priya");
    await again.getByRole("button", { name: "Done" }).click();

    const card = page.getByRole("article", { name: "Priya Raman" });
    await card.getByText("Thank-you due tomorrow").waitFor();
    await card.getByText("Happy there? I think so · 1 finding").waitFor();
    await card.getByRole("button", { name: "Read and change" }).click();
    const read = page.getByRole("dialog", { name: "After talking with Priya Raman" });
    expect(await read.getByRole("combobox", { name: "Name", exact: true }).inputValue()).toBe("Rosa Quill");
    expect(await read.getByRole("textbox", { name: "As what" }).inputValue()).toBe("Analyst");
    await read.getByRole("combobox", { name: "Be in touch again" }).getByText("As it stands").waitFor({ state: "attached" });
    await read.getByRole("textbox", { name: "Other notes" }).fill("Bring a notebook.");
    await page.keyboard.press("Control+Enter");
    await read.getByRole("heading", { name: "What you heard is kept, and who named whom" }).waitFor();
    expect(await read.getByRole("article", { name: /^Tell / }).count()).toBe(3);
    expect(await read.getByText("Job shadowing with Priya Raman").count()).toBe(1);
  });

  test("what cannot be kept is said, and stays in the form", async () => {
    const page = await openConversations();
    const dialog = await writeDown(page);
    await learnedIn(dialog).fill("Swaps are easy.");
    await dialog.getByRole("textbox", { name: "On which day was it?" }).fill("2199-01-01");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText("That day is still to come.").waitFor();
    await dialog.getByRole("textbox", { name: "On which day was it?" }).fill("");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText("Say on which day it was.").waitFor();
    expect(await learnedIn(dialog).inputValue()).toBe("Swaps are easy.");
  });

  test("taken back on the spot, everything typed stands in the form again", async () => {
    const page = await openConversations();
    const dialog = await writeDown(page);
    await learnedIn(dialog).fill("Swaps are easy.");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("heading", { name: "What you heard is kept" }).waitFor();
    await dialog.getByRole("button", { name: "Take it all back" }).click();
    expect(await learnedIn(dialog).inputValue()).toBe("Swaps are easy.");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "No conversations yet" }).waitFor();
  });
});

describe.each([
  { view: "desktop, light", theme: "light", width: 1440, height: 900 },
  { view: "desktop, dark", theme: "dark", width: 1440, height: 900 },
  { view: "phone, light", theme: "light", width: 390, height: 844 },
  { view: "phone, dark", theme: "dark", width: 390, height: 844 },
] as const)("$view", ({ view, ...options }) => {
  test("the form, what came of it and the page of conversations are accessible and fit", async () => {
    const page = await openConversations(options);
    const faults = [...(await accessibilityFaults(page, `${view}, empty page`))];
    const dialog = await writeDown(page);
    await dialog.getByRole("combobox", { name: "Name", exact: true }).fill("Rosa Quill");
    await learnedIn(dialog).fill("Swaps are easy.");
    for (const more of ["Add a follow-up", "Add something they said", "Add a position"]) {
      await dialog.getByRole("button", { name: more }).click();
    }
    faults.push(...(await accessibilityFaults(page, `${view}, form`)));
    expect(await overflow(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await dialog.getByRole("heading", { name: "1 new person is on the map" }).waitFor();
    faults.push(...(await accessibilityFaults(page, `${view}, result`)));
    expect(await overflow(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Done" }).click();
    await dialog.waitFor({ state: "hidden" });
    faults.push(...(await accessibilityFaults(page, `${view}, page`)));
    expect(faults).toEqual([]);
  });
});
