import type { MapAnswer } from "../../../core/answers/question.ts";

/** How many different people each contact is drawn as tied to. Runs along with `map.ids`. */
export function tieCounts(map: MapAnswer): Uint32Array {
  const counts = new Uint32Array(map.ids.length);
  const seen = new Set<number>();
  for (let line = 0; line < map.lineFrom.length; line += 1) {
    const a = map.lineFrom[line] ?? 0;
    const b = map.lineTo[line] ?? 0;
    const pair = Math.min(a, b) * map.ids.length + Math.max(a, b);
    if (a === b || seen.has(pair)) continue;
    seen.add(pair);
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  return counts;
}
