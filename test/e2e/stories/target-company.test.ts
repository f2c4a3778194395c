import { afterEach, describe, expect, test } from "vitest";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** Drawing the map in software is most of the work; what has nothing to do with it goes without. */
async function sample(options: OpenOptions = { webgl: false }): Promise<OpenedApp["page"]> {
  app = await openApp(options);
  await app.page.getByRole("button", { name: /sample network/ }).click();
  await app.page.getByRole("article").first().waitFor();
  return app.page;
}

async function ask(page: OpenedApp["page"], text: string): Promise<void> {
  const box = page.getByRole("combobox", { name: /Who can introduce me/ });
  await box.fill(text);
  await box.press("Enter");
}

describe("target company", () => {
  test("exact and similar names are kept apart, and the similar one joins only when it is let in", async () => {
    const page = await sample();
    await ask(page, "acme");
    await page.getByText("Acme Corp (4, exact)").waitFor();
    const similar = page.getByRole("switch", { name: /Acme Labs \(2, similar\)/ });
    expect(await similar.isChecked()).toBe(false);
    const answers = page.getByRole("tabpanel", { name: "Target company" });
    expect(await answers.getByText("Acme Labs", { exact: false }).count()).toBe(1);
    await similar.check({ force: true });
    await page.waitForFunction(() =>
      [...document.querySelectorAll("article")].some((card) => card.textContent.includes("Acme Labs")),
    );
  });

  test("the first card says whom to ask, for whom, how likely and why; the others go through other people", async () => {
    const page = await sample();
    await ask(page, "acme");
    const cards = page.getByRole("tabpanel", { name: "Target company" }).getByRole("article");
    await page.getByText("Acme Corp (4, exact)").waitFor();
    const first = await cards.first().textContent();
    expect(first).toContain("Priya Raman");
    expect(first).toContain("Dan Whitcombe");
    expect(first).toContain("Good");
    expect(first).toMatch(/introduced you twice/);
    expect(first).toMatch(/no open asks/);
    const headings = await cards.getByRole("heading").allTextContents();
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.slice(1).every((heading) => !heading.includes("Priya Raman"))).toBe(true);
  });

  test("choosing a card lights its path, and choosing it again puts it out", async () => {
    const page = await sample({});
    const choose = page.getByRole("article").first().getByRole("heading").getByRole("button");
    await choose.click();
    expect(await choose.getAttribute("aria-pressed")).toBe("true");
    await choose.click();
    expect(await choose.getAttribute("aria-pressed")).toBe("false");
  });

  test("a draft names the people, leaves a way out and can be copied", async () => {
    const page = await sample();
    await page
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Draft/ })
      .click();
    const note = page.getByRole("dialog").getByRole("textbox", { name: "Your note" });
    const text = await note.inputValue();
    expect(text).toContain("Priya");
    expect(text).toContain("Dan");
    expect(text).not.toMatch(/[[{<_]{1,2}\s*\w*\s*[\]}>_]/);
    await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.", { exact: false }).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test("marking an ask sets a nudge in seven days, survives a reload, and is not made twice", async () => {
    const page = await sample();
    await page
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Mark asked/ })
      .click();
    const nudge = new Date(Date.now() + 7 * 86_400_000);
    const words = new RegExp(`nudge.*\\b${nudge.getDate()} ${nudge.toLocaleString("en-GB", { month: "short" })}`, "i");
    await page.getByRole("article").first().getByText(words).waitFor();
    await page.reload();
    await ask(page, "acme");
    const first = page.getByRole("article").filter({ hasText: "Priya Raman" }).first();
    await first.getByText(words).waitFor();
    expect(await first.getByRole("button", { name: /^Mark asked/ }).count()).toBe(0);
    await first.getByRole("button", { name: /What came of it/ }).click();
    await page.getByRole("menuitem", { name: /Would rather not/ }).click();
    await first.getByRole("button", { name: /^Mark asked/ }).waitFor();
  });
});

describe("no path", () => {
  test("says that nobody recorded reaches it, how far it looked, and what to do", async () => {
    const page = await sample();
    await ask(page, "Halvmarsh Tidal");
    const panel = page.getByRole("tabpanel", { name: "Target company" });
    await panel.getByText(/Nobody you have recorded reaches .* \(checked 3 hops\)/).waitFor();
    const steps = await panel.getByRole("listitem").allTextContents();
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.some((step) => /next meeting/.test(step))).toBe(true);
    expect(await panel.getByRole("article").count()).toBe(0);
  });

  test("a name that nobody has recorded is met with the nearest names", async () => {
    const page = await sample();
    await ask(page, "Lanternmor Sofware");
    const panel = page.getByRole("tabpanel", { name: "Target company" });
    await panel.getByRole("button", { name: "Lanternmoor Software" }).click();
    await panel.getByText(/Lanternmoor Software \(\d+, exact\)/).waitFor();
  });
});
