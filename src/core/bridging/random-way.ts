/** One of the shortest ways between two contacts, each as likely as any other. */
export interface RandomWay {
  /** The contacts between the two ends of the way drawn last, in no particular order; overwritten by the next draw. */
  readonly between: Uint32Array;
  /**
   * Draws a way and puts the contacts between its ends first in `between`.
   *
   * @param from a contact
   * @param to another contact in the same part
   * @returns how many they are.
   */
  readonly draw: (from: number, to: number) => number;
  /** How many contacts the searches of all draws so far came to: what they cost, whatever the machine. */
  readonly reached: () => number;
}

/**
 * Prepares drawing of shortest ways. The search goes out from both ends, always on the side with fewer ties to look at, until the
 * sides meet; ways are counted as they are found, and one is taken in proportion.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected
 * @param random numbers 0 to just under 1
 * @returns a function for as many draws as wanted.
 * Cost of a draw: O(ties at most), with few of them in networks where hubs are near; working memory is cleared as far as it was used.
 * Source: Borassi and Natale 2016 (KADABRA) for the balanced search.
 */
export function randomWay(offsets: Uint32Array, neighbours: Uint32Array, random: () => number): RandomWay {
  const size = offsets.length - 1;
  /** 0 where no search came; 1, 2, 3, ... for 0, 1, 2, ... ties from one end; -1, -2, ... from the other. */
  const steps = new Int32Array(size);
  const ways = new Float64Array(size);
  const between = new Uint32Array(size);
  const found: [Uint32Array, Uint32Array] = [new Uint32Array(size), new Uint32Array(size)];
  /** Ties over which the two searches met: both ends, and how many ways run over each tie. */
  const meeting: { ends: Uint32Array; ways: Float64Array } = { ends: new Uint32Array(64), ways: new Float64Array(32) };
  let length = 0;
  let reached = 0;

  return { between, draw, reached: () => reached };

  function draw(from: number, to: number): number {
    const [here, there] = found;
    here[0] = from;
    there[0] = to;
    steps[from] = 1;
    steps[to] = -1;
    ways[from] = 1;
    ways[to] = 1;
    const side = [
      { queue: here, first: 0, count: 1, load: degree(from) },
      { queue: there, first: 0, count: 1, load: degree(to) },
    ] as const;
    const [one, other] = side;
    let met = 0;
    while (met === 0) {
      const nearer = one.load <= other.load ? one : other;
      met = step(nearer, nearer === one ? 1 : -1);
    }
    length = 0;
    const tie = chosen(met);
    if (tie === -1) {
      forget(one);
      forget(other);
      return drawOfMany(from, to);
    }
    walkBack(meeting.ends[2 * tie] ?? 0);
    walkBack(meeting.ends[2 * tie + 1] ?? 0);
    forget(one);
    forget(other);
    return length;
  }

  function degree(v: number): number {
    return (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
  }

  /** Goes one tie further on one side. @returns how many ties there are that lead over to the other side. */
  function step(side: { queue: Uint32Array; first: number; count: number; load: number }, sign: 1 | -1): number {
    const { queue } = side;
    const last = side.count;
    let met = 0;
    let load = 0;
    for (let i = side.first; i < last; i += 1) {
      const v = queue[i] ?? 0;
      const beyond = (steps[v] ?? 0) + sign;
      const waysToV = ways[v] ?? 0;
      const end = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < end; j += 1) {
        const w = neighbours[j] ?? 0;
        const stepsToW = steps[w] ?? 0;
        if (stepsToW === 0) {
          // Once the sides have met, nothing is searched from here on.
          if (met > 0) continue;
          steps[w] = beyond;
          ways[w] = waysToV;
          queue[side.count] = w;
          side.count += 1;
          load += (offsets[w + 1] ?? 0) - (offsets[w] ?? 0);
        } else if (stepsToW === beyond) {
          ways[w] = (ways[w] ?? 0) + waysToV;
        } else if (stepsToW * sign < 0) {
          remember(met, v, w, waysToV * (ways[w] ?? 0));
          met += 1;
        }
      }
    }
    side.first = last;
    side.load = load;
    return met;
  }

  function remember(tie: number, v: number, w: number, over: number): void {
    if (tie === meeting.ways.length) {
      const ends = new Uint32Array(4 * tie);
      const more = new Float64Array(2 * tie);
      ends.set(meeting.ends);
      more.set(meeting.ways);
      meeting.ends = ends;
      meeting.ways = more;
    }
    meeting.ends[2 * tie] = v;
    meeting.ends[2 * tie + 1] = w;
    meeting.ways[tie] = over;
  }

  /** @returns one of the ties in proportion to the ways over it; -1 where there are more ways than a number can hold. */
  function chosen(met: number): number {
    if (met === 1 && (meeting.ways[0] ?? 0) < Number.POSITIVE_INFINITY) return 0;
    let all = 0;
    for (let tie = 0; tie < met; tie += 1) all += meeting.ways[tie] ?? 0;
    if (!(all < Number.POSITIVE_INFINITY)) return -1;
    let left = random() * all;
    for (let tie = 0; tie < met - 1; tie += 1) {
      left -= meeting.ways[tie] ?? 0;
      if (left < 0) return tie;
    }
    return met - 1;
  }

  /** From a contact back to the end that its side of the search came from, over one of the ways that were counted. */
  function walkBack(start: number): void {
    let v = start;
    let stepsToV = steps[v] ?? 0;
    const sign = Math.sign(stepsToV);
    while (stepsToV !== sign) {
      between[length] = v;
      length += 1;
      const before = stepsToV - sign;
      let left = random() * (ways[v] ?? 0);
      const end = offsets[v + 1] ?? 0;
      for (let i = offsets[v] ?? 0; i < end && left >= 0; i += 1) {
        const w = neighbours[i] ?? 0;
        if (steps[w] !== before) continue;
        left -= ways[w] ?? 0;
        v = w;
      }
      stepsToV = before;
    }
  }

  function forget({ queue, count }: { readonly queue: Uint32Array; readonly count: number }): void {
    reached += count;
    for (let i = 0; i < count; i += 1) steps[queue[i] ?? 0] = 0;
  }

  /** As `draw`, where more ways than 2^1023 lead over: from one end only, with counts as mantissa and exponent. */
  function drawOfMany(from: number, to: number): number {
    const queue = found[0];
    const exponent = new Int32Array(size);
    queue[0] = from;
    steps[from] = 1;
    ways[from] = 1;
    let count = 1;
    for (let done = 0; done < count && steps[to] === 0; done += 1) {
      const v = queue[done] ?? 0;
      for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
        if (steps[w] !== 0) continue;
        steps[w] = (steps[v] ?? 0) + 1;
        queue[count] = w;
        count += 1;
      }
    }
    // The contact before `to` comes last: all that lie nearer are complete by then.
    for (const w of queue.subarray(1, count)) {
      let largest = 0;
      const row = neighbours.subarray(offsets[w] ?? 0, offsets[w + 1] ?? 0);
      const before = (steps[w] ?? 0) - 1;
      for (const v of row) if (steps[v] === before) largest = Math.max(largest, exponent[v] ?? 0);
      let sum = 0;
      for (const v of row) if (steps[v] === before) sum += (ways[v] ?? 0) * 2 ** ((exponent[v] ?? 0) - largest);
      while (sum >= 2 ** 32) {
        sum /= 2 ** 32;
        largest += 32;
      }
      ways[w] = sum;
      exponent[w] = largest;
    }
    length = 0;
    for (let v = to; steps[v] !== 1; ) {
      if (v !== to) {
        between[length] = v;
        length += 1;
      }
      const before = (steps[v] ?? 0) - 1;
      const scale = exponent[v] ?? 0;
      let left = random() * (ways[v] ?? 0);
      for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
        if (left < 0) break;
        if (steps[w] !== before) continue;
        left -= (ways[w] ?? 0) * 2 ** ((exponent[w] ?? 0) - scale);
        v = w;
      }
    }
    forget({ queue, count });
    return length;
  }
}
