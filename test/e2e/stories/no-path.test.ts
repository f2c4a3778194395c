import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { ask, loadSample } from "../steps.ts";

/** Nobody reaches the company: that is said, with how far it was looked, and leads to something to do. */
let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function asked(company: string, options: OpenOptions = {}) {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  await ask(page, company);
  return { page, panel: page.getByRole("tabpanel", { name: "Target company" }) };
}

const question = "Do you know anybody at Halvmarsh Tidal?";

describe("no path", () => {
  test("says how far it looked, opens whom to ask, plans the question, and keeps the company in mind", async () => {
    const { page, panel } = await asked("Halvmarsh Tidal");
    await panel.getByText(/^Nobody you have recorded reaches Halvmarsh Tidal \(checked 3 hops\)\./).waitFor();

    await panel.getByRole("button", { name: `Put “${question}” among my questions` }).click();
    await panel.getByRole("button", { name: `In your questions: “${question}”` }).waitFor();

    await panel.getByRole("button", { name: "Add Halvmarsh Tidal to your goal" }).click();
    await panel.getByRole("button", { name: "Halvmarsh Tidal is part of your goal" }).click();
    await page.getByRole("region", { name: "Blind spots: 1" }).getByRole("heading", { name: "Halvmarsh Tidal" }).waitFor();

    const open = panel.getByRole("button", { name: /^Open / }).first();
    const name = ((await open.textContent()) ?? "").replace("Open ", "");
    await open.click();
    await page.getByRole("complementary", { name: "Person" }).getByRole("heading", { level: 2, name }).waitFor();
  });

  test("a company that nobody has recorded at all can be asked about too", async () => {
    const { page, panel } = await asked("Zzyzx Quarries");
    await panel.getByText("No company and no person here has that name.").waitFor();
    await panel.getByRole("button", { name: "Put “Do you know anybody at Zzyzx Quarries?” among my questions" }).click();
    await panel.getByRole("button", { name: "Add Zzyzx Quarries to your goal" }).click();
    await page.getByRole("button", { name: "Undo: change of your goal" }).waitFor();
  });

  test("by keyboard alone", async () => {
    const { page, panel } = await asked("Halvmarsh Tidal");
    await panel.getByText(/checked 3 hops/).waitFor();
    // What brings the question bank along comes a moment later.
    await panel.getByRole("button", { name: /^Put / }).waitFor();
    await tabTo(page, /^Put “Do you know anybody at Halvmarsh Tidal\?” among my questions$/);
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: `In your questions: “${question}”` }).waitFor();
    await tabTo(page, /^Add Halvmarsh Tidal to your goal$/);
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Halvmarsh Tidal is part of your goal" }).waitFor();
  });

  test.each(["light", "dark"] as const)("is accessible in the %s theme", async (theme) => {
    const { page, panel } = await asked("Halvmarsh Tidal", { theme });
    await panel.getByRole("button", { name: "Add Halvmarsh Tidal to your goal" }).waitFor();
    expect(await accessibilityFaults(page, "no path")).toEqual([]);
  });
});
