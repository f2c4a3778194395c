import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { noReflection } from "../../../src/core/journey/defaults.ts";
import type { Reflection } from "../../../src/core/model/conversation.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../../support/search-things.ts";
import { accessibilityFaults } from "../axe.ts";
import { chooseFiles } from "../files.ts";
import { type OpenedApp, type OpenOptions, openApp } from "../open-app.ts";
import { more, overflow } from "../steps.ts";
import { sampleWithSearch } from "../week-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
].flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme })));

/** A search of some weeks: talks held, to come, not written down and called off, asks at every stage, leads, and things due. */
async function longSearch(page: Page): Promise<void> {
  await sampleWithSearch(page, (idOf, on) => {
    const [priya, dan, ana] = [idOf("Priya Raman"), idOf("Dan Whitcombe"), idOf("Ana Beltrán")];
    const [ben, chiara, samuel] = [idOf("Ben Achterberg"), idOf("Chiara Montanari"), idOf("Samuel Oyelaran")];
    const thoughts = (happyThere: Reflection["happyThere"]): Reflection => ({
      ...noReflection,
      learned: "Swaps are easy, and nobody asks why.",
      advice: "Spend a day there first",
      happyThere,
    });
    return {
      asks: [
        askOf("ask-1", priya, dan, { stage: "introduced", on: on(-5) }, on(-12)),
        askOf("ask-2", ana, dan, { stage: "declined", on: on(-30) }, on(-40)),
        askOf("ask-3", samuel, priya, { stage: "asked", nudgeOn: on(0) }, on(-7)),
        askOf("ask-4", chiara, ben, { stage: "idea", on: on(-1) }),
        askOf("ask-5", ana, priya, { stage: "met", on: on(-20) }, on(-50)),
        askOf("ask-6", priya, ana, { stage: "noReply", on: on(-28) }, on(-45)),
        askOf("ask-7", samuel, ana, { stage: "agreed", on: on(-3), nudgeOn: on(4) }, on(-8)),
      ],
      tasks: [
        taskOf("task-1", { contact: ana, dueOn: on(-1) }),
        taskOf("task-2", { contact: priya, about: dan, dueOn: on(0), kind: "tell-introducer" }),
        taskOf("task-3", { contact: ana, dueOn: on(3), kind: "follow-up", followUp: "jobShadowing" }),
        taskOf("task-4", { contact: chiara, dueOn: on(-18), state: "done", closedOn: on(-19) }),
      ],
      conversations: [
        conversationOf("talk-1", dan, {
          on: on(0),
          at: "14:30",
          place: "Café Orb; upstairs",
          how: "phone",
          introducer: contactId(priya),
        }),
        conversationOf("talk-2", ana, {
          on: on(-20),
          stage: "held",
          occupation: "Analyst",
          reflection: thoughts(4),
          named: [contactId(ben)],
          findings: [
            { theme: "pay", topic: "Overtime", text: "Most weeks", stance: -1 },
            { theme: "culture", topic: "Team", text: "They hold together", stance: 1 },
            { theme: "day", topic: "Mornings", text: "Meetings", stance: 0 },
          ],
        }),
        conversationOf("talk-3", chiara, {
          on: on(-34),
          stage: "held",
          purpose: "lead",
          occupation: "Field technician",
          reflection: thoughts(2),
          findings: [
            { theme: "pay", topic: "Overtime", text: "Hardly ever", stance: 1 },
            { theme: "culture", topic: "Team", text: "The best thing about it", stance: 1 },
          ],
        }),
        conversationOf("talk-4", samuel, { on: on(-2), at: "09:00" }),
        conversationOf("talk-5", ben, { on: on(-4), stage: "cancelled" }),
      ],
      leads: [
        leadOf("lead-1", { heardOn: on(-3), heardFrom: contactId(ana), company: "Acme Corp", role: "Analyst", nextOn: on(-1) }),
        leadOf("lead-2", { heardOn: on(-9), company: "Corvale Biosystems", stage: "applied", nextStep: "Ask who decides" }),
        leadOf("lead-3", { heardOn: on(-40), role: "Editor", stage: "closed" }),
      ],
    };
  });
}

interface Looked {
  readonly page: Page;
  readonly look: (view: string) => Promise<void>;
  readonly expectNone: () => void;
}

async function search(options: OpenOptions): Promise<Looked> {
  app = await openApp({ ...options, webgl: false });
  const { page } = app;
  const faults: string[] = [];
  await longSearch(page);
  return {
    page,
    look: async (view) => {
      faults.push(...(await accessibilityFaults(page, view)), ...(await overflow(page)).map((wide) => `${view}: ${wide}`));
    },
    expectNone: () => expect(faults).toEqual([]),
  };
}

async function openPage(page: Page, name: string, title = name): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: "What to look at" });
  if (await bar.isVisible()) await bar.getByRole("button", { name: "My search" }).click();
  else await page.getByRole("radiogroup", { name: /^Map/ }).getByText("My search").click();
  await page.getByRole("navigation", { name: "Your search", exact: true }).getByRole("button", { name, exact: true }).click();
  const stage = page.locator("#stage");
  await stage.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
  return stage;
}

/** Opens a menu, looks, and closes it again. */
async function menu(page: Page, button: Locator, look: () => Promise<void>): Promise<void> {
  await button.click();
  await page.getByRole("menu").waitFor();
  await look();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "hidden" });
}

/** Puts the screen away, whatever it offers first. */
async function away(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

describe.each(screens)("at $width x $height in the $theme theme", (screen) => {
  test("every page of a search and what is due are accessible", { timeout: 120_000 }, async () => {
    const { page, look, expectNone } = await search(screen);
    await openPage(page, "Asks");
    const kinds = page.getByRole("radiogroup", { name: "Show asks as" });
    await kinds.getByText("Board").click();
    await page.getByRole("region", { name: /^Introduced \d/ }).waitFor();
    await look("asks, board");
    await kinds.getByText("List").click();
    const rows = page.getByRole("table", { name: /^Asks/ });
    await rows.waitFor();
    await menu(page, rows.getByRole("button", { name: /^Move to/ }).first(), () => look("asks, list with the move menu"));

    const talks = await openPage(page, "Conversations");
    await talks.getByRole("heading", { name: /^Called off/ }).waitFor();
    await look("conversations");
    const leads = await openPage(page, "Leads");
    await look("leads");
    await menu(page, leads.getByRole("button", { name: /^What to do with/ }).first(), () => look("leads with the menu"));
    const compare = await openPage(page, "Compare");
    await compare
      .getByText(/contradict each other/)
      .first()
      .waitFor();
    await look("compare");
    const progress = await openPage(page, "Progress");
    await progress.getByRole("heading", { name: "How far your network reaches" }).waitFor();
    await look("progress");
    const asTable = progress.getByRole("button", { name: /^Show as table/ });
    for (const chart of await asTable.all()) await chart.click();
    await progress.getByRole("table").last().waitFor();
    await look("progress, as tables");
    await openPage(page, "Goal", "Your goal");
    await look("goal");

    const bar = page.getByRole("navigation", { name: "What to look at" });
    if (await bar.isVisible()) await bar.getByRole("button", { name: "Answers" }).click();
    await page.getByRole("tab", { name: /^This week/ }).click();
    const week = page.getByRole("tabpanel", { name: /^This week/ });
    await week.getByRole("article").first().waitFor();
    await look("this week");
    await menu(page, week.getByRole("button", { name: "More for: Thank Ana Beltrán" }), () => look("this week, later"));
    expectNone();
  });

  test("the screens from the ask to the talk are accessible", { timeout: 120_000 }, async () => {
    const { page, look, expectNone } = await search(screen);
    const dialog = page.getByRole("dialog");
    await openPage(page, "Asks");
    const introduced = page.locator(".asks-page").getByRole("button", { name: "Ask Priya Raman for Dan Whitcombe", exact: true });
    await introduced.click();
    await dialog.getByRole("heading", { name: "What next" }).waitFor();
    await look("one ask");
    await dialog.getByRole("button", { name: "Draft an e-mail to Dan Whitcombe" }).click();
    await dialog.getByRole("region", { name: "Use of a name" }).waitFor();
    await dialog.getByRole("heading", { name: /^Left out/ }).waitFor();
    await look("e-mail with what is missing, and the permission");
    await dialog.getByRole("button", { name: "Ask first" }).click();
    await look("asking for the name");
    await dialog.getByRole("button", { name: "Templates…" }).click();
    const templates = page.getByRole("dialog", { name: "Templates" });
    await templates.getByText("Fields you can insert").click();
    await look("templates");
    // Back to the draft, and from there to the asks.
    await page.keyboard.press("Escape");
    await dialog.getByRole("region", { name: "Use of a name" }).waitFor();
    await away(page);

    const talks = await openPage(page, "Conversations");
    await talks.getByRole("button", { name: "Plan a conversation" }).click();
    await dialog.getByText("About something other than what they do now?").click();
    await dialog.getByRole("combobox", { name: "With whom" }).fill("Priya Raman");
    await page
      .getByRole("option", { name: /^Priya Raman/ })
      .first()
      .waitFor();
    await look("planning, with names offered");
    await page
      .getByRole("option", { name: /^Priya Raman/ })
      .first()
      .click();
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await dialog.getByText(/is planned\./).waitFor();
    await look("planned");
    await away(page);
    const coming = talks.getByRole("article", { name: "Dan Whitcombe" });
    await coming.getByRole("button", { name: /^Move/ }).click();
    await dialog.getByRole("button", { name: "Save" }).waitFor();
    await look("moving a conversation");
    await away(page);
    await coming.getByRole("button", { name: /^Prepare/ }).click();
    await dialog.getByLabel("Choose by theme").selectOption({ label: "A typical day" });
    await dialog.getByRole("list", { name: "Questions to choose from" }).getByRole("checkbox").first().check();
    await look("preparation");
    await dialog.getByRole("button", { name: "Edit the question bank" }).click();
    const bank = page.getByRole("dialog", { name: "Your question bank" });
    await bank.getByRole("button", { name: "Change words" }).first().click();
    await look("question bank");
    await bank.getByRole("button", { name: "Done" }).click();
    await dialog.getByRole("button", { name: "Start the conversation" }).click();
    await dialog.getByRole("button", { name: "We have begun" }).waitFor();
    await look("meeting, before it began");
    await dialog.getByRole("button", { name: "We have begun" }).click();
    await dialog.getByRole("timer").waitFor();
    await dialog.getByRole("checkbox").first().check();
    await look("meeting, under way");
    await away(page);
    expectNone();
  });

  test("the screens after the talk, and those that lead out of the browser, are accessible", { timeout: 120_000 }, async () => {
    const { page, look, expectNone } = await search(screen);
    const dialog = page.getByRole("dialog");
    const talks = await openPage(page, "Conversations");
    await talks
      .getByRole("article", { name: "Dan Whitcombe" })
      .getByRole("button", { name: /^Write it down/ })
      .click();
    await dialog.getByRole("combobox", { name: "Name", exact: true }).fill("Rosa Quill");
    await dialog.getByRole("option", { name: /New person/ }).click();
    await dialog.getByRole("textbox", { name: "E-mail of Rosa Quill" }).waitFor();
    for (const another of ["Add a follow-up", "Add something they said", "Add a position"]) {
      await dialog.getByRole("button", { name: another }).click();
    }
    await dialog.getByRole("combobox", { name: "At which company" }).fill("Acme Corp");
    await dialog.getByRole("textbox", { name: "What they said" }).fill("Weekends in spring");
    await look("writing down");
    await dialog.getByRole("textbox", { name: "What did you learn?" }).fill("Swaps are easy.");
    await page.keyboard.press("Control+Enter");
    await dialog.getByRole("heading", { name: "1 new person is on the map" }).waitFor();
    await look("what came of it");
    await away(page);
    await talks.getByRole("button", { name: "Write down a conversation" }).click();
    await dialog.getByRole("combobox", { name: "Whom did you speak with?" }).fill("Priya Raman");
    await page
      .getByRole("option", { name: /^Priya Raman/ })
      .first()
      .waitFor();
    await look("writing down a talk that was never planned");
    await page
      .getByRole("option", { name: /^Priya Raman/ })
      .first()
      .click();
    await page.getByRole("dialog", { name: "After talking with Priya Raman" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    const leads = await openPage(page, "Leads");
    await leads.getByRole("button", { name: "Note a lead" }).click();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByText(/^Write a company or a role/).waitFor();
    await look("a lead, with what is missing");
    await away(page);

    const summary = await more(page, "Summary for an adviser");
    await summary.getByRole("button", { name: "Save", exact: true }).and(page.locator(":enabled")).waitFor();
    await summary.getByText("What is left out, and why").click();
    await look("summary for an adviser");
    await away(page);

    const password = "seven quiet otters at night";
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /^Everything, locked/ }).click();
    const saving = page.getByRole("dialog", { name: "Save everything, locked with a password" });
    await saving.getByRole("textbox", { name: "Password", exact: true }).fill(password);
    await look("locking a copy");
    await saving.getByRole("textbox", { name: "The same password again" }).fill(password);
    const download = page.waitForEvent("download");
    await saving.getByRole("button", { name: "Save locked file" }).click();
    const text = readFileSync(await (await download).path());
    await saving.getByText("is with your downloads").waitFor();
    await look("a locked copy was saved");
    await away(page);
    await chooseFiles(page, /^Import/, [{ name: "locked.json", text }]);
    await dialog.getByRole("textbox", { name: "Password" }).waitFor();
    await look("opening a locked copy");
    expectNone();
  });
});
