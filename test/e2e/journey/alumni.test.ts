import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { loadSample, openTable } from "../steps.ts";
import { importText, openCard } from "../upkeep-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const directory = [
  "Name,School,Major,Class year,Occupation,Volunteers to help",
  "Odalys Fenwick,Tarnbeck College,Palaeography,1987,Archivist,yes",
  "Brannoc Tull,Tarnbeck College,Hydrology,1991,Surveyor,no",
].join("\n");

describe("an alumni directory", () => {
  test("is searched by subject, year and occupation, listed by itself, and named on the card", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await loadSample(page);
    await importText(page, "alumni.csv", directory);
    const table = await openTable(page);
    const count = async () => Number(await table.getAttribute("aria-rowcount")) - 1;
    const search = page.getByRole("searchbox", { name: /^Find in map/ });
    for (const typed of ["palaeography", "archivist 1987"]) {
      await search.fill(typed);
      await expect.poll(count).toBe(1);
    }
    await search.fill("");
    const who = page.getByRole("combobox", { name: "Who is listed" });
    await who.selectOption("In an alumni directory");
    await expect.poll(count).toBeLessThan(147);
    await search.fill("tarnbeck");
    await expect.poll(count).toBe(2);
    await who.selectOption("Offer to help");
    await expect.poll(count).toBe(1);
    expect(await accessibilityFaults(page, "those who offer to help")).toEqual([]);
    await who.selectOption("Everybody");
    const card = await openCard(page, "Odalys Fenwick");
    await card.getByText("Alumni directory", { exact: true }).waitFor();
    await card.getByText("Offers to help", { exact: true }).first().waitFor();
  });
});
