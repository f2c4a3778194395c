import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { loadSample, overflow } from "../steps.ts";
import { openSearchPage } from "./goal-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function leadsPage(options: OpenOptions = {}) {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  const stage = await openSearchPage(page, "Leads");
  const dialog = page.getByRole("dialog");

  async function note(role: string, company: string, day = "", from = ""): Promise<void> {
    await stage.getByRole("button", { name: "Note a lead" }).click();
    await dialog.getByRole("combobox", { name: "Company", exact: true }).fill(company);
    await dialog.getByRole("textbox", { name: "Role", exact: true }).fill(role);
    if (from !== "") {
      await dialog.getByRole("combobox", { name: "Heard from" }).fill(from);
      await dialog.getByRole("option", { name: from }).first().click();
    }
    await dialog.getByRole("textbox", { name: "Next step", exact: true }).fill(`Ask about ${role}`);
    await dialog.getByLabel("Day of the next step").fill(day);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  return { page, stage, dialog, note };
}

describe("leads", () => {
  test("an empty page says what a lead is and begins one", async () => {
    const { stage, dialog } = await leadsPage();
    await stage.getByText(/^A lead is a position somebody told you of\. Often it is not posted anywhere/).waitFor();
    await stage.getByRole("button", { name: "Note a lead" }).click();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByText("Write a company or a role, so that you can tell this lead from others.").waitFor();
  });

  test("stand by the day of their next step, with who told of them, and survive a reload", async () => {
    const { page, stage, note } = await leadsPage();
    await note("Laboratory assistant", "Acme Corp", "2090-06-02", "Priya Raman");
    await note("Field technician", "Corvale Biosystems", "2020-06-02");
    await note("Editor", "");
    const live = stage.getByRole("list", { name: "Live leads" });
    const names = () => live.getByRole("heading").allTextContents();
    const order = ["Field technician, Corvale Biosystems", "Laboratory assistant, Acme Corp", "Editor"];
    expect(await names()).toEqual(order);
    await live.getByText(/^Heard from Priya Raman on \d+ \w+\. Not posted\.$/).waitFor();
    await live.getByText(/ days overdue$/).waitFor();
    await page.reload();
    await live.waitFor();
    expect(await names()).toEqual(order);
  });

  test("go on by the menu: applied, closed, open again; and lead to who could introduce", async () => {
    const { page, stage, note } = await leadsPage();
    await note("Laboratory assistant", "Acme Corp");
    const menu = stage.getByRole("button", { name: "What to do with Laboratory assistant, Acme Corp" });
    await menu.click();
    await page.getByRole("menuitem", { name: "I have applied" }).click();
    await stage.getByText("Applied", { exact: true }).waitFor();
    expect((await focused(page)).name).toBe("Leads");
    await menu.click();
    await page.getByRole("menuitem", { name: "Close: it came to an end" }).click();
    await stage.getByRole("list", { name: "Closed leads" }).waitFor();
    await menu.click();
    expect(await page.getByRole("menuitem", { name: "I have applied" }).count()).toBe(0);
    await page.getByRole("menuitem", { name: "Open again" }).click();
    await stage.getByRole("list", { name: "Live leads" }).waitFor();
    await menu.click();
    await page.getByRole("menuitem", { name: "Who could introduce me to Acme Corp?" }).click();
    await page
      .getByRole("tabpanel", { name: "Target company" })
      .getByRole("heading", { name: /about Acme Corp$/ })
      .waitFor();
    await menu.click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await stage.getByRole("heading", { name: "No leads yet" }).waitFor();
    await page.getByRole("button", { name: "Undo: removing the lead on Laboratory assistant, Acme Corp" }).click();
    await stage.getByRole("list", { name: "Live leads" }).waitFor();
  });

  test("what is half written is not lost by closing, and somebody new comes into the network with what they told", async () => {
    const { page, stage, dialog } = await leadsPage();
    await stage.getByRole("button", { name: "Note a lead" }).click();
    await dialog.getByRole("textbox", { name: "Role", exact: true }).fill("Editor");
    await page.keyboard.press("Escape");
    await dialog.getByText("What you wrote is not kept yet. Save it, or close once more to leave without it.").waitFor();
    await dialog.getByRole("combobox", { name: "Heard from" }).fill("Wilhelmina Crane");
    await dialog.getByRole("option", { name: /New person: “Wilhelmina Crane”/ }).click();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await stage.getByText(/^Heard from Wilhelmina Crane on /).waitFor();
    await page.getByRole("button", { name: "Undo: lead on Editor" }).click();
    await stage.getByRole("heading", { name: "No leads yet" }).waitFor();
  });

  test("by keyboard alone", async () => {
    const { page, dialog } = await leadsPage();
    // From the page's name, onwards.
    await page.keyboard.press("Tab");
    await tabTo(page, /^Note a lead$/);
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    await tabTo(page, /^Role$/);
    await page.keyboard.type("Editor");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    expect((await focused(page)).name).toBe("Note a lead");
    await tabTo(page, /^What to do with Editor$/);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Edit, or set the next step" }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByRole("textbox", { name: "Next step", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect((await focused(page)).name).toBe("What to do with Editor");
  });

  test.each([
    { theme: "light", width: 1440, height: 900 },
    { theme: "dark", width: 390, height: 844 },
  ] as const)("are accessible in the $theme theme at $width pixels, and nothing sticks out", async (options) => {
    const { page, stage, dialog, note } = await leadsPage(options);
    expect(await accessibilityFaults(page, "no leads")).toEqual([]);
    await note("Laboratory assistant", "Acme Corp", "2020-06-02");
    await page.getByRole("button", { name: "Dismiss this message" }).click();
    expect(await accessibilityFaults(page, "leads")).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await stage.getByRole("button", { name: "Laboratory assistant, Acme Corp", exact: true }).click();
    await dialog.getByRole("button", { name: "Who could introduce me?" }).waitFor();
    expect(await accessibilityFaults(page, "a lead")).toEqual([]);
  });
});
