import type { Locator, Page } from "playwright-core";

/** Opens a page of one's search, whichever way the screen offers it at this width. */
export async function openSearchPage(page: Page, name: "Goal" | "Leads"): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "My search" }).click();
  else await page.getByRole("radiogroup", { name: /^Map/ }).getByText("My search").click();
  await page.getByRole("navigation", { name: "Your search" }).getByRole("button", { name, exact: true }).click();
  const stage = page.locator("#stage");
  await stage.getByRole("heading", { level: 2, name: name === "Goal" ? "Your goal" : "Leads", exact: true }).waitFor();
  return stage;
}

/** Adds to a list of the goal by the keyboard, and waits until it stands there. */
export async function addToGoal(stage: Locator, list: string, word: string): Promise<void> {
  const field = stage.getByRole("combobox", { name: list, exact: true });
  await field.fill(word);
  await field.press("Enter");
  await stage.getByRole("list", { name: list, exact: true }).getByText(word, { exact: true }).waitFor();
}
