import type { Purpose } from "../../../../core/model/purpose.ts";
import type { PersonMeant } from "../../upkeep/person-meant.ts";
import type { TypedConversation } from "./when-fields.tsx";

/** A plan that was begun and neither kept nor cancelled. */
export interface BegunPlan {
  readonly whom: PersonMeant | null;
  readonly purpose: Purpose;
  readonly typed: TypedConversation;
  /** Null while nobody has said who brought it about. */
  readonly broughtBy: { readonly by: PersonMeant | null } | null;
}

const plans = new Map<string, BegunPlan>();

/** What was typed stays as long as the page is open, so that Escape loses nothing. `of`: what the form was opened for. */
export const keptPlan = (of: string): BegunPlan | undefined => plans.get(of);

export function keepPlan(of: string, plan: BegunPlan): void {
  plans.set(of, plan);
}

export function forgetPlan(of: string): void {
  plans.delete(of);
}
