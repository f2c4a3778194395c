/**
 * Orders positions by key, keeping the given order among equal keys; sorting by the lesser key first and then by the greater
 * one sorts pairs.
 *
 * @param keys one key a position, each in `0 .. size - 1`
 * @param size how many keys there can be
 * @param before the order to keep among equal keys; by position when left out
 * @returns the positions in ascending order of key.
 * Cost: O(positions + size). Method: counting sort.
 */
export function countingOrder(keys: Uint32Array, size: number, before?: Uint32Array): Uint32Array {
  const next = rowOffsets(keys, size);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const position = before === undefined ? i : (before[i] ?? 0);
    const key = keys[position] ?? 0;
    const slot = next[key] ?? 0;
    order[slot] = position;
    next[key] = slot + 1;
  }
  return order;
}

/**
 * @param keys one row number an entry, each in `0 .. size - 1`
 * @param size how many rows there are
 * @returns where each row begins when entries are put row after row; length `size + 1`.
 * Cost: O(entries + size).
 */
export function rowOffsets(keys: Uint32Array, size: number): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  return offsets;
}
