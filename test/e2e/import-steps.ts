import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The import on screen, once what is in the files is known. */
export async function importDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "What is in your files" });
  await dialog.waitFor();
  return dialog;
}

/** Opens a part of the import by its tab. */
export async function importPart(dialog: Locator, name: RegExp): Promise<Locator> {
  await dialog.getByRole("tab", { name }).click();
  const panel = dialog.getByRole("tabpanel", { name });
  await panel.waitFor();
  return panel;
}

/** Waits until the preview shows what was said last. */
export async function settled(dialog: Locator): Promise<void> {
  await dialog.locator(".import-preview[aria-busy=false]").waitFor();
}

/** One of the totals, as it stands once the preview has settled. */
export async function total(dialog: Locator, name: string): Promise<string | null> {
  await settled(dialog);
  return dialog.getByLabel("What your network will hold").locator("div", { hasText: name }).locator("dd").first().textContent();
}

export async function expectTotal(dialog: Locator, name: string, value: string): Promise<void> {
  await expect.poll(() => total(dialog, name)).toBe(value);
}

export const sizesAndThemes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
].flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme })));
