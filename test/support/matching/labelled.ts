import type { ContactFacts } from "../../../src/core/model/contact.ts";

/** A row of which it is known who it is. */
export interface LabelledRow {
  readonly facts: Partial<ContactFacts>;
  readonly person: string;
}

/** Facts without those that are blank. */
export function stated(facts: {
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly profile?: string;
  readonly company?: string;
  readonly position?: string;
  readonly phone?: string;
  readonly location?: string;
  readonly connectedOn?: string;
  readonly details?: Readonly<Record<string, string>>;
}): Partial<ContactFacts> {
  const { details, ...others } = facts;
  const known = Object.entries(others).filter(([, value]) => value !== "" && value.length > 0);
  const kept = Object.entries(details ?? {})
    .filter(([, value]) => value !== "")
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return { ...Object.fromEntries(known), ...(kept.length === 0 ? {} : { details: kept }) };
}
