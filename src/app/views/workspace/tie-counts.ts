import type { MapAnswer } from "../../../core/answers/question.ts";
import { atOnce, type Stepwise } from "../../state/slices.ts";

const held = new WeakMap<MapAnswer, Uint32Array>();

/**
 * How many different people each contact is drawn as tied to. Runs along with `map.ids`.
 * Cost: O(contacts + lines) once for every answer, then O(1).
 */
export function tieCounts(map: MapAnswer): Uint32Array {
  return atOnce(tieCountsInSteps(map));
}

/** As `tieCounts`, to be laid aside now and then. */
export function* tieCountsInSteps(map: MapAnswer): Stepwise<Uint32Array> {
  const before = held.get(map);
  if (before !== undefined) return before;
  const counts = yield* countTies(map);
  held.set(map, counts);
  return counts;
}

const linesAStep = 4_096;

function* countTies({ ids, lineFrom, lineTo }: MapAnswer): Stepwise<Uint32Array> {
  const offsets = new Uint32Array(ids.length + 2);
  for (let line = 0; line < lineFrom.length; line += 1) {
    const a = lineFrom[line] ?? 0;
    offsets[a + 2] = (offsets[a + 2] ?? 0) + 1;
    const b = lineTo[line] ?? 0;
    offsets[b + 2] = (offsets[b + 2] ?? 0) + 1;
    if (line % linesAStep === 0) yield;
  }
  for (let v = 2; v < offsets.length; v += 1) offsets[v] = (offsets[v] ?? 0) + (offsets[v - 1] ?? 0);
  const ends = new Uint32Array(2 * lineFrom.length);
  const put = (v: number, end: number) => {
    const at = offsets[v + 1] ?? 0;
    ends[at] = end;
    offsets[v + 1] = at + 1;
  };
  for (let line = 0; line < lineFrom.length; line += 1) {
    const a = lineFrom[line] ?? 0;
    const b = lineTo[line] ?? 0;
    put(a, b);
    put(b, a);
    if (line % linesAStep === 0) yield;
  }
  const counts = new Uint32Array(ids.length);
  // Whoever counted an end last: a second line between the same two adds nothing.
  const countedBy = new Int32Array(ids.length).fill(-1);
  for (let v = 0; v < ids.length; v += 1) {
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at += 1) {
      const end = ends[at] ?? 0;
      if (end === v || countedBy[end] === v) continue;
      countedBy[end] = v;
      counts[v] = (counts[v] ?? 0) + 1;
    }
    if (v % linesAStep === 0) yield;
  }
  return counts;
}
