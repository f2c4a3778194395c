import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { ask, loadSample, overflow } from "./steps.ts";
import { olderExport } from "./upkeep-files.ts";
import { importText, openCard } from "./upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function openWith(text: string, options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  await importText(app.page, "Connections.csv", text);
  return app.page;
}

const adding = (page: Page) => page.getByRole("dialog", { name: "Add by hand" });

describe("adding by hand", () => {
  test("records, by keyboard alone, who introduced whom, and goes on with the same introducer", async () => {
    const page = await openWith(olderExport);
    const form = adding(page);
    await page.keyboard.press("n");
    await form.waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe("Who introduced");
    await page.keyboard.type("priya");
    await page.getByRole("option", { name: /^Priya Raman/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Whom$/);
    await page.keyboard.type("Lee Wong");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Company of Lee Wong$/);
    await page.keyboard.type("Acme Corp");
    await tabTo(page, /^When$/);
    await page.keyboard.type("March 2021");
    await form.getByText("Reads as March 2021").waitFor();
    await page.keyboard.press("Enter");
    await form.getByText("Noted: Priya Raman introduced Lee Wong.").waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe("Add another");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).name).toBe("Whom");
    expect(await form.getByRole("combobox", { name: "Who introduced" }).inputValue()).toBe("Priya Raman");
    await page.keyboard.type("Dan Whitcombe");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await form.getByText("Noted: Priya Raman introduced Dan Whitcombe.").waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });

    const card = await openCard(page, "Lee Wong");
    await card.getByRole("region", { name: "Introduced by" }).getByText("in March 2021").waitFor();
    // One operation: the new person goes with the introduction.
    await page.getByRole("button", { name: /^Undo: introduction of Dan Whitcombe/ }).click();
    await page.getByRole("button", { name: /^Undo: introduction of Lee Wong/ }).click();
    await page.getByRole("grid").getByText("Lee Wong").waitFor({ state: "hidden" });
  });

  test("records that somebody knows someone at a company, whose name is found out later", async () => {
    const page = await openWith(olderExport);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const form = adding(page);
    await form.getByRole("tab", { name: "A tie" }).click();
    await form.getByRole("combobox", { name: "Who", exact: true }).fill("zoe bright");
    await page.keyboard.press("Enter");
    await form.getByRole("combobox", { name: "knows whom" }).fill("someone at Helix");
    await page.getByRole("option", { name: "Someone at Helixbourne Bio" }).click();
    await form.getByRole("combobox", { name: "How close they are" }).selectOption("4: well");
    await form.getByRole("button", { name: "Add this tie" }).click();
    await form.getByText("Noted: Zoe Bright knows Someone at Helixbourne Bio.").waitFor();
    await form.getByRole("button", { name: "Close" }).last().click();
    await form.waitFor({ state: "hidden" });

    await page.getByRole("radiogroup", { name: /^Map/ }).getByText("Table").click();
    await page.getByRole("grid").getByText("not known yet").waitFor();
    await page.getByRole("grid").getByText("Someone at Helixbourne Bio").click();
    const card = page.getByRole("complementary", { name: "Person" });
    await card.getByText("Name not known yet").waitFor();
    await card.getByRole("button", { name: "Say who it is" }).click();
    const edit = page.getByRole("dialog", { name: /^Edit Someone/ });
    await edit.getByRole("textbox", { name: "Name" }).fill("Noor van Houten");
    await page.keyboard.press("Enter");
    await card.getByRole("heading", { level: 2, name: "Noor van Houten" }).waitFor();
    expect(await card.getByText("Name not known yet").count()).toBe(0);
    await ask(page, "Noor van Houten");
    await page.getByRole("tabpanel").getByRole("article").getByText("Zoe Bright").first().waitFor();
  });

  test("shows whom a new name may mean, and says what is missing or cannot be read", async () => {
    const page = await openWith(olderExport);
    await page.keyboard.press("n");
    const form = adding(page);
    await form.getByRole("button", { name: "Add this introduction" }).click();
    await form.getByText("Choose who introduced, or add them as somebody new.").waitFor();
    await form.getByRole("textbox", { name: "When" }).fill("3/4/2021");
    await form.getByText("This could be 3 April 2021 or 4 March 2021. Write the month as a word.").waitFor();
    await form.getByRole("combobox", { name: "Who introduced" }).fill("Pria Raman");
    await page.getByRole("option", { name: /^New person/ }).click();
    await form.getByText("You have a Priya Raman at Helixbourne Bio.").waitFor();
    await form.getByRole("button", { name: /^Use them/ }).click();
    expect(await form.getByRole("combobox", { name: "Who introduced" }).inputValue()).toBe("Priya Raman");
    await form.getByRole("combobox", { name: "Whom" }).fill("Priya Raman");
    await page.keyboard.press("Enter");
    await form.getByRole("textbox", { name: "When" }).fill("2021");
    await form.getByRole("button", { name: "Add this introduction" }).click();
    await form.getByText(/^Nobody can introduce themselves/).waitFor();
  });

  test("adds a person as a file would: a later row with the same address is the same person", async () => {
    const page = await openWith(olderExport);
    await page.keyboard.press("n");
    const form = adding(page);
    await form.getByRole("tab", { name: "A person" }).click();
    await form.getByRole("textbox", { name: "Name" }).fill("Lee Wong");
    await form.getByRole("combobox", { name: "Company" }).fill("Acme Corp");
    await form.getByRole("textbox", { name: "E-mail" }).fill("lee@example.com");
    await page.keyboard.press("Enter");
    await form.getByText("Lee Wong is in your network.").waitFor();
    await form.getByRole("button", { name: "Close" }).last().click();
    await importText(page, "people.csv", "Name,Email,Company,Phone\nLee Wong,lee@example.com,Acme Corp,+44 20 7946 0000\n");
    const card = await openCard(page, "Lee Wong");
    await card.getByText("+44 20 7946 0000").first().waitFor();
    expect(await page.getByRole("grid").getByText("Lee Wong").count()).toBe(1);
    await card.getByText("Where this comes from").click();
    await card.getByText(/^people\.csv, line 2/).waitFor();
    await card.getByText(/^by hand on/).waitFor();
  });
});

describe("a person's card", () => {
  test("changes facts over the files, takes rows apart, and removes the person with what hangs on them", async () => {
    const page = await openWith(olderExport);
    let card = await openCard(page, "Dan Whitcombe");
    await card.getByRole("button", { name: "Edit", exact: true }).click();
    const edit = page.getByRole("dialog", { name: "Edit Dan Whitcombe" });
    await edit.getByRole("textbox", { name: "Position" }).fill("Chief of staff");
    await edit.getByRole("textbox", { name: "E-mail" }).fill("");
    await edit.getByRole("button", { name: "Save" }).click();
    await card.getByText("Chief of staff", { exact: false }).first().waitFor();
    expect(await card.getByText("dan@example.com").filter({ visible: true }).count()).toBe(0);

    await card.getByRole("button", { name: "More about Dan Whitcombe" }).click();
    await page.getByRole("menuitem", { name: /about two people/ }).click();
    const rows = page.getByRole("dialog", { name: "Take Dan Whitcombe apart" });
    await rows.getByRole("button", { name: "Take apart" }).click();
    await rows.getByText("Choose the rows that are about somebody else.").waitFor();
    await page.keyboard.press("Escape");
    await rows.waitFor({ state: "hidden" });

    card = await openCard(page, "Zoe Bright");
    await card.getByRole("button", { name: "More about Zoe Bright" }).click();
    await page.getByRole("menuitem", { name: "Remove…" }).click();
    const remove = page.getByRole("dialog", { name: "Remove Zoe Bright?" });
    await remove.getByText(/^With them goes 1 tie\./).waitFor();
    await remove.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Zoe Bright is removed.").waitFor();
    await page.getByRole("grid").getByText("Zoe Bright").waitFor({ state: "hidden" });
    await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("grid").getByText("Zoe Bright").waitFor();
  });
});

test.each([
  { theme: "light", width: 1440, height: 900 },
  { theme: "dark", width: 1440, height: 900 },
  { theme: "light", width: 390, height: 844 },
  { theme: "dark", width: 390, height: 844 },
] as const)("the forms and the card are accessible and fit, $theme at $width x $height", async (options) => {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  const faults: string[] = [];
  const look = async (view: string) => {
    faults.push(...(await accessibilityFaults(page, view)));
    expect({ view, overflow: await overflow(page) }).toEqual({ view, overflow: [] });
  };
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const form = adding(page);
  await form.waitFor();
  await form.getByRole("combobox", { name: "Who introduced" }).fill("pri");
  await page.getByRole("option").and(page.locator("[role=option]")).first().waitFor();
  await look("introduction, people offered");
  await form.getByRole("combobox", { name: "Who introduced" }).fill("Pria Raman");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Add this introduction" }).click();
  await form.getByText(/^Choose who this was/).waitFor();
  await look("introduction, incomplete");
  await form.getByRole("tab", { name: "A tie" }).click();
  await form.getByRole("combobox", { name: "knows whom" }).fill("someone at acme");
  await page.getByRole("option").and(page.locator("[role=option]")).first().waitFor();
  await look("tie");
  await form.getByRole("tab", { name: "A person" }).click();
  await form.getByRole("textbox", { name: "Name" }).fill("Lee Wong");
  await look("person");
  await form.getByRole("button", { name: "Add this person" }).click();
  await form.getByText("Lee Wong is in your network.").waitFor();
  await look("added");
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });
  const card = await openCard(page, "Priya Raman");
  await card.getByText("Where this comes from").click();
  await look("card");
  await card.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("dialog", { name: "Edit Priya Raman" }).getByRole("textbox", { name: "Name" }).waitFor();
  await look("edit");
  expect(faults).toEqual([]);
});
