import { describe, expect, it } from "vitest";
import { contactFromSources } from "../../../src/core/linkage/contact-from-sources.ts";
import type { ContactFacts, ContactSource } from "../../../src/core/model/contact.ts";
import { askId, contactId, tieId } from "../../../src/core/model/ids.ts";
import { epochDay } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit } from "../../../src/core/upkeep/edit.ts";
import { confirmFacts, freshnessQueue } from "../../../src/core/upkeep/freshness.ts";
import { jobHistory } from "../../../src/core/upkeep/job-history.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { byId, day, fileSource, importOf, told, workspace } from "./any-workspace.ts";

const march = importOf("march", Date.UTC(2024, 2, 2), {}, "LinkedIn connections");
const april = importOf("april", Date.UTC(2024, 3, 3), {}, "LinkedIn connections");
const other = importOf("other", Date.UTC(2024, 3, 9), {}, "contacts");
const imports = byId([march, april, other]);
const asOfDay = epochDay(day("2024-06-01"));

function row(of: string, facts: Partial<ContactFacts>): ContactSource {
  return told(fileSource(of, 2), { name: "Ana Ruiz", ...facts });
}

function typed(on: string, facts: Partial<ContactFacts>): ContactSource {
  return told({ kind: "hand", on: day(on) }, facts);
}

function person(id: string, ...sources: readonly ContactSource[]) {
  return contactFromSources(contactId(id), "recorded", sources);
}

describe("jobs over time", () => {
  it("end between the day on which they were last seen and the day on which another was first seen", () => {
    const jobs = jobHistory(
      person("a", row("march", { company: "Acme", position: "Baker" }), row("april", { company: "Globex", position: "Baker" })),
      imports,
    );
    expect(jobs).toEqual([
      {
        company: "Globex",
        position: "Baker",
        seenFirst: "2024-04-03",
        seenLast: "2024-04-03",
        endedBetween: null,
        isCurrent: true,
        sources: [fileSource("april", 2)],
      },
      {
        company: "Acme",
        position: "Baker",
        seenFirst: "2024-03-02",
        seenLast: "2024-03-02",
        endedBetween: ["2024-03-02", "2024-04-03"],
        isCurrent: false,
        sources: [fileSource("march", 2)],
      },
    ]);
  });

  it("are one job in whatever spelling of the company", () => {
    const jobs = jobHistory(person("a", row("march", { company: "Acme, Inc." }), row("april", { company: "ACME" })), imports);
    expect(jobs).toMatchObject([{ company: "ACME", seenFirst: "2024-03-02", seenLast: "2024-04-03", isCurrent: true }]);
  });

  it("told as past are past", () => {
    expect(jobHistory(person("a", row("march", { company: "Ex-Acme" })), imports)).toMatchObject([
      { company: "Acme", isCurrent: false, endedBetween: null },
    ]);
  });

  it("that were typed are seen on the day of the typing", () => {
    const jobs = jobHistory(person("a", row("march", { company: "Acme" }), typed("2024-03-20", { company: "Hooli" })), imports);
    expect(jobs).toMatchObject([
      { company: "Hooli", isCurrent: true, seenLast: "2024-03-20" },
      { company: "Acme", endedBetween: ["2024-03-02", "2024-03-20"] },
    ]);
  });

  it("are none where no source states any, and none of an import that nobody remembers", () => {
    expect(jobHistory(person("a", row("march", {})), imports)).toEqual([]);
    expect(jobHistory(person("a", row("lost", { company: "Acme" })), imports)).toEqual([]);
  });
});

function queue(records: Records, today = asOfDay, most = 10) {
  return freshnessQueue(records, { asOfDay: today, most });
}

function confirmed(records: Records, contact: string, at: number): Records {
  const edit: Edit | { readonly problem: string } = confirmFacts(records, { contact: contactId(contact), at });
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(records, edit.changes);
}

describe("facts to confirm", () => {
  const acme = workspace({ contacts: [person("a", row("march", { company: "Acme" }))], imports: [march, april, other] });

  it("are jobs that nobody has stated for more than a year", () => {
    const yearLater = epochDay(day("2024-03-02")) + 365;
    expect(queue(acme, yearLater)).toEqual({ items: [], total: 0 });
    expect(queue(acme, yearLater + 1)).toEqual({
      items: [
        {
          contact: "a",
          name: "Ana Ruiz",
          company: "Acme",
          position: null,
          statedOn: "2024-03-02",
          reason: "old",
          versions: [],
          matters: 0,
        },
      ],
      total: 1,
    });
  });

  it("are gone for a year once confirmed", () => {
    const later = epochDay(day("2025-06-01"));
    const known = confirmed(acme, "a", Date.UTC(2025, 5, 1));
    expect(queue(known, later).total).toBe(0);
    expect(queue(known, later + 366).items).toMatchObject([{ statedOn: "2025-06-01", reason: "old" }]);
    expect(confirmed(known, "a", Date.UTC(2025, 6, 1)).decisions.size).toBe(1);
    expect(confirmFacts(acme, { contact: contactId("none"), at: 1 })).toEqual({ problem: "unknown-contact" });
  });

  it("are those on which two lists disagree, until the person says which", () => {
    const versions = [row("april", { company: "Acme" }), row("other", { company: "Globex", position: "Baker" })];
    const records = workspace({ contacts: [person("a", ...versions)], imports: [march, april, other] });
    expect(queue(records).items).toMatchObject([
      { reason: "sources-disagree", versions: [{ company: "Acme" }, { company: "Globex", position: "Baker" }] },
    ]);
    const said = workspace({
      contacts: [person("a", ...versions, typed("2024-05-01", { company: "Globex" }))],
      imports: [march, april, other],
    });
    expect(queue(said).total).toBe(0);
  });

  it("are no disagreement where one list was told twice, or where both write one company", () => {
    const twice = person("a", row("march", { company: "Acme" }), row("april", { company: "Globex" }));
    const alike = person("b", row("april", { company: "Acme Inc" }), row("other", { company: "ACME" }));
    expect(queue(workspace({ contacts: [twice, alike], imports: [march, april, other] })).total).toBe(0);
  });

  it("are those of people whom a newer export does not have any more", () => {
    const newer = { ...april, gone: [contactId("a")] };
    const gone = workspace({ contacts: [person("a", row("march", { company: "Acme" }))], imports: [march, newer] });
    expect(queue(gone).items).toMatchObject([{ contact: "a", reason: "gone-from-list" }]);
    const again = importOf("may", Date.UTC(2024, 4, 5), { gone: [] }, "LinkedIn connections");
    const back = person("a", row("march", { company: "Acme" }), row("may", { company: "Acme", position: "Baker" }));
    expect(queue(workspace({ contacts: [back], imports: [march, newer, again] })).total).toBe(0);
  });

  it("are fresh where a newer export of the list has them unchanged", () => {
    const late = importOf("late", Date.UTC(2025, 4, 1), { gone: [] }, "LinkedIn connections");
    const [file] = late.files;
    if (file === undefined) throw new Error("an import of nothing");
    const unchanged = { ...late, files: [{ ...file, added: 0, unchanged: 9 }] };
    const records = { ...acme, imports: byId([march, unchanged]) };
    expect(queue(records, epochDay(day("2025-06-01"))).total).toBe(0);
  });

  it("come in the order of what hangs on them, then of age, then of id, and leave out whom they cannot be asked of", () => {
    const old = (id: string, of = "march", company: string | null = "Acme") => person(id, row(of, { company }));
    const tie = {
      id: tieId("t"),
      a: contactId("c"),
      b: contactId("d"),
      kind: "knows",
      when: null,
      declared: null,
      sources: [],
    } as const;
    const outcome = { stage: "asked", nudgeOn: day("2025-06-08") } as const;
    const ask = { id: askId("k"), broker: contactId("d"), target: contactId("g"), askedOn: day("2025-06-01"), outcome };
    const records = workspace({
      contacts: [
        old("a"),
        old("b", "april"),
        old("c"),
        old("d"),
        old("e", "march", "Freelance"),
        old("f", "march", null),
        old("g", "march", "Globex"),
        old("h", "march", "Globex"),
        old("me"),
        { ...old("s"), kind: "stub" },
      ],
      ties: [tie],
      asks: [ask],
      imports: [march, april],
      ego: "me",
    });
    const { items, total } = queue(records, epochDay(day("2025-06-01")), 4);
    expect(items.map(({ contact, matters }) => [contact, matters])).toEqual([
      ["d", 0.8],
      ["g", 0.8],
      ["c", 0.5],
      ["h", 0.5],
    ]);
    expect(total).toBe(6);
    expect(
      queue(records, epochDay(day("2025-06-01")))
        .items.slice(4)
        .map(({ contact }) => contact),
    ).toEqual(["a", "b"]);
  });
});
