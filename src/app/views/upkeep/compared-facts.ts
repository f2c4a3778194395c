import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact, ContactFacts } from "../../../core/model/contact.ts";
import { factName, factText, shownFacts } from "../../words/facts.ts";

export interface ComparedFact {
  readonly fact: keyof ContactFacts;
  readonly name: string;
  readonly a: string | null;
  readonly b: string | null;
  /** `one`: only one side has it. */
  readonly agree: "same" | "differs" | "one";
}

/** Facts that either has, in the order they are read out, name first. */
export function comparedFacts(a: Contact, b: Contact): readonly ComparedFact[] {
  return (["name", ...shownFacts] as const).flatMap((fact) => {
    const textA = factText(fact, a);
    const textB = factText(fact, b);
    if (textA === null && textB === null) return [];
    const agree =
      textA === null || textB === null ? "one" : foldText(textA).trim() === foldText(textB).trim() ? "same" : "differs";
    return [{ fact, name: factName(fact), a: textA, b: textB, agree }];
  });
}
