import Papa from "papaparse";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chooseFiles } from "./files.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { ask, confirmImport, exported, openTab, openTable, startOver } from "./steps.ts";

/** What a programmer would say and a person need not read. */
const technical =
  /\b(undefined|null|NaN|Error|exception|stack|object Object)\b|[a-z]+-(?:file|only|columns|table)\b|\.ts\b|\bat \w+ \(/;

describe("a file that cannot be read", () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp({ webgl: false });
  });
  afterAll(() => app.close());

  test.each([
    ["an empty file", "empty.csv", "", /The file is empty/],
    ["a file of headings alone", "headings.csv", "Name,Company,Email\n", /headings and no rows/],
    [
      "an image under another name",
      "photo.csv",
      Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(4000, 7)]),
      /not a text file/,
    ],
    [
      "a web page",
      "contacts.csv",
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><p>Please, sign in</p></body></html>\n",
      /cannot be read|No rows and columns/,
    ],
    [
      "a workbook",
      "contacts.xlsx",
      Buffer.concat([
        Buffer.from("504b030414000600080000002100", "hex"),
        Buffer.from("[Content_Types].xml"),
        Buffer.alloc(2000, 9),
      ]),
      /file is damaged/,
    ],
    ["a file of zero bytes", "zeros.csv", Buffer.alloc(5000), /not a text file|file is empty/],
  ])("%s is refused in plain words, with what to do, and nothing is kept", async (_, name, text, words) => {
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name, text }]);
    const dialog = page.getByRole("dialog", { name: "These files could not be read" });
    await dialog.waitFor();
    const told = (await dialog.textContent()) ?? "";
    expect(told).toMatch(words);
    expect(told).toContain(name);
    expect(told).toMatch(/What to do:\s*\S+/);
    expect(told.replaceAll(name, "")).not.toMatch(technical);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await dialog.waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  });

  test("a good file beside it is taken, and the preview names the one that was not", async () => {
    const { page } = app;
    await chooseFiles(page, /Choose files/, [
      { name: "photo.csv", text: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
      { name: "people.csv", text: "Name,Company\nAna Ruiz,Acme\n" },
    ]);
    const refused = page.getByRole("dialog").getByRole("region", { name: "Not read" });
    expect(await refused.textContent()).toMatch(/photo\.csv.*not a text file/);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  });
});

describe("a file with one bad row", () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp({ webgl: false });
  });
  afterAll(() => app.close());

  test.each([
    [
      "a cell of 200 kB",
      `Name,Company,Notes\nAna Ruiz,Acme,met at the fair\nBo Lind,Bolt,${"x".repeat(200_000)}\nCleo Park,Crane,\n`,
      3,
      /more text than can be kept/,
      ["Ana Ruiz", "Cleo Park"],
    ],
    [
      "a cut inside a quoted cell",
      'Name,Company,Notes\n"Ana Ruiz",Acme,"met, at the fair"\nCleo Park,Crane,\n"Bo Lind",Bolt,"spoke at the',
      4,
      /quotation mark is opened and never closed/,
      ["Ana Ruiz", "Cleo Park"],
    ],
  ])("%s: the row is set aside with its line and the reason, and the others are taken", async (_, text, line, reason, names) => {
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name: "people.csv", text }]);
    const dialog = page.getByRole("dialog", { name: "What is in your files" });
    await dialog.getByText(/3 rows\s*= 2 new \+ 0 that add to somebody known \+ 0 already here \+ 1 set aside/).waitFor();
    const aside = dialog.locator("details", { hasText: "Rows set aside: 1 row" });
    const row = aside.getByRole("row").last();
    expect(await row.getByRole("cell").nth(1).textContent()).toMatch(new RegExp(`^${line}\\b`));
    expect(await row.textContent()).toMatch(reason);
    await confirmImport(page);
    const table = await openTable(page);
    for (const name of names) await table.getByText(name).waitFor();
    expect(await table.getByText("Bo Lind").count()).toBe(0);
    await startOver(page);
  });
});

describe("a file that tries to be more than text", () => {
  let app: OpenedApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  const columns = [
    "Name",
    "Company",
    "Position",
    "Industry",
    "Occupation",
    "School",
    "Major",
    "Location",
    "Introduced by",
    "Notes",
  ];
  const payloads = [
    "<img src=x onerror=window.ran=1>",
    '"><svg onload=window.ran=1>',
    "<script>window.ran=1</script>",
    "javascript:window.ran=1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1+1)*cmd",
    "__proto__",
    "constructor",
    "{{constructor.constructor('window.ran=1')()}}",
    "\u202Egpj.exe\u202C",
  ];

  test("is imported as text: no element is made of it, no script runs, and what is exported is marked", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    const rows = payloads.map((payload, i) => columns.map((column) => (column === "Name" ? `${payload} ${i}` : payload)));
    const text = Papa.unparse([columns, ...rows]);
    await chooseFiles(page, /Choose files/, [{ name: "<b onclick=window.ran=1>people.csv", text }]);
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Nothing is kept yet/).waitFor();

    const inert = async (view: string) => {
      const found = await page.evaluate(() => ({
        made: [...document.querySelectorAll("img, script:not([src]), iframe, object, embed, [onerror], [onload], [onclick]")].map(
          (element) => element.outerHTML,
        ),
        links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")),
        ran: "ran" in window,
        polluted: Object.keys(Object.prototype),
      }));
      expect({ view, ...found }).toEqual({ view, made: [], links: [], ran: false, polluted: [] });
    };
    await inert("preview");
    await confirmImport(page);
    const table = await openTable(page);
    await table
      .getByText(payloads[0] ?? "")
      .first()
      .waitFor();
    await inert("table");
    const people = (await table.getByRole("row").count()) - 1;
    expect(people).toBeGreaterThan(payloads.length);
    const card = page.getByRole("complementary", { name: "Person" });
    for (let i = 1; i <= people; i += 1) {
      await table.getByRole("row").nth(i).click();
      await card.getByRole("heading", { level: 2 }).waitFor();
      await card.getByRole("heading", { name: "In the network" }).waitFor();
      await inert(`person ${i}`);
    }
    for (const payload of payloads) {
      await ask(page, payload.replaceAll(/[\u202C\u202E]/g, ""));
      await page.getByRole("tabpanel", { name: "Target company" }).getByRole("heading").first().waitFor();
      await inert(`asked about ${payload}`);
    }
    for (const tab of ["Meet next", "Bridging contacts", "Reach"]) {
      await openTab(page, tab);
      await inert(tab);
    }

    const csv = await exported(page, /Contacts \(CSV\)/);
    const cells = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.flat();
    expect(cells.filter((cell) => /^[\s\u3000]*[=+\-@\t\r\0]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.endsWith("=cmd|' /C calc'!A0"))).toBe(true);
    expect(csv).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    // The page itself is forbidden to parse text into a document.
    const reader = await app.context.newPage();
    for (const item of [/SVG/, /GEXF/, /GraphML/]) {
      const xml = await exported(page, item);
      const parsed = await reader.evaluate((source) => {
        const read = new DOMParser().parseFromString(source, "application/xml");
        const names = [...read.querySelectorAll("*")].map((element) => element.localName.toLowerCase());
        return {
          broken: names.includes("parsererror"),
          made: names.filter((name) => ["img", "script", "foreignobject", "iframe"].includes(name)),
        };
      }, xml);
      expect({ item: item.source, ...parsed }).toEqual({ item: item.source, broken: false, made: [] });
    }
  });
});
