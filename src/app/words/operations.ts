import type { OperationSummary } from "../../core/model/change.ts";
import { counted, listed, people } from "./counts.ts";

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
    case "mark-asked":
      return summary.broker === summary.target ? `note to ${summary.broker}` : `ask to ${summary.broker} about ${summary.target}`;
    case "resolve-ask":
      return `outcome of the ask to ${summary.broker}`;
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
    case "mark-asked":
      return summary.broker === summary.target
        ? `Noted: you wrote to ${summary.broker}.`
        : `Noted: you asked ${summary.broker} to introduce you to ${summary.target}.`;
    case "resolve-ask":
      return `${outcomeOf(summary.broker, summary.stage)}.`;
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
