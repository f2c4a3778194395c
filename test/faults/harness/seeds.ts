/** Whole numbers in [0, below), the same for the same seed. Method: mulberry32. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const { INTROGRAPH_FAULTS: extent, INTROGRAPH_SEED: shift = "1" } = process.env;

/** `INTROGRAPH_FAULTS=full` runs every case of a family, anything else a few; `INTROGRAPH_SEED` moves all of them. */
export function seedsOf(family: string, full: number, sample = 3): readonly number[] {
  const count = extent === "full" ? full : Math.min(sample, full);
  const base = Number(shift) * 10_000;
  const seeds = Array.from({ length: count }, (_, at) => base + at);
  console.log(`${family}: seeds ${seeds[0] ?? "none"} to ${seeds.at(-1) ?? "none"}`);
  return seeds;
}
