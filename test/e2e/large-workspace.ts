import { snapshot } from "../../src/core/workspace/snapshot.ts";
import { contactNetworkTies } from "../bench/networks.ts";
import { recordsOfTies } from "../bench/records-of-ties.ts";

export interface LargeWorkspace {
  /** A saved workspace, as a file holds it. */
  readonly text: string;
  readonly contacts: number;
  readonly ties: number;
  /** Somebody whom ego knows, who knows many. */
  readonly known: string;
  /** Where most people work. */
  readonly company: string;
}

/** How many ego knows: as many as somebody does who looks for work. */
const egoKnows = 120;

/** A made-up network of many contacts with about five ties each, seen from somebody in it; the same for the same arguments. */
export function largeWorkspace(contacts: number, seed: number): LargeWorkspace {
  const made = recordsOfTies(contactNetworkTies({ contacts, tiesAContact: 5, seed }));
  const knows = new Map<string, string[]>();
  for (const { a, b } of made.ties.values()) {
    knows.set(a, [...(knows.get(a) ?? []), b]);
    knows.set(b, [...(knows.get(b) ?? []), a]);
  }
  const circle = (id: string) => knows.get(id)?.length ?? 0;
  const ids = [...made.contacts.keys()];
  const [ego] = ids.toSorted((a, b) => Math.abs(circle(a) - egoKnows) - Math.abs(circle(b) - egoKnows) || (a < b ? -1 : 1));
  if (ego === undefined) throw new Error("nobody was made up");
  const [known = ""] = (knows.get(ego) ?? []).toSorted((a, b) => circle(b) - circle(a) || (a < b ? -1 : 1));
  const records = { ...made, settings: { ...made.settings, ego } };
  const nameOf = (id: string) => [...records.contacts.values()].find((contact) => contact.id === id)?.name ?? "";
  return {
    text: JSON.stringify(snapshot(records, 1)),
    contacts: records.contacts.size,
    ties: records.ties.size,
    known: nameOf(known),
    company: "Company 7",
  };
}
