import type { AgendaBlock, AgendaWarning } from "../../core/journey/agenda.ts";
import type { Theme } from "../../core/model/conversation.ts";
import { counted, listed } from "./counts.ts";

export function themeInWords(theme: Theme): string {
  switch (theme) {
    case "path":
      return "How they got in";
    case "day":
      return "A typical day";
    case "likes":
      return "What they like";
    case "challenges":
      return "What is hard";
    case "skills":
      return "Skills needed";
    case "culture":
      return "People and workplace";
    case "pay":
      return "Pay, hours, prospects";
    case "field":
      return "Where the field is going";
    case "advice":
      return "Advice";
    case "fit":
      return "Whether it suits me";
    case "closing":
      return "The two closing questions";
  }
}

/** The name of a part of the agenda. */
export function blockInWords({ kind, themes }: Pick<AgendaBlock, "kind" | "themes">): string {
  switch (kind) {
    case "opening":
      return "Opening";
    case "questions":
      return listed(
        themes.map((theme, place) => (place === 0 ? themeInWords(theme) : themeInWords(theme).toLowerCase())),
        3,
      );
    case "open":
      return "Whatever comes up";
    case "closing":
      return "The two closing questions";
    case "thanks":
      return "Thanks and goodbye";
  }
}

/** What happens in a part of the agenda that has no questions. */
export function blockHint({ kind }: Pick<AgendaBlock, "kind">, minutes: number): string | null {
  switch (kind) {
    case "opening":
      return `Thank them for the time, say who you are, and that you have agreed on ${counted(minutes, "minute", "minutes")}.`;
    case "open":
      return "Choose questions, and this time is divided among them.";
    case "thanks":
      return "Thank them, and say what you will do with what you heard.";
    case "questions":
    case "closing":
      return null;
  }
}

export function warningInWords(warning: AgendaWarning): string {
  switch (warning.code) {
    case "no-questions":
      return "No question is chosen yet. Choose a few, so that you lead the conversation.";
    case "too-many-questions":
      return `${counted(warning.chosen, "question", "questions")} for this time: about ${counted(warning.most, "is", "are")} answered well. The first ones are the ones you will get to.`;
  }
}

export function questionProblemInWords(problem: string): string {
  switch (problem) {
    case "no-text":
      return "Write the question first.";
    case "is-there":
      return "Your bank holds a question of these words already. It may be hidden.";
    case "closing-stays":
      return "The two closing questions are always asked. You can change their words.";
    case "nothing-new":
      return "That is how it stands already.";
    case "not-kept":
      return "It could not be kept; the message at the foot of the page says why.";
    default:
      return "This question is no longer there. Close this and look again.";
  }
}
