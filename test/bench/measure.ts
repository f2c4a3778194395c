/** What one run took: time on the processor (all threads of the process), and time by the clock. */
export interface Spent {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** One of several things measured in turn; null where it is not here. */
export type Subject = () => Promise<Spent | null>;

/**
 * Runs all subjects once, then all again, so that whatever else the machine does falls on all alike.
 *
 * @returns what each took each time; a subject that is not here has none.
 */
export async function interleaved(subjects: readonly Subject[], repetitions: number): Promise<Spent[][]> {
  const spent: Spent[][] = subjects.map(() => []);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [i, subject] of subjects.entries()) {
      const once = await subject();
      if (once !== null) spent[i]?.push(once);
    }
  }
  return spent;
}

/** A run short of this is repeated within one measurement. */
const shortestMs = 40;

/** @param work what to run; warmed up and, where short, run many times, its mean being reported */
export function ours(work: () => unknown): Subject {
  let times = 0;
  return async () => {
    if (times === 0) {
      const first = spentOn(work);
      times = Math.max(1, Math.min(2000, Math.ceil(shortestMs / Math.max(first.wallMs, 0.001))));
      // A long run warms up within itself.
      if (first.wallMs > 1500) return first;
    }
    const all = spentOn(() => {
      for (let i = 0; i < times; i += 1) work();
    });
    return { cpuMs: all.cpuMs / times, wallMs: all.wallMs / times };
  };
}

/** One run, as it comes. */
export function spentOn(work: () => unknown): Spent {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  work();
  const wallMs = performance.now() - wall;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000, wallMs };
}

/** Part of the work stands for all of it. */
export function scaled({ cpuMs, wallMs }: Spent, factor: number): Spent {
  return { cpuMs: cpuMs * factor, wallMs: wallMs * factor };
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param values at least one */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return { median: (lower + upper) / 2, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** Slope of ln(value) over ln(size), least squares: 1 is linear, 2 quadratic; null below two sizes. */
export function growthExponent(points: readonly (readonly [size: number, value: number])[]): number | null {
  const logs = points.filter(([, value]) => value > 0).map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  if (logs.length < 2) return null;
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return below === 0 ? null : above / below;
}
