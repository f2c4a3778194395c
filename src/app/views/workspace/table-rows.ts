import type { MapAnswer } from "../../../core/answers/question.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { tookPlace } from "../../../core/model/introduction.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { Records } from "../../../core/model/records.ts";
import { everyStep, type Stepwise } from "../../state/slices.ts";
import { listed } from "../../words/counts.ts";
import { tieCountsInSteps } from "./tie-counts.ts";

export interface TableRow {
  readonly id: ContactId;
  readonly name: string;
  /** `placeholder`: somebody whose name is not known; `stub`: known only by name. */
  readonly kind: "recorded" | "stub" | "placeholder";
  readonly company: string;
  readonly position: string;
  /** Introductions away from ego; null where nobody recorded a way, or the answer is not here yet. */
  readonly away: number | null;
  readonly introducedBy: string;
  readonly industry: string;
  readonly connectedOn: PartialDate | null;
  readonly ties: number;
}

/** Everybody as the table shows them, in the order of the records. A row is made when it is looked at. */
export interface TableRows {
  readonly contacts: readonly Contact[];
  /** Introductions away from ego; -1 where nobody recorded a way. */
  readonly away: Int16Array;
  readonly ties: Uint32Array;
  readonly records: Records;
}

/** Cost: O(contacts + lines of the map). */
export function* tableRowsInSteps(records: Records, map: MapAnswer | null): Stepwise<TableRows> {
  const contacts: Contact[] = [];
  yield* everyStep(records.contacts.values(), (contact) => contacts.push(contact));
  const away = new Int16Array(contacts.length).fill(-1);
  const ties = new Uint32Array(contacts.length);
  if (map !== null) {
    const counts = yield* tieCountsInSteps(map);
    const places = yield* placesOn(map, contacts);
    yield* everyStep(places, (place, at) => {
      if (place < 0) return;
      away[at] = map.ring[place] ?? -1;
      ties[at] = counts[place] ?? 0;
    });
  }
  return { contacts, away, ties, records };
}

/** Where the map has each of the contacts; -1 where it does not have them. */
function* placesOn(map: MapAnswer, contacts: readonly Contact[]): Stepwise<Int32Array> {
  const places = new Int32Array(contacts.length).fill(-1);
  const numberOf = new Map<ContactId, number>();
  yield* everyStep(map.ids, (id, place) => numberOf.set(id, place));
  yield* everyStep(contacts, ({ id }, at) => {
    places[at] = numberOf.get(id) ?? -1;
  });
  return places;
}

/** @returns the row of that number; null where there is none. */
export function rowAt({ contacts, away, ties, records }: TableRows, at: number | undefined): TableRow | null {
  const contact = at === undefined ? undefined : contacts[at];
  if (at === undefined || contact === undefined) return null;
  const nameOf = (id: ContactId) => records.contacts.get(id)?.name ?? "";
  const ring = away[at] ?? -1;
  return {
    id: contact.id,
    name: contact.name,
    kind: contact.kind === "ego" ? "recorded" : contact.kind,
    company: contact.company ?? "",
    position: contact.position ?? "",
    away: ring < 0 ? null : ring,
    introducedBy: listed((introducersOf(records).get(contact.id) ?? []).map(nameOf)),
    industry: contact.industry ?? "",
    connectedOn: contact.connectedOn,
    ties: ties[at] ?? 0,
  };
}
const heldIntroducers = new WeakMap<Records["introductions"], Introducers>();

interface Introducers {
  readonly ego: ContactId | null;
  readonly of: ReadonlyMap<ContactId, readonly ContactId[]>;
}

/**
 * Who introduced whom; ego was introduced by nobody here.
 * Cost: O(introductions), then O(1) until they change.
 */
export function introducersOf(records: Pick<Records, "introductions" | "settings">): Introducers["of"] {
  const { introductions, settings } = records;
  const before = heldIntroducers.get(introductions);
  if (before !== undefined && before.ego === settings.ego) return before.of;
  const made = new Map<ContactId, ContactId[]>();
  for (const introduction of introductions.values()) {
    const { introducer } = introduction;
    if (introducer === null || !tookPlace(introduction)) continue;
    for (const party of introduction.parties) {
      if (party === settings.ego) continue;
      const known = made.get(party);
      if (known === undefined) made.set(party, [introducer]);
      else if (!known.includes(introducer)) known.push(introducer);
    }
  }
  heldIntroducers.set(introductions, { ego: settings.ego, of: made });
  return made;
}
