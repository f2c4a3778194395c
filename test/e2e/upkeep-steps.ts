import type { Locator, Page } from "playwright-core";
import { confirmImport } from "./steps.ts";

/** Imports one file, from wherever the page offers it, and puts its message away. */
export async function importText(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page
    .getByRole("dialog")
    .getByText(/^Nothing is kept yet/)
    .waitFor();
  await confirmImport(page);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
}

/** Opens a person's card from the table. */
export async function openCard(page: Page, name: string): Promise<Locator> {
  const phone = page.getByRole("navigation", { name: "What to look at" });
  if (await phone.isVisible()) await phone.getByRole("button", { name: "Table" }).click();
  else await page.getByRole("radiogroup", { name: /^Map/ }).getByText("Table").click();
  const table = page.getByRole("grid", { name: /^People/ });
  // Of many only the rows in sight are there.
  const search = page.getByRole("searchbox", { name: /^Find in map/ });
  await search.fill(name);
  await table.getByText(name, { exact: true }).first().click();
  await search.fill("", { force: true });
  const card = page.getByRole("complementary", { name: "Person" }).or(page.getByRole("dialog"));
  await card.getByRole("heading", { level: 2, name }).last().waitFor({ state: "attached" });
  await card
    .getByRole("button", { name: "Edit", exact: true })
    .or(card.getByRole("button", { name: "Say who it is" }))
    .waitFor();
  return card;
}
