import type { Locator, Page } from "playwright-core";
import { olderExport } from "../upkeep-files.ts";
import { importText, openCard } from "../upkeep-steps.ts";

/** Imports five people and opens the plan of a conversation with Zoe Bright of Globex. */
export async function openPlan(page: Page): Promise<Locator> {
  await importText(page, "Connections.csv", olderExport);
  const card = await openCard(page, "Zoe Bright");
  await card.getByRole("button", { name: "Plan a conversation" }).click();
  const plan = page.getByRole("dialog", { name: "Plan a conversation with Zoe Bright" });
  await plan.waitFor();
  return plan;
}

/** Plans a conversation with Zoe Bright that Ana Ruiz brought about, and opens its preparation. */
export async function openPreparation(page: Page): Promise<Locator> {
  const plan = await openPlan(page);
  await plan.getByLabel("Day").fill("2031-03-07");
  await plan.getByLabel("Time").fill("14:30");
  await plan.getByRole("combobox", { name: /^Who brought it about/ }).fill("Ana Ruiz");
  await page.getByRole("option", { name: /^Ana Ruiz/ }).click();
  await plan.getByRole("button", { name: "Plan it" }).click();
  await plan.getByRole("button", { name: "Prepare", exact: true }).click();
  return preparation(page);
}

export async function preparation(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Prepare for Zoe Bright" });
  await dialog.waitFor();
  return dialog;
}

/** Chooses the first questions of a theme. */
export async function choose(dialog: Locator, theme: string, count: number): Promise<void> {
  await dialog.getByLabel("Choose by theme").selectOption({ label: theme });
  const offered = dialog.getByRole("list", { name: "Questions to choose from" }).getByRole("checkbox");
  for (let place = 0; place < count; place += 1) await offered.nth(place).check();
}

/** What is to be asked, in its order. */
export async function asked(dialog: Locator): Promise<readonly string[]> {
  const rows = await dialog
    .getByRole("list", { name: /^Chosen, / })
    .getByRole("listitem")
    .allInnerTexts();
  return rows.map((row) => row.split("\n").find((line) => /[?.]$/.test(line)) ?? "");
}

export const closingTwo: readonly string[] = [
  "Whom else should I speak to, so as to hear another side of this?",
  "May I use your name when I get in touch with them?",
];
