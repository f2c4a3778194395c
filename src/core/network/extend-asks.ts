import type { Records } from "../model/records.ts";
import { askEndings } from "./ask-endings.ts";
import { rememberedDays } from "./build-network.ts";
import type { NetChanges } from "./net-changes.ts";
import { type AskHistory, type Network, undated } from "./network.ts";
import { gone, type Renumbering } from "./renumbering.ts";

/**
 * @param network before
 * @param records after the changes, ego the same as before
 * @param changes of records
 * @param moved how the numbers moved
 * @returns how each contact answered, where the changes say nothing of it: the same object, or its counts under the new numbers;
 * null where it has to be counted anew.
 * Cost: O(changes), and O(contacts) where numbers moved.
 */
export function extendAsks(network: Network, records: Records, changes: NetChanges, moved: Renumbering): AskHistory | null {
  if (changes.asks.size > 0) return null;
  const introductions = [...changes.introductions.values()].flatMap(({ before, after }) =>
    [before, after].filter((introduction) => introduction !== null),
  );
  const endings = askEndings({ introductions, ego: records.settings.ego }, network.asOfDay, rememberedDays());
  if (endings.length > 0) return null;
  const { numbers, size } = moved;
  if (numbers === null) return network.asks;
  const { granted, resolved, open, lastAskDay } = network.asks;
  const after: AskHistory = {
    granted: new Uint32Array(size),
    resolved: new Uint32Array(size),
    open: new Uint32Array(size),
    lastAskDay: new Int32Array(size).fill(undated),
  };
  for (let old = 0; old < numbers.length; old += 1) {
    const v = numbers[old] ?? gone;
    const asked = lastAskDay[old] ?? undated;
    if (v === gone) {
      // Somebody who was asked is not let go of; counting anew says so.
      if (asked !== undated || (resolved[old] ?? 0) > 0) return null;
      continue;
    }
    after.granted[v] = granted[old] ?? 0;
    after.resolved[v] = resolved[old] ?? 0;
    after.open[v] = open[old] ?? 0;
    after.lastAskDay[v] = asked;
  }
  return after;
}
