import { afterEach, describe, expect, test } from "vitest";
import { chooseFiles, dropFile, linkedInExport } from "../files.ts";
import { type OpenedApp, openApp } from "../open-app.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

describe("the first five minutes", () => {
  test("a LinkedIn export is dropped, previewed, imported, undone, redone and recognised when it comes again", async () => {
    app = await openApp();
    const { page } = app;
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await dropFile(page, "Connections.csv", linkedInExport);

    const dialog = page.getByRole("dialog");
    const figures = dialog.getByLabel("What your network will hold");
    await figures.waitFor();
    const figure = (name: string) => figures.locator("div", { hasText: name }).locator("dd").first().textContent();
    expect(await figure("People")).toBe("6");
    expect(await figure("With employer")).toBe("5");
    expect(await figure("Possible duplicates")).toBe("1");
    expect(await figure("Unread dates")).toBe("0");
    expect(await figure("Rows set aside")).toBe("1");
    expect(await dialog.textContent()).toMatch(
      /7 rows\s*= 6 new \+ 0 that add to somebody known \+ 0 already here \+ 1 set aside/,
    );
    // The hidden profile is named by the line it stands on in the file, preamble counted.
    expect(
      await dialog
        .getByRole("row", { name: /Connections\.csv|hides/ })
        .first()
        .textContent(),
    ).toContain("7");
    expect(await page.getByText("Łukasz Żak").count()).toBeGreaterThan(0);

    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    // Answers first: what can be asked stands in the foreground.
    await page.getByRole("tab", { name: "Target company", selected: true }).waitFor();
    const messages = page.getByRole("region", { name: "Messages" });
    const undo = messages.getByRole("button", { name: "Undo" });
    await undo.waitFor();

    await undo.click();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();

    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: linkedInExport }]);
    await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("tab", { name: "Target company" }).waitFor();

    await page.reload();
    await page.getByRole("tab", { name: "Target company" }).waitFor();
    await dropFile(page, "Connections.csv", linkedInExport);
    await page.getByRole("dialog").getByText("0 new, 0 changed: all of this is here already.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("one click on the sample gives an answer", async () => {
    app = await openApp();
    const { page } = app;
    await page.getByRole("button", { name: /sample network/ }).click();
    await page.getByRole("article").getByText("Priya Raman").first().waitFor();
    await page.getByTestId("map").waitFor();
  });

  test("rows pasted from a spreadsheet come in like a file", async () => {
    app = await openApp();
    const { page } = app;
    await page.getByRole("textbox", { name: /Rows with their headings/ }).fill("Name\tCompany\nAna Ruiz\tAcme\nBo Lind\tBolt");
    await page.getByRole("button", { name: "Read what I pasted" }).click();
    await page
      .getByRole("dialog")
      .getByText(/2 rows\s*= 2 new/)
      .waitFor();
  });
});
