import process from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactsCsv } from "../bench/contacts-csv.ts";
import { chooseFiles } from "./files.ts";
import { keepAnswers, longestTask } from "./large-steps.ts";
import { type OpenedApp, openApp } from "./open-app.ts";

// A hundred thousand take some minutes: INTROGRAPH_LARGE=1 asks for them.
const rows = process.env.INTROGRAPH_LARGE === "1" ? 100_000 : 10_000;

describe(`a list of ${rows.toLocaleString("en")} people, imported through the file dialog`, { timeout: 900_000 }, () => {
  const list = Buffer.from(contactsCsv(rows));
  const figures: string[] = [];
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp({ webgl: false });
    app.page.setDefaultTimeout(600_000);
    await keepAnswers(app.page);
  }, 900_000);
  afterAll(async () => {
    // Figures, not verdicts: a time would judge the machine.
    console.log(`longest task on the page's own thread, by step: ${figures.join(", ")}`);
    await app.close();
  });

  async function busy(step: string, work: () => Promise<void>): Promise<void> {
    await longestTask(app.page);
    await work();
    await app.page.waitForTimeout(1000);
    figures.push(`${step} ${await longestTask(app.page)} ms`);
  }

  async function preview(page: Page): Promise<void> {
    await chooseFiles(page, /Choose files/, [{ name: "Connections.csv", text: list }]);
    await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).waitFor();
  }

  const begin = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
  const everybody = (page: Page) => page.getByRole("status").filter({ hasText: /^[\d,]+ people$/ });

  test("given up while it is kept, it leaves nothing behind", async () => {
    const { page } = app;
    await preview(page);
    await page.evaluate(() => {
      // Pressed as soon as it stands there: a small list is kept in the blink of an eye.
      new MutationObserver((_, observer) => {
        const dialog = [...document.querySelectorAll("[role=dialog]")].find((each) =>
          each.textContent?.includes("Keeping your network"),
        );
        const cancel = [...(dialog?.querySelectorAll("button") ?? [])].find((each) => each.textContent === "Cancel");
        if (cancel === undefined) return;
        observer.disconnect();
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await begin(page);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  });

  test("it tells how far it is while people are matched, and while they are kept", async () => {
    const { page } = app;
    await page.evaluate(() => {
      const told: string[] = [];
      Reflect.set(window, "told", told);
      new MutationObserver(() => {
        const status = document.querySelector("[role=dialog] progress")?.getAttribute("aria-label") ?? "";
        if (status !== "" && told.at(-1) !== status) told.push(status);
      }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    });
    await busy("reading and matching", () => preview(page));
    await busy("keeping", async () => {
      await begin(page);
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    });
    const told = await page.evaluate(() => {
      const held: unknown = Reflect.get(window, "told");
      return Array.isArray(held) ? held.join("\n") : "";
    });
    expect(told).toMatch(/^Matching people: [\d,]+ of [\d,]+ rows/m);
    expect(told).toMatch(/^Keeping your network: \d+ %/m);
  });

  test("the table has everybody, in the order asked for", async () => {
    const { page } = app;
    await busy("opening the table", () => everybody(page).waitFor());
    // Whoever's list it is stands there too.
    const counted = await everybody(page).textContent();
    expect([rows, rows + 1].map((count) => `${count.toLocaleString("en")} people`)).toContain(counted);
    await busy("ordering by company", async () => {
      await page.getByRole("columnheader", { name: "Company" }).getByRole("button").click();
      await page
        .getByRole("row", { name: /Clinic 1 Ltd/ })
        .first()
        .waitFor();
    });
  });

  test("somebody is found in it", async () => {
    const { page } = app;
    const field = page.getByRole("searchbox", { name: /^Find in map/ });
    await busy("first search", async () => {
      await field.fill("clinic recruiter");
      await page.getByText(/^[\d,]+ of [\d,]+ people$/).waitFor();
    });
    await busy("all again", async () => {
      await field.fill("");
      await everybody(page).waitFor();
    });
  });

  test("it is there after a reload, and can be taken back then", async () => {
    const { page } = app;
    await busy("opening after a reload", async () => {
      await page.reload();
      await everybody(page).waitFor();
    });
    await busy("undo", async () => {
      await page.getByRole("button", { name: /^Undo/ }).click();
      await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    });
  });
});
