import type { MapAnswer } from "../../../core/answers/question.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { MapContact } from "../../map/map-view-props.ts";
import { roleOf } from "../../words/people.ts";
import type { GroupOf } from "./contact-groups.ts";
import { tieCounts } from "./tie-counts.ts";

/** The contacts of a laid-out map as it draws them, in its order. Ring 0 holds ego and nobody else. */
export function mapContacts(contacts: ReadonlyMap<ContactId, Contact>, map: MapAnswer, groupOf: GroupOf): readonly MapContact[] {
  const ties = tieCounts(map);
  return map.ids.map((id, place) => {
    const contact = contacts.get(id);
    const ego = map.ring[place] === 0;
    return {
      id,
      name: contact?.name ?? "",
      group: groupOf(contact),
      ties: ties[place] ?? 0,
      kind: ego ? "ego" : contact?.kind === "stub" || contact?.kind === "placeholder" ? "stub" : "recorded",
      role: contact === undefined ? null : roleOf(contact),
    };
  });
}
