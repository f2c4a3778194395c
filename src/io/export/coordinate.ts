/** @returns a map coordinate to a tenth of a unit, without a negative zero. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
