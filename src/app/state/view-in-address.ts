import { contactId } from "../../core/model/ids.ts";
import type { AnswerTab, Stage, View } from "./app-state.ts";
import { journeyPages } from "./journey-state.ts";

const tabs: readonly AnswerTab[] = ["target", "meet", "bridging", "reach", "week"];
const stages: readonly Stage[] = ["map", "table", "lineage", ...journeyPages];

/** `#target/map/c0123` : opaque ids only, so that an address that is shared or logged names nobody. */
export function addressOfView(view: View): string {
  const parts = [view.tab, view.stage];
  return `#${parts.join("/")}${view.selected === null ? "" : `/${encodeURIComponent(view.selected)}`}`;
}

/** @returns what the address says, where it says something known. */
export function viewOfAddress(hash: string): Partial<View> {
  const [tab, stage, selected] = hash.replace(/^#/, "").split("/");
  const knownTab = tabs.find((known) => known === tab);
  const knownStage = stages.find((known) => known === stage);
  return {
    ...(knownTab === undefined ? {} : { tab: knownTab }),
    ...(knownStage === undefined ? {} : { stage: knownStage }),
    selected: selected === undefined || selected === "" ? null : contactId(decoded(selected)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A damaged address names a contact that is not there, which shows nothing.
    return text;
  }
}
