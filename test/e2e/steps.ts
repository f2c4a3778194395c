import type { Locator, Page } from "playwright-core";

/** Fills the app with the sample network and waits for its first answer. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /sample network/ }).click();
  await page.getByRole("article").first().waitFor();
}

export async function ask(page: Page, text: string): Promise<void> {
  const box = page.getByRole("combobox", { name: /Who can introduce me/ });
  await box.fill(text);
  await box.press("Enter");
}

export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole("tab", { name }).click();
  const panel = page.getByRole("tabpanel", { name });
  await panel.waitFor();
  return panel;
}

/** The same people as a table, whichever way the screen offers it at this width. */
export async function openTable(page: Page): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "Table" }).click();
  else await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("Table").click();
  const table = page.getByRole("grid", { name: /^People/ });
  await table.waitFor();
  return table;
}

/** The tree of introductions, whichever way the screen offers it at this width. */
export async function openLineage(page: Page): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "Lineage" }).click();
  else await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("Lineage").click();
  const tree = page.getByRole("tree", { name: /^Who introduced whom/ });
  await tree.waitFor();
  return tree;
}

export async function openMap(page: Page): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "Map" }).click();
  else await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("Map").click();
  await page.locator('[data-testid="map"][data-state="ready"]').waitFor();
  return page.getByTestId("map");
}

/** Opens an item of the menu behind "More", and the dialog that it leads to. */
export async function more(page: Page, item: string, title = item): Promise<Locator> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.waitFor();
  return dialog;
}

export async function startOver(page: Page): Promise<void> {
  const dialog = await more(page, "Start over…", "Start over?");
  await dialog.getByRole("button", { name: "Start over", exact: true }).click();
  await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
}

export async function confirmImport(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** The text of a file saved through the Export menu. */
export async function exported(page: Page, item: string | RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Types in the question box and picks what it offers. */
export async function pick(page: Page, text: string, offered: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: /Who can introduce me/ }).fill(text);
  await page.locator("search").getByRole("option", { name: offered }).first().click();
}

/** Asks about a person, and opens their card from the first path that leads to them. */
export async function openPerson(page: Page, name: string): Promise<Locator> {
  await pick(page, name, name);
  const panel = page.getByRole("tabpanel", { name: "Target company" });
  const card = panel.getByRole("article").first();
  await card
    .getByRole("list", { name: /^The path/ })
    .getByRole("button", { name, exact: true })
    .click();
  const person = page.getByRole("complementary", { name: "Person" }).or(page.getByRole("dialog"));
  await person.getByRole("article", { name }).getByRole("heading", { level: 2, name }).waitFor();
  await person.getByRole("heading", { name: "In the network" }).waitFor();
  return person;
}

/** How many pixels stick out on the right, and what sticks out; empty where nothing does. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return [`${scrollWidth} of ${innerWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}
