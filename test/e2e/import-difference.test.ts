import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { importDialog, importPart, sizesAndThemes } from "./import-steps.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { confirmImport, overflow } from "./steps.ts";
import { alikePeople } from "./upkeep-files.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const row = (first: string, last: string, company: string, position: string) =>
  `${first},${last},https://www.linkedin.com/in/${first.toLowerCase()}-${last.toLowerCase()},,${company},${position},07 Mar 2021`;
const before = [
  header,
  row("Priya", "Shah", "Acme", "Analyst"),
  row("Ana", "Ruiz", "Crane", "Chair"),
  row("Bo", "Lind", "Bolt", "Lead"),
  "",
].join("\n");
const after = [
  header,
  row("Priya", "Shah", "Beta", "Lead"),
  row("Ana", "Ruiz", "Crane", "Chair"),
  row("Cleo", "Park", "Zed", "Clerk"),
  "",
].join("\n");

describe("a newer list", () => {
  test("is compared with what is here before anything is kept: changed jobs first, then who is gone", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: before }]);
    const dialog = await importDialog(page);
    expect(await dialog.getByRole("tab", { name: "What changes" }).count()).toBe(0);
    await confirmImport(page);

    await chooseFiles(page, /^Import/, [{ name: "Connections.csv", text: after }]);
    await importDialog(page);
    await dialog.getByText(/2 rows were recognised as people already known/).waitFor();
    const panel = await importPart(dialog, /What changes/);
    await panel.getByText("1 new, 1 changed job, 1 not on the list any more.").waitFor();
    expect(await panel.getByRole("region", { name: "Changed" }).getByRole("listitem").allTextContents()).toEqual([
      "Priya Shah: Acme → Beta (company), Analyst → Lead (position) job changed",
    ]);
    const gone = panel.getByRole("region", { name: "Not on the list any more" });
    expect(await gone.getByRole("listitem").allTextContents()).toEqual(["Bo Lind"]);
    await gone.getByText(/They stay in your network/).waitFor();
    await confirmImport(page);
    await page
      .getByRole("region", { name: "Messages" })
      .getByText(/Imported Connections\.csv/)
      .waitFor();
  });

  test("with many changes is folded, and unfolded by one button", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const list = (company: string) =>
      [header, ...letters.map((letter) => row(`${letter}nna`, `${letter}berg`, company, "Clerk")), ""].join("\n");
    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: list("Acme") }]);
    const dialog = await importDialog(page);
    await confirmImport(page);
    await chooseFiles(page, /^Import/, [{ name: "Connections.csv", text: list("Beta") }]);
    await importDialog(page);
    const panel = await importPart(dialog, /What changes/);
    await panel.getByText("0 new, 26 changed jobs.").waitFor();
    const changes = panel.getByRole("region", { name: "Changed" }).getByRole("listitem");
    expect(await changes.count()).toBe(20);
    await panel.getByRole("button", { name: "Show all 26" }).click();
    expect(await changes.count()).toBe(26);
  });
});

test("after an import, what may be one person twice is a click away", async () => {
  app = await openApp({ webgl: false });
  const { page } = app;
  await chooseFiles(page, /Choose files/, [{ name: "people.csv", text: alikePeople }]);
  await importDialog(page);
  await confirmImport(page);
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: /^Look at \d+ possible duplicates$/ })
    .click();
  await page.getByRole("dialog", { name: "Possible duplicates" }).getByRole("table").waitFor();
});

describe.each(sizesAndThemes)("at $width x $height in the $theme theme", ({ width, height, theme }) => {
  test("what changes is accessible, and nothing sticks out sideways", async () => {
    app = await openApp({ width, height, theme, webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: before }]);
    const dialog = await importDialog(page);
    await confirmImport(page);
    await chooseFiles(page, /^Import/, [{ name: "Connections.csv", text: after }]);
    await importDialog(page);
    const faults = [...(await accessibilityFaults(page, "a newer list"))];
    await importPart(dialog, /What changes/);
    faults.push(...(await accessibilityFaults(page, "what changes")));
    expect(faults).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});
