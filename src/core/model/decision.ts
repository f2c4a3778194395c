import type { Ask } from "./ask.ts";
import type { Contact } from "./contact.ts";
import type { Conversation } from "./conversation.ts";
import type { ContactId, DecisionId } from "./ids.ts";
import type { Introduction } from "./introduction.ts";
import type { Lead } from "./lead.ts";
import type { TableMapping } from "./table-mapping.ts";
import type { Task } from "./task.ts";
import type { Tie } from "./tie.ts";

/**
 * What the person has decided once and is not asked again. `at`: milliseconds since 1970-01-01 UTC.
 *
 * - `joined`: `left` was found to be the same person as `kept` and is no contact any more. Everything that spoke of `left`, and
 *   what of `kept` it was put together with, is held here as it stood, so that the two can be taken apart again: `before` is
 *   `kept`, `wasEgo` tells that `left` was ego.
 * - `apart`: the two are different people, however alike. `a` comes before `b` in id order.
 * - `alias`: wherever a file writes this (as `foldName` folds it), it means this contact.
 * - `always-join`: pairs that are alike in just this way (`reasons`, in code-unit order) are joined without asking.
 * - `company-alias`: two spellings of one company; `company-parent`: one belongs to the other, offered together, never counted as one.
 * - `mapping`: how tables with this header are read. `signature` as the reader makes it.
 * - `confirmed`: what is recorded of the contact's work was still true then.
 */
export type Decision =
  | {
      readonly id: DecisionId;
      readonly kind: "joined";
      readonly kept: ContactId;
      readonly left: Contact;
      readonly introductions: readonly Introduction[];
      readonly ties: readonly Tie[];
      readonly asks: readonly Ask[];
      readonly at: number;
      readonly before?: Contact;
      readonly decisions?: readonly DecisionOnContact[];
      readonly conversations?: readonly Conversation[];
      readonly leads?: readonly Lead[];
      readonly tasks?: readonly Task[];
      readonly wasEgo?: true;
    }
  | { readonly id: DecisionId; readonly kind: "apart"; readonly a: ContactId; readonly b: ContactId; readonly at: number }
  | {
      readonly id: DecisionId;
      readonly kind: "alias";
      readonly text: string;
      readonly contact: ContactId;
      readonly at: number;
    }
  | { readonly id: DecisionId; readonly kind: "always-join"; readonly reasons: readonly string[]; readonly at: number }
  | {
      readonly id: DecisionId;
      readonly kind: "company-alias";
      readonly alias: string;
      readonly company: string;
      readonly at: number;
    }
  | {
      readonly id: DecisionId;
      readonly kind: "company-parent";
      readonly brand: string;
      readonly parent: string;
      readonly at: number;
    }
  | {
      readonly id: DecisionId;
      readonly kind: "mapping";
      readonly signature: string;
      readonly mapping: TableMapping;
      readonly at: number;
    }
  | { readonly id: DecisionId; readonly kind: "confirmed"; readonly contact: ContactId; readonly at: number };

/** A decision that moves along with the contacts it names. */
export type DecisionOnContact = Extract<Decision, { readonly kind: "apart" | "alias" | "confirmed" }>;
