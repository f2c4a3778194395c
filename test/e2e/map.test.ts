import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** The sample network with its map on screen and drawn. */
async function openMap(options: OpenOptions = {}): Promise<{ readonly page: Page; readonly map: Locator }> {
  app = await openApp(options);
  const { page } = app;
  await page.getByRole("button", { name: /sample network/ }).click();
  await page.getByRole("article").first().waitFor();
  await drawn(page);
  return { page, map: page.getByTestId("map") };
}

async function drawn(page: Page): Promise<void> {
  await page.locator('[data-testid="map"][data-state="ready"]').waitFor();
}

async function contacts(map: Locator): Promise<number> {
  return Number(await map.getAttribute("data-contacts"));
}

/** How many different colours stand in a layer of the map: one where it is blank. */
async function coloursOf(page: Page, layer: string): Promise<number> {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`);
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4) {
      colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
    }
    return colours.size;
  }, layer);
}

/** The drawn dots and names as one text; another where anything moved. */
async function pictureOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLCanvasElement>("canvas.sigma-names")?.toDataURL() ?? "");
}

describe("the map", () => {
  test("draws everybody of the sample network, rings and names included", async () => {
    const { page, map } = await openMap();
    expect(await contacts(map)).toBeGreaterThan(140);
    expect(await coloursOf(page, "rings")).toBeGreaterThan(2);
    expect(await coloursOf(page, "names")).toBeGreaterThan(10);
  });

  test("is walked by keyboard: to a contact, along the ring, and chosen", async () => {
    const { page, map } = await openMap();
    const said = page.getByTestId("map-announcement");
    await map.getByRole("listbox", { name: "People on the map" }).focus();
    await page.keyboard.press("ArrowDown");
    const first = await said.textContent();
    expect(first).toMatch(/, one introduction away/);
    await page.keyboard.press("ArrowRight");
    const second = await said.textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press("Enter");
    await map.locator('[role="option"][aria-selected="true"]').waitFor({ state: "attached" });
    expect(await map.locator('[role="option"][aria-selected="true"]').textContent()).toBe(second);
    await page.keyboard.press("ArrowUp");
    expect(await said.textContent()).toMatch(/^You/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector('[role="option"][aria-selected="true"]') === null);
  });

  test("its one listbox names the place of the active person among all", async () => {
    const { page, map } = await openMap();
    const listbox = map.getByRole("listbox", { name: "People on the map" });
    await listbox.focus();
    await page.keyboard.press("ArrowDown");
    const active = await listbox.getAttribute("aria-activedescendant");
    const option = map.locator(`[id="${active}"]`);
    expect(Number(await option.getAttribute("aria-setsize"))).toBe(await contacts(map));
    expect(await map.getByRole("option").count()).toBeLessThanOrEqual(3);
  });

  test("plus and minus change how many introductions are shown, T opens the table", async () => {
    const { page, map } = await openMap();
    const all = await contacts(map);
    await map.getByRole("listbox", { name: "People on the map" }).focus();
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await map.getByRole("button", { name: "Up to 1 away", pressed: true }).waitFor();
    expect(await contacts(map)).toBeLessThan(all);
    await page.keyboard.press("t");
    await map.waitFor({ state: "hidden" });
  });

  test("the legend filters", async () => {
    const { map } = await openMap();
    const all = await contacts(map);
    const group = map.getByRole("group", { name: "Show industries" }).getByRole("button").first();
    await group.click();
    expect(await group.getAttribute("aria-pressed")).toBe("false");
    expect(await contacts(map)).toBeLessThan(all);
    await group.click();
    expect(await contacts(map)).toBe(all);
  });

  test("is laid out by circles of those who know one another, and by rings again", async () => {
    const { page, map } = await openMap();
    const all = await contacts(map);
    const rings = map.getByRole("button", { name: "Rings" });
    const circles = map.getByRole("button", { name: "Circles" });
    expect([await rings.getAttribute("aria-pressed"), await circles.getAttribute("aria-pressed")]).toEqual(["true", "false"]);
    const before = await pictureOf(page);
    await circles.click();
    await map.getByRole("button", { name: "Circles", pressed: true }).waitFor();
    await drawn(page);
    await expect.poll(() => pictureOf(page)).not.toBe(before);
    // Everybody is still there, and the rings are not.
    expect(await contacts(map)).toBe(all);
    await expect.poll(() => coloursOf(page, "rings")).toBe(1);
    expect(await coloursOf(page, "names")).toBeGreaterThan(10);
    await rings.click();
    await map.getByRole("button", { name: "Rings", pressed: true }).waitFor();
    await expect.poll(() => coloursOf(page, "rings")).toBeGreaterThan(2);
    expect(await contacts(map)).toBe(all);
  });

  test("circles are chosen, walked, filtered and left by keyboard alone", async () => {
    const { page, map } = await openMap();
    const said = page.getByTestId("map-announcement");
    const listbox = map.getByRole("listbox", { name: "People on the map" });
    const all = await contacts(map);
    await map.getByRole("button", { name: "Rings" }).focus();
    await page.keyboard.press("Tab");
    await tabTo(page, /^Circles$/);
    await page.keyboard.press("Enter");
    await map.getByRole("button", { name: "Circles", pressed: true }).waitFor();
    await drawn(page);
    expect((await focused(page)).name).toBe("Circles");
    await tabTo(page, /^People on the map$/);
    await page.keyboard.press("ArrowDown");
    const first = await said.textContent();
    expect(first).toMatch(/, one introduction away/);
    await page.keyboard.press("ArrowRight");
    const second = await said.textContent();
    expect(second).toMatch(/, one introduction away/);
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await said.textContent()).toBe(first);
    await page.keyboard.press("Enter");
    const chosen = map.locator('[role="option"][aria-selected="true"]');
    await chosen.waitFor({ state: "attached" });
    expect(await chosen.textContent()).toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await said.textContent()).toMatch(/^You/);
    await page.keyboard.press("Escape");
    await chosen.waitFor({ state: "detached" });

    await listbox.focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("-");
    await map.getByRole("button", { name: "Up to 1 away", pressed: true }).waitFor();
    const near = await contacts(map);
    expect(near).toBeLessThan(all);
    expect(near).toBeGreaterThan(1);
    await page.keyboard.press("+");
    await map.getByRole("button", { name: "Up to 2 away", pressed: true }).waitFor();
    expect(await contacts(map)).toBeGreaterThan(near);
    await page.keyboard.press("t");
    await map.waitFor({ state: "hidden" });
    await page.getByRole("grid").waitFor();
  });

  test("the number of introductions shown is the same in rings and in circles", async () => {
    const { map } = await openMap();
    await map.getByRole("button", { name: "Up to 1 away" }).click();
    await map.getByRole("button", { name: "Up to 1 away", pressed: true }).waitFor();
    const inRings = await contacts(map);
    await map.getByRole("button", { name: "Circles" }).click();
    await map.getByRole("button", { name: "Circles", pressed: true }).waitFor();
    await map.getByRole("button", { name: "Up to 1 away", pressed: true }).waitFor();
    await expect.poll(() => contacts(map)).toBe(inRings);
  });

  test("in circles a lit path and a chosen person stay what they were", async () => {
    const { page, map } = await openMap();
    await page.getByRole("article").first().getByRole("heading").getByRole("button").click();
    await map.getByRole("button", { name: "Circles" }).click();
    await map.getByRole("button", { name: "Circles", pressed: true }).waitFor();
    await page.getByRole("article").first().getByRole("heading").getByRole("button", { pressed: true }).waitFor();
    await expect.poll(() => coloursOf(page, "paths")).toBeGreaterThan(1);
  });

  test("choosing a card lights its path on the map", async () => {
    const { page } = await openMap();
    const before = await coloursOf(page, "paths");
    await page.getByRole("article").first().getByRole("heading").getByRole("button").click();
    await page.waitForTimeout(500);
    expect(await coloursOf(page, "paths")).toBeGreaterThan(before);
  });

  test("a dot that is clicked is selected, twice within a moment included, and the ground clears", async () => {
    const { page, map } = await openMap();
    const region = await map.locator("canvas.sigma-mouse").boundingBox();
    if (region === null) throw new Error("the map has no size");
    const x = region.x + region.width / 2;
    const y = region.y + region.height / 2;
    await page.mouse.dblclick(x, y);
    const selected = map.locator('[role="option"][aria-selected="true"]');
    await selected.waitFor({ state: "attached" });
    expect(await selected.textContent()).toMatch(/^You/);
    await page.waitForTimeout(400);
    await page.mouse.click(region.x + 8, region.y + 8);
    await selected.waitFor({ state: "detached" });
  });

  test("survives the loss of its graphics once, then gives way to the table", async () => {
    const { page, map } = await openMap();
    const lose = (): Promise<void> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
        const context = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
        context?.getExtension("WEBGL_lose_context")?.loseContext();
      });
    await page.evaluate(() => document.querySelector("canvas.sigma-nodes")?.setAttribute("data-first", ""));
    await lose();
    await page.locator("canvas.sigma-nodes:not([data-first])").waitFor();
    await drawn(page);
    expect(await coloursOf(page, "names")).toBeGreaterThan(10);
    await lose();
    await map.waitFor({ state: "hidden" });
    await page.getByRole("grid").or(page.getByRole("table")).first().waitFor();
  });

  test("without WebGL the table takes its place", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await page.getByRole("button", { name: /sample network/ }).click();
    await page.getByText("This browser cannot draw the map").waitFor();
  });

  test.each(["light", "dark"] as const)("is accessible in the %s theme, with somebody selected", async (theme) => {
    const { page, map } = await openMap({ theme });
    await map.getByRole("listbox", { name: "People on the map" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").or(page.getByRole("dialog")).first().waitFor();
    await expectAccessible(page, `map, ${theme}`);
    await map.getByRole("button", { name: "Circles" }).click();
    await map.getByRole("button", { name: "Circles", pressed: true }).waitFor();
    await drawn(page);
    await expectAccessible(page, `map in circles, ${theme}`);
  });
});
