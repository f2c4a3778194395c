import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { tabTo } from "../keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { loadSample, openTab, overflow } from "../steps.ts";
import { addToGoal, openSearchPage } from "./goal-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function goalPage(options: OpenOptions = {}) {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  return { page, stage: await openSearchPage(page, "Goal") };
}

describe("the goal", () => {
  test("before anything is said, the page says what will stand here", async () => {
    const { stage } = await goalPage();
    await stage.getByRole("heading", { name: "Nothing to measure yet" }).waitFor();
  });

  test("targets stand by reach, with who could introduce; what nobody reaches is named with a next step", async () => {
    const { page, stage } = await goalPage();
    await addToGoal(stage, "Target companies", "Nowhere Institute");
    await addToGoal(stage, "Target companies", "Acme Corp");
    const targets = stage.getByRole("region", { name: "Target companies, best reached first" });
    await targets.getByText(/^4 people recorded there; one person in between\. Ask Priya Raman, /).waitFor();
    expect(await targets.getByRole("heading").allTextContents()).toEqual([
      "Target companies, best reached first",
      "Acme Corp",
      "Nowhere Institute",
    ]);
    const blind = stage.getByRole("region", { name: "Blind spots: 1" });
    await blind.getByText("Nobody at Nowhere Institute is recorded.").waitFor();

    await blind.getByRole("button", { name: "Put “Do you know anybody at Nowhere Institute?” among my questions" }).click();
    await blind.getByRole("button", { name: "In your questions: “Do you know anybody at Nowhere Institute?”" }).waitFor();

    await stage.getByRole("button", { name: "Who could introduce me? (Acme Corp)" }).click();
    await page
      .getByRole("tabpanel", { name: "Target company" })
      .getByRole("heading", { name: /about Acme Corp$/ })
      .waitFor();
  });

  test("industries and occupations tell whom you know in them, and who helps there", async () => {
    const { stage } = await goalPage();
    await addToGoal(stage, "Industries they transfer to", "Education");
    await addToGoal(stage, "Occupations", "engineer");
    await stage
      .getByRole("region", { name: "Occupations" })
      .getByText(/people recorded\. .*within three introductions\.$/)
      .waitFor();
    await stage.getByRole("region", { name: /^People who help, or went to your school: \d+$/ }).waitFor();
  });

  test("what is typed is kept on leaving the field, can be put earlier, removed and undone, and survives a reload", async () => {
    const { page, stage } = await goalPage();
    await stage.getByRole("combobox", { name: "Skills", exact: true }).fill("Listening");
    await stage.getByRole("combobox", { name: "Occupations", exact: true }).focus();
    const skills = stage.getByRole("list", { name: "Skills", exact: true });
    await skills.getByText("Listening").waitFor();
    await addToGoal(stage, "Skills", "Statistics");
    await stage.getByRole("button", { name: "Put Statistics earlier" }).click();
    await skills.locator("li", { hasText: "Statistics" }).and(skills.locator("li:first-child")).waitFor();
    await stage.getByRole("button", { name: "Remove Listening" }).click();
    await skills.getByText("Listening").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo: change of your goal" }).click();
    await skills.getByText("Listening").waitFor();

    await stage.getByRole("textbox", { name: "I am…" }).fill("a final-year biology student at Leeds");
    await stage.getByRole("textbox", { name: "Remind of an ask after (days)" }).fill("999");
    await stage.getByRole("textbox", { name: "Keep in touch every (days)" }).focus();
    await stage.getByText("Write a whole number from 2 to 60.").waitFor();
    await page.reload();
    await stage.getByRole("list", { name: "Skills", exact: true }).getByText("Statistics").waitFor();
    expect(await stage.getByRole("textbox", { name: "I am…" }).inputValue()).toBe("a final-year biology student at Leeds");
    expect(await stage.getByRole("textbox", { name: "Remind of an ask after (days)" }).inputValue()).toBe("7");
  });

  test("suggestions go by the goal and by what meetings are for, and say so", async () => {
    const { page, stage } = await goalPage();
    await addToGoal(stage, "Target companies", "Helixbourne Bio");
    await addToGoal(stage, "Occupations", "scientist");
    const panel = await openTab(page, "Meet next");
    await panel.getByText(/your target company and the occupation you look for counts for more\./).waitFor();
    await panel.getByRole("article").first().waitFor();
    const plain = await panel.getByRole("article").getByRole("heading").allTextContents();
    await panel.getByText("A lead on a job", { exact: true }).click();
    await panel
      .getByText(/may know of openings/)
      .first()
      .waitFor();
    expect(await panel.getByRole("article").getByRole("heading").allTextContents()).not.toEqual(plain);
    await panel.getByText("To learn", { exact: true }).click();
    await panel
      .getByText(/can tell of the work/)
      .first()
      .waitFor();
    expect(await panel.getByText(/may know of openings/).count()).toBe(0);
  });

  test("by keyboard alone", async () => {
    const { page, stage } = await goalPage();
    await stage.getByRole("combobox", { name: "Skills", exact: true }).focus();
    await tabTo(page, /^Target companies$/);
    await page.keyboard.type("acme");
    await stage.getByRole("option", { name: /^Acme Corp/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await stage.getByRole("list", { name: "Target companies", exact: true }).getByText("Acme Corp").waitFor();
    await tabTo(page, /^Remove Acme Corp$/);
    await page.keyboard.press("Enter");
    await stage.getByRole("list", { name: "Target companies", exact: true }).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("placeholder"))).toBe("Acme Corp");
  });

  test.each([
    { theme: "light", width: 1440, height: 900 },
    { theme: "dark", width: 390, height: 844 },
  ] as const)("is accessible in the $theme theme at $width pixels, and nothing sticks out", async (options) => {
    const { page, stage } = await goalPage(options);
    expect(await accessibilityFaults(page, "empty goal")).toEqual([]);
    await addToGoal(stage, "Target companies", "Acme Corp");
    await addToGoal(stage, "Target companies", "Nowhere Institute");
    await addToGoal(stage, "Industries they transfer to", "Biotechnology");
    await stage.getByRole("region", { name: "Blind spots: 1" }).waitFor();
    expect(await accessibilityFaults(page, "goal")).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});
