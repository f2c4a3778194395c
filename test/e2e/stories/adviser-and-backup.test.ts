import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { chooseFiles } from "../files.ts";
import { focused, tabTo } from "../keys.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { exported, loadSample, more, openTab, overflow } from "../steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const password = "seven quiet otters at night";

/** Everything that names or reaches somebody in the sample: names, addresses, companies. */
const giveaways = ["sample-contacts.csv", "sample-directory.csv"].flatMap((file) => {
  const [header = "", ...rows] = readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const columns = header.split(",");
  return rows.flatMap((row) => {
    const cells = row.split(",");
    return ["Name", "First Name", "Last Name", "Email", "Company"].flatMap((column) => {
      const cell = cells[columns.indexOf(column)]?.replaceAll('"', "").trim() ?? "";
      return cell.length > 3 ? [cell] : [];
    });
  });
});

async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function preview(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Save", exact: true }).and(page.locator(":enabled")).waitFor();
  return (await page.getByRole("region", { name: "The summary" }).textContent()) ?? "";
}

/** A saved copy of the sample in which a search is under way: a talk held, one to come, thanks and a report due, a lead, asks. */
function underWay(plain: string): string {
  const workspace = JSON.parse(plain) as {
    readonly contacts: readonly { readonly id: string; readonly kind: string }[];
    readonly asks: readonly unknown[];
  };
  const [a = "", b = "", c = ""] = workspace.contacts.filter(({ kind }) => kind === "recorded").map(({ id }) => id);
  const preparation = { objective: "Learn how she got in", aboutPerson: "", aboutCompany: "", questions: [], checked: [] };
  const talk = {
    with: a,
    purpose: "informational",
    minutes: 25,
    how: "phone",
    place: "",
    ask: null,
    introducer: b,
    occupation: "",
    company: "",
    preparation,
    findings: [],
    reflection: null,
    named: [c],
    notes: "",
  };
  const task = {
    about: null,
    conversation: "v1",
    ask: null,
    lead: null,
    followUp: null,
    state: "open",
    closedOn: null,
    draft: null,
  };
  const nudged = { stage: "asked", nudgeOn: "2026-06-08" };
  return JSON.stringify({
    ...workspace,
    settings: {
      ...JSON.parse(plain).settings,
      goal: { skills: ["statistics"], industries: [], occupations: [], targets: ["Acme"] },
    },
    asks: [{ id: "ask-1", broker: b, target: c, askedOn: "2026-06-01", outcome: nudged, purpose: "lead", note: "via the fair" }],
    conversations: [
      { ...talk, id: "v1", stage: "held", on: "2026-06-02", at: null },
      { ...talk, id: "v2", with: c, named: [], stage: "planned", on: "2027-06-02", at: "14:30" },
    ],
    leads: [
      {
        id: "l1",
        company: "Acme Corp",
        role: "Analyst",
        heardFrom: a,
        heardOn: "2026-06-02",
        conversation: "v1",
        posted: "unposted",
        stage: "open",
        nextStep: "Ask who decides",
        nextOn: null,
        notes: "",
      },
    ],
    tasks: [
      { ...task, id: "k1", kind: "thank", contact: a, dueOn: "2026-06-03", note: "quote the rota" },
      { ...task, id: "k2", kind: "tell-introducer", contact: b, about: a, dueOn: "2026-06-04", note: "" },
    ],
  });
}

async function restorePlain(page: Page, text: string): Promise<void> {
  await chooseFiles(page, /^Import/, [{ name: "saved.json", text }]);
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** What stands in the workspace, how the map lies, and what is due, as another machine must have them. */
async function standing(page: Page) {
  const workspace = (await exported(page, /^Whole network/)).replace(/"counter": \d+,/, "");
  const map = await exported(page, /^Drawing/);
  const week = await openTab(page, "This week");
  await page.waitForTimeout(500);
  return { workspace, map, due: await week.textContent() };
}

describe("adviser and backup", () => {
  test("what is previewed is what is saved, to the byte, and nobody of the network is in it", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await loadSample(page);
    const dialog = await more(page, "Summary for an adviser");
    await preview(page);
    await dialog.getByRole("switch", { name: /^Your goal/ }).check({ force: true });
    await dialog.getByRole("textbox", { name: "In your own words" }).fill("Where should I look next?");
    for (const [format, ending] of [
      ["Text", "txt"],
      ["Markdown", "md"],
      ["JSON", "json"],
    ] as const) {
      await dialog.getByText(format, { exact: true }).click();
      const shown = await preview(page);
      const file = await saved(page, () => dialog.getByRole("button", { name: "Save", exact: true }).click());
      expect(file.name).toBe(`search-summary.${ending}`);
      expect(file.bytes.equals(Buffer.from(shown, "utf8"))).toBe(true);
      expect(shown).toContain("Where should I look next?");
      expect(shown).toMatch(/Biotechnology/);
      expect(giveaways.length).toBeGreaterThan(200);
      expect(giveaways.filter((word) => shown.includes(word))).toEqual([]);
    }
    await dialog.getByRole("button", { name: "Copy" }).click();
    await dialog.getByText("Copied, exactly as shown.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
  });

  test("a part that is switched off is in neither the preview nor the file, by keyboard alone", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await loadSample(page);
    await tabTo(page, /^More$/);
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.type("Su");
    for (let presses = 0; presses < 12 && (await focused(page)).name !== "Summary for an adviser"; presses += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    expect(await preview(page)).toContain("Biotechnology");
    await tabTo(page, /^Industries by name/);
    await page.keyboard.press("Space");
    await page.getByRole("region", { name: "The summary" }).getByText("Network").waitFor();
    const shown = await preview(page);
    expect(shown).not.toContain("Biotechnology");
    await tabTo(page, /^Save$/);
    const { bytes } = await saved(page, () => page.keyboard.press("Enter"));
    expect(bytes.toString("utf8")).toBe(shown);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(async () => (await focused(page)).name).toBe("More");
  });

  test("a locked backup stands up on another machine: the same records, map and reminders; a wrong password opens nothing", async () => {
    app = await openApp({ webgl: false });
    await loadSample(app.page);
    await restorePlain(app.page, underWay(await exported(app.page, /^Whole network/)));
    const before = await standing(app.page);
    await app.page.getByRole("button", { name: "Export" }).click();
    await app.page.getByRole("menuitem", { name: /^Everything, locked/ }).click();
    const saving = app.page.getByRole("dialog", { name: "Save everything, locked with a password" });
    await saving.getByRole("textbox", { name: "Password", exact: true }).fill(password);
    await saving.getByRole("textbox", { name: "The same password again" }).fill(password);
    const { name, bytes } = await saved(app.page, () => saving.getByRole("button", { name: "Save locked file" }).click());
    await saving.getByText("is with your downloads").waitFor();
    expect(name).toMatch(/^intrograph-locked-\d{4}-\d{2}-\d{2}\.json$/);
    expect(giveaways.filter((word) => bytes.includes(word))).toEqual([]);
    await app.close();

    app = await openApp({ webgl: false });
    const { page } = app;
    await chooseFiles(page, /Choose files/, [{ name, text: bytes }]);
    const opening = page.getByRole("dialog");
    const field = opening.getByRole("textbox", { name: "Password" });
    await field.fill("seven quiet otters at noon");
    await opening.getByRole("button", { name: "Open" }).click();
    await opening.getByText(/does not open the file/).waitFor();
    await expect.poll(async () => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await opening.getByText(/147 people, .* 1 ask, 2 conversations, 1 lead and 2 tasks to do\./).waitFor();
    await opening.getByRole("button", { name: "Restore" }).click();
    await opening.waitFor({ state: "hidden" });
    const after = await standing(page);
    expect(after).toEqual(before);

    // It is one operation: taken back, nothing is here, and there again after it is redone.
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  });

  test("a locked file that was damaged is refused before any password is asked for, and what is here stays", async () => {
    app = await openApp({ webgl: false });
    const { page } = app;
    await loadSample(page);
    await tabTo(page, /^Export$/);
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    for (let presses = 0; presses < 12 && !(await focused(page)).name.startsWith("Everything"); presses += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe("Password");
    await page.keyboard.type("short");
    await page.keyboard.press("Enter");
    await page.getByText("Choose a longer password.").waitFor();
    await page.getByRole("textbox", { name: "Password", exact: true }).selectText();
    await page.keyboard.type(password);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    const { bytes } = await saved(page, () => page.keyboard.press("Enter"));
    await expect.poll(async () => (await focused(page)).name).toBe("Close");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(async () => (await focused(page)).name).toBe("Export");

    await chooseFiles(page, /^Import/, [{ name: "cut.json", text: bytes.subarray(0, bytes.length - 100) }]);
    await page.getByText(/This saved network is damaged/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await page.getByRole("article").first().waitFor();
  });
});

describe.each(
  [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ].flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme }))),
)("at $width x $height in the $theme theme", (screen) => {
  test("the summary, the locked copy and opening it are accessible, and nothing sticks out", async () => {
    app = await openApp({ ...screen, webgl: false });
    const { page } = app;
    const faults: string[] = [];
    const look = async (view: string) => {
      faults.push(...(await accessibilityFaults(page, view)), ...(await overflow(page)).map((wide) => `${view}: ${wide}`));
    };
    await loadSample(page);
    const summary = await more(page, "Summary for an adviser");
    await preview(page);
    await summary.getByText("What is left out, and why").click();
    await look("summary");
    await page.keyboard.press("Escape");
    await summary.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /^Everything, locked/ }).click();
    const saving = page.getByRole("dialog", { name: "Save everything, locked with a password" });
    await saving.getByRole("textbox", { name: "Password", exact: true }).fill(password);
    await saving.getByRole("button", { name: "Save locked file" }).click();
    await saving.getByText("The two are not the same.").waitFor();
    await look("password");
    await saving.getByRole("textbox", { name: "The same password again" }).fill(password);
    const { name, bytes } = await saved(page, () => saving.getByRole("button", { name: "Save locked file" }).click());
    await saving.getByText("is with your downloads").waitFor();
    await look("saved");
    await saving.getByRole("button", { name: "Close" }).last().click();
    await chooseFiles(page, /^Import/, [{ name, text: bytes }]);
    const opening = page.getByRole("dialog");
    await opening.getByRole("textbox", { name: "Password" }).fill("wrong");
    await opening.getByRole("button", { name: "Open" }).click();
    await opening.getByText(/does not open the file/).waitFor();
    await look("wrong password");
    await opening.getByRole("textbox", { name: "Password" }).fill(password);
    await opening.getByRole("button", { name: "Open" }).click();
    await opening.getByText("0 new, 0 changed").waitFor();
    await look("opened");
    expect(faults).toEqual([]);
  });
});
