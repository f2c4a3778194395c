import type { Change } from "../model/change.ts";
import { compareIds, decisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { TableMapping } from "../model/table-mapping.ts";
import type { ImportOptions } from "./import-plan.ts";

/**
 * How tables are to be read from now on, as changes of what was decided.
 *
 * @param mappings later ones count where two are for one header
 * @returns one change for each header that is to be read in a new way, in order of id; empty where all is as it was
 * Cost: O(decisions + mappings).
 */
export function mappingDecisions(
  decisions: Records["decisions"],
  mappings: NonNullable<ImportOptions["mappings"]>,
  at: number,
): Change[] {
  if (mappings.length === 0) return [];
  const known = new Map([...decisions.values()].flatMap((it) => (it.kind === "mapping" ? [[it.signature, it] as const] : [])));
  const wanted = new Map(mappings.map(({ signature, mapping }) => [signature, mapping]));
  const changes: Extract<Change, { readonly of: "decision" }>[] = [];
  for (const [signature, mapping] of wanted) {
    const before = known.get(signature) ?? null;
    if (before !== null && sameMapping(before.mapping, mapping)) continue;
    const id = before?.id ?? decisionId(`mapping-${stableHash(signature)}`);
    changes.push({ of: "decision", before, after: { id, kind: "mapping", signature, mapping, at } });
  }
  return changes.sort((x, y) => compareIds(x.after?.id ?? "", y.after?.id ?? ""));
}

/** @returns whether the person has said that the two are different people; for any number of pairs. Cost: O(decisions) at first. */
export function decidedApart(decisions: Records["decisions"]): (a: string, b: string) => boolean {
  const apart = new Set<string>();
  for (const decision of decisions.values()) if (decision.kind === "apart") apart.add(`${decision.a}\n${decision.b}`);
  return (a, b) => apart.has(`${a}\n${b}`) || apart.has(`${b}\n${a}`);
}

function sameMapping(a: TableMapping, b: TableMapping): boolean {
  const sameFields = a.fields.length === b.fields.length && a.fields.every((field, i) => field === b.fields[i]);
  return sameFields && a.kind === b.kind && a.dateOrder === b.dateOrder;
}
