import type { Band } from "../../core/answers/question.ts";
import { oddsBand } from "../../core/paths/band.ts";

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

/** "They help when asked: fair odds, anything from a long shot to good as far as is known". */
export function askOddsInWords({ likely, low, high }: { readonly likely: number; readonly low: number; readonly high: number }) {
  const [at, from, to] = [oddsBand(likely), oddsBand(low), oddsBand(high)].map((band) => bandWord(band).toLowerCase());
  const range = from === to ? "" : `, anything from ${from} to ${to} as far as is known`;
  return `if you ask, the odds that they help are ${at}${range}`;
}
