import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles, linkedInExport } from "./files.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { ask, confirmImport, loadSample, more, openLineage, openMap, openTab, openTable, startOver } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const directory = "Name,Company,Industry\nAna Ruiz,Acme Corp,Software\nBo Lind,Bolt Ltd,Energy\nCleo Park,,\n";
const introductions =
  "introducer,introduced,date\nAna Ruiz,Bo Lind,2024-03-01\nA. Ruiz,Dee Fox,31/02/2024\n,Ed Moss,2024-04-01\n";

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
].flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme })));

/** Opens a menu, looks, and closes it again. */
async function menu(page: Page, button: RegExp, look: (view: string) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("menu").waitFor();
  await look(`menu ${button.source}`);
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "hidden" });
}

describe.each(screens)("at $width x $height in the $theme theme", ({ width, height, theme }) => {
  test("the first screen, the import and its questions are accessible", async () => {
    app = await openApp({ width, height, theme, webgl: false });
    const { page } = app;
    const faults: string[] = [];
    const look = async (view: string) => {
      faults.push(...(await accessibilityFaults(page, view)));
    };
    const dialog = page.getByRole("dialog");

    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await look("first screen");
    await page.getByText("How to get your LinkedIn contacts").click();
    await page.getByRole("textbox", { name: /Rows with their headings/ }).fill("Name\tCompany\nAna Ruiz\tAcme");
    await look("rows pasted");
    await menu(page, /^Colours/, look);

    await chooseFiles(page, /Choose files/, [
      { name: "photo.csv", text: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
      { name: "nothing.csv", text: "" },
    ]);
    await page.getByRole("dialog", { name: "These files could not be read" }).waitFor();
    await dialog.getByText("This is not a text file.").waitFor();
    await look("refused files");
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await dialog.waitFor({ state: "hidden" });

    await chooseFiles(page, /Choose files/, [
      { name: "Connections.csv", text: linkedInExport },
      { name: "directory.csv", text: directory },
      { name: "introductions.csv", text: introductions },
      { name: "nothing.csv", text: "" },
    ]);
    await page.getByRole("dialog", { name: "What is in your files" }).waitFor();
    await dialog.getByLabel("What your network will hold").waitFor();
    await dialog.getByText("Rows taken, worth a look").click();
    await look("import preview");
    await dialog.getByRole("combobox", { name: "Your name as the files write it" }).fill("Nobody Atall");
    await dialog.getByRole("button", { name: "That is me" }).click();
    await dialog.getByRole("alert").waitFor();
    await look("import preview, nobody of that name");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });

    await chooseFiles(page, /Choose files/, [{ name: "directory.csv", text: directory }]);
    await dialog.getByRole("radio", { name: /directory/ }).check({ force: true });
    await dialog.getByText(/Nothing is kept yet/).waitFor();
    await confirmImport(page);
    await page.getByRole("heading", { name: "Who are you in this network?" }).waitFor();
    await look("who are you");
    await page.getByRole("combobox", { name: "Your name" }).fill("an");
    await page.getByRole("option").and(page.locator("[role=option]")).first().waitFor();
    await look("who are you, with names offered");
    await page.getByRole("option").and(page.locator("[role=option]")).first().click();
    await page.getByRole("heading", { name: "Whom would you like to reach?" }).waitFor();
    await look("before a question is asked");
    await openTab(page, "Meet next");
    await page.getByText("Nobody to suggest yet").waitFor();
    await look("nobody to suggest");

    const sure = await more(page, "Start over…", "Start over?");
    await sure.getByRole("button", { name: "Keep everything" }).waitFor();
    await look("start over");
    await page.keyboard.press("Escape");
    await sure.waitFor({ state: "hidden" });
    await startOver(page);
    await look("started over");
    expect(faults).toEqual([]);
  });

  test("the answers, the map, the table and what opens from them are accessible", async () => {
    const phone = width < 761;
    app = await openApp({ width, height, theme });
    const { page } = app;
    const faults: string[] = [];
    const look = async (view: string) => {
      faults.push(...(await accessibilityFaults(page, view)));
    };
    const target = page.getByRole("tabpanel", { name: "Target company" });

    await loadSample(page);
    await ask(page, "acme");
    await page.getByText("Acme Corp (4, exact)").waitFor();
    await target.getByRole("article").first().getByRole("heading").getByRole("button").click();
    await target.getByText(/^Other ways/).click();
    await target.getByText("How is this computed?").click();
    await look("answers, one lit");
    await menu(page, /^Export/, look);
    await menu(page, /^Colours/, look);
    await menu(page, /^More$/, look);
    await target
      .getByRole("button", { name: /^Draft/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
    await page
      .getByRole("dialog", { name: /^Ask Priya Raman/ })
      .getByText(/^Copied/)
      .waitFor();
    await look("draft, copied");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await target
      .getByRole("button", { name: /^Mark asked/ })
      .first()
      .click();
    await target
      .getByRole("button", { name: /What came of it/ })
      .first()
      .waitFor();
    await look("asked");
    await menu(page, /What came of it/, look);

    await page.getByRole("combobox", { name: /Who can introduce me/ }).fill("ac");
    await page.getByRole("option").and(page.locator("[role=option]")).first().waitFor();
    await look("companies offered");
    await ask(page, "Lanternmor Sofware");
    await target.getByRole("button", { name: "Lanternmoor Software" }).waitFor();
    await look("unknown target");
    await ask(page, "Halvmarsh Tidal");
    await target.getByText(/checked 3 hops/).waitFor();
    await look("no path");

    const meet = await openTab(page, "Meet next");
    await meet.getByText("How is this computed?").click();
    await look("meet next");
    const bridging = await openTab(page, "Bridging contacts");
    await bridging
      .getByText(/^Figures/)
      .first()
      .click();
    await bridging.getByText("How is this computed?").click();
    await look("bridging contacts");
    const reach = await openTab(page, "Reach");
    await reach.getByText("How is this computed?").click();
    await look("reach");

    await openMap(page);
    await look("map");
    await openLineage(page);
    await look("lineage");
    const table = await openTable(page);
    await look("table");
    await table.getByRole("row").nth(3).click();
    const card = phone ? page.getByRole("dialog") : page.getByRole("complementary", { name: "Person" });
    await card.getByRole("heading", { name: "In the network" }).waitFor();
    await look("person");
    await card
      .getByRole("button", { name: /^Close/ })
      .first()
      .click();
    await card.waitFor({ state: "hidden" });
    await page.getByRole("searchbox", { name: /^Find in map/ }).fill("zzzz");
    await page.getByText("Nobody fits").waitFor();
    await look("nobody fits");

    await more(page, "About & privacy");
    await look("about");
    expect(faults).toEqual([]);
  });
});
