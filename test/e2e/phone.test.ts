import { afterEach, expect, test } from "vitest";
import { type OpenedApp, openApp } from "./open-app.ts";
import { ask, loadSample, openMap, openTab, openTable, overflow } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

test("on a phone the answers come first, the bar below leads to map and table, and nothing sticks out sideways", async () => {
  app = await openApp({ width: 390, height: 844 });
  const { page } = app;
  const bar = page.getByRole("navigation", { name: "What to look at" });
  await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  expect(await overflow(page)).toEqual([]);

  await loadSample(page);
  await bar.getByRole("button", { name: "Answers" }).and(page.locator("[aria-current=page]")).waitFor();
  expect(await page.getByTestId("map").count()).toBe(0);
  expect(await overflow(page)).toEqual([]);
  const place = await bar.boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeCloseTo(844, 0);

  await ask(page, "Halvmarsh Tidal");
  await page.getByText(/checked 3 hops/).waitFor();
  expect(await overflow(page)).toEqual([]);
  for (const tab of ["Meet next", "Bridging contacts", "Reach"]) {
    const panel = await openTab(page, tab);
    await panel.getByText("How is this computed?").click();
    expect({ tab, overflow: await overflow(page) }).toEqual({ tab, overflow: [] });
  }

  const table = await openTable(page);
  expect(await overflow(page)).toEqual([]);
  await table.getByRole("row").nth(2).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("heading", { name: "In the network" }).waitFor();
  expect(await overflow(page)).toEqual([]);
  await expect.poll(async () => (await sheet.boundingBox())?.y ?? 0).toBeGreaterThan(100);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });

  const map = await openMap(page);
  expect(Number(await map.getAttribute("data-contacts"))).toBeGreaterThan(140);
  expect(await overflow(page)).toEqual([]);

  await bar.getByRole("button", { name: "Answers" }).click();
  await ask(page, "acme");
  await page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Show on map/ })
    .click();
  await page.locator('[data-testid="map"][data-state="ready"]').waitFor();
  await bar.getByRole("button", { name: "Map" }).and(page.locator("[aria-current=page]")).waitFor();
});

test("what is touched on a phone is at least 24 pixels high and wide", async () => {
  app = await openApp({ width: 390, height: 844, webgl: false });
  const { page } = app;
  await loadSample(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll(".phone-bar button, header button, [role=tab], .ask-actions button")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ text: element.textContent.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text, box }) => `${text} ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
});
