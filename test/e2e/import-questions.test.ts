import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { expectTotal, importDialog, importPart, settled, sizesAndThemes } from "./import-steps.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { confirmImport, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const people =
  "Name,Company,Position\nJohn Smith,Acme,Engineer\nJane Smith,Bolt,Lead\nMaria Lopez,Dorn,Analyst\nAna Ruiz,Crane,Chair\n";
const introductions = [
  "introducer,introduced,date",
  "J. Smith,Ana Ruiz,2021-03-01",
  "J. Smith,Maria Lopez,2021-04-01",
  "M. Lopez,Peter Pan,2021-04-02",
  "",
].join("\n");

const files = [
  { name: "people.csv", text: people },
  { name: "introductions.csv", text: introductions },
];

describe("who is meant", () => {
  test("is answered by keyboard, once a name, and what was said always holds is not asked again", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, files);
    const dialog = await importDialog(page);
    await dialog.getByText("2 names in your files could mean somebody you have.").waitFor();
    await expectTotal(dialog, "Known only by name", "3");
    await dialog.getByRole("button", { name: "Say who is meant" }).click();
    const panel = dialog.getByRole("tabpanel", { name: /Who is meant/ });
    const question = (name: string) => panel.getByRole("group", { name: `Who is “${name}”?` });

    await question("J. Smith").waitFor();
    await panel.getByText("1 of 2").waitFor();
    await panel.getByText("Named as the introducer in 2 rows").waitFor();
    await panel.getByText("introductions.csv, lines 2, 3").waitFor();
    expect(await question("J. Smith").getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/Smith.*, (Acme|Bolt).*initials fit the name/),
      expect.stringMatching(/Smith.*, (Acme|Bolt).*initials fit the name/),
    ]);

    await page.keyboard.press("a");
    await page.keyboard.press("2");
    await question("M. Lopez").waitFor();
    await expectTotal(dialog, "Known only by name", "2");
    await page.keyboard.press("n");
    await panel.getByText("Nothing is left to answer.").waitFor();
    await panel.getByText("You said: somebody new.").waitFor();
    await settled(dialog);
    expect(await dialog.getByText(/to look at/).count()).toBe(0);

    // Back to the first: the answer stands, and can be changed.
    await page.keyboard.press("ArrowUp");
    const second = question("J. Smith").getByRole("listitem").nth(1).getByRole("button");
    expect(await second.getAttribute("aria-pressed")).toBe("true");
    expect(await panel.getByRole("switch", { name: /^Always/ }).isChecked()).toBe(true);

    await confirmImport(page);
    await chooseFiles(page, /^Import/, [{ name: "more.csv", text: "introducer,introduced\nJ. Smith,Wendy Darling\n" }]);
    await importDialog(page);
    await settled(dialog);
    expect(await dialog.getByRole("tab", { name: /Who is meant/ }).count()).toBe(0);
    await expectTotal(dialog, "Introductions", "4");
  });

  test("is left for later, and the rows are taken as the screen says", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, files);
    const dialog = await importDialog(page);
    const panel = await importPart(dialog, /Who is meant/);
    await panel.getByText(/taken with a new “J\. Smith”, marked as known only by name/).waitFor();
    await page.keyboard.press("l");
    await panel.getByRole("group", { name: "Who is “M. Lopez”?" }).waitFor();
    await panel.getByText("1 still to answer").waitFor();
    await panel
      .getByRole("group")
      .getByRole("listitem")
      .getByRole("button", { name: /Maria Lopez/ })
      .click();
    await panel.getByText("Nothing is left to answer.").waitFor();
    await panel.getByRole("button", { name: "Previous" }).click();
    await panel.getByText("You left this for later.").waitFor();
    await settled(dialog);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  });
});

describe.each(sizesAndThemes)("at $width x $height in the $theme theme", ({ width, height, theme }) => {
  test("the questions are accessible, and nothing sticks out sideways", async () => {
    app = await openApp({ width, height, theme, webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, files);
    const dialog = await importDialog(page);
    const panel = await importPart(dialog, /Who is meant/);
    const faults = [...(await accessibilityFaults(page, "a question"))];
    await panel.getByRole("listitem").first().getByRole("button").click();
    await panel.getByRole("button", { name: "Previous" }).click();
    await settled(dialog);
    faults.push(...(await accessibilityFaults(page, "a question answered")));
    expect(faults).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});
