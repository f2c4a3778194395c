import type { Page } from "playwright-core";
import { dateOfEpochDay, type PartialDate } from "../../src/core/model/partial-date.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../support/search-things.ts";
import { chooseFiles } from "./files.ts";
import { exported, loadSample } from "./steps.ts";

/** Today by the browser's clock, in days since 1970-01-01, and dates that far from it. */
export async function calendarOf(page: Page): Promise<(days: number) => PartialDate> {
  const today = await page.evaluate(() => {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  });
  return (days) => dateOfEpochDay(today + days);
}

export interface Search {
  readonly asks?: readonly object[];
  readonly tasks?: readonly object[];
  readonly conversations?: readonly object[];
  readonly leads?: readonly object[];
}

/** The sample network with a search under way in it: saved, written into, and restored. */
export async function sampleWithSearch(
  page: Page,
  search: (idOf: (name: string) => string, on: (days: number) => PartialDate) => Search,
): Promise<void> {
  await loadSample(page);
  const on = await calendarOf(page);
  const saved: { readonly contacts: readonly { readonly id: string; readonly name: string }[] } = JSON.parse(
    await exported(page, /Whole network/),
  );
  const idOf = (name: string): string => {
    const found = saved.contacts.find((contact) => contact.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found.id;
  };
  await chooseFiles(page, /^Import/, [{ name: "search.json", text: JSON.stringify({ ...saved, ...search(idOf, on) }) }]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Dismiss this message" }).click();
}

/** A week with something of every kind, and an ask that was made twelve days ago. */
export async function busyWeek(page: Page): Promise<void> {
  await sampleWithSearch(page, (idOf, on) => {
    const [priya, dan, ana] = [idOf("Priya Raman"), idOf("Dan Whitcombe"), idOf("Ana Beltrán")];
    return {
      asks: [askOf("ask-1", priya, dan, { stage: "declined", on: on(-5) }, on(-12))],
      tasks: [
        taskOf("task-1", { contact: ana, dueOn: on(-1) }),
        taskOf("task-2", { contact: priya, about: dan, dueOn: on(0), kind: "tell-introducer" }),
        taskOf("task-3", { contact: ana, dueOn: on(3), kind: "follow-up", followUp: "jobShadowing" }),
      ],
      conversations: [conversationOf("talk-1", dan, { on: on(2), at: "14:30", place: "Café Orb; upstairs" })],
      leads: [leadOf("lead-1", { heardOn: on(-3), company: "Acme Corp", role: "Analyst", nextStep: "send the CV" })],
    };
  });
}
