import type { Locator, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { ask, overflow } from "../steps.ts";
import { importText } from "../upkeep-steps.ts";

const mine = `Name,Email,Company,Position,Introduced by,Connected on
Ana Ruiz,ana@orb.example,Orb,Analyst,,2025-01-10
Ben Okoro,ben+work@greenfield.example,Greenfield Trust,Ecologist,Ana Ruiz,2026-02-10
`;

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function opened(options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  await importText(app.page, "mine.csv", mine);
  return app.page;
}

/** The draft of a direct message to Ben, whom Ana introduced. */
async function draftToBen(page: Page): Promise<Locator> {
  await ask(page, "Ben Okoro");
  await page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Draft/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "A note to Ben Okoro" });
  await dialog.waitFor();
  return dialog;
}

const note = (page: Page) => page.getByRole("dialog").getByRole("textbox", { name: "Your note" });

async function choose(page: Page, purpose: string): Promise<void> {
  await page.getByRole("dialog").getByText(purpose, { exact: true }).click();
}

test("an informational text asks for no job, one about a lead says so, and what was changed by hand stays", async () => {
  const page = await opened();
  const dialog = await draftToBen(page);
  expect(await note(page).inputValue()).toMatch(/25 minutes/);
  expect(await note(page).inputValue()).toMatch(/not asking for a job/);
  await note(page).fill("Hello Ben, my own words.");
  await choose(page, "A lead on a job");
  await expect.poll(() => note(page).inputValue()).toMatch(/looking for a new role/);
  await choose(page, "A conversation to learn");
  await expect.poll(() => note(page).inputValue()).toBe("Hello Ben, my own words.");
  await dialog.getByRole("button", { name: "Start again from the template" }).click();
  await expect.poll(() => note(page).inputValue()).toMatch(/not asking for a job/);
});

test("permission is asked for first, and only a yes brings the name into the text", async () => {
  const page = await opened();
  await draftToBen(page);
  const name = page.getByRole("region", { name: "Use of a name" });
  await name.getByText(/You have not asked Ana Ruiz whether you may use their name with Ben Okoro/).waitFor();
  expect(await note(page).inputValue()).not.toContain("Ana");

  await note(page).fill("Hello Ben, Ana sends me.");
  await page
    .getByRole("alert")
    .getByText(/Your text names Ana Ruiz/)
    .waitFor();
  await page.getByRole("button", { name: "Start again from the template" }).click();

  await name.getByRole("button", { name: "Ask first" }).click();
  await page.getByRole("dialog", { name: "Ask Ana Ruiz whether you may use their name" }).waitFor();
  expect(await note(page).inputValue()).toMatch(/^Hello Ana,\n\n.*Ben Okoro/);
  await name.getByRole("button", { name: "Back to the text for Ben Okoro" }).click();
  expect(await note(page).inputValue()).not.toContain("Ana");

  await name.getByRole("button", { name: /^They said no/ }).click();
  await name.getByText(/would rather not be named/).waitFor();
  expect(await note(page).inputValue()).not.toContain("Ana");
  await name.getByRole("button", { name: /^They said yes/ }).click();
  await name.getByText(/said that you may use their name/).waitFor();
  await expect.poll(() => note(page).inputValue()).toContain("Ana Ruiz suggested that I contact you.");
});

test("what is missing about oneself is added on the spot, and stays for the next text", async () => {
  const page = await opened();
  const dialog = await draftToBen(page);
  await dialog.getByRole("textbox", { name: "Your name" }).fill("Mia Chen");
  await dialog.getByRole("textbox", { name: /^Who you are/ }).fill("a final-year biology student at Leeds");
  await dialog.getByRole("button", { name: "Add to the text" }).click();
  await expect.poll(() => note(page).inputValue()).toMatch(/I am a final-year biology student at Leeds\.[\s\S]*Mia Chen$/);
  await dialog.getByRole("heading", { name: /^Left out/ }).waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await page.reload();
  await draftToBen(page);
  await expect.poll(() => note(page).inputValue()).toMatch(/Mia Chen$/);
});

test("copying, the mail program and marking as sent each do what they say, and nothing leaves the page", async () => {
  const page = await opened({ mail: true });
  const dialog = await draftToBen(page);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByText(/^Copied/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await note(page).inputValue());
  await dialog.getByRole("button", { name: "Subject to clipboard" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("A few questions about your work at Greenfield Trust");

  await note(page).fill("Hello Ben,\n\n100 % & “more”?");
  const link = dialog.getByRole("link", { name: "Open in mail app" });
  expect(await link.getAttribute("href")).toBe(
    "mailto:ben%2Bwork@greenfield.example?subject=A%20few%20questions%20about%20your%20work%20at%20Greenfield%20Trust" +
      "&body=Hello%20Ben%2C%0D%0A%0D%0A100%20%25%20%26%20%E2%80%9Cmore%E2%80%9D%3F",
  );

  // The browser hands it to the system's mail program, which is no request; the page stays as it is.
  const handed = page
    .context()
    .waitForEvent("console", (message) => message.text().startsWith("Launched external handler for 'mailto:"));
  await link.click();
  await handed;
  await dialog.getByRole("button", { name: "Mark as sent" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("article").first().getByText(/nudge/i).first().waitFor();
  await draftToBen(page);
  expect(await page.getByRole("button", { name: "Mark as sent" }).count()).toBe(0);
});

test("a browser that refuses to copy is owned up to", async () => {
  const page = await opened();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  const dialog = await draftToBen(page);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByText(/would not copy it/).waitFor();
});

test("a short note counts its characters, and says by how many it is too long", async () => {
  const page = await opened();
  const dialog = await draftToBen(page);
  await dialog.getByLabel("Kind of text").selectOption("note");
  await dialog.getByText(/^\d+ of 200 characters$/).waitFor();
  await note(page).fill("😀".repeat(203));
  await dialog.getByText("203 of 200 characters: 3 characters too many").waitFor();
  expect(await dialog.getByRole("link").count()).toBe(0);
});

test("a template is made one's own, its faults are told, and the first wording comes back", async () => {
  const page = await opened();
  const draft = await draftToBen(page);
  await draft.getByRole("button", { name: "Templates…" }).click();
  const dialog = page.getByRole("dialog", { name: "Templates" });
  const template = dialog.getByRole("textbox", { name: "Template", exact: true });
  await template.fill("Good day {{nmae}}.");
  await dialog.getByText(/line 1, character 10: there is no field called “nmae”/).waitFor();
  await dialog.getByRole("button", { name: "Keep template" }).click();
  await dialog.getByText(/It is not kept yet/).waitFor();

  await template.fill("Good day ");
  await dialog.getByText("Fields you can insert").click();
  await dialog.getByRole("button", { name: "Insert: Their first name" }).click();
  await expect.poll(() => template.inputValue()).toBe("Good day {{name}}");
  await dialog.getByRole("region", { name: "Preview" }).getByText("Good day Ben", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.getByText("Your changes are not kept yet.").waitFor();
  await dialog.getByRole("button", { name: "Keep them" }).click();
  await dialog.getByText(/^Kept\./).waitFor();

  await dialog.getByRole("button", { name: "Back to the draft" }).click();
  await expect.poll(() => note(page).inputValue()).toBe("Good day Ben");
  await page.getByRole("button", { name: "Templates…" }).click();
  await dialog.getByRole("button", { name: "Back to the first wording" }).click();
  await dialog.getByRole("button", { name: "Back to the draft" }).click();
  await expect.poll(() => note(page).inputValue()).toMatch(/^Hello Ben,/);
});

test("everything is done by keyboard, and the focus comes back", async () => {
  const page = await opened();
  await ask(page, "Ben Okoro");
  const draft = page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Draft/ });
  await draft.focus();
  await page.keyboard.press("Enter");
  await note(page).waitFor();
  await tabTo(page, /^They said yes/);
  await page.keyboard.press("Enter");
  await expect.poll(() => note(page).inputValue()).toContain("Ana Ruiz suggested");
  await tabTo(page, /^Your name/);
  await page.keyboard.type("Mia Chen");
  await page.keyboard.press("Enter");
  await expect.poll(() => note(page).inputValue()).toMatch(/Mia Chen$/);
  await tabTo(page, /^Copy$/);
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog")
    .getByText(/^Copied/)
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await draft.evaluate((button) => button === document.activeElement)).toBe(true);
});

test.each([
  ["light", 1440, 900],
  ["dark", 1440, 900],
  ["light", 390, 844],
] as const)("the screens can be used by everybody: %s, %i wide", async (theme, width, height) => {
  const page = await opened({ theme, width, height });
  const dialog = await draftToBen(page);
  await expectAccessible(page, "draft");
  await dialog.getByRole("button", { name: "Ask first" }).click();
  await expectAccessible(page, "permission");
  await page.getByLabel("Kind of text").selectOption("note");
  await note(page).fill("Ben ".repeat(60));
  await expectAccessible(page, "note, too long");
  expect(await overflow(page)).toEqual([]);
  await page.getByRole("button", { name: "Templates…" }).click();
  const templates = page.getByRole("dialog", { name: "Templates" });
  await templates.getByText("Fields you can insert").click();
  await expectAccessible(page, "templates");
  await templates.getByRole("textbox", { name: "Template", exact: true }).fill("{{x}}");
  await page.keyboard.press("Escape");
  await templates.getByText("Your changes are not kept yet.").waitFor();
  await expectAccessible(page, "templates, faulty");
  expect(await overflow(page)).toEqual([]);
});
