import { foldName, generationOf } from "../linkage/fold-name.ts";
import { profileKey } from "../linkage/profile-slug.ts";
import type { Contact } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "./edit.ts";
import { joinUnderEdit } from "./join-under-edit.ts";
import { dropLostReferences } from "./lost-references.ts";

/** Why two contacts cannot be taken for one person without being asked about: different profile addresses, or Jr and Sr. */
export type JoinConflict = "profile" | "generation";

/**
 * What speaks against two contacts being one person whatever else agrees.
 *
 * @returns null where nothing does; what any of their sources states counts
 * Cost: O(sources), names folded.
 */
export function joinConflict(a: Contact, b: Contact): JoinConflict | null {
  if (areDistinct(profilesOf(a), profilesOf(b))) return "profile";
  return areDistinct(generationsOf(a), generationsOf(b)) ? "generation" : null;
}

/**
 * Two contacts are one person: everything that `left` had goes to `kept`.
 *
 * Sources go in order of time, so that the facts are those of the latest. Ties, introductions and asks of `left` become those of
 * `kept`; two that then say the same become one with the sources of both, the strength of either, the earlier or more precise
 * date. Where that leaves somebody introducing or knowing themselves, nothing is left. A decision holds all of it as it stood,
 * for `takeApart`.
 *
 * @param joined.at milliseconds since 1970-01-01 UTC
 * @param joined.even joins them although they conflict: a person may know better
 * @returns the edit; `conflict` where `joinConflict` finds one and `even` is not set
 * Cost: O(records), then O(what names `left` * what names `kept`).
 */
export function joinContacts(
  records: Records,
  joined: { readonly kept: ContactId; readonly left: ContactId; readonly at: number; readonly even?: boolean },
): Edit | Refused<"same-contact" | "unknown-contact" | "conflict"> {
  const kept = records.contacts.get(joined.kept);
  const left = records.contacts.get(joined.left);
  if (kept === undefined || left === undefined) return { problem: "unknown-contact" };
  if (kept === left) return { problem: "same-contact" };
  if (joined.even !== true && joinConflict(kept, left) !== null) return { problem: "conflict" };
  const draft = new RecordsUnderEdit(records);
  joinUnderEdit(draft, kept.id, left.id, joined.at);
  dropLostReferences(draft);
  const name = draft.contacts.get(kept.id)?.name ?? kept.name;
  return { changes: draft.changes(), summary: { code: "join-contacts", name, pairs: 1 } };
}

function areDistinct(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const one of a) if (b.has(one)) return false;
  return true;
}

function profilesOf(contact: Contact): ReadonlySet<string> {
  const profiles = [contact.profile, ...contact.sources.map(({ stated }) => stated.profile)];
  return new Set(profiles.flatMap((profile) => profileKey(profile ?? null) ?? []));
}

function generationsOf(contact: Contact): ReadonlySet<string> {
  const names = new Set([contact.name, ...contact.sources.map(({ stated }) => stated.name ?? "")]);
  return new Set([...names].flatMap((name) => generationOf(foldName(name)) ?? []));
}
