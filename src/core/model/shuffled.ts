/**
 * @param size how many numbers
 * @param random numbers 0 to just under 1
 * @returns the numbers 0 to `size - 1`, every order as likely as any other.
 * Cost: O(size). Source: Fisher and Yates 1938; Durstenfeld 1964.
 */
export function shuffled(size: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, v) => v);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
