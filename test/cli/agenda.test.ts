import { convertIcsCalendar } from "ts-ics";
import { describe, expect, test } from "vitest";
import type { Records } from "../../src/core/model/records.ts";
import { snapshot } from "../../src/core/workspace/snapshot.ts";
import { day, recordsOf } from "../support/networks/records-of.ts";
import { keyed } from "../support/random-search.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../support/search-things.ts";
import { jsonOf, runOn } from "./fake-io.ts";

/** 30 June 2026, the day on which the commands run. */
const today = 20_634;
const asOf = day(today);

const network = recordsOf({
  ego: "me",
  contacts: ["me", "ana", "ben", "cleo", "dan", "eve"],
  ties: [
    { a: "ana", b: "me", declared: 5 },
    { a: "ben", b: "me", declared: 4 },
    { a: "cleo", b: "me", declared: 4 },
    { a: "ana", b: "dan", declared: 4 },
    { a: "ben", b: "dan", declared: 4 },
    { a: "cleo", b: "eve", declared: 4 },
  ],
});

const companies: Readonly<Record<string, string>> = { dan: "Halvmarsh", eve: "Orb" };

const records: Records = {
  ...network,
  contacts: new Map([...network.contacts].map(([id, one]) => [id, { ...one, company: companies[id] ?? null }])),
  asks: keyed([askOf("a", "ben", "dan", { stage: "declined", on: day(today - 10) }, day(today - 12))]),
  tasks: keyed([
    taskOf("t1", { contact: "ana", dueOn: day(today - 1) }),
    taskOf("t2", { contact: "ana", about: "dan", dueOn: day(today + 3), kind: "tell-introducer" }),
  ]),
  conversations: keyed([conversationOf("c", "cleo", { on: asOf, at: "14:30" })]),
  leads: keyed([leadOf("l", { heardOn: asOf, role: "Analyst", nextStep: "send CV" })]),
};

const files = { "search.json": JSON.stringify(snapshot(records, 41)) };

describe("agenda", () => {
  test("tells what is late, due today and later, then whom to ask and who rests", async () => {
    const { out, exitCode } = await runOn(files, "agenda", "search.json");
    expect(exitCode).toBe(0);
    expect(out.split("\n\n").slice(0, 3)).toEqual([
      "Overdue\n  1 day late  Thank ana",
      "Today\n  today at 14:30  Talk with cleo\n  today           Prepare for cleo",
      "Later this week\n  3 July 2026  Tell ana how it went with dan\n  any day      Orb, Analyst: send CV",
    ]);
    expect(out).toMatch(/1\. Ask ana to introduce you to dan \(Halvmarsh\): .*\n {5}opens 1 new company: Halvmarsh; /);
    expect(out).toContain("2. Ask cleo to introduce you to eve (Orb)");
    expect(out).not.toMatch(/Ask ben/);
    expect(out).toContain("Left in peace\n  ben: asked 18 June 2026, rest until 18 July 2026\n");
  });

  test("gives the list as JSON", async () => {
    expect(await jsonOf(files, "agenda", "search.json", "--days", "1")).toEqual([
      {
        id: "thank:t1",
        kind: "thank",
        group: "overdue",
        dueOn: "2026-06-29",
        daysLate: 1,
        contact: "ana",
        about: null,
        at: null,
        of: { thing: "task", id: "t1" },
      },
      expect.objectContaining({ id: "hold:c", dueOn: "2026-06-30", daysLate: 0, at: "14:30" }),
      expect.objectContaining({ id: "prepare:c" }),
      expect.objectContaining({ id: "lead:l", dueOn: null, contact: null }),
    ]);
  });

  test("writes a calendar that another program reads, and does not overwrite one", async () => {
    const { files: written, err } = await runOn(files, "agenda", "search.json", "--ics", "week.ics");
    expect(err).toContain("Written: week.ics");
    const events = convertIcsCalendar(undefined, written.get("week.ics") ?? "").events ?? [];
    expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ["ask.a@intrograph", 41],
      ["task.t1@intrograph", 41],
      ["conversation.c@intrograph", 41],
      ["task.t2@intrograph", 41],
    ]);
    const again = await runOn({ ...files, "week.ics": "mine" }, "agenda", "search.json", "--ics", "week.ics");
    expect([again.exitCode, again.files.get("week.ics")]).toEqual([2, "mine"]);
    const forced = await runOn({ ...files, "week.ics": "mine" }, "agenda", "search.json", "--ics", "week.ics", "--force");
    expect(forced.files.get("week.ics")).toBe(written.get("week.ics"));
  });

  test("of a workspace in which nothing was begun there is nothing to do but to ask", async () => {
    const empty = { "new.json": JSON.stringify(snapshot(network, 1)) };
    const { out, exitCode } = await runOn(empty, "agenda", "new.json");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Nothing is due: as of 30 June 2026, for 7 days\.\n\nAsks for this week\n/);
    expect(await jsonOf(empty, "agenda", "new.json")).toEqual([]);
  });

  test("whom the list already says to ask is not proposed once more", async () => {
    const asks = keyed([...records.asks.values(), askOf("i", "ana", "dan", { stage: "idea", on: asOf })]);
    const { out } = await runOn(
      { "s.json": JSON.stringify(snapshot({ ...records, asks }, 41)) },
      "agenda",
      "s.json",
      "--plan",
      "1",
    );
    expect(out).toContain("  any day      Ask ana to introduce you to dan");
    expect(out).toContain("1. Ask cleo to introduce you to eve");
    expect(out.match(/Ask ana/g)).toHaveLength(1);
  });

  test("refuses days that are none", async () => {
    const { exitCode, err } = await runOn(files, "agenda", "search.json", "--days", "0");
    expect([exitCode, err]).toEqual([2, expect.stringContaining("--days takes a whole number from 1 to 366")]);
  });
});
