import type { DueItem } from "../../../core/journey/due.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { DraftWish, JourneyScreen } from "../../state/journey-state.ts";

/** The screen on which a thing is done, and the word for the button that opens it. Null where there is none. */
export function dueScreen(
  { kind, contact, about, dueOn, of }: DueItem,
  today: PartialDate,
): { readonly word: string; readonly screen: JourneyScreen } | null {
  switch (of.thing) {
    case "conversation": {
      const { id: conversation } = of.conversation;
      if (kind === "write-down") return { word: "Write down", screen: { screen: "after", conversation } };
      if (kind === "set-day") return { word: "Set a day", screen: { screen: "edit-conversation", conversation } };
      return kind === "hold" && dueOn === today
        ? { word: "Start", screen: { screen: "meeting", conversation } }
        : { word: kind === "hold" ? "Open" : "Prepare", screen: { screen: "prepare", conversation } };
    }
    case "lead":
      return { word: "Open", screen: { screen: "lead", lead: of.lead.id } };
    case "ask": {
      if (contact === null) return null;
      const { id: ask, purpose } = of.ask;
      if (kind === "write-to") return written({ kind: "email", to: contact, ask, ...(purpose === undefined ? {} : { purpose }) });
      const draft =
        kind === "permission" ? "permission" : kind !== "send" ? "follow-up" : about === null ? "email" : "forwardable";
      return written({ kind: draft, to: contact, ask, ...named(about), ...(purpose === undefined ? {} : { purpose }) });
    }
    case "task": {
      if (contact === null) return null;
      const { id: task, conversation, ask } = of.task;
      const draft = kind === "thank" ? "thank-you" : kind === "tell-introducer" ? "close-loop" : "follow-up";
      return written({
        kind: draft,
        to: contact,
        task,
        ...named(about),
        ...(conversation === null ? {} : { conversation }),
        ...(ask === null ? {} : { ask }),
      });
    }
  }
}

function named(about: DueItem["about"]): Pick<DraftWish, "about"> {
  return about === null ? {} : { about };
}

function written(wish: DraftWish): { readonly word: string; readonly screen: JourneyScreen } {
  return { word: "Write", screen: { screen: "draft", wish } };
}
