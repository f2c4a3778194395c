import { companyKey } from "../../../core/linkage/company-name.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { LegendGroup } from "../../map/map-view-props.ts";
import { groupColours } from "../../map/palette.ts";

export const otherGroup = "Other";
export const unrecordedGroup = "Not recorded";

/** The legend's group of a contact. */
export type GroupOf = (contact: Contact | undefined) => string;

export interface ContactGroups {
  /** What the groups are of. */
  readonly by: "industry" | "company";
  readonly groupOf: GroupOf;
  readonly legend: readonly LegendGroup[];
}

/** Below this share of contacts with an industry, colours would say "not recorded" of nearly everybody. */
const leastWithIndustry = 0.1;

/**
 * The most frequent industries (companies, where hardly an industry is recorded) get a colour of their own, as many as can be
 * told apart; the rest share one. Groups stand by size, then name; "Other" and "Not recorded" last.
 */
export function contactGroups(contacts: ReadonlyMap<ContactId, Contact>, scheme: "light" | "dark"): ContactGroups {
  const industries = countsOf(contacts, "industry");
  const by = industries.recorded >= contacts.size * leastWithIndustry ? "industry" : "company";
  const { counts, recorded } = by === "industry" ? industries : countsOf(contacts, "company");
  const unrecorded = contacts.size - recorded;
  const colours = groupColours(scheme);
  const unrecordedColour = colours.pop() ?? "";
  const otherColour = colours.pop() ?? "";
  const ranked = [...counts].sort(([nameA, a], [nameB, b]) => b - a || compareIds(nameA, nameB));
  const own: (readonly [string, number])[] = [];
  for (const group of ranked) {
    if (own.length === colours.length) break;
    // "Stealth", "Self-employed": people who say so have no company in common.
    if (by === "industry" || companyKey(group[0]) !== null) own.push(group);
  }
  const others = recorded - own.reduce((sum, [, count]) => sum + count, 0);
  const named = new Set(own.map(([name]) => name));
  const legend: LegendGroup[] = own.map(([group, count], place) => ({
    group,
    colour: colours[place] ?? otherColour,
    contacts: count,
  }));
  if (others > 0) legend.push({ group: otherGroup, colour: otherColour, contacts: others });
  if (unrecorded > 0) legend.push({ group: unrecordedGroup, colour: unrecordedColour, contacts: unrecorded });
  const groupOf: GroupOf = (contact) => {
    const name = contact?.[by] ?? null;
    if (name === null) return unrecordedGroup;
    return named.has(name) ? name : otherGroup;
  };
  return { by, groupOf, legend };
}

function countsOf(contacts: ReadonlyMap<ContactId, Contact>, fact: "industry" | "company") {
  const counts = new Map<string, number>();
  let recorded = 0;
  for (const contact of contacts.values()) {
    const name = contact[fact];
    if (name === null) continue;
    recorded += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { counts, recorded };
}
