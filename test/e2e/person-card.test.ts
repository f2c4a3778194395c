import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { loadSample, openPerson, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function cardOf(name: string, options: OpenOptions = {}) {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  return { page, card: await openPerson(page, name) };
}

describe("the card of somebody you know", () => {
  test("says what hangs on them, and who could be a second way", async () => {
    const { card } = await cardOf("Priya Raman");
    const without = card.getByRole("region", { name: "Without Priya Raman" });
    await without.waitFor();
    const told = await without.locator("p").first().textContent();
    expect(told).toMatch(
      /^You would lose 10 people within three introductions and 4 companies: Corvale Biosystems, Helixbourne Bio and 2 more\. /,
    );
    // Sentences end once and stand apart.
    expect(told).not.toMatch(/\.\S|\s\.|\.\./);
    expect(told).toMatch(/no other way, however long\.$/);
    expect(await without.getByText(/^A second way: meet Yuki Asahina, who leads to all of them\.$/).isVisible()).toBe(true);
    expect(await card.getByRole("region", { name: "If you met Priya Raman" }).count()).toBe(0);
  });

  test("says that nothing hangs on somebody whom others can replace", async () => {
    const { card } = await cardOf("Tomáš Havlíček");
    await card
      .getByRole("region", { name: "Without Tomáš Havlíček" })
      .getByText("You would still reach everybody else within three introductions, by other ways.")
      .waitFor();
  });

  test("puts the odds that they help in words", async () => {
    const { card } = await cardOf("Priya Raman");
    await card
      .getByRole("region", { name: "In the network" })
      .getByText("If you ask, the odds that they help are good, anything from fair to good as far as is known.")
      .waitFor();
  });

  test("shows the line of introductions that they came in by, and how many came in through them", async () => {
    const { card } = await cardOf("Priya Raman");
    const line = card.getByRole("region", { name: "Line of introductions" });
    await line.waitFor();
    expect(await line.getByRole("listitem").getByRole("button").allTextContents()).toEqual([
      "You",
      "Samuel Oyelaran",
      "Priya Raman",
    ]);
    expect(await line.getByText(/^\d+ people came in through them\.$/).isVisible()).toBe(true);
    await line.getByRole("button", { name: "Samuel Oyelaran" }).click();
    await card.getByRole("heading", { level: 2, name: "Samuel Oyelaran" }).waitFor();
    await card.getByRole("region", { name: "Without Samuel Oyelaran" }).waitFor();
    // Nothing of the person before stays.
    expect(await card.getByRole("region", { name: "Without Priya Raman" }).count()).toBe(0);
  });
});

describe("the card of somebody you do not know", () => {
  test("says what meeting them would open", async () => {
    const { card } = await cardOf("Dan Whitcombe");
    const meeting = card.getByRole("region", { name: "If you met Dan Whitcombe" });
    await meeting.waitFor();
    expect(await meeting.locator("p").first().textContent()).toMatch(
      /^Nobody new would come within two introductions: .* Realistically [\d.]+ more people than now, by shorter ways\.$/,
    );
    expect(await card.getByRole("region", { name: "Without Dan Whitcombe" }).count()).toBe(0);
    expect(await card.getByText(/the odds that they help/).count()).toBe(0);
  });

  test("counts and names what would come within two introductions", async () => {
    const { card } = await cardOf("Tobias Kern");
    await card
      .getByRole("region", { name: "If you met Tobias Kern" })
      .getByText(/^1 person would come within two introductions(?:, and .+: .+)?\./)
      .waitFor();
  });
});

test("the second way is opened, and the line of introductions followed, by keyboard alone", async () => {
  const { page, card } = await cardOf("Priya Raman", { webgl: true });
  await card.getByRole("region", { name: "Without Priya Raman" }).waitFor();
  await card.getByRole("button", { name: "Close this person" }).focus();
  await page.keyboard.press("Tab");
  await tabTo(page, /^Yuki Asahina$/);
  await page.keyboard.press("Enter");
  await card.getByRole("heading", { level: 2, name: "Yuki Asahina" }).waitFor();
  await card.getByRole("region", { name: "If you met Yuki Asahina" }).waitFor();
  await expect.poll(async () => (await focused(page)).name).not.toBe("");
  await tabTo(page, /^Priya Raman$/);
  await page.keyboard.press("Enter");
  await card.getByRole("region", { name: "Without Priya Raman" }).waitFor();
  await tabTo(page, /^Close this person$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await card.waitFor({ state: "hidden" });
});

test.each([
  { theme: "light", width: 1440, height: 900 },
  { theme: "dark", width: 1440, height: 900 },
  { theme: "light", width: 390, height: 844 },
  { theme: "dark", width: 390, height: 844 },
] as const)("the card is accessible and fits with all of its parts, $theme at $width x $height", async (options) => {
  const { page, card } = await cardOf("Priya Raman", options);
  const without = card.getByRole("region", { name: "Without Priya Raman" });
  await without.waitFor();
  await without.getByText("How is this computed?").click();
  await card.getByRole("region", { name: "Line of introductions" }).waitFor();
  const faults = [...(await accessibilityFaults(page, "without"))];
  expect(await overflow(page)).toEqual([]);
  await without.getByRole("button", { name: "Yuki Asahina" }).click();
  await card.getByRole("region", { name: "If you met Yuki Asahina" }).waitFor();
  faults.push(...(await accessibilityFaults(page, "if you met")));
  expect(await overflow(page)).toEqual([]);
  expect(faults).toEqual([]);
});
