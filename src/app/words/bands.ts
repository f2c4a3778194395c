import type { Band } from "../../core/answers/question.ts";

export function bandWord(band: Band): string {
  switch (band) {
    case "good":
      return "Good";
    case "fair":
      return "Fair";
    case "long-shot":
      return "Long shot";
  }
}

export function bandMeaning(band: Band): string {
  switch (band) {
    case "good":
      return "Good odds: the people on this path know each other well, as far as your records say.";
    case "fair":
      return "Fair odds: worth asking, though at least one step on the path is not strong.";
    case "long-shot":
      return "A long shot: the path is long, or little is recorded of how well these people know each other.";
  }
}
