import { companyKey } from "../linkage/company-name.ts";
import { type DecisionId, decisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "./edit.ts";

/**
 * Two spellings are one company, everywhere: it goes by `company`.
 *
 * @param named.at milliseconds since 1970-01-01 UTC
 * @returns the edit: a decision that can be forgotten; without changes where the two are one already by their names.
 * `no-company`: one of them names no company ("Freelance"). An earlier decision on the same spelling is replaced.
 * Cost: O(decisions).
 */
export function nameCompany(
  records: Records,
  named: { readonly alias: string; readonly company: string; readonly at: number },
): Edit | Refused<"no-company"> {
  const alias = named.alias.trim();
  const company = named.company.trim();
  const [aliasKey, key] = [companyKey(alias), companyKey(company)];
  if (aliasKey === null || key === null) return { problem: "no-company" };
  const summary = { code: "name-company", alias, company } as const;
  if (aliasKey === key) return { changes: [], summary };
  const draft = new RecordsUnderEdit(records);
  for (const decision of records.decisions.values()) {
    if (decision.kind === "company-alias" && companyKey(decision.alias) === aliasKey) draft.decisions.remove(decision.id);
  }
  draft.decisions.put({ id: idOf("alias", aliasKey, key), kind: "company-alias", alias, company, at: named.at });
  return { changes: draft.changes(), summary };
}

/**
 * One company belongs to the other: they are offered together, and never counted as one.
 *
 * @param related.at milliseconds since 1970-01-01 UTC
 * @returns the edit: a decision that can be forgotten
 * Cost: O(decisions).
 */
export function relateCompanies(
  records: Records,
  related: { readonly brand: string; readonly parent: string; readonly at: number },
): Edit | Refused<"no-company" | "same-company"> {
  const brand = related.brand.trim();
  const parent = related.parent.trim();
  const [brandKey, parentKey] = [companyKey(brand), companyKey(parent)];
  if (brandKey === null || parentKey === null) return { problem: "no-company" };
  if (brandKey === parentKey) return { problem: "same-company" };
  const summary = { code: "name-company", alias: brand, company: parent } as const;
  const id = idOf("parent", brandKey, parentKey);
  if (records.decisions.has(id)) return { changes: [], summary };
  const draft = new RecordsUnderEdit(records);
  draft.decisions.put({ id, kind: "company-parent", brand, parent, at: related.at });
  return { changes: draft.changes(), summary };
}

function idOf(kind: string, one: string, other: string): DecisionId {
  return decisionId(`company-${kind}-${stableHash(`${one}\n${other}`)}`);
}
