import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { chooseFiles, dropFile } from "../files.ts";
import { expectTotal, importDialog, settled } from "../import-steps.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { confirmImport } from "../steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const mine = [
  "Name,Company,Position,Email",
  "John Smith,Acme,Engineer,john.smith@example.org",
  "Ana Ruiz,Beta,Lead,ana@example.org",
  "Jo Lee,Orb,Designer,jo@example.com",
  "Jo Lee,Vane,Chef,lee@example.com",
  "",
].join("\n");

const introductions = [
  "introducer,introduced,date",
  "John Smith,Ana Ruiz,03 May 2024",
  "J. Smith,Kim Novak,2024-05-10",
  "Ana Ruiz,Priya Shah,May 2024",
  "Jo Lee,Sam Field,2024-06-01",
  "",
].join("\n");

describe("a file of introductions", () => {
  test("exact names join, doubtful ones are asked about by keyboard, unknown people become stubs, and the lineage appears", async () => {
    app = await openApp();
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "mine.csv", text: mine }]);
    await confirmImport(page);
    await dropFile(page, "introductions.csv", introductions);

    const dialog = await importDialog(page);
    await dialog.getByText("2 names in your files could mean somebody you have.").waitFor();
    await expectTotal(dialog, "Rows set aside", "1");
    await dialog.getByRole("button", { name: "Say who is meant" }).click();
    // Side by side: the name as it is written, and whom it could mean.
    const panel = dialog.getByRole("tabpanel", { name: /Who is meant/ });
    for (const _ of ["J. Smith", "Jo Lee"]) {
      await panel.getByRole("group", { name: /^Who is “(J\. Smith|Jo Lee)”\?$/ }).waitFor();
      await page.keyboard.press("1");
      await settled(dialog);
    }
    await panel.getByText("Nothing is left to answer.").waitFor();
    await expectTotal(dialog, "Rows set aside", "0");
    await confirmImport(page);

    const tree = page.getByRole("tree", { name: /^Who introduced whom/ });
    await tree.waitFor();
    const told = await tree.getByRole("treeitem").allTextContents();
    const row = (name: string) => told.findIndex((text) => text.includes(name));
    expect(row("John Smith")).toBeGreaterThanOrEqual(0);
    expect(row("Ana Ruiz")).toBeGreaterThan(row("John Smith"));
    expect(row("Priya Shah")).toBe(row("Ana Ruiz") + 1);
    expect(told[row("Priya Shah")]).toContain("Known only by name");
    expect(told.some((text) => text.includes("J. Smith"))).toBe(false);
    expect(await tree.getByRole("treeitem", { name: /Priya Shah/ }).getAttribute("aria-level")).toBe("3");

    // By keyboard: fold, unfold, open a person.
    await tree.focus();
    await page.keyboard.press("Home");
    const first = tree.getByRole("treeitem").first();
    const before = await first.getAttribute("aria-expanded");
    expect(before).toBe("true");
    await page.keyboard.press("ArrowLeft");
    expect(await first.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Person" }).waitFor();
    expect(await accessibilityFaults(page, "lineage")).toEqual([]);
  });
});
