import { type ContactId, compareIds } from "../model/ids.ts";
import { isSame, type Shelf } from "./edit.ts";
import { type Moving, sourceKey } from "./things-of-contact.ts";

/**
 * Puts one contact in the place of another in everything of a kind; what then says the same as something else becomes one with it.
 *
 * @returns everything that this changed, as it stood, in the order in which it was come upon
 * Cost: O(things that name either of the two).
 */
export function moveThings<Thing extends { readonly id: string }>(
  shelf: Pick<Shelf<Thing>, "get" | "put" | "remove" | "naming">,
  moving: Moving<Thing>,
  from: ContactId,
  to: ContactId,
): readonly Thing[] {
  const stood = new Map<Thing["id"], Thing>();
  const byKey = new Map<string, Thing["id"]>();
  for (const thing of shelf.naming(to)) {
    const key = moving.key(thing);
    if (key !== null && !byKey.has(key) && !moving.people(thing).includes(from)) byKey.set(key, thing.id);
  }
  for (const thing of shelf.naming(from)) {
    stood.set(thing.id, thing);
    shelf.remove(thing.id);
    const moved = moving.moved(thing, from, to);
    if (moved === null) continue;
    const key = moving.key(moved);
    const known = key === null ? undefined : byKey.get(key);
    const other = known === undefined ? undefined : shelf.get(known);
    if (other === undefined) {
      shelf.put(moved);
      if (key !== null) byKey.set(key, moved.id);
    } else {
      if (!stood.has(other.id)) stood.set(other.id, other);
      shelf.put(moving.together(other, moved));
    }
  }
  return [...stood.values()];
}

/**
 * Takes `moveThings` back: what nobody has touched since stands as it stood. Of what was touched since, what there is now stays
 * with `to`, and what `from` had comes back beside it.
 *
 * @param stood as `moveThings` returned it
 * @param moved.from who left, and `moved.to` who was kept; `moved.back` is the id under which `from` is there again
 * @param isThere whether a contact is there; what names somebody who is not does not come back
 * Cost: O(stood).
 */
export function moveThingsBack<Thing extends { readonly id: string }>(
  shelf: Shelf<Thing>,
  moving: Moving<Thing>,
  stood: readonly Thing[],
  moved: { readonly from: ContactId; readonly to: ContactId; readonly back: ContactId },
  isThere: (contact: ContactId) => boolean,
): void {
  const { from, to, back } = moved;
  const expected = new Map<Thing["id"], Thing>(stood.map((thing) => [thing.id, thing]));
  moveThings(shelfOf(expected, moving), moving, from, to);
  const names = (thing: Thing, contact: ContactId) => moving.people(thing).includes(contact);
  for (const thing of stood) {
    const now = shelf.get(thing.id);
    const untouched = isSame(now, expected.get(thing.id));
    if (!names(thing, from)) {
      if (untouched) shelf.put(thing);
      else if (now !== undefined && names(now, to))
        shelf.put(withoutSourcesOf(moving, now, thing, mergedInto(moving, thing, stood, from, to)));
      continue;
    }
    const returning = back === from ? thing : moving.moved(thing, from, back);
    // Went on to somebody else, when rows were split off.
    const wentOn = !untouched && now !== undefined && expected.has(thing.id) && !names(now, to);
    if (returning === null || wentOn || !moving.people(returning).every(isThere)) continue;
    if (now === undefined || untouched) shelf.put(returning);
    else if (expected.has(thing.id)) {
      shelf.put(returning);
      shelf.put(withoutSourcesOf(moving, moving.withId(now, shelf.freeId(thing.id)), null, [thing]));
    } else shelf.put(moving.withId(returning, shelf.freeId(thing.id)));
  }
}

/** What was put together with a thing of the one who was kept. */
function mergedInto<Thing extends { readonly id: string }>(
  moving: Moving<Thing>,
  thing: Thing,
  stood: readonly Thing[],
  from: ContactId,
  to: ContactId,
): readonly Thing[] {
  const key = moving.key(thing);
  return stood.filter((other) => {
    if (!moving.people(other).includes(from)) return false;
    const moved = moving.moved(other, from, to);
    return moved !== null && moving.key(moved) === key;
  });
}

function withoutSourcesOf<Thing extends { readonly id: string }>(
  moving: Moving<Thing>,
  now: Thing,
  own: Thing | null,
  others: readonly Thing[],
): Thing {
  const leaving = new Set(others.flatMap((other) => moving.sources(other).map(sourceKey)));
  if (own !== null) for (const source of moving.sources(own)) leaving.delete(sourceKey(source));
  const staying = moving.sources(now).filter((source) => !leaving.has(sourceKey(source)));
  return staying.length === 0 ? now : moving.withSources(now, staying);
}

function shelfOf<Thing extends { readonly id: string }>(things: Map<Thing["id"], Thing>, moving: Moving<Thing>) {
  return {
    get: (id: Thing["id"]) => things.get(id),
    put: (thing: Thing) => {
      things.set(thing.id, thing);
    },
    remove: (id: Thing["id"]) => {
      things.delete(id);
    },
    naming: (contact: ContactId) =>
      [...things.values()].filter((thing) => moving.people(thing).includes(contact)).sort((a, b) => compareIds(a.id, b.id)),
  };
}
