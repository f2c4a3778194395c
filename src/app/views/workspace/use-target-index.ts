import { useCallback } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { fewContacts, type Stepwise } from "../../state/slices.ts";
import { useApp } from "../../state/use-app.ts";
import { useSliced } from "../../state/use-sliced.ts";
import { type TargetIndex, targetIndexInSteps } from "./find-targets.ts";

/**
 * Everybody and every company one could ask about, ego left out.
 *
 * @param wanted false while nobody would see it: of a large network it takes a while
 * @param ego who is left out, where that is not the ego of the records
 * @returns null until it is there
 */
export function useTargetIndex(wanted = true, ego?: ContactId | null): TargetIndex | null {
  const contacts = useApp((state) => state.records.contacts);
  const decisions = useApp((state) => state.records.decisions);
  const egoOfRecords = useApp((state) => state.records.settings.ego);
  const leftOut = ego === undefined ? egoOfRecords : ego;
  const make = useCallback(
    () => (wanted ? targetIndexInSteps({ contacts, settings: { ego: leftOut }, decisions }) : nothing()),
    [wanted, contacts, leftOut, decisions],
  );
  const index = useSliced(make, contacts.size <= fewContacts);
  return wanted ? index : null;
}

function* nothing(): Stepwise<null> {
  yield* [];
  return null;
}
