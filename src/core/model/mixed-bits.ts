/** Spreads every bit of a number over all of its 32. Cost: O(1). Method: multiply and shift, twice. */
export function mixedBits(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return bits ^ (bits >>> 15);
}

/**
 * Two numbers of 32 bits that stand for a text, not yet spread.
 *
 * @param one where the first begins; texts are told apart in another way by other beginnings
 * @param other where the second begins
 * Cost: O(length). Method: two multiplicative lanes over UTF-16 code units.
 */
export function textLanes(text: string, one: number, other: number): readonly [number, number] {
  let first = one;
  let second = other;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x27d4eb2f);
    second = Math.imul(second ^ unit, 0x165667b1);
    first ^= second >>> 15;
    second ^= first >>> 13;
  }
  return [first, second];
}
