import { type Contact, noFacts } from "../../src/core/model/contact.ts";
import { type ContactId, contactId, type TieId, tieId } from "../../src/core/model/ids.ts";
import { dateOfEpochDay } from "../../src/core/model/partial-date.ts";
import { noRecords, type Records } from "../../src/core/model/records.ts";
import type { Tie, TieKind } from "../../src/core/model/tie.ts";
import { undated } from "../../src/core/network/network.ts";
import type { MadeUpTies } from "./made-up-ties.ts";

const kinds: readonly TieKind[] = ["knows", "met", "worked", "studied", "message"];

/** Made-up ties as records of a workspace, a tie record each; ids ascend with numbers. The first contact is ego. */
export function recordsOfTies({ size, low, high, lastContactDay }: MadeUpTies): Records {
  const width = String(size).length;
  const ids = Array.from({ length: size }, (_, v) => contactId(`c${String(v).padStart(width, "0")}`));
  const contacts = new Map<ContactId, Contact>();
  for (const [v, id] of ids.entries()) {
    contacts.set(id, { ...noFacts, id, name: `Person ${v}`, company: `Company ${v % 997}`, kind: "recorded", sources: [] });
  }
  const dates = new Map<number, ReturnType<typeof dateOfEpochDay>>();
  const dateOf = (day: number): ReturnType<typeof dateOfEpochDay> => {
    const date = dates.get(day) ?? dateOfEpochDay(day);
    dates.set(day, date);
    return date;
  };
  const ties = new Map<TieId, Tie>();
  for (let i = 0; i < low.length; i += 1) {
    const a = ids[low[i] ?? 0];
    const b = ids[high[i] ?? 0];
    if (a === undefined || b === undefined) continue;
    const id = tieId(`t${i}`);
    const day = lastContactDay[i] ?? undated;
    ties.set(id, {
      id,
      a,
      b,
      kind: kinds[i % kinds.length] ?? "met",
      when: day === undated ? null : dateOf(day),
      declared: null,
      sources: [],
    });
  }
  return { ...noRecords, settings: { ego: ids[0] ?? null }, contacts, ties };
}
