import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenedApp, openApp } from "./open-app.ts";
import { ask, exported, loadSample, openTab } from "./steps.ts";

describe("a browser that cannot draw the map", () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp({ webgl: false });
    await loadSample(app.page);
  });
  afterAll(() => app.close());

  test("shows the table in its place, says why, and offers no way to a map that is not there", async () => {
    const { page } = app;
    await page.getByText("This browser cannot draw the map, so here is the table. It holds everything the map does.").waitFor();
    const table = page.getByRole("grid");
    expect(Number(await table.getAttribute("aria-rowcount"))).toBeGreaterThan(140);
    expect(await page.getByRole("radio", { name: "Map" }).isDisabled()).toBe(true);
    expect(await page.getByTestId("map").count()).toBe(0);
  });

  test("answers every question all the same", async () => {
    const { page } = app;
    await ask(page, "acme");
    await page.getByText("Acme Corp (4, exact)").waitFor();
    expect(await page.getByRole("article").count()).toBeGreaterThan(1);
    await (await openTab(page, "Meet next")).getByRole("article").nth(1).waitFor();
    await (await openTab(page, "Bridging contacts")).getByRole("article").nth(1).waitFor();
    await (await openTab(page, "Reach")).getByText(/1 introduction away/).waitFor();
  });

  test("lights a path in the table", async () => {
    const { page } = app;
    const panel = await openTab(page, "Target company");
    await ask(page, "acme");
    await panel.getByRole("article").first().getByRole("heading").getByRole("button").click();
    await page.locator(".grid-row.is-lit").first().waitFor();
    await panel
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Show on map/ })
      .click();
    await page.locator(".grid-row.is-lit").first().waitFor();
    await page.getByRole("grid").waitFor();
  });

  test("finds, orders and opens people", async () => {
    const { page } = app;
    const table = page.getByRole("grid");
    await page.getByRole("searchbox", { name: /^Find in map/ }).fill("helixbourne");
    await expect.poll(async () => Number(await table.getAttribute("aria-rowcount"))).toBeLessThan(20);
    await table.getByText("Priya Raman").first().click();
    const card = page.getByRole("complementary", { name: "Person" });
    await card.getByRole("heading", { name: "Priya Raman", exact: true }).waitFor();
    await card.getByRole("button", { name: "Close this person" }).click();
    await page.getByRole("searchbox", { name: /^Find in map/ }).fill("");
    await table.getByRole("button", { name: "Name" }).click();
    await table.getByRole("columnheader", { name: "Name" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  });

  test("still saves the map as a drawing", async () => {
    const { page } = app;
    const svg = await exported(page, /SVG/);
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(svg).toContain("Priya Raman");
  });
});
