import type { Locator, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { conversationOf } from "../../support/search-things.ts";
import { focused } from "../keys.ts";
import { type OpenedApp, openApp } from "../open-app.ts";
import { ask, loadSample, openMap } from "../steps.ts";
import { openCard } from "../upkeep-steps.ts";
import { calendarOf, sampleWithSearch } from "../week-steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const learned = "Half the work is calming people down before anything is measured.";

async function openPage(page: Page, name: string): Promise<Locator> {
  await page.getByRole("radiogroup", { name: /^Map/ }).getByText("My search").click();
  await page.getByRole("navigation", { name: "Your search", exact: true }).getByRole("button", { name, exact: true }).click();
  const stage = page.locator("#stage");
  await stage.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  return stage;
}

async function openWeek(page: Page): Promise<Locator> {
  await page.getByRole("tab", { name: /^This week/ }).click();
  const panel = page.getByRole("tabpanel", { name: /^This week/ });
  await panel.waitFor();
  return panel;
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
const due = (week: Locator) => week.getByRole("region", { name: "What is due" }).getByRole("listitem");

async function moveTo(page: Page, stage: string): Promise<void> {
  await page
    .locator(".asks-page")
    .getByRole("button", { name: /^Move to/ })
    .click();
  await page.getByRole("menuitem", { name: new RegExp(`^${stage}`) }).click();
  await column(page, stage).getByRole("article").waitFor();
}

async function closed(dialog: Locator): Promise<void> {
  await dialog.waitFor({ state: "hidden" });
}

test("from an answer to names on the map, by mouse: asked, agreed, introduced, planned, prepared, met, written down, thanked", {
  timeout: 240_000,
}, async () => {
  app = await openApp();
  const { page } = app;
  await loadSample(page);
  const on = await calendarOf(page);
  const map = await openMap(page);
  const before = Number(await map.getAttribute("data-contacts"));

  // The answer, and the ask that it leads to.
  await ask(page, "acme");
  const answer = page
    .getByRole("tabpanel", { name: "Target company" })
    .getByRole("article")
    .filter({ hasText: "Priya Raman" })
    .first();
  await answer.getByRole("button", { name: /^Mark asked/ }).click();
  await answer.getByRole("button", { name: /What came of it/ }).waitFor();
  await openPage(page, "Asks");
  await column(page, "Asked").getByRole("article").getByText("Name: not asked yet").waitFor();
  await moveTo(page, "Agreed");
  await moveTo(page, "Introduced");
  const card = column(page, "Introduced").getByRole("article");
  await card.getByRole("button", { name: "Ask Priya Raman for Dan Whitcombe", exact: true }).click();
  const asking = page.getByRole("dialog", { name: /^Ask Priya Raman/ });
  const yes = (question: RegExp) => asking.getByRole("radiogroup", { name: question }).getByRole("radio", { name: "Yes" });
  await yes(/^May you use Priya Raman/).click();
  await asking.getByText("You may use Priya Raman’s name.").waitFor();
  await yes(/^Has Dan Whitcombe agreed/).click();
  await expect.poll(() => yes(/^Has Dan Whitcombe agreed/).isChecked()).toBe(true);

  // The plan knows from the ask who brought it about.
  await asking.getByRole("button", { name: "Plan the conversation" }).click();
  const plan = page.getByRole("dialog", { name: "Plan a conversation with Dan Whitcombe" });
  await plan.getByLabel("Day").fill(on(1));
  await plan.getByLabel("Time").fill("14:30");
  expect(await plan.getByRole("combobox", { name: /^Who brought it about/ }).inputValue()).toBe("Priya Raman");
  await plan.getByRole("button", { name: "Plan it" }).click();
  await plan.getByText(/^The conversation with Dan Whitcombe is planned\./).waitFor();
  await plan.getByRole("button", { name: "Prepare", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Prepare for Dan Whitcombe" });
  await expect.poll(() => sheet.getByRole("blockquote").innerText()).toContain("Priya Raman suggested I contact you.");
  await sheet.getByLabel(/^When it is over/).fill("Whether I would like the work.");
  await sheet.getByLabel("Choose by theme").selectOption({ label: "A typical day" });
  const offered = sheet.getByRole("list", { name: "Questions to choose from" }).getByRole("checkbox");
  await offered.nth(0).check();
  await offered.nth(1).check();
  const agenda = sheet.getByRole("list", { name: /^Agenda of \d+ minutes/ }).getByRole("listitem");
  await agenda.filter({ hasText: "The two closing questions" }).getByText("4 min").waitFor();
  await page.keyboard.press("Escape");
  await closed(sheet);
  await column(page, "Introduced")
    .getByRole("article")
    .getByText(/Conversation|conversation/)
    .waitFor();
  const planned = due(await openWeek(page));
  await planned.filter({ hasText: "Talk with Dan Whitcombe" }).getByText("tomorrow at 14:30").waitFor();

  // What stands on a card of a planned conversation.
  const talks = await openPage(page, "Conversations");
  const coming = talks.getByRole("region", { name: "Coming up (1)" }).getByRole("article", { name: "Dan Whitcombe" });
  await coming.getByText("2 questions prepared.").waitFor();
  await coming.getByRole("button", { name: /^Prepare/ }).click();
  expect(await sheet.getByLabel(/^When it is over/).inputValue()).toBe("Whether I would like the work.");
  await page.keyboard.press("Escape");
  await closed(sheet);
  await coming.getByRole("button", { name: /^Call it off/ }).click();
  const off = talks.getByRole("region", { name: "Called off (1)" });
  await off.getByRole("button", { name: /^Plan it again/ }).click();
  await coming.getByText(/Tomorrow at 14:30/).waitFor();
  await coming.getByRole("button", { name: /^Move/ }).click();
  const moving = page.getByRole("dialog").filter({ has: page.getByLabel("Day") });
  await moving.getByLabel("Day").fill(on(0));
  await moving.getByRole("button", { name: "Save" }).click();
  await closed(moving);
  await coming.getByText(/Today at 14:30/).waitFor();
  await coming.getByText("2 questions prepared.").waitFor();
  await coming.getByRole("button", { name: /^Write it down/ }).click();
  const after = page.getByRole("dialog", { name: "After talking with Dan Whitcombe" });
  await after.getByRole("textbox", { name: "What did you learn?" }).waitFor();
  await page.keyboard.press("Escape");
  await closed(after);
  await coming.getByRole("button", { name: /^Start/ }).click();

  // The talk, and what came of it.
  const talk = page.getByRole("dialog", { name: "Conversation with Dan Whitcombe" });
  await talk.getByRole("button", { name: "We have begun" }).click();
  await talk.getByRole("checkbox").first().check();
  await talk.getByLabel("Quick notes").fill("Rosa from the lab. Uwe, too.");
  await talk.getByRole("button", { name: "It is over: write it down" }).click();
  await after.getByRole("textbox", { name: "What did you learn?" }).fill(learned);
  expect(await after.getByRole("textbox", { name: "Other notes" }).inputValue()).toBe("Rosa from the lab. Uwe, too.");
  expect(await after.getByRole("textbox", { name: "On which day was it?" }).inputValue()).toBe(on(0));
  const permission = (name: string, said: string) =>
    after
      .getByRole("group", { name: `May you use Dan Whitcombe’s name with ${name}?` })
      .getByText(said, { exact: true })
      .click();
  await after.getByRole("combobox", { name: "Name", exact: true }).fill("Rosa Quill");
  await after.getByRole("option", { name: /New person/ }).click();
  await permission("Rosa Quill", "Yes");
  await after.getByRole("combobox", { name: "Another name (2)" }).fill("Uwe Stein");
  await after.getByRole("option", { name: /New person/ }).click();
  await permission("Uwe Stein", "No");
  await after.getByRole("checkbox", { name: /^Tell Priya Raman\b.* how it went$/, checked: true }).waitFor();
  await after.getByRole("button", { name: "Add a follow-up" }).click();
  await after.getByRole("combobox", { name: "What you agreed on" }).selectOption("Job shadowing");
  await after.getByLabel(/^On\b(?! which)/).fill(on(5));
  await after.getByText("I think so", { exact: true }).click();
  await after.getByRole("button", { name: "Add something they said" }).click();
  await after.getByRole("textbox", { name: "In a word or two" }).fill("Evenings");
  await after.getByRole("textbox", { name: "What they said" }).fill("Two late shifts a month");
  await after.getByText("Speaks against it", { exact: true }).click();
  await after.getByRole("button", { name: "Add a position" }).click();
  await after.getByRole("combobox", { name: "At which company" }).fill("Acme Corp");
  await after.getByRole("textbox", { name: "As what" }).fill("Field analyst");
  await after.getByRole("button", { name: "Save" }).click();

  await after.getByRole("heading", { name: "2 new people are on the map" }).waitFor();
  const thanks = after.getByRole("textbox", { name: "Your thank-you to Dan Whitcombe" });
  expect(await thanks.inputValue()).toContain(learned);
  await after.getByRole("article", { name: "Tell Priya Raman how it went with Dan Whitcombe" }).waitFor();
  await after.getByText("Job shadowing with Dan Whitcombe").waitFor();
  await after.getByRole("button", { name: "Show on the map" }).click();
  await closed(after);
  await expect.poll(() => page.getByTestId("map").getAttribute("data-contacts")).toBe(String(before + 2));

  // What is due now; thanking takes two taps.
  const week = await openWeek(page);
  const rows = due(week);
  await rows.filter({ hasText: "Tell Priya Raman how it went with Dan Whitcombe" }).waitFor();
  await rows.filter({ hasText: "job shadowing with Dan Whitcombe" }).waitFor();
  expect(await rows.filter({ hasText: "Talk with Dan Whitcombe" }).count()).toBe(0);
  await week.getByRole("button", { name: "Done: Thank Dan Whitcombe" }).click();
  await week.getByText(/Thank Dan Whitcombe: done\./).waitFor({ state: "attached" });
  expect(await rows.filter({ hasText: "Thank Dan Whitcombe" }).count()).toBe(0);

  async function everythingStands(thanked: boolean): Promise<void> {
    const compare = await openPage(page, "Compare");
    await compare.getByRole("heading", { name: "One conversation is written down" }).waitFor();
    const progress = await openPage(page, "Progress");
    const chart = (title: string) => progress.getByRole("region", { name: title, exact: true });
    await chart("Asks and what came of them").getByText("1 ask: 1 led to an introduction or a meeting.").waitFor();
    await chart("Conversations").getByText("1 conversation held, in the last 26 weeks.").waitFor();
    await chart("Conversations")
      .getByText(thanked ? "1 of 1 thank-you went out by the day it was due." : "1 thank-you is still to be sent.")
      .waitFor();
    await chart("Names gained in each conversation").getByText("1 conversation gave 2 new names.").waitFor();
    await openPage(page, "Asks");
    await column(page, "Met").getByRole("button", { name: "Ask Priya Raman for Dan Whitcombe", exact: true }).waitFor();
    const leads = await openPage(page, "Leads");
    await leads.getByRole("heading", { name: "Field analyst, Acme Corp" }).waitFor();
    await leads.getByText(/^Heard from Dan Whitcombe/).waitFor();
    const held = (await openPage(page, "Conversations")).getByRole("region", { name: "Held (1)" }).getByRole("article");
    await held.getByText(learned).waitFor();
    await held.getByText("Happy there? I think so · 1 finding").waitFor();
    await held.getByRole("button", { name: "Uwe Stein" }).waitFor();
    await held.getByText(thanked ? "Thanked." : /^Thank-you due/).waitFor();
  }

  await everythingStands(true);
  for (const name of ["Rosa Quill", "Uwe Stein"]) {
    const person = await openCard(page, name);
    await person.getByRole("region", { name: "Introduced by" }).getByRole("button", { name: "Dan Whitcombe" }).waitFor();
  }
  await page.reload();
  await everythingStands(true);

  // A second voice on the same matter stands against the first, until it is taken back.
  await talks.getByRole("button", { name: "Write down a conversation" }).click();
  const other = page.getByRole("dialog");
  await other.getByRole("combobox", { name: "Whom did you speak with?" }).fill("Priya Raman");
  await page
    .getByRole("option", { name: /^Priya Raman/ })
    .first()
    .click();
  await other.getByRole("button", { name: "Add something they said" }).click();
  await other.getByRole("textbox", { name: "In a word or two" }).fill("evenings");
  await other.getByRole("textbox", { name: "What they said" }).fill("Home by five");
  await other.getByText("Speaks for it", { exact: true }).click();
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByRole("heading", { name: "What you heard is kept" }).waitFor();
  await other.getByRole("button", { name: "Done" }).click();
  const matrix = (await openPage(page, "Compare")).getByRole("table", { name: /What each person said/ });
  await matrix.getByRole("cell", { name: /Two late shifts a month.*Contradicts Priya Raman/s }).waitFor();
  await matrix.getByRole("cell", { name: /Home by five.*Contradicts Dan Whitcombe/s }).waitFor();
  await page.getByRole("button", { name: /^Undo: notes after the conversation with Priya Raman/ }).click();

  // Back: first the thanks, then all that the conversation brought.
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await everythingStands(false);
  await page.getByRole("button", { name: /^Undo: notes after the conversation with Dan Whitcombe/ }).click();
  await coming.getByText("2 questions prepared.").waitFor();
  await openPage(page, "Asks");
  await column(page, "Introduced").getByRole("article").waitFor();
  const drawn = await openMap(page);
  await expect.poll(() => drawn.getAttribute("data-contacts")).toBe(String(before));
});

test("a planned talk is called off, planned again and, once its day has gone by, written down or not, and the focus goes with it", async () => {
  app = await openApp({ webgl: false });
  const { page } = app;
  await sampleWithSearch(page, (idOf, on) => ({
    conversations: [
      conversationOf("talk-1", idOf("Dan Whitcombe"), { on: on(3), at: "10:00", place: "Café Orb" }),
      conversationOf("talk-2", idOf("Ana Beltrán"), { on: on(-1) }),
    ],
  }));
  const talks = await openPage(page, "Conversations");
  const part = (title: string) => talks.getByRole("region", { name: title });
  const onCard = (name: string) => expect.poll(async () => (await focused(page)).name).toBe(name);
  await part("Coming up (1)")
    .getByText(/ at 10:00 · In person · Café Orb · 25 minutes/)
    .waitFor();
  await part("Coming up (1)")
    .getByRole("button", { name: /^Call it off/ })
    .click();
  await part("Called off (1)").getByRole("article", { name: "Dan Whitcombe" }).waitFor();
  await onCard("Dan Whitcombe");
  await part("Called off (1)")
    .getByRole("button", { name: /^Plan it again/ })
    .click();
  await part("Coming up (1)").getByRole("article", { name: "Dan Whitcombe" }).waitFor();
  await onCard("Dan Whitcombe");

  const past = part("How did it go? (1)").getByRole("article", { name: "Ana Beltrán" });
  expect(await past.getByRole("button", { name: /^(?:Prepare|Start)/ }).count()).toBe(0);
  await past.getByRole("button", { name: /^It did not take place/ }).click();
  await onCard("Ana Beltrán");
  await part("Called off (1)")
    .getByRole("button", { name: /^It took place after all/ })
    .click();
  const after = page.getByRole("dialog", { name: "After talking with Ana Beltrán" });
  await after.getByRole("textbox", { name: "What did you learn?" }).fill("She would do it again.");
  await page.keyboard.press("Control+Enter");
  await after.getByRole("button", { name: "Done" }).click();
  await part("Held (1)").getByText("She would do it again.").waitFor();
  await onCard("Ana Beltrán");
  expect(await part("Called off (1)").count()).toBe(0);
});
