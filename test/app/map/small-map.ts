import { type MapScene, makeScene } from "../../../src/app/map/map-scene.ts";
import type { MapContact } from "../../../src/app/map/map-view-props.ts";
import { hiddenContacts, makeViewState, type ViewChoices, type ViewState } from "../../../src/app/map/view-state.ts";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { networkOf } from "../../core/layout/people.ts";

/** Sam knows Ana and Bo; Bo leads to Cy and Di; Cy leads to Ed; Flo is unreached. */
export function smallScene(): MapScene {
  const network = networkOf({
    names: ["sam", "ana", "bo", "cy", "di", "ed", "flo"],
    ego: "sam",
    ties: [
      ["sam", "ana"],
      ["sam", "bo"],
      ["ana", "di"],
    ],
    introductions: [
      ["bo", "cy", "2024-03-01"],
      ["bo", "di", "2024-04-01"],
      ["cy", "ed"],
    ],
  });
  const contacts = network.contacts.map(
    (contact, v): MapContact => ({
      id: contact.id,
      name: contact.name,
      group: contact.name === "di" ? "Energy" : "Software",
      ties: (network.ties.offsets[v + 1] ?? 0) - (network.ties.offsets[v] ?? 0),
      kind: v === network.ego ? "ego" : contact.name === "ed" ? "stub" : "recorded",
      role: null,
    }),
  );
  const legend = [
    { group: "Software", colour: "#0b62a8", contacts: 6 },
    { group: "Energy", colour: "#a3337e", contacts: 1 },
  ];
  return makeScene(ringsLayout(network), contacts, legend, "#808080");
}

export function numberOf(scene: MapScene, name: string): number {
  return scene.indexOf.get(contactId(name)) ?? -1;
}

interface Choices {
  readonly selected?: string;
  readonly litPath?: readonly string[];
  readonly found?: readonly string[];
  readonly hiddenGroups?: readonly string[];
  readonly depth?: 1 | 2 | 3;
}

export function choicesOf(scene: MapScene, choices: Choices): ViewChoices {
  const selected = choices.selected === undefined ? null : contactId(choices.selected);
  const litPath = (choices.litPath ?? []).map(contactId);
  return {
    selected,
    litPath,
    found: choices.found === undefined ? null : new Set(choices.found.map(contactId)),
    theme: "light",
    hidden: hiddenContacts(scene, {
      hiddenGroups: new Set(choices.hiddenGroups ?? []),
      depth: choices.depth ?? null,
      selected,
      litPath,
    }),
  };
}

export function stateOf(scene: MapScene, choices: Choices = {}): ViewState {
  return makeViewState(scene, choicesOf(scene, choices));
}
