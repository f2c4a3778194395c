import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { loadSample, openTab, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

async function bridging(options: OpenOptions = { webgl: false }): Promise<{ readonly page: Page; readonly panel: Locator }> {
  app = await openApp(options);
  const { page } = app;
  await loadSample(page);
  const panel = await openTab(page, "Bridging contacts");
  await panel.getByRole("article").first().waitFor();
  return { page, panel };
}

interface TierShown {
  readonly heading: string;
  readonly names: readonly string[];
}

async function tiersShown(panel: Locator): Promise<readonly TierShown[]> {
  return panel.locator("section[aria-label]").evaluateAll((sections) =>
    sections.map((section) => ({
      heading: section.querySelector("h3")?.textContent ?? "",
      names: [...section.querySelectorAll("article h3")].map((name) => name.textContent),
    })),
  );
}

describe("who bridges", () => {
  test("the places are named: who stands first for sure, and whose order is not", async () => {
    const { page, panel } = await bridging();
    const [first, second, ...others] = await tiersShown(panel);
    expect(first).toEqual({ heading: "Place 1", names: ["Priya Raman"] });
    // A tier counts all of its people, those among them who are not shown yet as well.
    expect(second?.heading).toMatch(/^Places 2 to \d+, in no sure order$/);
    expect(second?.names[0]).toBe("Bo Lindahl");
    expect(second?.names).toHaveLength(24);
    expect(others).toEqual([]);
    expect(await page.getByRole("region", { name: "Place 1" }).getByRole("article").count()).toBe(1);
  });

  test("the places follow on one another when everybody is shown", async () => {
    const { panel } = await bridging();
    const showAll = panel.getByRole("button", { name: /^Show all \d+$/ });
    const all = Number((await showAll.textContent())?.replace("Show all ", ""));
    await showAll.click();
    await showAll.waitFor({ state: "detached" });
    const tiers = await tiersShown(panel);
    let place = 1;
    for (const { heading, names } of tiers) {
      const last = place + names.length - 1;
      expect(heading).toBe(last === place ? `Place ${place}` : `Places ${place} to ${last}, in no sure order`);
      place = last + 1;
    }
    expect(place - 1).toBe(all);
  });

  test("the figures say between whom somebody stands and how far their place may move", async () => {
    const { panel } = await bridging();
    const card = panel.getByRole("article").first();
    await card.getByText(/^Figures/).click();
    const figure = (name: string) =>
      card
        .locator("dl > div")
        .filter({ has: card.page().getByText(name, { exact: true }) })
        .locator("dd");
    expect(await figure("Betweenness").textContent()).toMatch(/^0\.\d{3}$/);
    expect(await figure("Participation").textContent()).toMatch(/^0\.\d{3}$/);
    const roles = await figure("Stands between").textContent();
    expect(roles).toMatch(/^\d+ pairs within their own circle; /);
    expect(roles).toMatch(/\d+ pairs into or out of their own circle; /);
    expect(roles).toMatch(/\d+ pairs from circle to circle, neither theirs$/);
    expect(await figure("Place").textContent()).toBe("1, whatever ties are missing");
    const second = panel.getByRole("article").nth(1);
    await second.getByText(/^Figures/).click();
    expect(await second.getByText(/^between \d+ and \d+, if a fifth of the ties were missing$/).isVisible()).toBe(true);
  });

  test("a network this small is exact at once: no estimate, nothing to stop", async () => {
    const { panel } = await bridging();
    expect(await panel.getByText(/estimated/).count()).toBe(0);
    expect(await panel.getByRole("progressbar").count()).toBe(0);
    expect(await panel.getByRole("button", { name: /^(?:Stop|Compute exactly)$/ }).count()).toBe(0);
  });

  test("the figures of a contact are opened, and the contact too, by keyboard alone", async () => {
    const { page, panel } = await bridging({ webgl: true });
    await page.keyboard.press("Tab");
    await tabTo(page, /^Priya Raman$/);
    await tabTo(page, /^Figures\s+of Priya Raman$/);
    await page.keyboard.press("Enter");
    await panel.getByText("1, whatever ties are missing").waitFor();
    await tabTo(page, /^Priya Raman$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Person" }).getByRole("heading", { level: 2, name: "Priya Raman" }).waitFor();
  });

  test.each([
    { theme: "light", width: 1440, height: 900 },
    { theme: "dark", width: 1440, height: 900 },
    { theme: "light", width: 390, height: 844 },
    { theme: "dark", width: 390, height: 844 },
  ] as const)("places and figures are accessible and fit, $theme at $width x $height", async (options) => {
    const { page, panel } = await bridging({ webgl: false, ...options });
    const faults = [...(await accessibilityFaults(page, "places"))];
    expect(await overflow(page)).toEqual([]);
    await panel
      .getByText(/^Figures/)
      .first()
      .click();
    await panel
      .getByText(/^Figures/)
      .nth(1)
      .click();
    await panel.getByText("Without them a part of the network is cut off", { exact: false }).first().waitFor();
    faults.push(...(await accessibilityFaults(page, "figures")));
    expect(await overflow(page)).toEqual([]);
    await panel.getByRole("button", { name: /^Show all/ }).click();
    await panel.getByRole("article").nth(26).waitFor();
    faults.push(...(await accessibilityFaults(page, "everybody")));
    expect(await overflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("reach", () => {
  test("says how many are realistic within two introductions and within three", async () => {
    const { page } = await bridging();
    const panel = await openTab(page, "Reach");
    const told = panel.getByText(/^Realistically about/);
    const [, two, three] = /about ([\d.,]+) of those within two introductions, about ([\d.,]+) within three,/.exec(
      (await told.textContent()) ?? "",
    ) ?? ["", "", ""];
    expect(Number(two)).toBeGreaterThan(0);
    expect(Number(three)).toBeGreaterThan(Number(two));
    // No more than there are.
    expect(Number(three)).toBeLessThan(116);
    await panel.getByText("116 people").waitFor();
  });
});
