import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LargeApp, longestTask, openLarge } from "./large-steps.ts";
import { largeWorkspace } from "./large-workspace.ts";
import { ask, openTab } from "./steps.ts";

// A hundred thousand take some minutes: INTROGRAPH_LARGE=1 asks for them.
const contacts = process.env.INTROGRAPH_LARGE === "1" ? 100_000 : 20_000;

describe(`the page's own thread, with ${contacts.toLocaleString("en")} contacts and ${(contacts * 5).toLocaleString("en")} ties`, {
  timeout: 900_000,
}, () => {
  const workspace = largeWorkspace(contacts, 3);
  const figures: string[] = [];
  let app: LargeApp;

  beforeAll(async () => {
    app = await openLarge(workspace.text, { webgl: false });
    const { page } = app;
    await page.getByRole("grid", { name: /^People/ }).waitFor();
    await page.waitForTimeout(3000);
    figures.push(`opening ${await longestTask(page)} ms`);
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

  test("a company is asked about", () =>
    busy("target", async () => {
      await ask(app.page, workspace.company);
      await app.page.getByRole("tabpanel", { name: "Target company" }).getByRole("article").first().waitFor();
    }));

  test("reach is measured", () =>
    busy("reach", async () => {
      await (await openTab(app.page, "Reach")).getByText(/1 introduction away/).waitFor();
    }));

  test("whom to meet is weighed", () =>
    busy("meet next", async () => {
      await (await openTab(app.page, "Meet next")).getByRole("article").first().waitFor();
    }));

  test("bridging contacts are estimated, all of them listed, and exact figures begun and stopped", async () => {
    const panel = app.page.getByRole("tabpanel", { name: "Bridging contacts" });
    await busy("bridging", async () => {
      await openTab(app.page, "Bridging contacts");
      await panel.getByRole("article").nth(24).waitFor();
    });
    // Stopped while they have hardly begun: on a quick machine they would soon be done by themselves.
    await busy("stop", async () => {
      await panel.getByRole("button", { name: "Stop", exact: true }).click();
      await panel.getByRole("button", { name: "Compute exactly" }).waitFor();
    });
    await busy("exact figures under way", async () => {
      await panel.getByRole("button", { name: "Compute exactly" }).click();
      await app.page.waitForTimeout(3000);
    });
    await busy("all bridging contacts", async () => {
      await panel.getByRole("button", { name: /^Show all/ }).click();
      await panel.getByRole("article").nth(30).waitFor();
    });
    expect(await panel.getByRole("article").count()).toBeLessThanOrEqual(500);
  });

  test("the card of somebody who knows many is opened", async () => {
    const { page } = app;
    await busy("finding a person", async () => {
      await page.getByRole("searchbox", { name: /^Find in map/ }).fill(workspace.known);
      await page
        .getByRole("row", { name: new RegExp(`^${workspace.known}\\b`) })
        .first()
        .waitFor();
    });
    await busy("person card", async () => {
      await page
        .getByRole("row", { name: new RegExp(`^${workspace.known}\\b`) })
        .first()
        .click();
      await page
        .getByRole("complementary", { name: "Person" })
        .getByRole("region", { name: `Without ${workspace.known}` })
        .waitFor();
    });
  });
});
