const { INTROGRAPH_FAULTS: extent, INTROGRAPH_SEED: shift = "1" } = process.env;

/** `INTROGRAPH_FAULTS=full` runs every case of a family, anything else a few; `INTROGRAPH_SEED` moves all of them. */
export function seedsOf(family: string, full: number, sample = 3): readonly number[] {
  const count = extent === "full" ? full : Math.min(sample, full);
  const base = Number(shift) * 10_000;
  const seeds = Array.from({ length: count }, (_, at) => base + at);
  console.log(`${family}: seeds ${seeds[0] ?? "none"} to ${seeds.at(-1) ?? "none"}`);
  return seeds;
}
