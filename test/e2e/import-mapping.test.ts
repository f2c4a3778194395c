import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { odsOf } from "../io/xlsx/workbook-of.ts";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { expectTotal, importDialog, importPart, settled, sizesAndThemes } from "./import-steps.ts";
import { focused } from "./keys.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { confirmImport, more, openTable, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** Headings that no reader knows, below a title; dates that can be read in two ways; one name garbled on its way. */
const handmade = [
  "My people;;;",
  "Mensch;Laden;Erstmals;Anm.",
  "Ana Ruiz;Acme;03/04/2021;fair",
  "Bo Lind;Bolt;05/06/2021;",
  "JosÃ© Alba;Dorn;07/02/2020;choir",
  "",
].join("\n");

describe("how a table is read", () => {
  test("is asked when nobody understands its columns; what is said shows at once, is kept in mind, and can be forgotten", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "liste.csv", text: handmade }]);
    const dialog = await importDialog(page);
    await dialog.getByRole("heading", { name: "How is liste.csv read?" }).waitFor();
    await dialog.getByText(/None of the columns is one that is understood/).waitFor();
    expect(await dialog.getByRole("button", { name: "Import", exact: true }).isDisabled()).toBe(true);

    const holds = (name: string) => dialog.getByRole("combobox", { name: `“${name}”: this column holds` });
    const columns = dialog.getByRole("list", { name: "Columns" });
    await columns.getByText("Filled in 2 of 3 rows").waitFor();
    await holds("Mensch").focus();
    await holds("Mensch").selectOption("name");
    await expectTotal(dialog, "People", "3");
    // The focus stays where the person works, though the table was read anew.
    expect((await focused(page)).name).toBe("“Mensch”: this column holds");
    await holds("Laden").selectOption("company");
    await expectTotal(dialog, "With employer", "3");
    await holds("Erstmals").selectOption("connectedOn");

    const day = dialog.getByRole("radio", { name: "The day: 03/04/2021 is 3 April 2021" });
    await dialog.getByRole("radio", { name: "The month: 03/04/2021 is March 4, 2021" }).waitFor();
    await expectTotal(dialog, "Unread dates", "3");
    await day.check({ force: true });
    await expectTotal(dialog, "Unread dates", "0");

    const repair = dialog.getByRole("switch", { name: /Repair garbled letters: “JosÃ© Alba” becomes “José Alba”/ });
    if (!(await repair.isChecked())) await repair.check({ force: true });
    await columns.getByText("José Alba").waitFor();
    await settled(dialog);
    await confirmImport(page);
    const table = await openTable(page);
    await table.getByText("José Alba").waitFor();

    // The same headings another time: read as said then.
    const again = handmade.replace("Ana Ruiz", "Cleo Park");
    await chooseFiles(page, /^Import/, [{ name: "liste 2.csv", text: again }]);
    await importDialog(page);
    await dialog.getByText("read as last time").waitFor();
    await importPart(dialog, /Columns/);
    expect(await holds("Mensch").inputValue()).toBe("name");
    await dialog.getByRole("button", { name: "Forget that, and read it anew" }).click();
    await dialog.getByText(/None of the columns is one that is understood/).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  test("of a table of something else is asked, and nothing is kept when the person turns away", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "weather.csv", text: "station,temperature\nLeeds,11\nYork,12\n" }]);
    const dialog = await importDialog(page);
    await dialog.getByText(/None of the columns is one that is understood here. Found: station, temperature/).waitFor();
    await dialog.getByText(/without it no row can be read/).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  });

  test("a guess is taken as it is, changed to another kind, and put back as it was found", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [
      { name: "seltsam.csv", text: "Kunde,Anschrift\nAna Ruiz,ana@example.org\nBo Lind,bo@example.org\n" },
    ]);
    const dialog = await importDialog(page);
    await dialog.getByRole("button", { name: "Read it like this" }).click();
    await expectTotal(dialog, "People", "2");

    await dialog.getByText("Introductions", { exact: true }).last().click();
    await dialog.getByText(/which column holds the introducer/).waitFor();
    await expectTotal(dialog, "People", "0");
    await dialog.getByRole("combobox", { name: "“Anschrift”: this column holds" }).selectOption("introducer");
    await expectTotal(dialog, "Introductions", "2");

    await dialog.getByRole("button", { name: "As it was found" }).click();
    await dialog.getByRole("button", { name: "Read it like this" }).waitFor();
    await expectTotal(dialog, "Introductions", "0");
  });

  test("a row further down is the header, or none is; another separator and another encoding show in the samples", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const text = Buffer.from("Name;Company\nJosé Alba;Crème\nAna Ruiz;Acme\n", "latin1");
    await chooseFiles(page, /Choose files/, [{ name: "alt.csv", text }]);
    const dialog = await importDialog(page);
    await dialog.getByRole("button", { name: "Columns of alt.csv" }).click();
    const columns = dialog.getByRole("list", { name: "Columns" });
    await columns.getByText("José Alba").waitFor();
    await dialog.getByRole("combobox", { name: "Letters are written in" }).selectOption("windows-1251");
    await columns.getByText("Josй Alba").waitFor();
    await dialog.getByRole("combobox", { name: "Between cells stands" }).selectOption(",");
    await columns.getByRole("heading", { name: "Name;Company" }).waitFor();
    await dialog.getByRole("button", { name: "As it was found" }).click();
    await columns.getByText("Crème").waitFor();

    await dialog.getByRole("combobox", { name: "The headings stand in" }).selectOption({ label: "Row 2: José Alba, Crème" });
    await columns.getByRole("heading", { name: "José Alba" }).waitFor();
    await dialog.getByRole("combobox", { name: "The headings stand in" }).selectOption("none");
    await columns.getByRole("heading", { name: "Column 1" }).waitFor();
    await columns.getByText("Filled in 3 of 3 rows").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  test("another sheet of a workbook is read in place of the first, and the first again", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const sheet = (name: string, rows: readonly (readonly string[])[]) => {
      const cells = (row: readonly string[]) =>
        row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`);
      const lines = rows.map((row) => `<table:table-row>${cells(row).join("")}</table:table-row>`);
      return `<table:table table:name="${name}">${lines.join("")}</table:table>`;
    };
    const book = odsOf(
      sheet("Friends", [
        ["Name", "Company"],
        ["Ana Ruiz", "Acme"],
      ]) +
        sheet("Work", [
          ["Name", "Firm"],
          ["Bo Lind", "Bolt"],
          ["Cleo Park", "Crane"],
        ]),
    );
    await chooseFiles(page, /Choose files/, [{ name: "people.ods", text: Buffer.from(book) }]);
    const dialog = await importDialog(page);
    await expectTotal(dialog, "People", "1");
    await dialog.getByRole("button", { name: /^Columns of people\.ods/ }).click();
    const sheets = dialog.getByRole("combobox", { name: "Sheet" });
    await sheets.selectOption("Work");
    await expectTotal(dialog, "People", "2");
    await dialog.getByRole("combobox", { name: "“Firm”: this column holds" }).selectOption("notes");
    await expectTotal(dialog, "With employer", "0");
    await sheets.selectOption("Friends");
    await expectTotal(dialog, "People", "1");
    await sheets.selectOption("Work");
    await expectTotal(dialog, "With employer", "2");
  });

  test("the lists of an archive stand under its name", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const archive = zipSync({
      "Connections.csv": strToU8(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme,Engineer,07 Mar 2021\n",
      ),
      "Invitations.csv": strToU8(
        'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAna Ruiz,Kim Example,"3/8/21, 9:00 AM",,INCOMING,https://www.linkedin.com/in/ana-ruiz,https://www.linkedin.com/in/kim-example\n',
      ),
    });
    await chooseFiles(page, /Choose files/, [{ name: "export.zip", text: Buffer.from(archive) }]);
    const dialog = await importDialog(page);
    const summary = dialog.getByRole("article").filter({ has: page.getByRole("heading", { name: "export.zip" }) });
    await summary.getByText("2 lists").waitFor();
    expect(await summary.getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^Connections\.csv.*1 row\s*= 1 new/),
      expect.stringMatching(/^Invitations\.csv.*1 row\s*=/),
    ]);
  });

  test("cells pasted anywhere on the page are read; a sentence is not", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const paste = async (text: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("ControlOrMeta+v");
    };
    await paste("Just a sentence, nothing else.");
    await paste("Name\tCompany\nAna Ruiz\tAcme\nBo Lind\tBolt");
    const dialog = await importDialog(page);
    await dialog.getByRole("heading", { name: "Pasted rows" }).waitFor();
    await expectTotal(dialog, "People", "2");
  });
});

describe.each(sizesAndThemes)("at $width x $height in the $theme theme", ({ width, height, theme }) => {
  test("the columns are accessible, and nothing sticks out sideways", async () => {
    app = await openApp({ width, height, theme, webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "liste.csv", text: handmade }]);
    const dialog = await importDialog(page);
    await dialog.getByRole("heading", { name: "How is liste.csv read?" }).waitFor();
    const faults = [...(await accessibilityFaults(page, "columns not understood"))];
    await dialog.getByRole("combobox", { name: "“Mensch”: this column holds" }).selectOption("name");
    await dialog.getByRole("combobox", { name: "“Erstmals”: this column holds" }).selectOption("connectedOn");
    await dialog.getByRole("radio", { name: /^The day/ }).waitFor();
    await settled(dialog);
    faults.push(...(await accessibilityFaults(page, "dates that can be read in two ways")));
    expect(await overflow(page)).toEqual([]);
    await confirmImport(page);
    await more(page, "Your imports");
    faults.push(...(await accessibilityFaults(page, "imports so far")));
    expect(faults).toEqual([]);
  });
});
