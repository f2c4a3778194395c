import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { more, overflow } from "./steps.ts";
import { alikePeople } from "./upkeep-files.ts";
import { importText, openCard } from "./upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function openWith(text: string, options: OpenOptions = {}): Promise<Page> {
  app = await openApp({ webgl: false, ...options });
  await importText(app.page, "people.csv", text);
  return app.page;
}

const review = (page: Page) => page.getByRole("dialog", { name: "Possible duplicates" });
const place = (page: Page) => review(page).locator(".review-progress p");
const pair = (page: Page) => review(page).getByRole("heading", { level: 3 });

async function openReview(page: Page): Promise<number> {
  const line = page.getByRole("button", { name: /^\d+ possible duplicates$/ });
  const count = Number.parseInt((await line.textContent()) ?? "", 10);
  await line.press("Enter");
  await review(page).getByRole("table").waitFor();
  return count;
}

describe("the review of possible duplicates", () => {
  test("is gone through by keyboard alone: joined, kept apart, left for later, taken back", async () => {
    const page = await openWith(alikePeople);
    const count = await openReview(page);
    expect(count).toBeGreaterThanOrEqual(4);
    expect(await place(page).textContent()).toBe(`1 of ${count} · no pairs settled`);
    // What the pair is about is where the reader is.
    expect((await focused(page)).name).toMatch(/one person: .+ and .+/);
    const first = await pair(page).textContent();

    await page.keyboard.press("j");
    await review(page)
      .getByText(/is one person now/)
      .waitFor();
    await expect.poll(() => place(page).textContent()).toBe(`2 of ${count} · 1 pair settled`);
    await page.keyboard.press("k");
    await review(page)
      .getByText(/^Kept apart/)
      .waitFor();
    await expect.poll(() => place(page).textContent()).toBe(`3 of ${count} · 2 pairs settled`);
    await page.keyboard.press("u");
    await review(page).getByText("Taken back.").waitFor();
    await expect.poll(() => place(page).textContent()).toBe(`2 of ${count} · 1 pair settled`);
    await page.keyboard.press("k");
    await page.keyboard.press("l");
    await review(page)
      .getByText(/^Put off/)
      .waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => pair(page).textContent()).toMatch(/^Joined into one person/);
    expect(first).not.toMatch(/^Joined/);

    await page.keyboard.press("ArrowLeft");
    for (let left = count - 3; left > 0; left -= 1) await page.keyboard.press("k");
    await expect.poll(() => place(page).textContent()).toBe(`All answered · ${count - 1} pairs settled`);
    await page.keyboard.press("Escape");
    await review(page).waitFor({ state: "hidden" });
    // Only the pair that was put off is left, until the page is opened anew.
    await page.getByRole("button", { name: "1 possible duplicate" }).waitFor();
  });

  test("keeps a hundred answers pressed one after the other without waiting", async () => {
    const rows = Array.from({ length: 100 }, (_, n) => {
      const name = `Person${String.fromCharCode(65 + (n % 26), 97 + Math.floor(n / 26))} Namesake${n}`;
      return `${name},Company ${n},Analyst,a${n}@example.com\n${name},Company ${n},Analyst,b${n}@example.org`;
    });
    const page = await openWith(`Name,Company,Position,Email\n${rows.join("\n")}\n`);
    const count = await openReview(page);
    expect(count).toBe(100);
    for (let n = 0; n < count; n += 1) await page.keyboard.press(n % 2 === 0 ? "j" : "k");
    await expect.poll(() => place(page).textContent()).toBe("All answered · 100 pairs settled");
    await page.keyboard.press("Escape");
    const decided = await more(page, "What you have decided");
    await decided.getByRole("heading", { name: "Joined into one person (50)" }).waitFor();
    await decided.getByRole("heading", { name: "Kept apart (50)" }).waitFor();
  });

  test("keeps the one that was chosen, and the join is taken apart again from the card", async () => {
    const page = await openWith(alikePeople);
    await openReview(page);
    const dialog = review(page);
    for (let n = 0; !(await pair(page).textContent())?.includes("Okafor") && n < 10; n += 1)
      await dialog.getByRole("button", { name: "The next pair" }).click();
    await dialog.getByRole("radio", { name: /^Keep M\. Okafor/ }).check();
    expect(
      await dialog
        .getByRole("row", { name: /Position/ })
        .getByText("differs")
        .isVisible(),
    ).toBe(true);
    await dialog.getByRole("row", { name: /^From/ }).getByText("people.csv, line 2").waitFor();
    await dialog.getByRole("button", { name: /^Join/ }).click();
    await dialog.getByText(/is one person now/).waitFor();
    await page.keyboard.press("Escape");
    // What the chosen one's row says counts; a name cut to its first letters does not take the whole name's place.
    const card = await openCard(page, "Maya Okafor");
    await card.getByText("Senior engineer").first().waitFor();
    await card.getByText("maya.okafor@example.com").first().waitFor();
    await card.getByRole("button", { name: /^Take apart.*Maya Okafor/ }).click();
    await page.getByText("Maya Okafor is two people again.").waitFor();
    await page.getByRole("grid").getByText("Maya Okafor", { exact: true }).waitFor();
    await page.getByRole("grid").getByText("M. Okafor", { exact: true }).waitFor();
  });

  test("joins all pairs that are alike in the same way once their list was confirmed, and forgets the choice", async () => {
    const rows = ["Ada Brook", "Cai Drum", "Eva Finch"].map(
      (name, n) => `${name},Company ${n},Analyst,a${n}@example.com\n${name},Company ${n},Analyst,b${n}@example.org`,
    );
    const page = await openWith(`Name,Company,Position,Email\n${rows.join("\n")}\n`);
    expect(await openReview(page)).toBe(3);
    const dialog = review(page);
    await dialog.getByRole("button", { name: /^Always: 2 others alike/ }).click();
    await dialog.getByRole("heading", { name: "Join this and the 2 others that are alike in the same way?" }).waitFor();
    expect(await dialog.getByRole("listitem").allTextContents()).toHaveLength(3);
    await dialog.getByRole("button", { name: "Back" }).click();
    await dialog.getByRole("table").waitFor();
    await page.keyboard.press("a");
    await dialog.getByRole("button", { name: "Join all 3, and always" }).press("Enter");
    await dialog.getByText(/^Joined 3 pairs/).waitFor();
    await expect.poll(() => place(page).textContent()).toBe("All answered · 3 pairs settled");
    await page.keyboard.press("Escape");
    const decided = await more(page, "What you have decided");
    const always = decided.getByRole("region", { name: "Always joined" });
    await always
      .getByText(/^Pairs with .*the same name/)
      .first()
      .waitFor();
    await always.getByRole("button", { name: /^Forget/ }).click();
    await always.waitFor({ state: "hidden" });
    await decided.getByText("Forgotten. You will be asked again.").waitFor();
  });

  test("says so where there is nothing to review", async () => {
    const page = await openWith("Name,Company\nAna Ruiz,Acme\nBo Lind,Globex\n");
    await more(page, "Possible duplicates");
    await review(page)
      .getByText(/nothing to review/)
      .waitFor();
  });
});

test.each([
  { theme: "light", width: 1440, height: 900 },
  { theme: "dark", width: 1440, height: 900 },
  { theme: "light", width: 390, height: 844 },
  { theme: "dark", width: 390, height: 844 },
] as const)("the review is accessible and fits, $theme at $width x $height", async (options) => {
  const page = await openWith(alikePeople, options);
  const count = await openReview(page);
  const faults = [...(await accessibilityFaults(page, "pair"))];
  expect(await overflow(page)).toEqual([]);
  await page.keyboard.press("j");
  await review(page)
    .getByText(/is one person now/)
    .waitFor();
  faults.push(...(await accessibilityFaults(page, "pair, one joined")));
  for (let left = count - 1; left > 0; left -= 1) await page.keyboard.press("l");
  await review(page)
    .getByText(/^All answered/)
    .waitFor();
  faults.push(...(await accessibilityFaults(page, "all answered")));
  await page.keyboard.press("Escape");
  await more(page, "What you have decided");
  faults.push(...(await accessibilityFaults(page, "what was decided")));
  expect(await overflow(page)).toEqual([]);
  expect(faults).toEqual([]);
});
