/**
 * Numbers that belong to contacts by their id alone, so that what is drawn from them does not depend on who else is in the network.
 *
 * @param ids one a contact
 * @returns two numbers of 32 bits a contact, `keys[2 * v]` and `keys[2 * v + 1]`.
 * Cost: O(total length). Method: two multiplicative lanes over UTF-16 code units.
 */
export function contactKeys(ids: readonly string[]): Uint32Array {
  const keys = new Uint32Array(2 * ids.length);
  ids.forEach((id, v) => {
    let one = 0x243f6a88;
    let other = 0x13198a2e;
    for (let i = 0; i < id.length; i += 1) {
      const unit = id.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x27d4eb2f);
      other = Math.imul(other ^ unit, 0x165667b1);
      one ^= other >>> 15;
      other ^= one >>> 13;
    }
    keys[2 * v] = mixed(one);
    keys[2 * v + 1] = mixed(other);
  });
  return keys;
}

/** Spreads every bit of a number over all of its 32. */
export function mixed(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return bits ^ (bits >>> 15);
}
