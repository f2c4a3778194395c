import type { OperationSummary } from "../../core/model/change.ts";
import { counted, listed, people } from "./counts.ts";
import { deedInWords, deedName } from "./deeds.ts";

/** What was done, as a noun phrase for "Undo ..." : "import of Connections.csv". */
export function operationName(summary: OperationSummary): string {
  switch (summary.code) {
    case "import":
      return `import of ${listed(summary.files, 2)}`;
    case "sample":
      return "loading the sample network";
    case "restore":
      return `restoring ${summary.file}`;
    case "edit-contact":
      return `edit of ${summary.name}`;
    case "add-contact":
      return `adding ${summary.name}`;
    case "remove-contact":
      return `removing ${summary.name}`;
    case "add-introduction":
      return `introduction of ${summary.introduced} by ${summary.introducer}`;
    case "settle-hint":
      return `answer about ${summary.introducer} and ${summary.introduced}`;
    case "add-tie":
      return `tie of ${summary.a} and ${summary.b}`;
    case "join-contacts":
      return summary.pairs === 1 ? `joining of ${summary.name}` : `joining of ${counted(summary.pairs, "pair", "pairs")}`;
    case "take-apart":
      return `taking apart of ${summary.name}`;
    case "keep-apart":
      return summary.pairs === 1
        ? `keeping apart of ${summary.name}`
        : `keeping apart of ${counted(summary.pairs, "pair", "pairs")}`;
    case "name-company":
      return `naming of ${summary.company}`;
    case "confirm-facts":
      return `confirming ${summary.name}`;
    case "forget-decision":
      return "forgetting a remembered choice";
    case "mark-asked":
      return summary.broker === summary.target ? `note to ${summary.broker}` : `ask to ${summary.broker} about ${summary.target}`;
    case "resolve-ask":
      return `outcome of the ask to ${summary.broker}`;
    case "journey":
      return deedName(summary);
    case "choose-ego":
      return `choice of ${summary.name} as you`;
    case "clear":
      return "starting over";
    case "undo":
      return `undo of ${operationName(summary.of)}`;
    case "redo":
      return `redo of ${operationName(summary.of)}`;
  }
}

/** What was done, as a sentence: "Imported Connections.csv: 312 people and 4 introductions." */
export function operationInWords(summary: OperationSummary): string {
  switch (summary.code) {
    case "import":
      return `Imported ${listed(summary.files, 3)}: ${people(summary.contacts)}, ${counted(summary.introductions, "introduction", "introductions")}.`;
    case "sample":
      return `The ${summary.name} is loaded. Everyone in it is made up.`;
    case "restore":
      return `Restored ${summary.file}: ${people(summary.contacts)}.`;
    case "edit-contact":
      return `Changed ${summary.name}.`;
    case "add-contact":
      return `${summary.name} is in your network.`;
    case "remove-contact":
      return `${summary.name} is removed.`;
    case "add-introduction":
      return `Noted: ${summary.introducer} introduced ${summary.introduced}.`;
    case "settle-hint":
      return summary.made
        ? `Noted: ${summary.introducer} introduced ${summary.introduced}.`
        : `Set aside: ${summary.introducer} did not introduce ${summary.introduced}.`;
    case "add-tie":
      return `Noted: ${summary.a} knows ${summary.b}.`;
    case "join-contacts":
      return summary.pairs === 1
        ? `${summary.name} is one person now. Everything both rows said is kept.`
        : `Joined ${counted(summary.pairs, "pair", "pairs")}. Everything their rows said is kept.`;
    case "take-apart":
      return `${summary.name} is two people again.`;
    case "keep-apart":
      return summary.pairs === 1 ? `Kept apart: ${summary.name}.` : `Kept apart: ${counted(summary.pairs, "pair", "pairs")}.`;
    case "name-company":
      return `“${summary.alias}” and “${summary.company}” are settled.`;
    case "confirm-facts":
      return `Confirmed: what is recorded of ${summary.name} still holds.`;
    case "forget-decision":
      return "Forgotten. You will be asked again.";
    case "mark-asked":
      return summary.broker === summary.target
        ? `Noted: you wrote to ${summary.broker}.`
        : `Noted: you asked ${summary.broker} to introduce you to ${summary.target}.`;
    case "resolve-ask":
      return `${outcomeOf(summary.broker, summary.stage)}.`;
    case "journey":
      return deedInWords(summary);
    case "choose-ego":
      return `This is now ${summary.name}’s network.`;
    case "clear":
      return "Started over: the network is empty now.";
    case "undo":
      return `Taken back: ${operationName(summary.of)}.`;
    case "redo":
      return `Done again: ${operationName(summary.of)}.`;
  }
}

function outcomeOf(broker: string, stage: "introduced" | "declined" | "noReply"): string {
  switch (stage) {
    case "introduced":
      return `Noted: ${broker} introduced you`;
    case "declined":
      return `Noted: ${broker} would rather not`;
    case "noReply":
      return `Noted: no reply from ${broker}`;
  }
}
