import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { focused, tabTo } from "./keys.ts";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";
import { ask, loadSample, openTab, overflow, pick } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

interface Asked {
  readonly page: Page;
  /** What stands under "Target company". */
  readonly answers: Locator;
}

/** The sample network, asked about Acme. */
async function askedAboutAcme(options: OpenOptions = {}): Promise<Asked> {
  app = await openApp({ webgl: false, ...options });
  const { page } = app;
  await loadSample(page);
  await ask(page, "acme");
  await page.getByText("Acme Corp (4, exact)").waitFor();
  return { page, answers: page.getByRole("tabpanel", { name: "Target company" }) };
}

async function openLimits(answers: Locator): Promise<Locator> {
  await answers.getByText(/^Which ways/).click();
  const between = answers.getByRole("group", { name: "People in between, at most" });
  await between.waitFor();
  return between;
}

/** The people of every way on screen, asked for or folded away, you first. */
async function ways(answers: Locator): Promise<readonly (readonly string[])[]> {
  return answers
    .getByRole("list", { name: /^The path/, includeHidden: true })
    .evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll("button")].map((button) => button.textContent)));
}

async function longestWay(answers: Locator): Promise<number> {
  return Math.max(...(await ways(answers)).map((way) => way.length));
}

describe("which ways may be proposed", () => {
  test("somebody two people away is found up to two in between, and not with one", async () => {
    const { page, answers } = await askedAboutAcme();
    await pick(page, "Kofi Asante", /^Kofi Asante-Wren/);
    await answers.getByRole("heading", { name: /about Kofi Asante-Wren/ }).waitFor();
    expect((await ways(answers))[0]).toHaveLength(4);
    const between = await openLimits(answers);
    expect(await between.getByRole("button", { pressed: true }).textContent()).toBe("2");

    await between.getByRole("button", { name: "1", exact: true }).click();
    await answers.getByRole("heading", { name: "No way to Kofi Asante-Wren yet" }).waitFor();
    await answers.getByText(/checked 2 hops/).waitFor();
    await answers.getByText("Which ways: at most 1 in between").waitFor();
    await between.getByRole("button", { name: "1", exact: true, pressed: true }).waitFor();

    await between.getByRole("button", { name: "2", exact: true }).click();
    await answers.getByRole("heading", { name: /^Ask .* about Kofi Asante-Wren/ }).waitFor();
    expect((await ways(answers))[0]).toHaveLength(4);
  });

  test("somebody three people away is found only with three in between", async () => {
    const { page, answers } = await askedAboutAcme();
    await pick(page, "Dimitra", /^Dimitra Papadaki/);
    await answers.getByRole("heading", { name: "No way to Dimitra Papadaki yet" }).waitFor();
    const between = await openLimits(answers);
    await between.getByRole("button", { name: "3", exact: true }).click();
    await answers.getByRole("heading", { name: /^Ask .* about Dimitra Papadaki/ }).waitFor();
    await answers.getByText("Which ways: at most 3 in between").waitFor();
    expect((await ways(answers))[0]).toHaveLength(5);
  });

  test("the limit holds for every way on screen, those that are folded away included", async () => {
    const { answers } = await askedAboutAcme();
    expect(await longestWay(answers)).toBe(4);
    const between = await openLimits(answers);
    await between.getByRole("button", { name: "1", exact: true }).click();
    await expect.poll(() => longestWay(answers)).toBe(3);
    await between.getByRole("button", { name: "3", exact: true }).click();
    await expect.poll(() => longestWay(answers)).toBeGreaterThan(3);
  });

  test("ties that have gone quiet are left out on demand, and come back", async () => {
    const { answers } = await askedAboutAcme();
    const quiet = answers.getByRole("heading", { name: /^Ask Jonas Weidemann/ });
    await quiet.waitFor();
    await openLimits(answers);
    const leaveOut = answers.getByRole("switch", { name: "Leave out ties that have gone quiet" });
    expect(await leaveOut.isChecked()).toBe(false);
    await leaveOut.check({ force: true });
    // The last word with Jonas was in 2016.
    await quiet.waitFor({ state: "hidden" });
    await answers.getByText("Which ways: no quiet ties").waitFor();
    await answers.getByRole("heading", { name: /^Ask Priya Raman/ }).waitFor();
    await leaveOut.uncheck({ force: true });
    await quiet.waitFor();
  });

  test("whoever is not to be asked stands on no way until they may be asked again", async () => {
    const { page, answers } = await askedAboutAcme();
    await answers.getByRole("button", { name: /^Not them\s*: propose ways without Priya Raman$/ }).click();
    await answers.getByRole("heading", { name: /^Ask Priya Raman/ }).waitFor({ state: "hidden" });
    expect((await ways(answers)).length).toBeGreaterThan(1);
    expect((await ways(answers)).filter((way) => way.includes("Priya Raman"))).toEqual([]);

    // The fold opens by itself: what was left out is seen, and how to take it back.
    await answers.getByText("Which ways: 1 not asked").waitFor();
    const again = answers.getByRole("button", { name: "Priya Raman may be asked again" });
    await again.waitFor();
    await answers.getByRole("button", { name: /^Not them\s*: propose ways without Ben Achterberg/ }).click();
    await answers.getByText("Which ways: 2 not asked").waitFor();
    await expect.poll(async () => (await ways(answers)).flat().filter((name) => name === "Ben Achterberg")).toEqual([]);

    // It holds for other questions too.
    await ask(page, "Helixbourne Bio");
    await answers.getByRole("heading", { name: /Helixbourne Bio/ }).waitFor();
    expect((await ways(answers)).filter((way) => way.slice(1, -1).includes("Priya Raman"))).toEqual([]);

    await ask(page, "acme");
    await answers.getByText("Acme Corp (4, exact)").waitFor();
    await again.click();
    await answers.getByText("Which ways: 1 not asked").waitFor();
    await answers.getByRole("heading", { name: /^Ask Priya Raman/ }).waitFor();
  });

  test("two ways that share nobody share nobody but the two ends", async () => {
    const { answers } = await askedAboutAcme();
    const fold = answers.getByRole("group").filter({ hasText: /^Two ways that share nobody/ });
    await fold.locator("summary").first().click();
    const pair = await ways(fold);
    expect(pair).toHaveLength(2);
    const [one = [], other = []] = pair;
    expect([one[0], other[0]]).toEqual(["You", "You"]);
    expect(one.length).toBeGreaterThan(2);
    expect(one.slice(1, -1).filter((name) => other.slice(1, -1).includes(name))).toEqual([]);
    expect(await fold.getByText("If one of them falls through, the other still stands.").isVisible()).toBe(true);
  });

  test("limits are set and lifted by keyboard alone, and the focus is never lost", async () => {
    const { page, answers } = await askedAboutAcme({ webgl: true });
    await page.getByRole("combobox", { name: /Who can introduce me/ }).focus();
    await page.keyboard.press("Escape");
    await tabTo(page, /^Which ways/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^1$/);
    await page.keyboard.press("Enter");
    await answers.getByText("Which ways: at most 1 in between").waitFor();
    expect((await focused(page)).name).toBe("1");
    await tabTo(page, /^2$/);
    await page.keyboard.press("Space");
    await answers.getByText("Which ways", { exact: true }).waitFor();
    await tabTo(page, /^Leave out ties that have gone quiet/);
    await page.keyboard.press("Space");
    await answers.getByText("Which ways: no quiet ties").waitFor();
    expect((await focused(page)).name).toMatch(/^Leave out ties/);
    await page.keyboard.press("Space");
    await answers.getByText("Which ways", { exact: true }).waitFor();

    await tabTo(page, /^Not them\s*: propose ways without Priya Raman/);
    await page.keyboard.press("Enter");
    await answers.getByText("Which ways: 1 not asked").waitFor();
    await answers.getByRole("heading", { name: /^Ask Priya Raman/ }).waitFor({ state: "hidden" });
    await expect.poll(async () => (await focused(page)).name).not.toBe("");
    expect(await page.evaluate(() => document.activeElement?.closest("#answers") !== null)).toBe(true);
    await tabTo(page, /^Priya Raman\s+may be asked again$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await answers.getByRole("heading", { name: /^Ask Priya Raman/ }).waitFor();
    await expect.poll(async () => (await focused(page)).name).not.toBe("");
    expect(await page.evaluate(() => document.activeElement?.closest("#answers") !== null)).toBe(true);
  });
});

describe("what the question box offers", () => {
  test("an industry and a role are offered under names of their own, and answered", async () => {
    const { page, answers } = await askedAboutAcme();
    const box = page.getByRole("combobox", { name: /Who can introduce me/ });
    await box.fill("softw");
    const offered = page.locator("search");
    await offered.getByRole("group", { name: "Industries" }).getByRole("option", { name: "Anybody in Software" }).click();
    await answers.getByRole("heading", { name: /^Ask \d+ people about the Software industry$/ }).waitFor();
    expect(await answers.getByRole("article").count()).toBeGreaterThan(1);
    expect(await box.inputValue()).toBe("Software");

    await box.fill("engineer");
    await offered
      .getByRole("group", { name: "Roles" })
      .getByRole("option", { name: "Anybody whose role has “engineer”" })
      .click();
    await answers.getByRole("heading", { name: /^Ask \d+ people about “engineer” roles$/ }).waitFor();
    const roles = await answers.locator("article:not(details article) .ask-role").allTextContents();
    expect(roles.length).toBeGreaterThan(1);
    expect(roles.filter((role) => !/engineer/i.test(role))).toEqual([]);

    // Two letters are no role yet, and words in nobody's role none at all.
    await box.fill("en");
    await offered.getByRole("option").first().waitFor();
    expect(await offered.getByRole("group", { name: "Roles" }).count()).toBe(0);
    await box.fill("zzz");
    await expect.poll(() => offered.getByRole("option").count()).toBe(0);
  });

  test("asking again in the same words keeps to the industry that was chosen", async () => {
    const { page, answers } = await askedAboutAcme();
    await pick(page, "softw", "Anybody in Software");
    const heading = answers.getByRole("heading", { name: /about the Software industry$/ });
    await heading.waitFor();
    const before = await answers.getByRole("heading", { level: 2 }).textContent();
    await page.getByRole("combobox", { name: /Who can introduce me/ }).press("Enter");
    await page.waitForTimeout(1000);
    expect(await answers.getByRole("heading", { level: 2 }).textContent()).toBe(before);
  });

  test("an industry is chosen by keyboard alone", async () => {
    const { page, answers } = await askedAboutAcme();
    await page.locator("body").press("/");
    expect((await focused(page)).name).toMatch(/^Who can introduce me/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("softw");
    const industry = page.locator("search").getByRole("option", { name: "Anybody in Software" });
    await industry.waitFor();
    const box = page.getByRole("combobox", { name: /Who can introduce me/ });
    const id = await industry.getAttribute("id");
    expect(id).not.toBeNull();
    for (let presses = 0; presses < 12 && (await box.getAttribute("aria-activedescendant")) !== id; presses += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await answers.getByRole("heading", { name: /about the Software industry$/ }).waitFor();
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])("the limits, the two ways and what the box offers are accessible and fit at $width x $height", async (size) => {
    const { page, answers } = await askedAboutAcme({ theme, ...size });
    await openLimits(answers);
    await answers.locator("summary", { hasText: "Two ways that share nobody" }).click();
    await expectAccessible(page, "limits and two ways open");
    expect(await overflow(page)).toEqual([]);
    await answers.getByRole("button", { name: /^Not them\s*: propose ways without Priya Raman/ }).click();
    await answers.getByRole("button", { name: /^Priya Raman may be asked again/ }).waitFor();
    await answers.getByRole("switch", { name: "Leave out ties that have gone quiet" }).check({ force: true });
    await answers.getByText("Which ways: no quiet ties, 1 not asked").waitFor();
    await expectAccessible(page, "limits set");
    expect(await overflow(page)).toEqual([]);
    await page.getByRole("combobox", { name: /Who can introduce me/ }).fill("health");
    await page.locator("search").getByRole("group", { name: "Industries" }).waitFor();
    await expectAccessible(page, "industries offered");
    expect(await overflow(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("search").getByRole("option").first().waitFor({ state: "hidden" });
    const reach = await openTab(page, "Reach");
    await reach.getByText(/^Realistically about .* within three/).waitFor();
    await expectAccessible(page, "reach within three");
  });
});
