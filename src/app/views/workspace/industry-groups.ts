import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { LegendGroup } from "../../map/map-view-props.ts";
import { groupColours } from "../../map/palette.ts";

export const otherGroup = "Other";
export const unrecordedGroup = "Not recorded";

/** The legend's group of a contact. */
export type GroupOf = (contact: Contact | undefined) => string;

/**
 * The most frequent industries get a colour of their own, as many as can be told apart; the rest share one.
 * Groups stand by size, then name; "Other" and "Not recorded" last.
 */
export function industryGroups(
  contacts: ReadonlyMap<ContactId, Contact>,
  scheme: "light" | "dark",
): { readonly groupOf: GroupOf; readonly legend: readonly LegendGroup[] } {
  const counts = new Map<string, number>();
  let unrecorded = 0;
  for (const { industry } of contacts.values()) {
    if (industry === null) unrecorded += 1;
    else counts.set(industry, (counts.get(industry) ?? 0) + 1);
  }
  const colours = groupColours(scheme);
  const unrecordedColour = colours.pop() ?? "";
  const otherColour = colours.pop() ?? "";
  const ranked = [...counts].sort(([nameA, a], [nameB, b]) => b - a || compareIds(nameA, nameB));
  const own = ranked.slice(0, colours.length);
  const others = ranked.slice(colours.length).reduce((sum, [, count]) => sum + count, 0);
  const named = new Set(own.map(([name]) => name));
  const legend: LegendGroup[] = own.map(([group, count], place) => ({
    group,
    colour: colours[place] ?? otherColour,
    contacts: count,
  }));
  if (others > 0) legend.push({ group: otherGroup, colour: otherColour, contacts: others });
  if (unrecorded > 0) legend.push({ group: unrecordedGroup, colour: unrecordedColour, contacts: unrecorded });
  const groupOf: GroupOf = (contact) => {
    const industry = contact?.industry ?? null;
    if (industry === null) return unrecordedGroup;
    return named.has(industry) ? industry : otherGroup;
  };
  return { groupOf, legend };
}
