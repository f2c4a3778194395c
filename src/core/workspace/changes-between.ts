import type { Change } from "../model/change.ts";
import { compareIds } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import {
  canonicalAsk,
  canonicalContact,
  canonicalDecision,
  canonicalImport,
  canonicalIntroduction,
  canonicalTie,
} from "./canonical.ts";
import { canonicalConversation, canonicalLead, canonicalSettings, canonicalTask } from "./canonical-journey.ts";

/**
 * What turns one state of a workspace into another: how a saved workspace takes the place of the one at hand, as one operation
 * that undo takes back.
 *
 * @returns changes by kind, then id: contacts, introductions, ties, asks, imports, decisions, conversations, leads,
 * tasks, settings. Empty when both hold the same.
 * Cost: O(both + changes * log changes), with everything compared as JSON.
 */
export function changesBetween(before: Records, after: Records): readonly Change[] {
  const settings: readonly Change[] =
    JSON.stringify(canonicalSettings(before.settings)) === JSON.stringify(canonicalSettings(after.settings))
      ? []
      : [{ of: "settings", before: before.settings, after: after.settings }];
  return [
    ...differences(before.contacts, after.contacts, canonicalContact).map((pair): Change => ({ of: "contact", ...pair })),
    ...differences(before.introductions, after.introductions, canonicalIntroduction).map(
      (pair): Change => ({ of: "introduction", ...pair }),
    ),
    ...differences(before.ties, after.ties, canonicalTie).map((pair): Change => ({ of: "tie", ...pair })),
    ...differences(before.asks, after.asks, canonicalAsk).map((pair): Change => ({ of: "ask", ...pair })),
    ...differences(before.imports, after.imports, canonicalImport).map((pair): Change => ({ of: "import", ...pair })),
    ...differences(before.decisions, after.decisions, canonicalDecision).map((pair): Change => ({ of: "decision", ...pair })),
    ...differences(before.conversations, after.conversations, canonicalConversation).map(
      (pair): Change => ({ of: "conversation", ...pair }),
    ),
    ...differences(before.leads, after.leads, canonicalLead).map((pair): Change => ({ of: "lead", ...pair })),
    ...differences(before.tasks, after.tasks, canonicalTask).map((pair): Change => ({ of: "task", ...pair })),
    ...settings,
  ];
}

interface Difference<T> {
  readonly before: T | null;
  readonly after: T | null;
}

function differences<Id extends string, T>(
  before: ReadonlyMap<Id, T>,
  after: ReadonlyMap<Id, T>,
  canonical: (thing: T) => T,
): readonly Difference<T>[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareIds);
  const same = (a: T, b: T) => a === b || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
  return ids.flatMap((id) => {
    const was = before.get(id) ?? null;
    const is = after.get(id) ?? null;
    return was !== null && is !== null && same(was, is) ? [] : [{ before: was, after: is }];
  });
}
