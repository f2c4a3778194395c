import type { Ask } from "../model/ask.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Permission } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";

/** Somebody is to be written to, and the one who named them has not said whether their own name may be mentioned. */
export interface MissingPermission {
  /** The ask, or the idea of one, that needs it. */
  readonly ask: Ask;
  readonly introducer: ContactId;
  readonly target: ContactId;
}

/**
 * Whose leave to mention them is missing. Needed where the person writes to the target themselves: by an ask whose broker made
 * the introduction, and by the idea of writing directly to somebody whom others introduced or named. An ask that the broker
 * passes on needs none, and one introducer who said yes is enough.
 *
 * @returns at most one for each ask, in order of the asks' ids; of several introducers the first by id who was not asked
 * Cost: O(asks), and O(introductions) where any ask may need one.
 */
export function missingPermissions({ asks, introductions, settings }: Records): readonly MissingPermission[] {
  const needing = [...asks.values()].filter(
    ({ broker, target, outcome: { stage } }) =>
      target !== settings.ego && (broker === target ? stage === "idea" : stage === "introduced"),
  );
  if (needing.length === 0) return [];
  const saidOf = new Map(needing.map(({ target }) => [target, new Map<ContactId, Permission>()]));
  const note = (target: ContactId, introducer: ContactId, said: Permission): void => {
    const known = saidOf.get(target);
    if (known === undefined || introducer === target || introducer === settings.ego) return;
    const before = known.get(introducer) ?? "unasked";
    // As for `namePermission`: a no counts over every yes.
    known.set(introducer, before === "no" || said === "unasked" ? before : said);
  };
  for (const { broker, target, mayUseName = "unasked" } of asks.values()) note(target, broker, mayUseName);
  for (const introduction of introductions.values()) {
    const { introducer, mayUseName } = introduction;
    if (introducer === null || !speaksFor(introduction)) continue;
    for (const party of introduction.parties) note(party, introducer, mayUseName);
  }
  const introducers = introducersOf(introductions.values(), saidOf);
  return needing
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((ask): readonly MissingPermission[] => {
      const said = saidOf.get(ask.target) ?? new Map<ContactId, Permission>();
      const candidates = ask.broker === ask.target ? (introducers.get(ask.target) ?? []) : [ask.broker];
      if (candidates.some((introducer) => said.get(introducer) === "yes")) return [];
      const unasked = candidates.filter((introducer) => (said.get(introducer) ?? "unasked") === "unasked").sort(compareIds)[0];
      return unasked === undefined ? [] : [{ ask, introducer: unasked, target: ask.target }];
    });
}

function speaksFor({ status }: Introduction): boolean {
  return status !== "hint" && status !== "dismissed";
}

/** Who introduced or named each of the people asked about. */
function introducersOf(
  introductions: Iterable<Introduction>,
  asked: ReadonlyMap<ContactId, ReadonlyMap<ContactId, Permission>>,
): ReadonlyMap<ContactId, readonly ContactId[]> {
  const found = new Map<ContactId, Set<ContactId>>();
  for (const introduction of introductions) {
    const { introducer } = introduction;
    if (introducer === null || !speaksFor(introduction)) continue;
    for (const party of introduction.parties) {
      if (asked.get(party)?.has(introducer) !== true) continue;
      found.set(party, (found.get(party) ?? new Set()).add(introducer));
    }
  }
  return new Map([...found].map(([party, introducers]) => [party, [...introducers]]));
}
