import { companyKey } from "../../../core/linkage/company-name.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { LegendGroup } from "../../map/map-view-props.ts";
import { groupColours } from "../../map/palette.ts";
import { atOnce, everyStep, type Stepwise } from "../../state/slices.ts";

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
  return atOnce(contactGroupsInSteps(contacts, scheme));
}

/** As `contactGroups`, to be laid aside now and then. */
export function* contactGroupsInSteps(
  contacts: ReadonlyMap<ContactId, Contact>,
  scheme: "light" | "dark",
): Stepwise<ContactGroups> {
  const industries = yield* countsOf(contacts, "industry");
  const by = industries.recorded >= contacts.size * leastWithIndustry ? "industry" : "company";
  const { counts, recorded } = by === "industry" ? industries : yield* countsOf(contacts, "company");
  const unrecorded = contacts.size - recorded;
  const colours = groupColours(scheme);
  const unrecordedColour = colours.pop() ?? "";
  const otherColour = colours.pop() ?? "";
  // "Stealth", "Self-employed": people who say so have no company in common.
  const own = yield* largest(counts, colours.length, (name) => by === "industry" || companyKey(name) !== null);
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

type Group = readonly [name: string, count: number];

/** The `most` largest groups that may stand alone, by size, then name. A large network has more companies than are worth sorting. */
function* largest(counts: Iterable<Group>, most: number, standsAlone: (name: string) => boolean): Stepwise<readonly Group[]> {
  const own: Group[] = [];
  const comesBefore = ([nameA, a]: Group, [nameB, b]: Group) => b - a || compareIds(nameA, nameB);
  yield* everyStep(counts, (group) => {
    const last = own[most - 1];
    if (most === 0 || (last !== undefined && comesBefore(last, group) < 0) || !standsAlone(group[0])) return;
    const at = own.findIndex((other) => comesBefore(group, other) < 0);
    own.splice(at === -1 ? own.length : at, 0, group);
    if (own.length > most) own.pop();
  });
  return own;
}

function* countsOf(contacts: ReadonlyMap<ContactId, Contact>, fact: "industry" | "company") {
  const counts = new Map<string, number>();
  let recorded = 0;
  yield* everyStep(contacts.values(), (contact) => {
    const name = contact[fact];
    if (name === null) return;
    recorded += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return { counts, recorded };
}
