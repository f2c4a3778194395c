import { afterEach, describe, expect, test } from "vitest";
import { asked, choose, closingTwo, openPlan, openPreparation, preparation } from "../journey/prepare-steps.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { olderExport } from "../upkeep-files.ts";
import { importText } from "../upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function open() {
  app = await openApp({ webgl: false });
  return app.page;
}

describe("an informational meeting", () => {
  test("is planned, prepared and led: no job, half an hour at most, and a name only with permission", async () => {
    const page = await open();
    const plan = await openPlan(page);
    await plan.getByText("Informational", { exact: true }).click();
    await plan.getByText(/20 to 30 minutes and for no job/).waitFor();
    const minutes = Number(await plan.getByLabel("Minutes").inputValue());
    expect(minutes).toBeGreaterThanOrEqual(20);
    expect(minutes).toBeLessThanOrEqual(30);
    await plan.getByLabel("Day").fill("2031-03-07");
    await plan.getByLabel("Time").fill("14:30");
    await plan.getByLabel("How", { exact: true }).selectOption({ label: "By telephone" });
    await plan.getByRole("combobox", { name: /^Who brought it about/ }).fill("Ana Ruiz");
    await page.getByRole("option", { name: /^Ana Ruiz/ }).click();
    await plan.getByRole("button", { name: "Plan it" }).click();
    await plan.getByText(/^The conversation with Zoe Bright is planned\. On 7 March 2031 at 14:30 · 25 minutes/).waitFor();
    await plan.getByRole("button", { name: "Prepare", exact: true }).click();

    const sheet = await preparation(page);
    const script = sheet.getByRole("blockquote");
    expect(await script.innerText()).toContain("We agreed on 25 minutes: does that still suit you?");
    expect(await script.innerText()).toContain("I am not asking for a job.");
    expect(await script.innerText()).not.toContain("Ana");
    await sheet.getByText(/Nobody has written down that you may use their name/).waitFor();
    await sheet.getByRole("button", { name: "Ask Ana Ruiz first" }).waitFor();
    await sheet.getByRole("button", { name: "Ana Ruiz said no" }).click();
    await sheet.getByText(/would rather not be named/).waitFor();
    expect(await script.innerText()).not.toContain("Ana");
    await sheet.getByRole("button", { name: "That is not so" }).click();
    await sheet.getByRole("button", { name: "Ana Ruiz said yes" }).click();
    await expect.poll(() => script.innerText()).toContain("Ana Ruiz suggested I contact you.");

    await choose(sheet, "A typical day", 2);
    await choose(sheet, "What they like", 1);
    const questions = await asked(sheet);
    expect(questions).toHaveLength(5);
    expect(questions.slice(-2)).toEqual(closingTwo);
    await sheet.getByRole("button", { name: /^Later: Take me through/ }).click();
    expect((await asked(sheet))[1]).toMatch(/^Take me through/);
    expect((await asked(sheet)).slice(-2)).toEqual(closingTwo);
    expect(await sheet.getByRole("button", { name: new RegExp(`Take away: ${closingTwo[0]?.slice(0, 20)}`) }).count()).toBe(0);
    const agenda = sheet.getByRole("list", { name: "Agenda of 25 minutes" }).getByRole("listitem");
    const shares = (await agenda.allInnerTexts()).map((text) => Number(/(\d+) min$/.exec(text)?.[1]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(25);
    expect(await agenda.nth(-2).innerText()).toMatch(/^14:50\s+The two closing questions\s+4 min$/);
    await sheet.getByText("Ask whether the time still suits.").waitFor();

    await sheet.getByRole("button", { name: "Start the conversation" }).click();
    const talk = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    await talk.getByRole("button", { name: "We have begun" }).click();
    await expect.poll(() => talk.getByRole("timer").innerText()).toMatch(/^2[45]:\d\d$/);
    expect(await talk.getByRole("group").last().innerText()).toContain(closingTwo[1]);
    await talk.getByRole("checkbox", { name: /^Take me through/ }).check();
    await talk.getByText("1 question asked.", { exact: false }).waitFor();
    await talk.getByLabel("Quick notes").fill("Half of the week is writing.");
    await talk.getByRole("button", { name: "It is over: write it down" }).waitFor();
    await page.keyboard.press("Escape");
    await talk.waitFor({ state: "hidden" });
    const card = page.getByRole("complementary", { name: "Person" });
    await card.getByRole("button", { name: "Prepare for 7 Mar 2031" }).click();
    await sheet.getByRole("button", { name: "Start the conversation" }).click();
    expect(await talk.getByLabel("Quick notes").inputValue()).toBe("Half of the week is writing.");
    expect(await talk.getByRole("checkbox", { name: /^Take me through/ }).isChecked()).toBe(true);
  });

  test("is planned, prepared and led by keyboard alone", async () => {
    const page = await open();
    await importText(page, "Connections.csv", olderExport);
    await page.getByRole("radiogroup", { name: /^Map/ }).getByText("Table").click();
    await page
      .getByRole("grid", { name: /^People/ })
      .getByText("Zoe Bright")
      .click();
    // From here on, keys only.
    await page.getByRole("button", { name: "Plan a conversation" }).focus();
    await page.keyboard.press("Enter");
    const plan = page.getByRole("dialog", { name: "Plan a conversation with Zoe Bright" });
    await plan.waitFor();
    await tabTo(page, /^Informational$/);
    await page.keyboard.press("ArrowRight");
    await plan.getByText(/^About a position/).waitFor();
    await page.keyboard.press("ArrowLeft");
    await plan.getByText(/for no job/).waitFor();
    await tabTo(page, /^Day/);
    await page.keyboard.type("03072031");
    await tabTo(page, /^Minutes/);
    await page.keyboard.press("ArrowUp");
    expect(await plan.getByLabel("Minutes").inputValue()).toBe("30");
    await tabTo(page, /^Who brought it about/);
    await page.keyboard.type("ana");
    await page.getByRole("option", { name: /^Ana Ruiz/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Plan it$/);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).name).toBe("Prepare");
    await page.keyboard.press("Enter");

    const sheet = await preparation(page);
    await expect.poll(async () => (await focused(page)).name).toMatch(/^When it is over/);
    await page.keyboard.type("Whether founding suits me.");
    await tabTo(page, /^Ana Ruiz said yes$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => sheet.getByRole("blockquote").innerText()).toContain("Ana Ruiz suggested I contact you.");
    await tabTo(page, /^Find a question$/);
    await page.keyboard.type("laugh");
    await tabTo(page, /^What do you laugh about together/);
    await page.keyboard.press("Space");
    await tabTo(page, /^Your own question/);
    await page.keyboard.type("Who was your first customer?");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => asked(sheet))
      .toEqual(["What do you laugh about together?", "Who was your first customer?", ...closingTwo]);
    await tabTo(page, /^Earlier: Who was your first customer/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await asked(sheet))[0]).toBe("Who was your first customer?");
    // At the top there is no earlier: the focus is still on the question.
    await expect.poll(async () => (await focused(page)).name).toBe("Later: Who was your first customer?");
    await tabTo(page, /^Start the conversation$/, "Shift+Tab");
    await page.keyboard.press("Enter");

    const talk = page.getByRole("dialog", { name: "Conversation with Zoe Bright" });
    await talk.waitFor();
    await tabTo(page, /^We have begun$/);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).name).toBe("Pause");
    await tabTo(page, /^Who was your first customer/);
    await page.keyboard.press("Space");
    await tabTo(page, /^Quick notes$/);
    await page.keyboard.type("Her aunt.");
    await page.keyboard.press("Escape");
    await talk.waitFor({ state: "hidden" });
    await expect.poll(async () => (await focused(page)).name).not.toBe("");
  });

  test("names nobody on the printed page either, until the permission is there", async () => {
    const page = await open();
    const sheet = await openPreparation(page);
    const printed = page.getByTestId("one-page");
    expect(await printed.textContent()).not.toContain("Ana");
    await sheet.getByRole("button", { name: "Ana Ruiz said yes" }).click();
    await expect.poll(() => printed.textContent()).toContain("Ana Ruiz suggested I contact you.");
  });
});
