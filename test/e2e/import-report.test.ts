import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { expectTotal, importDialog, importPart, settled, sizesAndThemes } from "./import-steps.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { confirmImport, more, openTable, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const text = [
  "Name,Company,Position,Email",
  "Ana Ruiz,Acme,Engineer,ana@example.org",
  "Ana Ruiz,Acme,Engineer,ana@example.org",
  ",Nowhere,Ghost,",
  ",Elsewhere,Shade,",
  "Zoë Brand,Bolt,Lead,zoe@example.org",
  "",
].join("\n");

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent("download");
  await press();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

describe("the report", () => {
  test("tells what each row becomes, by outcome and name, and is saved as it stands; later it is found among the imports", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "people.csv", text }]);
    const dialog = await importDialog(page);
    const panel = await importPart(dialog, /Every row/);
    const rows = panel.getByRole("region", { name: "What each row became" }).locator("tbody tr");
    await panel.getByText("5 rows").waitFor();
    await expect
      .poll(() => rows.allTextContents())
      .toEqual([
        "2NewAna Ruiz",
        expect.stringMatching(/^3.*Ana Ruiz/),
        "4Set asidenobodyThe row has no name.",
        "5Set asidenobodyThe row has no name.",
        "6NewZoë Brand",
      ]);
    await panel.getByRole("combobox", { name: "What they became" }).selectOption("rejected");
    await panel.getByText("2 of 5 rows").waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await panel.getByRole("combobox", { name: "What they became" }).selectOption("");
    await panel.getByRole("textbox", { name: "Name" }).fill("zoe");
    await panel.getByText("1 of 5 rows").waitFor();
    await expect.poll(() => rows.allTextContents()).toEqual(["6NewZoë Brand"]);

    const csv = await saved(page, () => panel.getByRole("button", { name: "Save report (CSV)" }).click());
    expect(csv.split("\r\n").map((line) => line.replace("\ufeff", ""))).toEqual([
      "File,Line,Became,Person,Column,Reason,Text",
      "people.csv,2,new,Ana Ruiz,,,",
      expect.stringMatching(/^people\.csv,3,.*,Ana Ruiz,,,$/),
      expect.stringMatching(/^people\.csv,4,set aside,,\d*,The row has no name\.,/),
      expect.stringMatching(/^people\.csv,5,set aside,,\d*,The row has no name\.,/),
      "people.csv,6,new,Zoë Brand,,,",
      "",
    ]);

    await confirmImport(page);
    const imports = await more(page, "Your imports");
    await imports.getByText(/5 rows\s*= 2 new/).waitFor();
    await imports.getByRole("button", { name: /^Every row of the import of/ }).click();
    await imports.getByText("5 rows").waitFor();
    await imports.getByRole("textbox", { name: "Name" }).fill("zoe");
    await imports.getByText("1 of 5 rows").waitFor();
    const later = await saved(page, () => imports.getByRole("button", { name: "Save report (CSV)" }).click());
    expect(later).toContain("people.csv,6,new,Zoë Brand,,,");
  });

  test("of thousands of rows is fetched as it comes into sight", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const many = Array.from({ length: 3000 }, (_, i) => `Person Nr${i} Test,Company ${i % 50}`);
    await chooseFiles(page, /Choose files/, [{ name: "many.csv", text: ["Name,Company", ...many, ""].join("\n") }]);
    const dialog = await importDialog(page);
    const panel = await importPart(dialog, /Every row/);
    const frame = panel.getByRole("region", { name: "What each row became" });
    await panel.getByText("3,000 rows").waitFor();
    expect(await frame.locator("tbody tr").count()).toBeLessThan(60);
    await frame.focus();
    await page.keyboard.press("End");
    await frame.getByText("Person Nr2999 Test").waitFor();
    await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await frame
      .getByText(/^Person Nr1[45]\d\d Test$/)
      .first()
      .waitFor();
  });
});

describe("rows set aside", () => {
  test("are put right before the import or left out, and the counts follow", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "people.csv", text }]);
    const dialog = await importDialog(page);
    await expectTotal(dialog, "Rows set aside", "2");
    await dialog.getByRole("button", { name: "Mend these rows here" }).click();
    const panel = dialog.getByRole("tabpanel", { name: /Rows to mend/ });
    await panel.getByRole("textbox", { name: "Name, line 4" }).fill("Otto Ghost");
    await panel.getByRole("switch", { name: "Leave out line 5" }).check({ force: true });
    await panel.getByText("2 rows changed").waitFor();
    await panel.getByRole("button", { name: "Read these rows again" }).click();
    await expectTotal(dialog, "Rows set aside", "0");
    await expectTotal(dialog, "People", "3");
    await panel.getByText("2 rows are read as you say.").waitFor();
    await panel.getByRole("button", { name: "As they stand in the file" }).click();
    await expectTotal(dialog, "Rows set aside", "2");
    await panel.getByRole("textbox", { name: "Name, line 4" }).fill("Otto Ghost");
    await panel.getByRole("button", { name: "Read these rows again" }).click();
    await expectTotal(dialog, "Rows set aside", "1");
    await confirmImport(page);
    const table = await openTable(page);
    await table.getByText("Otto Ghost").waitFor();
  });

  test("of an import made earlier are put right and imported", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "people.csv", text }]);
    const dialog = await importDialog(page);
    await settled(dialog);
    await confirmImport(page);
    const imports = await more(page, "Your imports");
    await imports.getByRole("button", { name: "Mend rows of people.csv" }).click();
    await imports.getByRole("textbox", { name: "Name, line 5" }).fill("Sam Shade");
    await imports.getByRole("button", { name: "Import these rows" }).click();
    await importDialog(page);
    await dialog.getByRole("heading", { name: "people.csv, mended rows" }).waitFor();
    await expectTotal(dialog, "People", "3");
    await confirmImport(page);
    const table = await openTable(page);
    await table.getByText("Sam Shade").waitFor();
    await table.getByText("Elsewhere").waitFor();
  });
});

describe.each(sizesAndThemes)("at $width x $height in the $theme theme", ({ width, height, theme }) => {
  test("the report, the rows to mend and the imports so far are accessible, and nothing sticks out sideways", async () => {
    app = await openApp({ width, height, theme, webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "people.csv", text }]);
    const dialog = await importDialog(page);
    const faults: string[] = [];
    for (const part of [/Every row/, /Rows to mend/]) {
      const panel = await importPart(dialog, part);
      await panel
        .getByText(/^5 rows/)
        .first()
        .waitFor();
      faults.push(...(await accessibilityFaults(page, part.source)));
      expect(await overflow(page)).toEqual([]);
    }
    await confirmImport(page);
    const imports = await more(page, "Your imports");
    faults.push(...(await accessibilityFaults(page, "imports so far")));
    await imports.getByRole("button", { name: /^Every row/ }).click();
    await imports.getByText("5 rows").waitFor();
    faults.push(...(await accessibilityFaults(page, "an import of earlier")));
    await imports.getByRole("button", { name: "All imports" }).click();
    await imports.getByRole("button", { name: /^Mend rows/ }).click();
    faults.push(...(await accessibilityFaults(page, "rows of an import of earlier")));
    expect(faults).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});
